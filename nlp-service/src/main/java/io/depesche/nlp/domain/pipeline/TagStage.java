package io.depesche.nlp.domain.pipeline;

import io.depesche.contracts.article.ArticleEnriched.Component;
import io.depesche.nlp.domain.tag.EntityTagger;
import io.depesche.nlp.domain.tag.LanguageModels;
import io.depesche.nlp.domain.tag.Sentence;
import io.depesche.nlp.domain.tag.TextSplitter;
import java.util.List;

/** Splits the clean text into sentences and tokens and finds the entities in it. */
final class TagStage implements Stage {

    static final String NAME = "tag";

    private final TextSplitter splitter;
    private final EntityTagger tagger;

    TagStage() {
        LanguageModels models = new LanguageModels();
        this.splitter = new TextSplitter(models);
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
        String text = article.text().clean();
        List<Sentence> sentences = splitter.split(text);
        return article.withEntities(sentences, tagger.tag(text, sentences));
    }
}
