package io.depesche.nlp.domain.pipeline;

import io.depesche.contracts.article.ArticleEnriched.Component;

/**
 * One step of reading an article. A pure function, thread-safe; an exception loses this stage's part of the record, never the article.
 */
public interface Stage {

    /** Name for {@code --skip} and for issues. */
    String name();

    /** What goes into the record's provenance. The version changes whenever the output can. */
    Component component();

    /** The article with this stage's part added. */
    Analysis apply(Analysis article);
}
