package io.depesche.nlp.domain.quantity;

import io.depesche.nlp.domain.number.Numeral;
import io.depesche.nlp.domain.number.Token;
import io.depesche.nlp.domain.number.Tokens;
import java.math.BigDecimal;

/** Amounts without a number of their own: {@code Dutzende}, {@code einige Soldaten}, {@code die Hälfte der Mitglieder}. */
final class VagueAmounts {

    private final Comparators comparators = Comparators.shared();
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
        boolean some =
                switch (token.lower()) {
                    case "einige", "mehrere", "mehreren", "mehrerer", "wenige", "wenigen", "weniger" -> true;
                    default -> false;
                };
        if (!some) {
            return i + 1;
        }
        CountedPhrase counted = CountedPhrase.at(tokens, i + 1);
        boolean people = counted.unit().equals(CountedNouns.PERSON)
                && counted.to() > i + 1
                && !tokens.is(i + 1, "der")
                && !tokens.is(i + 1, "als");
        if (people) {
            found.add(i, counted.to(), new Amount(null, BigDecimal.TWO, null, Comparators.ABOUT), counted, "vague");
        }
        return people ? counted.to() : i + 1;
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
