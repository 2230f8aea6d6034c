package io.depesche.nlp.config;

import io.depesche.contracts.article.Article;
import io.depesche.contracts.article.Article.Outlet;
import io.depesche.contracts.article.ArticleFetched;
import io.depesche.nlp.domain.clean.CleaningOverlay;
import io.depesche.nlp.domain.pipeline.EnrichmentPipeline;
import io.depesche.nlp.domain.pipeline.OperatorFiles;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.Set;

/** Puts the plain objects together. */
@ApplicationScoped
public class NlpWiring {

    @Produces
    @Singleton
    EnrichmentPipeline pipeline(NlpConfig config) {
        CleaningOverlay overlay =
                config.cleaningFolder().map(CleaningOverlay::read).orElse(CleaningOverlay.NONE);
        OperatorFiles operator = new OperatorFiles(
                config.ontology().orElse(null),
                overlay,
                config.corrections().orElse(null),
                config.knowledgeBase().orElse(null));
        return new EnrichmentPipeline(Set.of(), operator);
    }

    /** Reads one sentence before the first record comes, so that a missing model stops the start and not the stream. */
    void warmUp(@Observes @Priority(1) StartupEvent event, EnrichmentPipeline pipeline) {
        Article article = new Article("warm-up", null, null, Outlet.UNKNOWN, null, null, null, null, null, null);
        pipeline.enrich(
                new ArticleFetched(1, article, "Der Damm bei Bergen hält, sagte Sprecherin Anna Berg am Abend."));
    }
}
