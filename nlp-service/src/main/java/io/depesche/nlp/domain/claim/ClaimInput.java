package io.depesche.nlp.domain.claim;

import io.depesche.contracts.article.ArticleEnriched.DateMention;
import io.depesche.contracts.article.ArticleEnriched.Entity;
import io.depesche.contracts.article.ArticleEnriched.Quantity;
import io.depesche.contracts.article.ArticleEnriched.Quote;
import io.depesche.contracts.article.Span;
import io.depesche.nlp.domain.sentence.Sentence;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is known of an article when its claims are read. Lists of stages that were left out are empty.
 *
 * @param flagged spans of the text that the cleaner doubts
 * @param published last day on which the article can have appeared, as {@code 2026-03-04}
 */
public record ClaimInput(
        String text,
        List<Sentence> sentences,
        List<Entity> entities,
        List<DateMention> dates,
        List<Quantity> quantities,
        List<Quote> quotes,
        List<Span> flagged,
        @Nullable String published) {}
