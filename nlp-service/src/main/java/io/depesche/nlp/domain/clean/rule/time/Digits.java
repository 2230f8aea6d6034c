package io.depesche.nlp.domain.clean.rule.time;

/** Runs of the digits 0 to 9 in a text. Stateless. */
final class Digits {

    /** No day, year or clock time has more. */
    private static final int LONGEST = 6;

    private Digits() {}

    /** Whether a digit stands at a place; no digit stands behind the end of the text. */
    static boolean isAt(String text, int at) {
        return at < text.length() && text.charAt(at) >= '0' && text.charAt(at) <= '9';
    }

    /** Place behind the digits that begin at a place, at most six of them; the place itself where none do. */
    static int end(String text, int start) {
        int end = start;
        while (end - start < LONGEST && isAt(text, end)) {
            end++;
        }
        return end;
    }
}
