package io.depesche.nlp.domain.quantity;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * A number with its bounds, as the record's contract fills them: {@code =} all three, {@code >} and {@code >=} value and least,
 * {@code <} and {@code <=} value and most, {@code ~} the value alone, {@code range} the bounds alone.
 */
record Amount(
        @Nullable BigDecimal value,
        @Nullable BigDecimal min,
        @Nullable BigDecimal max,
        String comparator) {

    static Amount of(BigDecimal value, String comparator) {
        return switch (comparator) {
            case "~" -> new Amount(value, null, null, comparator);
            case ">", ">=" -> new Amount(value, value, null, comparator);
            case "<", "<=" -> new Amount(value, null, value, comparator);
            default -> new Amount(value, value, value, Comparators.EQUAL);
        };
    }

    static Amount range(BigDecimal min, BigDecimal max) {
        return new Amount(null, min, max, Comparators.RANGE);
    }
}
