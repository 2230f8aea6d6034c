package io.depesche.contracts;

import org.jspecify.annotations.Nullable;

/** Thrown by the constructors of wire records: a field that the contract demands is absent. The message names it. */
public final class MissingField extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    public MissingField(String field) {
        super(field + " is missing");
    }

    /** Hands the value through, or fails with the field's name. */
    public static <T> T unless(@Nullable T value, String field) {
        if (value == null) {
            throw new MissingField(field);
        }
        return value;
    }
}
