package io.depesche.contracts;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** Thrown by the constructors of wire records: a number that the contract does not allow. The message names the field. */
public final class FieldOutOfRange extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    /** No quantity of the news needs more digits; {@code 1e999999999} would need a gigabyte when somebody writes it out. */
    private static final int MAX_DIGITS = 100;

    private FieldOutOfRange(String field) {
        super(field + " is out of range");
    }

    /** Hands a share between 0 and 1 through; anything else, not-a-number and infinity included, fails with the field's name. */
    public static double unlessShare(double value, String field) {
        if (value >= 0 && value <= 1) {
            return value;
        }
        throw new FieldOutOfRange(field);
    }

    /** Hands a number of readable length through, or fails with the field's name. */
    public static @Nullable BigDecimal unlessPlain(@Nullable BigDecimal value, String field) {
        if (value != null && (value.precision() > MAX_DIGITS || Math.abs((long) value.scale()) > MAX_DIGITS)) {
            throw new FieldOutOfRange(field);
        }
        return value;
    }
}
