package io.depesche.nlp.domain.pipeline;

import io.depesche.contracts.article.Article;
import io.depesche.contracts.article.ArticleEnriched.Claim;
import io.depesche.contracts.article.ArticleEnriched.Damage;
import io.depesche.contracts.article.ArticleEnriched.DateMention;
import io.depesche.contracts.article.ArticleEnriched.Entity;
import io.depesche.contracts.article.ArticleEnriched.Quantity;
import io.depesche.contracts.article.ArticleEnriched.Quote;
import io.depesche.contracts.article.ArticleFetched;
import io.depesche.contracts.article.Issue;
import io.depesche.contracts.article.RepeatedLine;
import io.depesche.nlp.domain.sentence.Sentence;
import io.depesche.nlp.domain.tag.NameMention;
import io.depesche.nlp.domain.text.Credit;
import io.depesche.nlp.domain.text.EditedText;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What is known about one article on its way through the stages. Immutable; each stage returns a copy with its part. A part that is
 * {@code null} was not computed.
 *
 * @param article as it came in; a stage may complete it, such as by its date of publication
 * @param text raw and clean text; flagged spans are among its edits
 * @param repeated lines of the raw text that other articles of the site have
 * @param credits what moved lines said
 * @param damage how damaged the text is
 * @param sentences of the clean text
 * @param names where the tagger found names, in order, not overlapping
 * @param entities of the clean text
 * @param dates of the clean text, in order; numbered {@code t1}, {@code t2} …
 * @param quantities in order; numbered {@code q1}, {@code q2} …
 * @param quotes in order; numbered {@code c1}, {@code c2} …
 * @param claims in order; numbered {@code a1}, {@code a2} …
 * @param issues so far
 */
public record Analysis(
        Article article,
        EditedText text,
        List<RepeatedLine> repeated,
        List<Credit> credits,
        @Nullable Damage damage,
        @Nullable List<Sentence> sentences,
        @Nullable List<NameMention> names,
        @Nullable List<Entity> entities,
        @Nullable List<DateMention> dates,
        @Nullable List<Quantity> quantities,
        @Nullable List<Quote> quotes,
        @Nullable List<Claim> claims,
        List<Issue> issues) {

    static Analysis of(ArticleFetched fetched) {
        return new Analysis(
                fetched.article(),
                EditedText.of(fetched.text()),
                fetched.repeated() == null ? List.of() : fetched.repeated(),
                List.of(),
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                List.of());
    }

    /** The sentences; none where nobody has split the text. */
    List<Sentence> sentencesOrNone() {
        return sentences == null ? List.of() : sentences;
    }

    Analysis withArticle(Article found) {
        return with(parts -> parts.article = found);
    }

    Analysis withDamage(Damage found) {
        return with(parts -> parts.damage = found);
    }

    Analysis withSentences(List<Sentence> found) {
        return with(parts -> parts.sentences = found);
    }

    Analysis withNames(List<NameMention> found) {
        return with(parts -> parts.names = found);
    }

    Analysis withEntities(List<Entity> found) {
        return with(parts -> parts.entities = found);
    }

    Analysis withDates(List<DateMention> found) {
        return with(parts -> parts.dates = found);
    }

    Analysis withQuantities(List<Quantity> found) {
        return with(parts -> parts.quantities = found);
    }

    Analysis withQuotes(List<Quote> found) {
        return with(parts -> parts.quotes = found);
    }

    Analysis withClaims(List<Claim> found) {
        return with(parts -> parts.claims = found);
    }

    Analysis withText(EditedText cleaned, List<Credit> found) {
        return with(parts -> {
            parts.text = cleaned;
            parts.credits = found;
        });
    }

    Analysis withIssues(List<Issue> more) {
        return with(parts ->
                parts.issues = Stream.concat(issues.stream(), more.stream()).toList());
    }

    private Analysis with(Consumer<Parts> change) {
        Parts parts = new Parts(this);
        change.accept(parts);
        return parts.analysis();
    }

    /** The parts while one of them is changed. */
    private static final class Parts {
        private Article article;
        private EditedText text;
        private List<RepeatedLine> repeated;
        private List<Credit> credits;
        private @Nullable Damage damage;
        private @Nullable List<Sentence> sentences;
        private @Nullable List<NameMention> names;
        private @Nullable List<Entity> entities;
        private @Nullable List<DateMention> dates;
        private @Nullable List<Quantity> quantities;
        private @Nullable List<Quote> quotes;
        private @Nullable List<Claim> claims;
        private List<Issue> issues;

        Parts(Analysis of) {
            this.article = of.article;
            this.text = of.text;
            this.repeated = of.repeated;
            this.credits = of.credits;
            this.damage = of.damage;
            this.sentences = of.sentences;
            this.names = of.names;
            this.entities = of.entities;
            this.dates = of.dates;
            this.quantities = of.quantities;
            this.quotes = of.quotes;
            this.claims = of.claims;
            this.issues = of.issues;
        }

        Analysis analysis() {
            return new Analysis(
                    article,
                    text,
                    repeated,
                    credits,
                    damage,
                    sentences,
                    names,
                    entities,
                    dates,
                    quantities,
                    quotes,
                    claims,
                    issues);
        }
    }
}
