package io.depesche.nlp.domain.number;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * A number as a text writes it.
 *
 * @param from first token
 * @param to token behind the last one
 * @param value {@code null} for {@code Dutzende}
 * @param least least number that an indefinite plural means
 * @param most greatest
 * @param form how it is written
 */
public record Numeral(
        int from,
        int to,
        @Nullable BigDecimal value,
        @Nullable BigDecimal least,
        @Nullable BigDecimal most,
        Form form) {

    /** How a number is written; an article is the weakest sign of one. */
    public enum Form {
        DIGITS,
        WORD,
        ARTICLE,
        FRACTION,
        PLURAL
    }

    /** Whether it is a whole number that fits an {@code int}. */
    public boolean isWhole() {
        return value != null
                && value.stripTrailingZeros().scale() <= 0
                && value.abs().compareTo(MOST_INT) <= 0;
    }

    private static final BigDecimal MOST_INT = BigDecimal.valueOf(Integer.MAX_VALUE);
}
