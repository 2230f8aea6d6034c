package io.depesche.nlp.domain.quantity;

import io.depesche.nlp.domain.lexicon.Rows;
import io.depesche.nlp.domain.number.NumberWords;
import io.depesche.nlp.domain.number.Tokens;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Words that say how a number is meant: {@code mehr als}, {@code knapp}, {@code bis zu}. Immutable, one per process. */
final class Comparators {

    private static final Set<String> OTHER_FEW =
            Set.of("ein", "eine", "einen", "einem", "einer", "zehntausende", "tausende", "hunderte", "dutzende");

    static final String EQUAL = "=";
    static final String ABOUT = "~";
    static final String RANGE = "range";

    private static final int MOST_WORDS = 4;

    /** What may stand between the comparator and the number: {@code wenigstens aber 350}, {@code mindestens noch drei}. */
    private static final Set<String> FILLERS =
            Set.of("aber", "noch", "auch", "weitere", "weiteren", "insgesamt", "die", "der", "den");

    private static final Comparators SHARED = new Comparators();

    private final Map<String, String> phrases = new HashMap<>();

    /** With which a phrase ends: most words before a number are none of them. */
    private final Set<String> lastWords = new HashSet<>();

    private Comparators() {
        for (List<String> row : Rows.read("/nlp/quantity/comparators.tsv", 2)) {
            phrases.put(row.getFirst(), row.get(1));
            lastWords.add(row.getFirst().substring(row.getFirst().lastIndexOf(' ') + 1));
        }
    }

    static Comparators shared() {
        return SHARED;
    }

    /** @param from first token of the phrase, or the number itself where there is none */
    record Match(String comparator, int from) {}

    /** The longest phrase that ends before a token. */
    Match before(Tokens tokens, int i) {
        Match own = endingAt(tokens, i, i);
        if (own.from() == i && FILLERS.contains(tokens.get(i - 1).lower())) {
            Match farther = endingAt(tokens, i - 1, i);
            boolean article = tokens.is(i - 1, "die") || tokens.is(i - 1, "der") || tokens.is(i - 1, "den");
            return article ? own : farther;
        }
        return own;
    }

    private Match endingAt(Tokens tokens, int end, int number) {
        Match best = new Match(EQUAL, number);
        String last = tokens.get(end - 1).lower();
        if (!lastWords.contains(last) && !last.equals(".")) {
            return best;
        }
        StringBuilder phrase = new StringBuilder();
        int at = end - 1;
        for (int words = 0; words < MOST_WORDS && at >= 0; words++) {
            if (tokens.is(at, ".") && tokens.is(at - 1, "ca")) {
                at--;
            }
            phrase.insert(0, phrase.isEmpty() ? "" : " ")
                    .insert(0, tokens.get(at).lower());
            String comparator = phrases.get(phrase.toString());
            if (comparator != null && !isOther(tokens, at, phrase.toString())) {
                best = new Match(comparator, at);
            }
            if (tokens.get(at).newLine()) {
                break;
            }
            at--;
        }
        return best;
    }

    /** {@code wer gut 30 Seiten schreibt} is one, {@code gegen zwei Täter} is none. */
    private static boolean isOther(Tokens tokens, int at, String phrase) {
        String number = tokens.get(at + 1).lower();
        boolean few = NumberWords.TWO_TO_TWELVE.contains(number) || OTHER_FEW.contains(number);
        return few
                        && (phrase.equals("gegen")
                                || phrase.equals("über")
                                || phrase.equals("unter")
                                || phrase.equals("um die")
                                || phrase.equals("an die"))
                || phrase.equals("gegen")
                        && tokens.get(at + 1).isDigits()
                        && tokens.get(at + 1).length() < 2;
    }
}
