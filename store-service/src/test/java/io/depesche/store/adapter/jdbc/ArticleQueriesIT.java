package io.depesche.store.adapter.jdbc;

import static io.depesche.store.EnrichedArticles.article;
import static org.assertj.core.api.Assertions.assertThat;

import io.depesche.contracts.RecordId;
import io.depesche.store.EnrichedArticles;
import io.depesche.store.domain.intake.EnrichedReader;
import io.depesche.store.domain.intake.Reading;
import io.depesche.store.domain.intake.Withdrawal;
import io.depesche.store.domain.query.ArticleFilter;
import io.depesche.store.domain.query.ArticlePage;
import io.depesche.store.domain.query.ArticleSummary;
import io.depesche.store.domain.query.Cursor;
import io.depesche.store.domain.query.StoredArticle;
import io.depesche.store.domain.query.TraceStep;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ArticleQueriesIT {

    private static final Instant NOW = Instant.parse("2026-11-21T10:00:00Z");

    private StoreDatabase database;
    private ArticleRepository repository;
    private ArticleQueries queries;
    private long offset;

    @BeforeEach
    void emptyDatabase() {
        database = StoreDatabase.empty("store_reads");
        repository = new ArticleRepository(database.dataSource(), Clock.fixed(NOW, ZoneOffset.UTC));
        queries = new ArticleQueries(database.dataSource(), Duration.ofSeconds(5));
        offset = 0;
    }

    @Test
    void aWordIsFoundInAllItsForms() {
        store(article("a").text("Der Stadtrat hat den Vertrag gebilligt."));
        store(article("b").text("Zwei Häuser brannten."));
        assertThat(ids(text("Verträge"))).containsExactly(article("a").id());
        assertThat(ids(text("haus"))).containsExactly(article("b").id());
        assertThat(ids(text("\"Vertrag gebilligt\"")))
                .containsExactly(article("a").id());
        assertThat(ids(text("Vertrag -Stadtrat"))).isEmpty();
        assertThat(ids(text("und der"))).isEmpty();
    }

    @Test
    void theSnippetIsPlainTextAroundTheWord() {
        store(article("a").text("Anfang. ".repeat(100) + "Dann brach die Brücke ein. " + "Ende. ".repeat(100)));
        ArticleSummary found = queries.list(text("Brücken")).items().getFirst();
        assertThat(found.snippet()).contains("brach die Brücke ein").doesNotContain("<b>", "</b>");
        assertThat(queries.list(all(10)).items().getFirst().snippet()).isNull();
    }

    @Test
    void anEntityIsFoundByNameByOwnIdAndByIdentity() {
        store(article("a").entity("Anna Beispiel", "wd:Q77", 1));
        store(article("b").entity("Bert Muster", null, 1));
        String expected = article("a").id();
        assertThat(ids(entity("anna beispiel"))).containsExactly(expected);
        assertThat(ids(entity("wd:Q77"))).containsExactly(expected);
        assertThat(ids(entity(RecordId.ofEntity("PER", "Anna Beispiel")))).containsExactly(expected);
        assertThat(ids(entity("Anna"))).isEmpty();
    }

    @Test
    void sourceLanguageAndTimeNarrowTheList() {
        store(article("a").outlet("eins.example", "Eins").language("de-AT").published("2026-11-01"));
        store(article("b").outlet("zwei.example", "Zwei").language("de").published("2026-11-10T12:00:00+01:00"));
        store(article("c").outlet("zwei.example", "Zwei").language("fr").published(null));
        assertThat(ids(filter("eins.example", null, null, null)))
                .containsExactly(article("a").id());
        assertThat(ids(filter("ZWEI", null, null, null))).hasSize(2);
        assertThat(ids(filter(null, "de", null, null))).hasSize(2);
        assertThat(ids(filter("zwei", "de", null, null)))
                .containsExactly(article("b").id());
        assertThat(ids(filter(null, null, "2026-11-10T11:00:00Z", "2026-11-10T11:00:01Z")))
                .containsExactly(article("b").id());
        // Without a date of publication the time of the fetch counts: 20 November.
        assertThat(ids(filter(null, null, "2026-11-15T00:00:00Z", null)))
                .containsExactly(article("c").id());
    }

    @Test
    void pagingIsCompleteAndWithoutRepeatsWhileArticlesComeAndChange() {
        List<String> expected = new ArrayList<>();
        for (int i = 0; i < 53; i++) {
            // Several articles share a moment, so that the id has to decide.
            EnrichedArticles article = article("page-" + i).fetched(EnrichedArticles.FETCHED.plusSeconds(i / 7));
            store(article);
            expected.add(article.id());
        }
        List<String> seen = new ArrayList<>();
        String next = null;
        int round = 0;
        do {
            Cursor after = next == null ? null : Cursor.decode(next);
            ArticlePage page = queries.list(new ArticleFilter(null, null, null, null, null, null, after, 10));
            page.items().forEach(item -> seen.add(item.id()));
            next = page.next();
            round++;
            // What is written meanwhile: a new article, and new revisions of one that was seen and one that was not.
            store(article("new-" + round).fetched(EnrichedArticles.FETCHED.plusSeconds(1_000 + round)));
            store(article("page-52").revision(1 + round).fetched(EnrichedArticles.FETCHED.plusSeconds(2_000 + round)));
            store(article("page-0").revision(1 + round).fetched(EnrichedArticles.FETCHED.plusSeconds(2_000 + round)));
        } while (next != null);
        assertThat(seen).containsExactlyInAnyOrderElementsOf(expected);
        assertThat(round).isEqualTo(6);
    }

    @Test
    void theLastFullPageHasNoNext() {
        store(article("a"));
        store(article("b"));
        assertThat(queries.list(all(2)).next()).isNull();
        assertThat(queries.list(all(1)).next()).isNotNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "'; DROP TABLE articles; --",
                "' OR '1'='1",
                "\\'; DELETE FROM revisions; --",
                "\"} , {\"l:de",
                "{}",
                "%",
                "$1",
                "?",
                "!!! & | <-> :* ((",
                "\"",
                "NULL",
                "<script>alert(1)</script>"
            })
    void aFilterIsOnlyEverAValue(String hostile) {
        store(article("a"));
        assertThat(ids(text(hostile))).isEmpty();
        assertThat(ids(entity(hostile))).isEmpty();
        assertThat(ids(filter(hostile, null, null, null))).isEmpty();
        assertThat(ids(filter(null, hostile, null, null))).isEmpty();
        assertThat(queries.find(hostile, null)).isEmpty();
        assertThat(queries.steps(hostile)).isEmpty();
        assertThat(ids(all(10))).hasSize(1);
    }

    @Test
    void anArticleComesWithItsHistoryAndAnyRevision() {
        store(article("a").title("Eins"));
        store(article("a").revision(2).title("Zwei"));
        String id = article("a").id();
        StoredArticle latest = queries.find(id, null).orElseThrow();
        assertThat(latest.bytes())
                .isEqualTo(article("a").revision(2).title("Zwei").bytes());
        assertThat(latest.revisions())
                .extracting(StoredArticle.RevisionLine::title)
                .containsExactly("Zwei", "Eins");
        assertThat(queries.find(id, 1).orElseThrow().bytes())
                .isEqualTo(article("a").title("Eins").bytes());
        assertThat(queries.find(id, 3)).isEmpty();
    }

    @Test
    void ofAWithdrawnArticleOneStepIsLeft() {
        store(article("a"));
        String id = article("a").id();
        repository.store(
                "log",
                List.of(new Reading.Withdrawn(
                        EnrichedArticles.record(offset++, id, new byte[0]), new Withdrawal(id, 1, "takedown"))));
        assertThat(ids(all(10))).isEmpty();
        assertThat(queries.find(id, null)).isEmpty();
        assertThat(queries.find(id, 1)).isEmpty();
        assertThat(queries.steps(id)).containsExactly(TraceStep.erased(NOW.toString(), 1, "takedown"));
    }

    @Test
    void theStepsTellWhenAndWhereEachRevisionWasEnrichedAndStored() {
        store(article("a"));
        List<TraceStep> steps = queries.steps(article("a").id());
        assertThat(steps).extracting(TraceStep::step).containsExactly("enriched", "stored");
        assertThat(steps.getFirst().detail()).isEqualTo("pipeline test-1");
        assertThat(steps.getLast().at()).isEqualTo(NOW.toString());
        assertThat(steps).allSatisfy(step -> {
            assertThat(step.topic()).isEqualTo(EnrichedArticles.TOPIC);
            assertThat(step.offset()).isZero();
        });
    }

    private void store(EnrichedArticles article) {
        repository.store("log", List.of(EnrichedReader.read(article.at(offset++))));
    }

    private List<String> ids(ArticleFilter filter) {
        return queries.list(filter).items().stream().map(ArticleSummary::id).toList();
    }

    private static ArticleFilter all(int limit) {
        return new ArticleFilter(null, null, null, null, null, null, null, limit);
    }

    private static ArticleFilter text(String words) {
        return new ArticleFilter(words, null, null, null, null, null, null, 10);
    }

    private static ArticleFilter entity(String name) {
        return new ArticleFilter(null, name, null, null, null, null, null, 10);
    }

    private static ArticleFilter filter(
            @Nullable String source, @Nullable String language, @Nullable String from, @Nullable String to) {
        return new ArticleFilter(
                null,
                null,
                source,
                language,
                from == null ? null : Instant.parse(from),
                to == null ? null : Instant.parse(Objects.requireNonNull(to)),
                null,
                10);
    }
}
