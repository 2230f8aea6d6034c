package io.depesche.ingest.domain.extraction;

import java.util.Locale;
import java.util.Set;

/**
 * Keeps markup within what a parser reads in linear time and little memory. A page opens elements and closes them; one that nests two thousand of
 * them was made to be slow, and is read up to there. It bounds every way up and down the tree.
 */
final class Markup {

    private static final int MOST_OPEN = 2_000;

    /** Long pages have ten thousand elements; each takes a few hundred bytes while the page is read. */
    private static final int MOST_ELEMENTS = 60_000;

    /** Elements that are never closed, or that the next of their kind closes. */
    private static final Set<String> NOT_NESTED = Set.of(
            "br", "img", "link", "meta", "input", "hr", "source", "wbr", "area", "col", "embed", "track", "p", "li",
            "td", "th", "tr", "dd", "dt", "option");

    private Markup() {}

    static String bounded(String html) {
        int open = 0;
        int elements = 0;
        int at = html.indexOf('<');
        while (at >= 0 && at + 1 < html.length()) {
            char next = html.charAt(at + 1);
            if (next == '/') {
                open = Math.max(0, open - 1);
            } else if (Character.isLetter(next)) {
                elements++;
                open += isNeverNested(html, at + 1) ? 0 : 1;
                if (open > MOST_OPEN || elements > MOST_ELEMENTS) {
                    return html.substring(0, at);
                }
            }
            at = html.indexOf('<', at + 1);
        }
        return html;
    }

    private static boolean isNeverNested(String html, int at) {
        int end = at;
        while (end < html.length() && end - at < 8 && Character.isLetter(html.charAt(end))) {
            end++;
        }
        return NOT_NESTED.contains(html.substring(at, end).toLowerCase(Locale.ROOT));
    }
}
