package io.depesche.ingest.domain.extraction;

import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * A run of text between two block borders: a paragraph, a heading, a list item, a row of a table. Everything after the reading of the
 * DOM decides on blocks alone.
 *
 * @param owner the nearest block element around it
 * @param text its words, blanks folded; a line break where a {@code <br>} stands
 * @param linked characters that stand in links
 * @param kind what element it stands in
 * @param outer the nearest region around it that does not look like an article's, or {@code null}
 */
record Block(
        Element owner,
        String text,
        int linked,
        Kind kind,
        @Nullable Region outer,
        Shape shape) {

    /** What a block is by the elements around it. */
    enum Kind {
        TITLE,
        HEADING,
        PARAGRAPH,
        ITEM,
        QUOTE,
        ROW,
        CODE,
        OTHER
    }

    /** Share of the text that stands in links. */
    double linkDensity() {
        return text.isEmpty() ? 0 : Math.min(1, (double) linked / text.length());
    }

    /** Characters outside links. */
    int plain() {
        return Math.max(0, text.length() - linked);
    }

    /**
     * How much it says for an article around it: the length of its running text beyond that of a teaser's line; 0 for anything else.
     */
    int weight() {
        if (kind == Kind.HEADING || kind == Kind.TITLE || linkDensity() > 0.5) {
            return 0;
        }
        boolean sentence = shape.sentences() > 0 || shape.commas() > 1;
        int over = plain() - (kind == Kind.PARAGRAPH || kind == Kind.QUOTE ? 40 : 60);
        return over <= 0 ? 0 : sentence ? over : over / 3;
    }
}
