package io.depesche.nlp.domain.time;

import io.depesche.contracts.article.Article.Published;
import io.depesche.contracts.article.ArticleEnriched.DateMention;
import io.depesche.contracts.article.Issue;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a text tells about time.
 *
 * @param dates in order, numbered
 * @param published the declared day of publication or the one that follows from the text; {@code null} if neither is there
 * @param issues impossible days and weekdays that do not fit
 */
public record Found(List<DateMention> dates, @Nullable Published published, List<Issue> issues) {}
