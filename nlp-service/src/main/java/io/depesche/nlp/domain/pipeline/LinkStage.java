package io.depesche.nlp.domain.pipeline;

import io.depesche.contracts.article.ArticleEnriched.Component;
import io.depesche.nlp.domain.kb.KnowledgeBase;
import io.depesche.nlp.domain.link.Corrections;
import io.depesche.nlp.domain.link.EntityLinker;
import org.jspecify.annotations.Nullable;

/** Makes entities of the names in the clean text. Copes without the tagger's names: known names and offices still stand. */
final class LinkStage implements Stage {

    static final String NAME = "link";

    private final EntityLinker linker;

    /** @param knowledge in place of the shipped knowledge base; {@code null} for that */
    LinkStage(Corrections corrections, @Nullable KnowledgeBase knowledge) {
        this.linker = new EntityLinker(corrections, knowledge);
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Component component() {
        return new Component("linker-de", "0.4.0");
    }

    @Override
    public Analysis apply(Analysis article) {
        return article.withEntities(linker.link(
                article.text().clean(),
                article.sentencesOrNone(),
                article.names(),
                article.article().published()));
    }
}
