package io.depesche.ingest.domain.archive;

import io.depesche.contracts.UnreadableRecord;
import io.depesche.contracts.WireJson;
import io.depesche.ingest.domain.article.ArticleIntake;
import io.depesche.ingest.domain.article.ArticleLedger;
import io.depesche.ingest.domain.article.Candidate;
import io.depesche.ingest.domain.article.CanonicalUrl;
import io.depesche.ingest.domain.article.Outcome;
import io.depesche.ingest.domain.article.Outcome.Rejected;
import io.depesche.ingest.domain.charset.TextDecoder;
import io.depesche.ingest.domain.extraction.ExtractedPage;
import io.depesche.ingest.domain.extraction.Obstacle;
import io.depesche.ingest.domain.extraction.PageExtractor;
import io.depesche.ingest.domain.page.PageVisit;
import io.depesche.ingest.domain.storage.StorageFailed;
import io.depesche.ingest.domain.syndication.Feed;
import io.depesche.ingest.domain.syndication.FeedEntry;
import io.depesche.ingest.domain.trace.ItemCounter;
import io.depesche.ingest.domain.trace.Step;
import io.depesche.ingest.domain.trace.Traces;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Takes in what is handed over, article by article. Each one is in the database with its trace when it is answered for; handing in the same
 * again is answered the same way and sends nothing. Thread-safe.
 *
 * <p>An entry of a feed is taken with the text that the feed itself has: its content, or a summary of at least {@value #OWN_TEXT}
 * characters. Its page is not fetched.
 *
 * <p>All methods fail with {@link StorageFailed} if the database does not answer; nothing of the article in hand was taken in then.
 */
public final class DocumentIntake {

    private static final String STAGE = "received";

    /** A teaser has up to 300 characters and ends in the middle; a short notice that is complete has as many. Better the page than half of it. */
    private static final int OWN_TEXT = 400;

    private final ArticleIntake intake;
    private final ArticleLedger ledger;
    private final Traces traces;
    private final PageExtractor extractor;
    private final ItemCounter counter;
    private final InstantSource clock;

    public DocumentIntake(
            ArticleIntake intake,
            ArticleLedger ledger,
            Traces traces,
            PageExtractor extractor,
            ItemCounter counter,
            InstantSource clock) {
        this.intake = intake;
        this.ledger = ledger;
        this.traces = traces;
        this.extractor = extractor;
        this.counter = counter;
        this.clock = clock;
    }

    /**
     * One JSON object; its facts are those of {@link GivenArticle}.
     *
     * @param fileName stands for an absent id; {@code null}: no id
     */
    public Intake json(byte[] body, @Nullable String fileName) {
        GivenArticle nothing = GivenArticle.of(fileName, null, null, null, null, null);
        // A NUL byte is in no JSON text, but would make the parser take the body for another encoding.
        if (TextDecoder.strictUtf8(body) == null || hasNul(body)) {
            return malformed(nothing, "the body is no JSON in UTF-8");
        }
        try {
            return take(WireJson.read(body, GivenArticle.class).orNamed(fileName));
        } catch (UnreadableRecord e) {
            return malformed(nothing, "the body is not the expected JSON object: " + e.getMessage());
        }
    }

    /** One article with its text or its page. */
    public Intake take(GivenArticle given) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        String wrong = given.objection(now);
        if (wrong != null) {
            return malformed(given, wrong);
        }
        if (given.html() == null) {
            return taken(given, ExtractedPage.ofText(given.text() == null ? "" : given.text()), now);
        }
        return switch (extractor.extract(given.html(), given.address())) {
            case ExtractedPage page -> taken(given, page, now);
            case Obstacle obstacle ->
                Intake.decided(
                        given.id(),
                        given.url(),
                        refused(given.candidate(ExtractedPage.ofText("")), PageVisit.rejection(obstacle)));
        };
    }

    /** All entries of a feed, in their order. */
    public List<Intake> feed(Feed feed) {
        return feed.entries().stream().map(entry -> entry(feed, entry)).toList();
    }

    /** One entry of a feed. */
    public Intake entry(Feed feed, FeedEntry entry) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        Candidate candidate = EntryText.candidate(feed, entry, now, OWN_TEXT);
        return Intake.decided(entry.guid(), entry.url(), decided(candidate, now, now, null));
    }

    private Intake taken(GivenArticle given, ExtractedPage page, Instant now) {
        return Intake.decided(
                given.id(), given.url(), decided(given.candidate(page), now, given.captured(now), given.address()));
    }

    private Outcome decided(Candidate candidate, Instant now, Instant captured, @Nullable CanonicalUrl foundAt) {
        Rejected objection = intake.objection(candidate);
        Outcome outcome = objection != null
                ? objection
                : ledger.write(intake.arrival(candidate, now, captured, Step.Kind.RECEIVED, foundAt));
        if (outcome instanceof Rejected rejected) {
            return refused(candidate, rejected);
        }
        counter.count(
                STAGE,
                switch (outcome) {
                    case Outcome.Unchanged unchanged -> "unchanged";
                    case Outcome.Older older -> "older";
                    default -> "ok";
                });
        return outcome;
    }

    private Intake malformed(GivenArticle given, String reason) {
        counter.count(STAGE, "rejected");
        return Intake.malformed(given.id(), given.url(), reason);
    }

    /** An article with an address leaves a trace of its refusal; without one nobody could ask for it. */
    private Rejected refused(Candidate candidate, Rejected why) {
        counter.count(STAGE, "rejected");
        if (candidate.url() != null) {
            String detail = why.reason().code() + ": " + why.detail();
            traces.note(candidate.articleId(), Step.of(Step.Kind.REJECTED, clock.instant(), 0, detail));
        }
        return why;
    }

    private static boolean hasNul(byte[] body) {
        for (byte b : body) {
            if (b == 0) {
                return true;
            }
        }
        return false;
    }
}
