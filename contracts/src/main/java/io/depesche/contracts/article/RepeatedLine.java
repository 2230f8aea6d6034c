package io.depesche.contracts.article;

import io.depesche.contracts.MissingField;

/**
 * A line of a text that other articles of the same site have, too: furniture of the page, a credit, now and then a refrain of the house.
 * What it is, a reader of the text has to say.
 *
 * @param raw the line in the raw text, without the blanks around it; UTF-16
 * @param articles how many other articles of the site had it lately; counting stops at a few
 */
public record RepeatedLine(Span raw, int articles) {

    public RepeatedLine {
        MissingField.unless(raw, "raw");
        if (articles < 1) {
            throw new MissingField("articles");
        }
    }
}
