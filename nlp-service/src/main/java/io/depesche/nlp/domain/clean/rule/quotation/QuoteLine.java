package io.depesche.nlp.domain.clean.rule.quotation;

import io.depesche.contracts.article.Span;

/**
 * One line of a text whose quotation marks are looked at.
 *
 * @param text the whole text; all places count from its beginning
 * @param span the line in it, without its line feed
 */
public record QuoteLine(String text, Span span) {

    /** The letters and hyphens that begin at a place. */
    String wordAt(int at) {
        int stop = at;
        while (stop < span.end() && (Character.isLetter(text.charAt(stop)) || text.charAt(stop) == '-')) {
            stop++;
        }
        return text.substring(at, stop);
    }

    /** The letters that end right before a place. */
    String wordBefore(int at) {
        int start = at;
        while (start > span.start() && Character.isLetter(text.charAt(start - 1))) {
            start--;
        }
        return text.substring(start, at);
    }
}
