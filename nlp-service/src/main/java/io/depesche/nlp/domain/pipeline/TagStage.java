package io.depesche.nlp.domain.pipeline;

import io.depesche.contracts.article.ArticleEnriched.Component;
import io.depesche.nlp.domain.tag.LanguageModels;

/** Finds the names in the clean text. Until a model does, there are none: the names the linker knows stand for them. */
final class TagStage implements Stage {

    static final String NAME = "tag";

    TagStage(LanguageModels models) {}

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Component component() {
        return new Component("tagger-de", "0.1.0");
    }

    @Override
    public Analysis apply(Analysis article) {
        return article;
    }
}
