package io.depesche.ingest.domain.page;

import static org.assertj.core.api.Assertions.assertThat;

import io.depesche.ingest.domain.article.ArticleIntake;
import io.depesche.ingest.domain.article.CanonicalUrl;
import io.depesche.ingest.domain.article.Outcome;
import io.depesche.ingest.domain.article.Outcome.Reason;
import io.depesche.ingest.domain.extraction.JsoupPageExtractor;
import io.depesche.ingest.domain.extraction.Obstacle;
import io.depesche.ingest.domain.extraction.PageExtractor;
import io.depesche.ingest.domain.fetch.Answer;
import io.depesche.ingest.domain.fetch.Claim;
import io.depesche.ingest.domain.fetch.FetchOutcome;
import io.depesche.ingest.domain.fetch.FetchRequest.Validators;
import io.depesche.ingest.domain.page.SeenPage.EntryFacts;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** One visit: what is remembered of the page and what becomes of its article. */
class PageVisitTest {

    private static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");
    private static final CanonicalUrl FEED = Objects.requireNonNull(CanonicalUrl.parse("https://blatt.example/rss"));
    private static final CanonicalUrl PAGE = Objects.requireNonNull(CanonicalUrl.parse("https://blatt.example/a"));

    private final Recorded ledger = new Recorded();
    private final List<String> counted = new ArrayList<>();

    @Test
    void aTextArrivesTogetherWithThePagesValidators() {
        visit(html("<article><h1>Neu</h1><p>Der Text.</p></article>"), fresh());

        assertThat(ledger.news).isInstanceOfSatisfying(PageNews.Arrived.class, arrived -> {
            assertThat(arrived.arrival().candidate().text()).isEqualTo("Der Text.");
            assertThat(arrived.arrival().candidate().title()).isEqualTo("Neu");
            assertThat(arrived.arrival().candidate().outlet().name()).isEqualTo("Blatt Nord");
        });
        assertThat(ledger.state.validators()).isEqualTo(new Validators("\"e\"", null));
        assertThat(ledger.state.known()).isTrue();
        assertThat(ledger.state.nextVisit()).isEqualTo(NOW.plusSeconds(60));
    }

    @Test
    void aPageThatStaysAwayIsTriedAgainAndInTheEndReported() {
        PageState state = fresh();
        for (int i = 1; i < 6; i++) {
            visit(new FetchOutcome.Answered(503, Answer.from(PAGE)), state);
            state = ledger.state;
            assertThat(ledger.news).isInstanceOf(PageNews.None.class);
            assertThat(state.nextVisit()).isEqualTo(NOW.plusSeconds(60L << i));
        }
        visit(new FetchOutcome.Answered(503, Answer.from(PAGE)), state);
        assertThat(stopped()).isEqualTo(new Outcome.Rejected(Reason.UNREACHABLE, "answered 503"));
        assertThat(ledger.state.nextVisit()).isNull();
    }

    @Test
    void whatNoSecondTryCuresIsReportedAtOnce() {
        visit(new FetchOutcome.Answered(404, Answer.from(PAGE)), fresh());
        assertThat(stopped().reason()).isEqualTo(Reason.UNREACHABLE);
        visit(new FetchOutcome.TooLarge(1_048_576), fresh());
        assertThat(stopped().reason()).isEqualTo(Reason.TOO_LARGE);
        visit(new FetchOutcome.Fetched(new byte[] {1}, "image/png", Validators.NONE, Answer.from(PAGE)), fresh());
        assertThat(stopped().reason()).isEqualTo(Reason.NOT_A_PAGE);
        visit(html("<nav>Start</nav>"), fresh());
        assertThat(stopped().reason()).isEqualTo(Reason.EMPTY_TEXT);
        visit(new FetchOutcome.Refused(FetchOutcome.Why.ADDRESS, "elsewhere"), fresh());
        assertThat(stopped().reason()).isEqualTo(Reason.ADDRESS_REFUSED);
    }

    @Test
    void anArticleThatWeHaveIsNeverReportedAsStopped() {
        PageState known = fresh().visited(new Validators("\"e\"", null), NOW);
        visit(new FetchOutcome.Answered(404, Answer.from(PAGE)), known);
        assertThat(ledger.news).isInstanceOf(PageNews.None.class);
        assertThat(ledger.state.nextVisit()).isNotNull();
        visit(html("<p> </p>"), known);
        assertThat(ledger.news).isInstanceOf(PageNews.None.class);
        assertThat(ledger.state.validators().etag())
                .as("the text we have keeps its validators")
                .isEqualTo("\"e\"");
    }

    @Test
    void thePagesOfOldArticlesAreAskedLessAndLessAndThenNoMore() {
        VisitRhythm rhythm = new VisitRhythm(Duration.ofMinutes(1), Duration.ofDays(2));
        assertThat(rhythm.afterSuccess(NOW, NOW)).isEqualTo(NOW.plusSeconds(60));
        assertThat(rhythm.afterSuccess(NOW.minus(Duration.ofHours(8)), NOW)).isEqualTo(NOW.plus(Duration.ofHours(2)));
        assertThat(rhythm.afterSuccess(NOW.minus(Duration.ofDays(3)), NOW)).isNull();
    }

    @Test
    void whatStandsInAnArticlesPlaceIsReportedAsThatAndKeptFromNoKnownArticle() {
        PageExtractor walled = (html, url) -> new Obstacle(Obstacle.Kind.CONSENT_WALL, "a dialogue and no text");
        visit(html("<p>Cookies?</p>"), fresh(), walled);
        assertThat(stopped()).isEqualTo(new Outcome.Rejected(Reason.CONSENT_WALL, "a dialogue and no text"));

        visit(html("<p>Cookies?</p>"), fresh().visited(Validators.NONE, NOW), walled);
        assertThat(ledger.news).isInstanceOf(PageNews.None.class);
        assertThat(ledger.state.nextVisit()).isNotNull();
    }

    @ParameterizedTest
    @EnumSource
    void anObstacleIsCountedAndToldByOneWord(Obstacle.Kind kind) {
        visit(html("<p>?</p>"), fresh(), (html, url) -> new Obstacle(kind, "two signs"));

        assertThat(stopped().reason().code()).isEqualTo(kind.code());
        assertThat(counted).containsExactly("obstacle " + kind.code(), "page rejected");
    }

    private void visit(FetchOutcome answer, PageState state) {
        visit(answer, state, new JsoupPageExtractor());
    }

    private void visit(FetchOutcome answer, PageState state, PageExtractor extractor) {
        new PageVisit(
                        request -> answer,
                        extractor,
                        new ArticleIntake(new Random(1)),
                        ledger,
                        new VisitRhythm(Duration.ofMinutes(1), Duration.ofDays(2)),
                        (stage, outcome, items) -> counted.add(stage + " " + outcome),
                        () -> NOW)
                .visit(state);
    }

    private Outcome.Rejected stopped() {
        assertThat(ledger.news).isInstanceOf(PageNews.Stopped.class);
        return ((PageNews.Stopped) ledger.news).why();
    }

    private static PageState fresh() {
        EntryFacts facts = new EntryFacts("Alt", null, "de", "Blatt Nord", "f", null, null);
        return new PageState(new SeenPage(FEED, PAGE, facts), Validators.NONE, NOW, 0, false, NOW);
    }

    private static FetchOutcome html(String html) {
        return new FetchOutcome.Fetched(
                html.getBytes(StandardCharsets.UTF_8),
                "text/html; charset=utf-8",
                new Validators("\"e\"", null),
                Answer.from(PAGE));
    }

    /** Remembers what was settled last. */
    private static final class Recorded implements PageLedger {

        private PageState state = fresh();
        private PageNews news = new PageNews.None();

        @Override
        public List<PageState> claimDue(Claim claim) {
            return List.of();
        }

        @Override
        public @Nullable Outcome settle(PageState settled, PageNews brought, Instant now) {
            state = settled;
            news = brought;
            return null;
        }
    }
}
