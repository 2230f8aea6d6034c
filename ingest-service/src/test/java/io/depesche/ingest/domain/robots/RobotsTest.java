package io.depesche.ingest.domain.robots;

import static io.depesche.ingest.domain.feed.ScriptedServers.status;
import static io.depesche.ingest.domain.feed.SimulatedWatch.START;
import static io.depesche.ingest.domain.feed.SimulatedWatch.url;
import static org.assertj.core.api.Assertions.assertThat;

import io.depesche.ingest.domain.article.ArticleIntake;
import io.depesche.ingest.domain.article.CanonicalUrl;
import io.depesche.ingest.domain.article.Outcome;
import io.depesche.ingest.domain.article.Outcome.Reason;
import io.depesche.ingest.domain.extraction.ExtractedPage;
import io.depesche.ingest.domain.feed.ScriptedServers;
import io.depesche.ingest.domain.feed.SimulatedWatch;
import io.depesche.ingest.domain.fetch.Answer;
import io.depesche.ingest.domain.fetch.Claim;
import io.depesche.ingest.domain.fetch.FetchOutcome;
import io.depesche.ingest.domain.fetch.FetchRequest;
import io.depesche.ingest.domain.fetch.FetchRequest.Validators;
import io.depesche.ingest.domain.page.PageLedger;
import io.depesche.ingest.domain.page.PageNews;
import io.depesche.ingest.domain.page.PageState;
import io.depesche.ingest.domain.page.PageVisit;
import io.depesche.ingest.domain.page.SeenPage;
import io.depesche.ingest.domain.page.SeenPage.EntryFacts;
import io.depesche.ingest.domain.page.VisitRhythm;
import io.depesche.ingest.domain.robots.Robots.Verdict;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What a site's rules close to us, and what becomes of the article then. Feeds are asked for whatever the rules say. */
class RobotsTest {

    private static final CanonicalUrl FEED = url("https://inselbote.example/rss");
    private static final CanonicalUrl RULES = url("https://inselbote.example/robots.txt");
    private static final CanonicalUrl PAGE = url("https://inselbote.example/meldung/1");
    private static final String OWN =
            "Die Fähre nach Norden fährt ab Mai wieder jeden Tag. ".repeat(9).strip();

    private Instant now = START;
    private final ScriptedServers servers = new ScriptedServers(() -> now);
    private final Robots robots = new Robots(servers, "depesche", () -> now);
    private final Pages pages = new Pages();

    @Test
    void aDisallowedPageIsNotFetchedAndItsTraceSaysWhy() {
        rules("User-agent: *\nDisallow: /meldung/");
        take(null);
        take(null);

        assertThat(servers.asked()).extracting(ScriptedServers.Asked::url).containsExactly(RULES);
        assertThat(pages.news).isInstanceOfSatisfying(PageNews.Stopped.class, stopped -> assertThat(
                        stopped.why().reason())
                .isEqualTo(Reason.ROBOTS));
    }

    @Test
    void aLongTextInTheFeedIsTakenInTheClosedPagesPlace() {
        rules("User-agent: *\nDisallow: /meldung/");
        take(OWN);
        take(OWN);

        assertThat(pages.news).isInstanceOfSatisfying(PageNews.Arrived.class, arrived -> {
            assertThat(arrived.arrival().candidate().text()).isEqualTo(OWN);
            assertThat(arrived.arrival().candidate().url()).isEqualTo(PAGE);
        });
        assertThat(pages.state.nextVisit()).isNull();
        assertThat(servers.asked()).extracting(ScriptedServers.Asked::url).containsExactly(RULES);
    }

    @Test
    void aFeedIsFetchedAlthoughTheRulesCloseEverything() {
        SimulatedWatch watch = new SimulatedWatch();
        watch.servers()
                .answering(
                        FEED,
                        watch.servers().ok(FEED, ScriptedServers.feed(FEED, 3, START, Duration.ofHours(1)), null));
        watch.watch(FEED);
        watch.runFor(Duration.ofMinutes(1));

        assertThat(watch.servers().asked())
                .extracting(ScriptedServers.Asked::url)
                .containsExactly(FEED);
        assertThat(watch.ledger().state().failures()).isZero();
    }

    @Test
    void askingForTheRulesIsATurnOfItsOwnAndAllowedPagesComeAfterThePause() {
        rules("User-agent: *\nCrawl-delay: 7\nDisallow: /intern/");
        servers.answering(PAGE, page());

        assertThat(take(null)).isNull();
        assertThat(servers.asked(PAGE)).isEmpty();
        assertThat(pages.state.nextVisit()).isEqualTo(now);
        assertThat(take(null)).isEqualTo(Duration.ofSeconds(7));
        assertThat(servers.asked(PAGE)).hasSize(1);
    }

    @Test
    void theGroupThatNamesUsWinsAndIsNotMixedWithTheOthers() {
        rules("User-agent: *\nDisallow: /\n\nUser-agent: Depesche\nDisallow: /intern/");
        robots.ask(PAGE);

        assertThat(robots.check(PAGE)).isInstanceOf(Verdict.Allowed.class);
        assertThat(robots.check(url("https://inselbote.example/intern/x"))).isInstanceOf(Verdict.Disallowed.class);
    }

    @Test
    void theLongestRuleDecides() {
        rules("User-agent: *\nDisallow: /meldung\nAllow: /meldung/1$\nDisallow: /*.pdf$");
        robots.ask(PAGE);

        assertThat(robots.check(PAGE)).isInstanceOf(Verdict.Allowed.class);
        assertThat(robots.check(url("https://inselbote.example/meldung/12"))).isInstanceOf(Verdict.Disallowed.class);
        assertThat(robots.check(url("https://inselbote.example/a/b.pdf"))).isInstanceOf(Verdict.Disallowed.class);
    }

    @Test
    void ofAnEndlessFileTheBeginningHoldsAndNoHalfALine() {
        String start = "User-agent: *\nDisallow: /intern/\n";
        String end = "Disallow: /";
        rules(start + "#".repeat(FetchRequest.ROBOTS_BYTES - start.length() - end.length() - 1) + "\n" + end);
        robots.ask(PAGE);

        assertThat(robots.check(PAGE)).isInstanceOf(Verdict.Allowed.class);
        assertThat(robots.check(url("https://inselbote.example/intern/x"))).isInstanceOf(Verdict.Disallowed.class);
    }

    @Test
    void aSiteWithoutRulesIsOpenAndOneThatCannotSayThemIsClosedForNow() {
        servers.answering(RULES, status(RULES, 404, null));
        robots.ask(PAGE);
        assertThat(robots.check(PAGE)).isInstanceOf(Verdict.Allowed.class);

        for (FetchOutcome trouble :
                List.of(status(RULES, 503, null), status(RULES, 429, null), new FetchOutcome.Failed("not reachable"))) {
            now = now.plus(Duration.ofDays(2));
            Robots fresh = new Robots(servers, "depesche", () -> now);
            servers.answering(RULES, trouble);
            fresh.ask(PAGE);
            assertThat(fresh.check(PAGE)).isInstanceOf(Verdict.Unreachable.class);
            now = now.plus(Duration.ofMinutes(11));
            assertThat(fresh.check(PAGE)).as("asked again later").isInstanceOf(Verdict.Unknown.class);
        }
    }

    @Test
    void rulesAreKeptForADayAndOldOnesAreBetterThanNone() {
        rules("User-agent: *\nDisallow: /meldung/");
        robots.ask(PAGE);
        now = now.plus(Duration.ofHours(23));
        assertThat(robots.check(PAGE)).isInstanceOf(Verdict.Disallowed.class);
        now = now.plus(Duration.ofHours(2));
        assertThat(robots.check(PAGE)).isInstanceOf(Verdict.Unknown.class);

        servers.answering(RULES, status(RULES, 500, null));
        robots.ask(PAGE);
        assertThat(robots.check(PAGE)).isInstanceOf(Verdict.Disallowed.class);
    }

    private @Nullable Duration take(@Nullable String ownText) {
        PageVisit visit = new PageVisit(
                servers,
                (html, url) -> ExtractedPage.ofText("Der Text."),
                new ArticleIntake(new Random(1)),
                pages,
                new VisitRhythm(Duration.ofMinutes(1), Duration.ofDays(2)),
                (stage, outcome, items) -> {},
                () -> now);
        EntryFacts facts = new EntryFacts("Fähre", null, "de", "Inselbote", "f", null, ownText);
        PageState state = new PageState(new SeenPage(FEED, PAGE, facts), Validators.NONE, now, 0, false, now);
        return new PageTurn(robots, visit, visit, pages, Set.of(), () -> now).take(state);
    }

    private void rules(String text) {
        servers.answering(
                RULES,
                new FetchOutcome.Fetched(
                        text.getBytes(StandardCharsets.UTF_8), "text/plain", Validators.NONE, Answer.from(RULES)));
    }

    private static FetchOutcome page() {
        return new FetchOutcome.Fetched(
                "<p>Der Text.</p>".getBytes(StandardCharsets.UTF_8), "text/html", Validators.NONE, Answer.from(PAGE));
    }

    /** Remembers what was settled last. */
    private static final class Pages implements PageLedger {

        private PageState state = new PageState(
                new SeenPage(FEED, PAGE, new EntryFacts(null, null, null, null, "f", null, null)),
                Validators.NONE,
                START,
                0,
                false,
                null);
        private PageNews news = new PageNews.None();

        @Override
        public List<PageState> claimDue(Claim claim) {
            return List.of();
        }

        @Override
        public @Nullable Outcome settle(PageState settled, PageNews brought, Instant at) {
            state = settled;
            news = brought;
            return null;
        }
    }
}
