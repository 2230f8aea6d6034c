package io.depesche.nlp.domain.pipeline;

import io.depesche.contracts.article.ArticleEnriched.Component;
import io.depesche.nlp.domain.tag.NameFinder;

/** Finds the names in the clean text. */
final class TagStage implements Stage {

    static final String NAME = "tag";

    private final NameFinder names = new NameFinder();

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Component component() {
        return new Component("tagger-de", "0.3.0");
    }

    @Override
    public Analysis apply(Analysis article) {
        return article.withNames(names.find(article.text().clean(), article.sentencesOrNone()));
    }
}
