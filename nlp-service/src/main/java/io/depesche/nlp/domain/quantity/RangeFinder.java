package io.depesche.nlp.domain.quantity;

import io.depesche.nlp.domain.number.Numeral;
import io.depesche.nlp.domain.number.Numeral.Form;
import io.depesche.nlp.domain.number.NumeralReader;
import io.depesche.nlp.domain.number.Token;
import io.depesche.nlp.domain.number.Tokens;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** Two bounds: {@code 10 bis 15 Prozent}, {@code zwischen 200 und 300 Menschen}. For one text. */
final class RangeFinder {

    private final Tokens tokens;
    private final NumeralReader numerals;

    RangeFinder(Tokens tokens) {
        this.tokens = tokens;
        this.numerals = new NumeralReader(tokens);
    }

    /** The second numeral, {@code null} if the first is no lower bound. */
    @Nullable
    Numeral end(Numeral first, CountedPhrase counted) {
        int link = counted.measured() ? counted.to() : first.to();
        boolean between = tokens.is(first.from() - 1, "zwischen") || tokens.is(first.from() - 2, "zwischen");
        boolean and = between && tokens.is(link, "und");
        boolean until = tokens.is(link, "bis") && !tokens.is(link + 1, "zu")
                || tokens.is(link, "–") && tokens.get(link + 1).isDigits()
                || tokens.is(link, "-") && tokens.get(link + 1).isDigits();
        if (!and && !until || counted.measured() && counted.to() > first.to() + 2) {
            return null;
        }
        Numeral second = numerals.at(link + 1);
        return second == null || second.value() == null || second.form() == Form.PLURAL ? null : second;
    }

    /** The numeral that lends its unit to the first in {@code von 12 auf 18 Prozent}, {@code 52 zu 48 Prozent}; {@code null} if there is none. */
    @Nullable
    Numeral rise(Numeral first) {
        boolean from = tokens.is(first.from() - 1, "von") && tokens.is(first.to(), "auf")
                || tokens.is(first.to(), "zu") && tokens.get(first.to() + 1).isDigits();
        int at = first.to() + 1;
        for (int words = 0; from && words < 2 && tokens.get(at).isWord() && numerals.at(at) == null; words++) {
            at++; // von 12 auf nunmehr rund 18 Prozent
        }
        return from ? numerals.at(at) : null;
    }

    /** The lower bound, which the upper lends its multiple: the first of {@code 100 bis 300 Milliarden}. */
    BigDecimal least(Numeral first, BigDecimal least, Numeral second, BigDecimal most) {
        boolean multiple = second.to() > second.from() + 1
                && (first.to() == first.from() + 1
                        || !tokens.get(first.to() - 1).isWord())
                && least.compareTo(BigDecimal.valueOf(1000)) < 0;
        if (multiple && most.compareTo(BigDecimal.valueOf(100_000)) >= 0) {
            Token word = tokens.get(second.to() - 1);
            BigDecimal factor = word.isWord() || word.is(".")
                    ? most.divide(numberOnly(second), java.math.MathContext.DECIMAL64)
                    : BigDecimal.ONE;
            return least.multiply(factor);
        }
        return least;
    }

    private BigDecimal numberOnly(Numeral numeral) {
        StringBuilder digits = new StringBuilder();
        for (int i = numeral.from(); i < numeral.to(); i++) {
            Token token = tokens.get(i);
            if (token.isDigits() || token.is(",") && !digits.isEmpty()) {
                digits.append(token.is(",") ? "." : token.text());
            }
        }
        BigDecimal word = digits.isEmpty()
                ? io.depesche.nlp.domain.number.NumberWords.shared()
                        .cardinal(tokens.get(numeral.from()).lower())
                : new BigDecimal(digits.toString());
        return word == null || word.signum() == 0 ? BigDecimal.ONE : word;
    }
}
