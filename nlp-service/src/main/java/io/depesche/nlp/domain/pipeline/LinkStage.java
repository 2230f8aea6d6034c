package io.depesche.nlp.domain.pipeline;

import io.depesche.contracts.article.Article;
import io.depesche.contracts.article.Article.Published;
import io.depesche.contracts.article.ArticleEnriched.Component;
import io.depesche.nlp.domain.link.Corrections;
import io.depesche.nlp.domain.link.EntityLinker;
import org.jspecify.annotations.Nullable;

/** Makes entities of the names in the clean text. Copes without the tagger's names: known names and offices still stand. */
final class LinkStage implements Stage {

    static final String NAME = "link";

    private final EntityLinker linker;

    LinkStage(Corrections corrections) {
        this.linker = new EntityLinker(corrections);
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Component component() {
        return new Component("linker-de", "0.3.0");
    }

    @Override
    public Analysis apply(Analysis article) {
        return article.withEntities(
                linker.link(article.text().clean(), article.names(), publishedOn(article.article())));
    }

    /** The day as it came with the article; the day read from the text is not known yet. */
    private static @Nullable String publishedOn(Article article) {
        Published published = article.published();
        return published == null ? null : published.value();
    }
}
