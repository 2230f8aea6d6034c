package io.depesche.ingest.domain.page;

import io.depesche.contracts.article.Article.Published;
import io.depesche.ingest.domain.article.ArticleIntake;
import io.depesche.ingest.domain.article.Candidate;
import io.depesche.ingest.domain.article.CanonicalUrl;
import io.depesche.ingest.domain.article.ClaimedAddress;
import io.depesche.ingest.domain.article.Outcome;
import io.depesche.ingest.domain.article.Outcome.Reason;
import io.depesche.ingest.domain.article.Outcome.Rejected;
import io.depesche.ingest.domain.article.Outlets;
import io.depesche.ingest.domain.charset.TextDecoder;
import io.depesche.ingest.domain.extraction.ExtractedPage;
import io.depesche.ingest.domain.extraction.Obstacle;
import io.depesche.ingest.domain.extraction.PageExtractor;
import io.depesche.ingest.domain.extraction.PageReading;
import io.depesche.ingest.domain.fetch.FetchOutcome;
import io.depesche.ingest.domain.fetch.FetchRequest;
import io.depesche.ingest.domain.fetch.Fetcher;
import io.depesche.ingest.domain.page.SeenPage.EntryFacts;
import io.depesche.ingest.domain.trace.ItemCounter;
import io.depesche.ingest.domain.trace.Step;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * One visit of one article page: ask whether it has changed, get the text out if it has, and write it together with the page's state.
 * A page whose article we have is never reported as stopped because it cannot be reached later. Thread-safe.
 */
public final class PageVisit {

    private static final String STAGE = "page";

    private final Fetcher fetcher;
    private final PageExtractor extractor;
    private final ArticleIntake intake;
    private final PageLedger ledger;
    private final VisitRhythm rhythm;
    private final ItemCounter counter;
    private final InstantSource clock;

    public PageVisit(
            Fetcher fetcher,
            PageExtractor extractor,
            ArticleIntake intake,
            PageLedger ledger,
            VisitRhythm rhythm,
            ItemCounter counter,
            InstantSource clock) {
        this.fetcher = fetcher;
        this.extractor = extractor;
        this.intake = intake;
        this.ledger = ledger;
        this.rhythm = rhythm;
        this.counter = counter;
        this.clock = clock;
    }

    /** Visits and settles. */
    public void visit(PageState state) {
        try (FetchOutcome outcome = fetcher.fetch(FetchRequest.page(state.page().url(), state.validators()))) {
            settle(state, outcome);
        }
    }

    private void settle(PageState state, FetchOutcome outcome) {
        Instant now = clock.instant();
        switch (outcome) {
            case FetchOutcome.Fetched fetched -> read(state, fetched, now);
            case FetchOutcome.NotModified same -> {
                Instant next = rhythm.afterSuccess(state.firstSeen(), now);
                ledger.settle(state.confirmed(next), new PageNews.None(), now);
                counter.count(STAGE, "unchanged");
            }
            case FetchOutcome.Answered answered -> fail(state, answered.reason(), answered.lasting());
            case FetchOutcome.Refused refused ->
                stop(state, new Rejected(Reason.ADDRESS_REFUSED, refused.reason()), now);
            case FetchOutcome.TooLarge large ->
                stop(state, new Rejected(Reason.TOO_LARGE, "the page is over " + large.limit() + " bytes"), now);
            case FetchOutcome.Failed failed -> fail(state, failed.reason(), false);
        }
    }

    /**
     * The site's rules close the page to machines. What the feed itself carries was published for readers like us: where it is long
     * enough to be an article, it is taken in the page's place.
     */
    public void closed(PageState state, String reason) {
        Instant now = clock.instant();
        String own = state.page().facts().ownText();
        Candidate candidate = own == null ? null : candidate(state.page(), ExtractedPage.ofText(own));
        if (state.known()) {
            ledger.settle(state.confirmed(null), new PageNews.None(), now);
            counter.count(STAGE, "rejected");
        } else if (candidate == null || intake.objection(candidate) != null) {
            stop(state, new Rejected(Reason.ROBOTS, reason), now);
        } else {
            PageNews arrived = new PageNews.Arrived(intake.arrival(candidate, now, Step.Kind.FEED_ENTRY));
            ledger.settle(state.visited(state.validators(), null), arrived, now);
            counter.count(STAGE, "ok");
        }
    }

    /** Settles a visit that came to nothing: another try later, or the end of it. */
    public void fail(PageState state, String reason, boolean lasting) {
        Instant now = clock.instant();
        Instant next = lasting && !state.known() ? null : rhythm.afterFailure(now, state.attempts() + 1);
        if (next == null) {
            stop(state, new Rejected(Reason.UNREACHABLE, reason), now);
        } else {
            ledger.settle(state.failed(next), new PageNews.None(), now);
            counter.count(STAGE, "failed");
        }
    }

    private void stop(PageState state, Rejected why, Instant now) {
        if (state.known()) {
            // An article we have: a maintenance page in its place is no reason to stop looking after it.
            ledger.settle(state.failed(rhythm.afterFailure(now, state.attempts() + 1)), new PageNews.None(), now);
        } else {
            ledger.settle(state.failed(null), new PageNews.Stopped(why), now);
        }
        counter.count(STAGE, "rejected");
    }

    private void read(PageState state, FetchOutcome.Fetched fetched, Instant now) {
        String type = mediaType(fetched.contentType());
        if (!type.isEmpty()
                && !type.equals("text/html")
                && !type.equals("application/xhtml+xml")
                && !type.equals("text/plain")) {
            stop(
                    state,
                    new Rejected(Reason.NOT_A_PAGE, "the address answers with another media type than a page's"),
                    now);
            return;
        }
        String body = TextDecoder.decode(fetched.body(), fetched.contentType(), TextDecoder.Kind.HTML)
                .text();
        PageReading reading = type.equals("text/plain")
                ? ExtractedPage.ofText(body)
                : extractor.extract(body, state.page().url());
        switch (reading) {
            case Obstacle obstacle -> {
                counter.count("obstacle", obstacle.kind().code());
                stop(state, rejection(obstacle), now);
            }
            case ExtractedPage page -> take(state, fetched, page, now);
        }
    }

    private void take(PageState state, FetchOutcome.Fetched fetched, ExtractedPage page, Instant now) {
        Candidate candidate = candidate(state.page(), page);
        Rejected objection = intake.objection(candidate);
        if (objection != null) {
            stop(state, objection, now);
            return;
        }
        PageState after = state.visited(fetched.validators(), rhythm.afterSuccess(state.firstSeen(), now));
        PageNews news = new PageNews.Arrived(intake.arrival(
                candidate, now, now, Step.Kind.PAGE_FETCHED, state.page().url()));
        Outcome outcome = ledger.settle(after, news, now);
        counter.count(STAGE, outcome instanceof Outcome.Accepted ? "ok" : "unchanged");
    }

    /** What a page that stands in the article's place means for it. */
    public static Rejected rejection(Obstacle obstacle) {
        Reason reason =
                switch (obstacle.kind()) {
                    case CONSENT_WALL -> Reason.CONSENT_WALL;
                    case BOT_CHALLENGE -> Reason.BOT_CHALLENGE;
                    case LOGIN_PAGE -> Reason.LOGIN_PAGE;
                    case SOFT_404 -> Reason.SOFT_404;
                };
        return new Rejected(reason, obstacle.evidence());
    }

    /**
     * The page's own headline wins, as an edited page has the newer one, and its own name, as a feed may gather many outlets; for the
     * date the feed wins, which means it as one.
     */
    private static Candidate candidate(SeenPage page, ExtractedPage extracted) {
        EntryFacts facts = page.facts();
        Published published = facts.published() != null ? facts.published() : extracted.published();
        CanonicalUrl url = ClaimedAddress.of(page.url(), extracted.canonical());
        return new Candidate(
                null,
                url,
                firstOf(extracted.title(), facts.title()),
                extracted.text(),
                published,
                Outlets.of(firstOf(extracted.siteName(), facts.outletName()), url),
                extracted.author(),
                firstOf(facts.language(), extracted.language()));
    }

    private static @Nullable String firstOf(@Nullable String preferred, @Nullable String other) {
        return preferred != null ? preferred : other;
    }

    private static String mediaType(@Nullable String contentType) {
        if (contentType == null) {
            return "";
        }
        int semicolon = contentType.indexOf(';');
        return (semicolon < 0 ? contentType : contentType.substring(0, semicolon))
                .strip()
                .toLowerCase(Locale.ROOT);
    }
}
