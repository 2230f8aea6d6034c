package io.depesche.nlp.domain.clean;

/** Runs of letters in a text. Stateless. */
public final class Letters {

    private Letters() {}

    /** Place behind the letters that begin at a place; the place itself where none do. */
    public static int end(String text, int start) {
        int end = start;
        while (end < text.length() && Character.isLetter(text.charAt(end))) {
            end++;
        }
        return end;
    }

    /** The letters before the one blank that stands before a place; empty where there is no blank or a mark before it. */
    public static String wordBefore(String text, int start) {
        int from = start - 1;
        if (from < 1 || text.charAt(from) != ' ') {
            return "";
        }
        int to = from;
        while (from > 0 && to - from < 40 && Character.isLetter(text.charAt(from - 1))) {
            from--;
        }
        return text.substring(from, to);
    }
}
