package io.depesche.nlp.domain.pipeline;

import io.depesche.contracts.article.ArticleEnriched.Component;
import io.depesche.nlp.domain.tag.EntityTagger;
import io.depesche.nlp.domain.tag.LanguageModels;

/** Finds the entities in the clean text. */
final class TagStage implements Stage {

    static final String NAME = "tag";

    private final EntityTagger tagger;

    TagStage(LanguageModels models) {
        this.tagger = new EntityTagger(models);
    }

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
        return article.withEntities(tagger.tag(article.text().clean(), article.sentencesOrNone()));
    }
}
