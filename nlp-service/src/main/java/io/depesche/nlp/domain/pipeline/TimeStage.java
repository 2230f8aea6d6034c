package io.depesche.nlp.domain.pipeline;

import io.depesche.contracts.article.Article;
import io.depesche.contracts.article.Article.Published;
import io.depesche.contracts.article.ArticleEnriched.Component;
import io.depesche.nlp.domain.text.Credit;
import io.depesche.nlp.domain.time.Found;
import io.depesche.nlp.domain.time.TimeReader;
import org.jspecify.annotations.Nullable;

/** Reads dates, times and durations, and the day of publication where nobody declared it. */
final class TimeStage implements Stage {

    static final String NAME = "time";

    private final TimeReader reader = new TimeReader();

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Component component() {
        return new Component("time-de", "0.3.0");
    }

    @Override
    public Analysis apply(Analysis article) {
        Found found = reader.read(
                article.text().clean(),
                article.article(),
                article.credits().stream()
                        .filter(credit -> credit.field() == Credit.Field.CAPTION)
                        .map(Credit::value)
                        .toList());
        return article.withArticle(withPublished(article.article(), found.published()))
                .withDates(found.dates())
                .withIssues(found.issues());
    }

    private static Article withPublished(Article given, @Nullable Published published) {
        return published == null || given.published() != null
                ? given
                : new Article(
                        given.id(),
                        given.externalId(),
                        given.url(),
                        given.outlet(),
                        given.language(),
                        given.translatedFrom(),
                        given.title(),
                        published,
                        given.fetched(),
                        given.credits(),
                        given.copyOf());
    }
}
