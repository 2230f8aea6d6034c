package io.depesche.nlp.domain.tag.crf;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** How a word looks: capitals {@code A}, small letters {@code a}, digits {@code 0}, other signs as they are. */
final class Shape {

    private static final int LONGEST = 10;

    private Shape() {}

    /** Runs as one sign: {@code Jong-un} is {@code Aa-a}. */
    static String shortOf(String word) {
        StringBuilder shape = new StringBuilder();
        for (int i = 0; i < word.length() && shape.length() < LONGEST; i++) {
            char sign = sign(word.charAt(i));
            if (shape.isEmpty() || shape.charAt(shape.length() - 1) != sign) {
                shape.append(sign);
            }
        }
        return shape.toString();
    }

    /** Sign for sign, up to ten: {@code Nato} is {@code Aaaa}. */
    static String longOf(String word) {
        StringBuilder shape = new StringBuilder();
        for (int i = 0; i < word.length() && i < LONGEST; i++) {
            shape.append(sign(word.charAt(i)));
        }
        return shape.toString();
    }

    /** A word in capitals as it would stand in a text ({@code BERLIN}: {@code Berlin}), one with a capital in small letters; else {@code null}. */
    static @Nullable String asUsual(String word) {
        if (!Character.isUpperCase(word.charAt(0))) {
            return null;
        }
        boolean capitals = word.length() > 3;
        for (int i = 1; i < word.length() && capitals; i++) {
            capitals = !Character.isLowerCase(word.charAt(i));
        }
        return capitals
                ? word.charAt(0) + word.substring(1).toLowerCase(Locale.GERMAN)
                : word.substring(0, 1).toLowerCase(Locale.GERMAN) + word.substring(1);
    }

    private static char sign(char c) {
        if (Character.isUpperCase(c)) {
            return 'A';
        }
        if (Character.isLetter(c)) {
            return 'a';
        }
        return Character.isDigit(c) ? '0' : c;
    }
}
