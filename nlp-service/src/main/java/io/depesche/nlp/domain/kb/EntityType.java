package io.depesche.nlp.domain.kb;

import java.util.List;

/** The types of the record as numbers of the file. */
final class EntityType {

    private static final List<String> NAMES = List.of("PER", "LOC", "ORG", "MISC", "EVENT");

    private EntityType() {}

    static String name(int number) {
        return NAMES.get(number);
    }

    /** @throws IllegalArgumentException if it is none */
    static int number(String name) {
        int number = NAMES.indexOf(name);
        if (number < 0) {
            throw new IllegalArgumentException("unknown type: %s (there are %s)".formatted(name, NAMES));
        }
        return number;
    }
}
