package io.depesche.nlp.domain.pipeline;

import io.depesche.contracts.article.Article;
import io.depesche.contracts.article.ArticleEnriched.Entity;
import io.depesche.contracts.article.ArticleFetched;
import io.depesche.contracts.article.Issue;
import io.depesche.nlp.domain.tag.Sentence;
import io.depesche.nlp.domain.text.Credit;
import io.depesche.nlp.domain.text.EditedText;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What is known about one article on its way through the stages. Immutable; each stage returns a copy with its part. A part that is
 * {@code null} was not computed.
 *
 * @param article as it came in
 * @param text raw and clean text
 * @param credits what moved lines said
 * @param sentences of the clean text
 * @param entities of the clean text
 * @param issues so far
 */
public record Analysis(
        Article article,
        EditedText text,
        List<Credit> credits,
        @Nullable List<Sentence> sentences,
        @Nullable List<Entity> entities,
        List<Issue> issues) {

    static Analysis of(ArticleFetched fetched) {
        return new Analysis(fetched.article(), EditedText.of(fetched.text()), List.of(), null, null, List.of());
    }

    Analysis withText(EditedText cleaned, List<Credit> found) {
        return new Analysis(article, cleaned, found, sentences, entities, issues);
    }

    Analysis withEntities(List<Sentence> split, List<Entity> found) {
        return new Analysis(article, text, credits, split, found, issues);
    }

    Analysis withIssues(List<Issue> more) {
        return new Analysis(
                article,
                text,
                credits,
                sentences,
                entities,
                Stream.concat(issues.stream(), more.stream()).toList());
    }
}
