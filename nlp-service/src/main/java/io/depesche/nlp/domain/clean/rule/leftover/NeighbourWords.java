package io.depesche.nlp.domain.clean.rule.leftover;

/** The words next to a place in a text, numbers and inner hyphens among them. Stateless. */
final class NeighbourWords {

    private NeighbourWords() {}

    /** The word before a place, if one blank stands between; empty at a mark or the start of a line. */
    static String before(String text, int start) {
        if (start < 2 || text.charAt(start - 1) != ' ') {
            return "";
        }
        int from = start - 1;
        while (from > 0 && start - from < 40 && isWordPart(text.charAt(from - 1))) {
            from--;
        }
        int to = start - 1;
        if (from == to && text.charAt(from - 1) == '.' && from >= 2 && Character.isDigit(text.charAt(from - 2))) {
            return "0"; // 3. marzo
        }
        return text.substring(from, to);
    }

    /** The word behind a place, if one blank stands between; empty at a mark or the end of the text. */
    static String after(String text, int end) {
        if (end + 1 >= text.length() || text.charAt(end) != ' ') {
            return "";
        }
        int to = end + 1;
        while (to < text.length() && to - end < 40 && isWordPart(text.charAt(to))) {
            to++;
        }
        return text.substring(end + 1, to);
    }

    private static boolean isWordPart(char c) {
        return Character.isLetterOrDigit(c) || c == '-';
    }
}
