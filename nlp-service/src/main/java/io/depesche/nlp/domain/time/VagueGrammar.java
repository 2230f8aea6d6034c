package io.depesche.nlp.domain.time;

import io.depesche.nlp.domain.number.Token;
import io.depesche.nlp.domain.time.Meaning.Reference;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Present, past and future without a place in the calendar: {@code derzeit}, {@code vor kurzem}, {@code damals}, {@code in Zukunft}. */
final class VagueGrammar {

    private static final Map<String, String> PHRASES =
            new HashMap<>(TimeWords.shared().all("refphrase"));

    private static final int MOST_WORDS = 3;

    private final Scan scan;

    VagueGrammar(Scan scan) {
        this.scan = scan;
    }

    @Nullable
    TimeExpression at(int i) {
        StringBuilder phrase = new StringBuilder(scan.lower(i));
        for (int to = i + 2; to <= i + MOST_WORDS; to++) {
            phrase.append(' ').append(scan.lower(to - 1));
            String value = PHRASES.get(phrase.toString());
            if (value != null && !isOfSomething(i, to)) {
                return new TimeExpression(i, to, new Reference(value), "vague-phrase");
            }
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
