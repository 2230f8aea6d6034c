package io.depesche.nlp.domain.time;

import io.depesche.contracts.article.Article;
import io.depesche.contracts.article.Article.Published;
import io.depesche.contracts.article.Issue;
import io.depesche.nlp.domain.number.Tokens;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads the dates of a text and its day of publication. Thread-safe; linear in the length of the text.
 *
 * <p>Example: {@code Am Montag, dem 17. Juni, beginnt der zweitägige Besuch.}, published 2024-06-14 →
 * {@code 2024-06-17} and {@code P2D}.
 */
public final class TimeReader {

    public Found read(String text, Article article) {
        return read(text, article, List.of());
    }

    /**
     * The same where cleaning took captions out of the text.
     *
     * @param captions as they stood; an event that they name gives the year of the text, their days are none of its
     */
    public Found read(String text, Article article, List<String> captions) {
        Tokens tokens = Tokens.of(text);
        List<TimeExpression> expressions = new TimeGrammar(new Scan(tokens)).find();
        ClauseTense tense = new ClauseTense(tokens);
        Published published = article.published();
        Reference reference = References.declared(published);
        if (reference == null) {
            published = new PublicationSolver(tokens, expressions, tense, captions).solve(article.fetched());
            reference = References.declared(published);
        }
        List<Issue> issues = new ArrayList<>();
        if (reference != null && References.isInFuture(reference, article.fetched())) {
            issues.add(new Issue(
                    Issue.PUBLISHED_IN_FUTURE, null, Issue.Severity.WARNING, "published after it was fetched"));
            reference = References.beforeFetch(reference, article.fetched());
        }
        return new TimeReading(tokens, tense, reference, issues).read(expressions, published);
    }
}
