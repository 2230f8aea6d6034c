package io.depesche.bench.nlp;

import static org.assertj.core.api.Assertions.assertThat;

import io.depesche.contracts.article.ArticleEnriched;
import io.depesche.nlp.domain.pipeline.EnrichmentPipeline;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class BenchArticleTest {

    @Test
    void hasTheLengthsThatTheGoalsAreGivenFor() {
        assertThat(BenchArticle.SHORT.kilobytes()).isCloseTo(3.0, Offset.offset(0.5));
        assertThat(BenchArticle.LONG.kilobytes()).isCloseTo(5.0, Offset.offset(0.5));
    }

    /** A text on which the pipeline has nothing to do would measure nothing. */
    @ParameterizedTest
    @EnumSource
    void givesThePipelineSomethingToDo(BenchArticle article) {
        ArticleEnriched enriched = new EnrichmentPipeline().enrich(article.fetched());

        assertThat(enriched.text().edits()).hasSizeGreaterThan(10);
        assertThat(enriched.entities()).hasSizeGreaterThan(5);
        assertThat(enriched.article().title()).startsWith("Nach der Flut");
        assertThat(article.tokens()).isGreaterThan(400);
    }
}
