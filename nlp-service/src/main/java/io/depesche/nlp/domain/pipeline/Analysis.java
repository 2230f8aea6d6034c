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
        return new Analysis(
                found,
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

    Analysis withDamage(Damage found) {
        return new Analysis(
                article,
                text,
                repeated,
                credits,
                found,
                sentences,
                names,
                entities,
                dates,
                quantities,
                quotes,
                claims,
                issues);
    }

    Analysis withSentences(List<Sentence> found) {
        return new Analysis(
                article,
                text,
                repeated,
                credits,
                damage,
                found,
                names,
                entities,
                dates,
                quantities,
                quotes,
                claims,
                issues);
    }

    Analysis withNames(List<NameMention> found) {
        return new Analysis(
                article,
                text,
                repeated,
                credits,
                damage,
                sentences,
                found,
                entities,
                dates,
                quantities,
                quotes,
                claims,
                issues);
    }

    Analysis withEntities(List<Entity> found) {
        return new Analysis(
                article,
                text,
                repeated,
                credits,
                damage,
                sentences,
                names,
                found,
                dates,
                quantities,
                quotes,
                claims,
                issues);
    }

    Analysis withDates(List<DateMention> found) {
        return new Analysis(
                article,
                text,
                repeated,
                credits,
                damage,
                sentences,
                names,
                entities,
                found,
                quantities,
                quotes,
                claims,
                issues);
    }

    Analysis withQuantities(List<Quantity> found) {
        return new Analysis(
                article, text, repeated, credits, damage, sentences, names, entities, dates, found, quotes, claims,
                issues);
    }

    Analysis withQuotes(List<Quote> found) {
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
                found,
                claims,
                issues);
    }

    Analysis withClaims(List<Claim> found) {
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
                found,
                issues);
    }

    Analysis withText(EditedText cleaned, List<Credit> found) {
        return new Analysis(
                article,
                cleaned,
                repeated,
                found,
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

    Analysis withIssues(List<Issue> more) {
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
                Stream.concat(issues.stream(), more.stream()).toList());
    }
}
