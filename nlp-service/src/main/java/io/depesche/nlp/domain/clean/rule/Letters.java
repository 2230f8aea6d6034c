package io.depesche.nlp.domain.clean.rule;

/** Runs of letters in a text. Stateless. */
final class Letters {

    private Letters() {}

    /** Place behind the letters that begin at a place; the place itself where none do. */
    static int end(String text, int start) {
        int end = start;
        while (end < text.length() && Character.isLetter(text.charAt(end))) {
            end++;
        }
        return end;
    }
}
