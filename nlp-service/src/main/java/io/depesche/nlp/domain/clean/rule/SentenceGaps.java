package io.depesche.nlp.domain.clean.rule;

/** Whether a text doubles the blank after sentences as a habit, as typists once learned; a habit is no damage. */
final class SentenceGaps {

    /** Fewer doubled gaps can be chance. */
    private static final int HABIT = 3;

    private SentenceGaps() {}

    static boolean areDoubled(String text) {
        int doubled = 0;
        int single = 0;
        for (int i = 1; i + 2 < text.length(); i++) {
            if (text.charAt(i) == ' ' && endsSentence(text.charAt(i - 1))) {
                boolean two = text.charAt(i + 1) == ' ';
                char next = text.charAt(two ? i + 2 : i + 1);
                if (Character.isUpperCase(next)) {
                    doubled += two ? 1 : 0;
                    single += two ? 0 : 1;
                }
            }
        }
        return doubled >= HABIT && doubled >= single;
    }

    static boolean endsSentence(char c) {
        return c == '.' || c == '!' || c == '?' || c == '“' || c == '"';
    }
}
