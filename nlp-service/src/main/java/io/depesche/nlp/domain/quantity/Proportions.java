package io.depesche.nlp.domain.quantity;

import io.depesche.nlp.domain.number.NumberWords;
import io.depesche.nlp.domain.number.Token;
import io.depesche.nlp.domain.number.Tokens;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Shares and multiples that hide their number in another word: {@code jeder dritte Haushalt} is 33.3 percent, {@code doppelt so viele
 * Störche} 2 times as many, {@code das Dreifache} 3 times. For one text.
 */
final class Proportions {

    /** What a multiple is measured in: times as much as something else. */
    static final String TIMES = "times";

    /** {@code jedes zweite Mal}, {@code jeden dritten Tag}: how often, and not how many. */
    private static final Set<String> TIMES_OF =
            Set.of("mal", "stunde", "tag", "nacht", "abend", "woche", "wochenende", "monat", "jahr");

    private static final int SHARE_DIGITS = 1;

    /** {@code jeder tausendste}; beyond it no percentage with one decimal is left. */
    private static final int RAREST = 1000;

    private final Comparators comparators = Comparators.shared();
    private final NumberWords words = NumberWords.shared();
    private final Tokens tokens;
    private final FoundAmounts found;

    Proportions(Tokens tokens, FoundAmounts found) {
        this.tokens = tokens;
        this.found = found;
    }

    /** The token behind a proportion that begins here; the token itself if none does. */
    int at(int i) {
        Token token = tokens.get(i);
        if (!token.isWord()) {
            return i;
        }
        String lower = token.lower();
        if (lower.startsWith("jede") && lower.length() <= 6) {
            return everyNth(i);
        }
        if (lower.startsWith("ein") && lower.length() <= 5) {
            return narrow(i);
        }
        BigDecimal times = times(lower);
        if (times != null) {
            return comparedTimes(i, times);
        }
        return lower.equals("das") || lower.equals("dem") ? multiple(i) : i;
    }

    /** {@code jeder dritte Haushalt}, {@code jede Fünfte}; {@code jeden zweiten Tag} is a date and not asked here. */
    private int everyNth(int i) {
        Token nth = tokens.get(i + 1);
        Integer ordinal = nth.isWord() && !nth.newLine() ? words.ordinal(nth.lower()) : null;
        if (ordinal == null || ordinal < 2 || ordinal > RAREST) {
            return i;
        }
        CountedPhrase noun =
                nth.isCapitalised() ? new CountedPhrase("", null, i + 2, BigDecimal.ONE, false) : nounAt(i + 2);
        if (noun == null || TIMES_OF.contains(tokens.get(i + 2).lower())) {
            return i;
        }
        BigDecimal share = percent(BigDecimal.valueOf(ordinal));
        add(i, noun, share, "percent", "share");
        return noun.to();
    }

    /** One of so many parts: 33.3 of three, 10 and not 1E+1 of ten. */
    private static BigDecimal percent(BigDecimal parts) {
        BigDecimal share = BigDecimal.valueOf(100)
                .divide(parts, SHARE_DIGITS, RoundingMode.HALF_UP)
                .stripTrailingZeros();
        return share.scale() < 0 ? share.setScale(0) : share;
    }

    private @Nullable CountedPhrase nounAt(int i) {
        CountedPhrase noun = CountedPhrase.at(tokens, i);
        return noun.to() > i && !noun.measured() ? noun : null;
    }

    /** {@code ein knappes Drittel}, {@code ein gutes Dutzend Imker}, {@code eine gute Million Euro} */
    private int narrow(int i) {
        String how = tokens.get(i + 1).lower();
        String sign = how.startsWith("knapp") ? "<" : how.startsWith("gut") ? ">" : null;
        String noun = tokens.get(i + 2).lower();
        boolean ending = how.endsWith("es") || how.endsWith("e") || how.endsWith("en") || how.endsWith("er");
        if (sign == null || !ending || how.length() > 7) {
            return i;
        }
        BigDecimal parts = words.part(noun);
        if (parts != null) {
            BigDecimal share = percent(parts);
            found.add(
                    i,
                    i + 3,
                    Amount.of(share, sign),
                    new CountedPhrase("percent", null, i + 3, BigDecimal.ONE, true),
                    "share");
            return i + 3;
        }
        BigDecimal multiple = words.multiple(noun);
        if (multiple == null) {
            return i;
        }
        CountedPhrase counted = CountedPhrase.at(tokens, i + 3);
        int to = Math.max(counted.to(), i + 3);
        found.add(i, to, Amount.of(multiple.multiply(counted.factor()), sign), counted, "word-noun");
        return to;
    }

    /** {@code doppelt so viele Störche}, {@code dreimal so hoch}, {@code halb so viel Regen}. */
    private int comparedTimes(int i, BigDecimal times) {
        boolean so = tokens.is(i + 1, "so");
        String size = tokens.get(i + 2).lower();
        boolean many = so && (size.startsWith("viel") || size.equals("oft"));
        boolean much = so && tokens.get(i + 2).isWord() && !tokens.get(i + 2).isCapitalised();
        if (!many && !much || !many && !tokens.is(i + 3, "wie")) {
            return i;
        }
        CountedPhrase noun = many ? nounAt(i + 3) : null;
        CountedPhrase counted = noun == null ? new CountedPhrase("", null, i + 3, BigDecimal.ONE, false) : noun;
        add(i, counted, times, TIMES, "times");
        return counted.to();
    }

    /** {@code doppelt}, {@code dreifach}, {@code viermal}; {@code einmal so} is no multiple. */
    private @Nullable BigDecimal times(String lower) {
        if (lower.equals("doppelt")) {
            return BigDecimal.TWO;
        }
        if (lower.equals("halb")) {
            return new BigDecimal("0.5");
        }
        boolean mal = lower.endsWith("mal") || lower.endsWith("fach");
        return mal ? number(lower.substring(0, lower.length() - (lower.endsWith("mal") ? 3 : 4))) : null;
    }

    private @Nullable BigDecimal number(String word) {
        BigDecimal number = words.cardinal(word);
        return number == null || number.compareTo(BigDecimal.ONE) <= 0 ? null : number;
    }

    /** {@code um das Dreifache}, {@code auf das Doppelte}, {@code das Zehnfache}. */
    private int multiple(int i) {
        Token token = tokens.get(i + 1);
        String lower = token.lower();
        if (!token.isCapitalised() || !lower.endsWith("fache") && !lower.endsWith("fachen") && !isDouble(lower)) {
            return i;
        }
        BigDecimal times = isDouble(lower) ? BigDecimal.TWO : number(lower.substring(0, lower.lastIndexOf("fach")));
        if (times == null) {
            return i;
        }
        add(i, new CountedPhrase("", null, i + 2, BigDecimal.ONE, false), times, TIMES, "times");
        return i + 2;
    }

    private static boolean isDouble(String lower) {
        return lower.equals("doppelte") || lower.equals("doppelten");
    }

    private void add(int i, CountedPhrase noun, BigDecimal value, String unit, String rule) {
        Comparators.Match comparator = comparators.before(tokens, i);
        CountedPhrase counted = new CountedPhrase(unit, noun.of(), noun.to(), BigDecimal.ONE, true);
        found.add(comparator.from(), noun.to(), Amount.of(value, comparator.comparator()), counted, rule);
    }
}
