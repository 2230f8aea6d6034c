package io.depesche.nlp.domain.claim;

import io.depesche.contracts.article.Party;
import io.depesche.contracts.article.Span;
import io.depesche.nlp.domain.grammar.Clause;
import io.depesche.nlp.domain.grammar.Phrase;
import io.depesche.nlp.domain.grammar.Word;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The words of the text by which a party goes that is no entity of the record. */
final class Wording {

    private static final Set<String> COUNTING = Set.of(
            "rund",
            "etwa",
            "ungefähr",
            "circa",
            "knapp",
            "fast",
            "gut",
            "über",
            "mehr",
            "weniger",
            "als",
            "mindestens",
            "wenigstens",
            "höchstens",
            "maximal",
            "bis",
            "zu",
            "insgesamt",
            "einige",
            "mehrere",
            "hundert",
            "tausend",
            "dutzend",
            "zehntausend");

    /** They say a number only together with one of the others: {@code einige Hundert}. */
    private static final Set<String> SOME = Set.of("einige", "mehrere");

    private static final int LONGEST_WORDS = 45;
    private static final int LONGEST_TITLE = 200;

    private final Ontology ontology;
    private final String text;

    Wording(Ontology ontology, String text) {
        this.ontology = ontology;
        this.text = text;
    }

    /** The words of those who act, without how many they are. */
    Party ofActor(Phrase phrase, Clause clause) {
        Span name = namePast(phrase);
        return name == null
                ? from(afterNumber(phrase, clause), phrase, clause)
                : new Party.OfWords(name.of(text), name);
    }

    /** The words of a phrase with a short genitive and where it comes from: {@code ein Kunde aus Bern}. */
    Party of(Phrase phrase, Clause clause) {
        return from(phrase.span().start(), phrase, clause);
    }

    private Party from(int first, Phrase phrase, Clause clause) {
        int start = first;
        int end = phrase.span().end();
        if (phrase.determiner() != null && isPossessive(phrase)) {
            start = afterFirstWord(phrase);
        }
        if (end - start > LONGEST_WORDS || isThing(phrase)) {
            end = phrase.head().span().end();
        }
        for (Phrase next : clause.phrases()) {
            boolean origin = next.from() == phrase.to()
                    && ("aus".equals(next.preposition())
                            || "von".equals(next.preposition()) && phrase.determiner() != null)
                    && next.name() != null
                    && next.span().end() - start <= LONGEST_WORDS;
            if (origin) {
                end = next.span().end();
            }
        }
        Span span = new Span(start, Math.max(end, start + 1));
        return new Party.OfWords(span.of(text), span);
    }

    /** {@code Regionalgouverneurin Réka Vadas}, whom the tagger missed, goes by her name: a title, then capitals only. */
    private @Nullable Span namePast(Phrase phrase) {
        String words = phrase.span().of(text);
        int blank = words.indexOf(' ');
        if (phrase.determiner() != null || blank < 0 || !ontology.isA("@person", keysOf(words.substring(0, blank)))) {
            return null;
        }
        String name = words.substring(blank + 1);
        for (String word : name.split(" ")) {
            if (word.isEmpty() || !Character.isUpperCase(word.charAt(0))) {
                return null;
            }
        }
        return name.indexOf(' ') < 0
                ? null
                : new Span(phrase.span().start() + blank + 1, phrase.span().end());
    }

    /** A title and its parts: {@code Regionalgouverneurin} is a {@code Gouverneurin}. */
    private static List<String> keysOf(String title) {
        List<String> keys = new ArrayList<>(title.length());
        keys.add(title);
        for (int cut = 3; cut < title.length() - 3; cut++) {
            keys.add(Character.toUpperCase(title.charAt(cut)) + title.substring(cut + 1));
        }
        return keys;
    }

    /** {@code rund 200 Einwohner} are residents; how many there are is the quantity's matter. {@code zwei Männer} stay two. */
    private static int afterNumber(Phrase phrase, Clause clause) {
        int start = phrase.span().start();
        boolean counted = false;
        for (Word word : clause.words()) {
            if (word.span().start() < start) {
                continue;
            }
            boolean figures = word.kind() == Word.Kind.NUMBER;
            if (word.span().end() >= phrase.head().span().start() || !figures && !COUNTING.contains(word.small())) {
                return counted && word.span().start() <= phrase.head().span().start()
                        ? word.span().start()
                        : start;
            }
            counted |= figures || !SOME.contains(word.small());
        }
        return start;
    }

    /**
     * The words of a thing with all that belongs to it: {@code ein Abkommen über Fischerei}, {@code Vertrag aus dem Jahr 1961}, of a
     * quoted title what stands between the marks. What a phrase behind it adds, its preposition tells.
     */
    Party whole(Phrase phrase, Clause clause) {
        Span span = extent(phrase, clause);
        return new Party.OfWords(span.of(text), span);
    }

    /** Where those words stand. */
    Span extent(Phrase phrase, Clause clause) {
        int start = phrase.span().start();
        if (phrase.determiner() != null && (isPossessive(phrase) || "des".equals(phrase.determiner()))) {
            start = afterFirstWord(phrase);
        }
        for (Word word : clause.words()) {
            boolean opens = word.kind() == Word.Kind.QUOTE
                    && word.span().start() > start
                    && word.span().end() <= phrase.head().span().start();
            start = opens ? word.span().end() : start;
        }
        while (start < phrase.head().span().start() && !Character.isLetterOrDigit(text.charAt(start))) {
            start++;
        }
        int end = phrase.span().end();
        int to = behind(phrase, clause);
        for (Phrase next : clause.phrases()) {
            if (next.from() == to && belongs(phrase, next) && next.span().end() - start <= LONGEST_TITLE) {
                to = next.to();
                end = (next.members().isEmpty() ? next : next.members().getLast())
                        .span()
                        .end();
            }
        }
        return new Span(start, Math.max(end, start + 1));
    }

    /** Position behind the last word of a phrase itself, without those that {@code und} joins to it. */
    private static int behind(Phrase phrase, Clause clause) {
        int to = phrase.from();
        while (to < clause.words().size()
                && clause.words().get(to).span().end() <= phrase.span().end()) {
            to++;
        }
        return to;
    }

    private boolean belongs(Phrase phrase, Phrase next) {
        String preposition = next.preposition();
        if (preposition == null) {
            return false;
        }
        boolean date = next.kind() == Phrase.Kind.DATE;
        boolean treaty = ontology.isA("@treaty", Nouns.keys(phrase.head()));
        return switch (preposition) {
            case "über", "zu", "gegen" -> !date && next.kind() == Phrase.Kind.NOUN;
            case "zwischen" -> !date && treaty;
            case "mit" -> treaty && next.name() != null;
            case "aus", "von" -> date || next.name() != null;
            default -> false;
        };
    }

    private static boolean isPossessive(Phrase phrase) {
        String determiner = String.valueOf(phrase.determiner());
        return determiner.startsWith("ihr")
                || determiner.startsWith("sein")
                || determiner.startsWith("unser")
                || determiner.startsWith("mein");
    }

    private static int afterFirstWord(Phrase phrase) {
        int length = String.valueOf(phrase.determiner()).length();
        return Math.min(phrase.span().start() + length + 1, phrase.head().span().start());
    }

    /** A thing goes by its noun alone: {@code eine Fähre} of {@code eine Fähre der Gesellschaft}. */
    private boolean isThing(Phrase phrase) {
        return ontology.isA("@vehicle", Nouns.whole(phrase.head()));
    }
}
