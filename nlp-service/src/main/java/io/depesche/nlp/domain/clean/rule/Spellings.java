package io.depesche.nlp.domain.clean.rule;

/** How near two spellings are. Stateless. */
final class Spellings {

    /** Longer names may differ by two letters. */
    private static final int LONG = 7;

    private Spellings() {}

    /** Whether one spelling becomes the other by one change of a letter, or by two in a longer name with the same last letter. */
    static boolean areNear(String first, String second) {
        int allowed =
                Math.min(first.length(), second.length()) >= LONG || first.length() > 5 && last(first) == last(second)
                        ? 2
                        : 1;
        return Math.abs(first.length() - second.length()) <= allowed && distance(first, second) <= allowed;
    }

    private static char last(String word) {
        return word.charAt(word.length() - 1);
    }

    /** Levenshtein's distance; names are short. */
    private static int distance(String first, String second) {
        int[] before = new int[second.length() + 1];
        for (int k = 0; k < before.length; k++) {
            before[k] = k;
        }
        for (int i = 1; i <= first.length(); i++) {
            int[] now = new int[before.length];
            now[0] = i;
            for (int k = 1; k < before.length; k++) {
                int change = before[k - 1] + (first.charAt(i - 1) == second.charAt(k - 1) ? 0 : 1);
                now[k] = Math.min(change, 1 + Math.min(before[k], now[k - 1]));
            }
            before = now;
        }
        return before[second.length()];
    }
}
