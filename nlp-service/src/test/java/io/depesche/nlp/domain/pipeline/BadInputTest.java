package io.depesche.nlp.domain.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import io.depesche.contracts.article.Article;
import io.depesche.contracts.article.Article.Outlet;
import io.depesche.contracts.article.Article.Published;
import io.depesche.contracts.article.ArticleEnriched;
import io.depesche.contracts.article.ArticleEnriched.DateMention;
import io.depesche.contracts.article.ArticleEnriched.Quantity;
import io.depesche.contracts.article.ArticleEnriched.Quote;
import io.depesche.contracts.article.ArticleFetched;
import io.depesche.contracts.article.Issue;
import io.depesche.contracts.article.Span;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is no German news text: dates, amounts and quotes of it are read or absent, never invented, and no stage fails. */
class BadInputTest {

    private static final EnrichmentPipeline PIPELINE = new EnrichmentPipeline(Set.of("clean"));

    private static ArticleEnriched enrich(String text, @Nullable String published) {
        Published day = published == null ? null : new Published(published, null, null, "given", 1.0);
        Article article = new Article("a", null, null, Outlet.UNKNOWN, null, null, null, day, null, null);
        return PIPELINE.enrich(new ArticleFetched(1, article, text));
    }

    private static List<String> values(ArticleEnriched enriched) {
        return dates(enriched).stream().map(DateMention::value).toList();
    }

    private static List<DateMention> dates(ArticleEnriched enriched) {
        return Objects.requireNonNull(enriched.dates());
    }

    private static List<Quote> quotes(ArticleEnriched enriched) {
        return Objects.requireNonNull(enriched.quotes());
    }

    private static void holdsOnlySpansOfItsText(ArticleEnriched enriched) {
        int end = enriched.text().clean().length();
        Stream.of(
                        dates(enriched).stream().map(DateMention::span),
                        Objects.requireNonNull(enriched.quantities()).stream().map(Quantity::span),
                        quotes(enriched).stream().map(Quote::span))
                .flatMap(spans -> spans)
                .forEach(span -> assertThat(span).matches(one -> one.start() < one.end() && one.end() <= end));
        assertThat(enriched.issues()).extracting(Issue::code).doesNotContain(Issue.STAGE_FAILED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " \n ", "Foto Karte Grafik", "???", "- - -", "\uFEFF", "\uD83D\uDE00"})
    void findsNothingWhereThereIsNoSentence(String text) {
        ArticleEnriched enriched = enrich(text, "2025-03-12");

        assertThat(dates(enriched)).isEmpty();
        assertThat(quotes(enriched)).isEmpty();
        assertThat(enriched.quantities()).isEmpty();
        assertThat(enriched.issues()).extracting(Issue::code).doesNotContain(Issue.STAGE_FAILED);
    }

    @Test
    void readsOneSentenceOfFiftyThousandCharacters() {
        String clause = "sagte am Montag die Wirtin, dass im Mai 2024 rund 300 Gäste „endlich wieder“ kamen, und ";
        String sentence = "Am 3. Juni " + clause.repeat(50_000 / clause.length() + 1) + "ging.";

        ArticleEnriched enriched =
                Assertions.assertTimeout(Duration.ofSeconds(20), () -> enrich(sentence, "2025-03-12"));

        assertThat(sentence).hasSizeGreaterThan(50_000);
        holdsOnlySpansOfItsText(enriched);
        assertThat(dates(enriched)).hasSizeGreaterThan(1_000);
        assertThat(quotes(enriched)).isNotEmpty();
    }

    @Test
    void readsNoDaysAndNoSpeechOutOfNothingButNumbers() {
        ArticleEnriched enriched = enrich("4711 0815 12 99 3,5 1.000 77 42 ".repeat(200), null);

        holdsOnlySpansOfItsText(enriched);
        assertThat(dates(enriched)).isEmpty();
        assertThat(quotes(enriched)).isEmpty();
        assertThat(enriched.article().published()).isNull();
    }

    /** What does not depend on the language is read all the same: a whole date in digits, words between marks. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "The mayor said on 2024-06-19 that the bridge would be closed. According to him, it may take years.",
                "Le maire a déclaré le 19.06.2024 que le pont serait fermé. Selon lui, la route est dangereuse.",
                "Burmistrz powiedział 19.06.2024, że most będzie zamknięty. Jego zdaniem droga jest niebezpieczna.",
                "Мэр сказал 19.06.2024, что мост закроют. По его словам, дорога опасна.",
                "市長は2024-06-19に橋を閉鎖すると述べた。"
            })
    void inventsNothingGermanInOtherLanguages(String text) {
        ArticleEnriched enriched = enrich(text, null);

        assertThat(values(enriched)).isSubsetOf("2024-06-19");
        assertThat(quotes(enriched)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "„Der Damm hält, sagte Jana Kuhl.",
                "Der Damm hält“, sagte Jana Kuhl.",
                "„Der Damm hält„, sagte Jana Kuhl. “Nichts ist sicher„.",
                "“““Der Damm„„„ hält‚ sagte ‘‘ Jana Kuhl »«",
                "„„„„„„„„„„„„“",
                "\"Der 'Damm\" hält', sagte Jana Kuhl."
            })
    void copesWithDamagedQuotes(String text) {
        holdsOnlySpansOfItsText(enrich(text, "2025-03-12"));
    }

    @Test
    void flagsThe30thOfFebruaryAndMovesItToNoOtherDay() {
        ArticleEnriched enriched = enrich("Am 30. Februar endet die Frist.", "2025-03-12");

        assertThat(dates(enriched)).isEmpty();
        assertThat(enriched.issues())
                .filteredOn(issue -> issue.code().equals(Issue.IMPOSSIBLE_DATE))
                .extracting(Issue::span)
                .containsExactly(new Span(3, 14));
    }

    @Test
    void keepsADeclaredDayOfTheFuture() {
        ArticleEnriched enriched = enrich("Gestern brach der Damm.", "2999-01-01");

        assertThat(Objects.requireNonNull(enriched.article().published()).value())
                .isEqualTo("2999-01-01");
        assertThat(values(enriched)).containsExactly("2998-12-31");
    }
}
