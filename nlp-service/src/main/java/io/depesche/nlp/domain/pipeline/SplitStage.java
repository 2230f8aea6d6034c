package io.depesche.nlp.domain.pipeline;

import io.depesche.contracts.article.ArticleEnriched.Component;
import io.depesche.nlp.domain.sentence.TextSplitter;

/** Splits the clean text into sentences and tokens. All later stages rest on them, so nobody can leave it out. */
final class SplitStage implements Stage {

    static final String NAME = "split";

    private final TextSplitter splitter = new TextSplitter();

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Component component() {
        return new Component("splitter-de", "0.2.0");
    }

    @Override
    public Analysis apply(Analysis article) {
        return article.withSentences(splitter.split(article.text().clean()));
    }
}
