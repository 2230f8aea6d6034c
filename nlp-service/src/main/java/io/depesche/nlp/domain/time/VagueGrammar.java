package io.depesche.nlp.domain.time;

import io.depesche.nlp.domain.number.Token;
import io.depesche.nlp.domain.time.Meaning.Reference;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Present, past and future without a place in the calendar: {@code derzeit}, {@code vor kurzem}, {@code damals}, {@code in Zukunft}. */
final class VagueGrammar {

    /** The fixed phrases by their first word; each its other words and its value. */
    private static final Map<String, List<Phrase>> PHRASES = new HashMap<>();

    private record Phrase(List<String> others, String value) {}

    static {
        TimeWords.shared().all("refphrase").forEach((phrase, value) -> {
            List<String> words = List.of(phrase.split(" "));
            PHRASES.computeIfAbsent(words.getFirst(), first -> new ArrayList<>())
                    .add(new Phrase(words.subList(1, words.size()), value));
        });
        PHRASES.values()
                .forEach(phrases -> phrases.sort(
                        Comparator.comparingInt(phrase -> phrase.others().size())));
    }

    private final Scan scan;

    VagueGrammar(Scan scan) {
        this.scan = scan;
    }

    @Nullable
    TimeExpression at(int i) {
        TimeExpression phrase = phrase(i);
        if (phrase != null) {
            return phrase;
        }
        Token token = scan.token(i);
        String value = scan.words.of("ref", token.lower());
        if (value == null
                || token.is("früher") && isComparison(i)
                || token.is("einst")
                        && token.isCapitalised()
                        && !token.newLine()
                        && scan.token(i - 1).isWord()) {
            return null;
        }
        return new TimeExpression(i, i + 1, new Reference(value), "vague");
    }

    /** {@code in letzter Zeit}; of two that fit, the shorter. */
    @Nullable
    TimeExpression phrase(int i) {
        for (Phrase phrase : PHRASES.getOrDefault(scan.lower(i), List.of())) {
            int to = i + 1 + phrase.others().size();
            if (stands(phrase.others(), i + 1) && !isOfSomething(i, to)) {
                return new TimeExpression(i, to, new Reference(phrase.value()), "vague-phrase");
            }
        }
        return null;
    }

    private boolean stands(List<String> words, int at) {
        for (int k = 0; k < words.size(); k++) {
            if (!scan.is(at + k, words.get(k))) {
                return false;
            }
        }
        return true;
    }

    /** {@code zur Zeit der Besatzung} is the time of something, not now. */
    private boolean isOfSomething(int i, int to) {
        return scan.is(i, "zur")
                && (scan.is(to, "der") || scan.is(to, "des") || scan.is(to, "seiner") || scan.is(to, "ihrer"));
    }

    /** {@code fünf Stunden früher}, {@code früher als}: earlier than something, not in former times. */
    private boolean isComparison(int i) {
        return scan.is(i + 1, "als")
                || scan.words.unit(scan.lower(i - 1)) != null
                || scan.is(i - 1, "noch")
                || scan.is(i - 1, "etwas")
                || scan.token(i + 1).isCapitalised() && !scan.token(i).newLine() && !scan.is(i - 1, ".");
    }
}
