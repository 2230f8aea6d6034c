package io.depesche.nlp.domain.quantity;

import io.depesche.nlp.domain.number.NumberWords;
import io.depesche.nlp.domain.number.Numeral;
import io.depesche.nlp.domain.number.Token;
import io.depesche.nlp.domain.number.Tokens;
import java.math.BigDecimal;

/** Amounts without a number of their own: {@code Dutzende}, {@code einige Soldaten}, {@code die Hälfte der Mitglieder}. */
final class VagueAmounts {

    /** {@code Dutzende} in the contract. */
    private static final int MOST_DOZENS = 99;

    private final Comparators comparators = Comparators.shared();
    private final NumberWords numbers = NumberWords.shared();
    private final Tokens tokens;
    private final FoundAmounts found;

    VagueAmounts(Tokens tokens, FoundAmounts found) {
        this.tokens = tokens;
        this.found = found;
    }

    /** {@code Zehntausende Soldaten}, {@code Dutzende}. */
    int plural(Numeral numeral) {
        int next = numeral.to();
        if (tokens.is(next, "von")) {
            next++;
        }
        CountedPhrase counted = CountedPhrase.at(tokens, next);
        int to = counted.to() > next ? counted.to() : numeral.to();
        Amount amount = new Amount(null, numeral.least(), numeral.most(), Comparators.RANGE);
        found.add(numeral.from(), to, amount, counted, "plural");
        return to;
    }

    /** {@code einige Soldaten}, {@code mehrere Tote}: two or more people; things are too often no amount. {@code die Hälfte}. */
    int at(int i) {
        Token token = tokens.get(i);
        if (token.is("hälfte") && (tokens.is(i - 1, "die") || tokens.is(i - 1, "der"))) {
            return half(i);
        }
        if (token.lower().startsWith("ein") && numbers.article(token.lower()) != null) {
            return one(i);
        }
        boolean some =
                switch (token.lower()) {
                    case "einige", "mehrere", "mehreren", "mehrerer", "wenige", "wenigen", "weniger" -> true;
                    default -> false;
                };
        if (!some) {
            return token.is("paar") && tokens.is(i - 1, "ein") || token.is("etliche") ? multiples(i) : i + 1;
        }
        int multiples = multiples(i);
        if (multiples > i + 1) {
            return multiples;
        }
        CountedPhrase counted = CountedPhrase.at(tokens, i + 1);
        boolean people = counted.unit().equals(CountedNouns.PERSON)
                && counted.to() > i + 1
                && !tokens.is(i + 1, "der")
                && !tokens.is(i + 1, "als")
                && !(token.is("wenigen")
                        && (tokens.is(i - 1, "der") || tokens.is(i - 1, "die"))); // einer der wenigen Akteure
        if (people) {
            found.add(i, counted.to(), new Amount(null, BigDecimal.TWO, null, Comparators.ABOUT), counted, "vague");
        }
        return people ? counted.to() : i + 1;
    }

    /** {@code einige hundert Schafe}, {@code mehrere Millionen Euro}, {@code ein paar Dutzend}: as {@code Hunderte Schafe}. */
    private int multiples(int i) {
        Token word = tokens.get(i + 1);
        BigDecimal multiple = word.isWord() && !word.newLine() ? numbers.multiple(word.lower()) : null;
        if (multiple == null) {
            return i + 1;
        }
        boolean dozen = word.is("dutzend");
        BigDecimal least = multiple.multiply(BigDecimal.TWO);
        BigDecimal most = dozen
                ? BigDecimal.valueOf(MOST_DOZENS)
                : multiple.multiply(BigDecimal.TEN).subtract(BigDecimal.ONE);
        CountedPhrase counted = CountedPhrase.at(tokens, i + 2);
        int from = tokens.get(i).is("paar") ? i - 1 : i;
        found.add(
                from,
                Math.max(counted.to(), i + 2),
                new Amount(null, least, most, Comparators.RANGE),
                counted,
                "plural");
        return Math.max(counted.to(), i + 2);
    }

    /** {@code mindestens ein Mensch}, {@code knapp eine Tonne}: an article counts where a comparator stands before it. */
    private int one(int i) {
        Comparators.Match comparator = comparators.before(tokens, i);
        String sign = comparator.comparator();
        if (sign.equals(Comparators.EQUAL)) {
            return i + 1; // the most common word of all: nothing more is asked
        }
        CountedPhrase counted = CountedPhrase.at(tokens, i + 1);
        boolean bound = sign.equals(">=") || sign.equals("<=");
        boolean counts = counted.to() > i + 1 && (bound || counted.measured());
        if (!counts) {
            return i + 1;
        }
        found.add(comparator.from(), counted.to(), Amount.of(counted.factor(), sign), counted, "word-noun");
        return counted.to();
    }

    private int half(int i) {
        Comparators.Match comparator = comparators.before(tokens, i - 1);
        CountedPhrase counted = CountedPhrase.at(tokens, i + 1);
        int to = tokens.is(i + 1, "der") || tokens.is(i + 1, "aller") || tokens.is(i + 1, "des") ? counted.to() : i + 1;
        CountedPhrase share = new CountedPhrase("percent", counted.of(), to, BigDecimal.ONE, true);
        found.add(
                Math.min(comparator.from(), i - 1),
                to,
                Amount.of(BigDecimal.valueOf(50), comparator.comparator()),
                share,
                "share");
        return to;
    }
}
