package io.depesche.bench.polling;

import io.depesche.ingest.domain.article.CanonicalUrl;
import io.depesche.ingest.domain.fetch.Answer;
import io.depesche.ingest.domain.fetch.FetchOutcome;
import io.depesche.ingest.domain.fetch.FetchRequest;
import io.depesche.ingest.domain.fetch.FetchRequest.Validators;
import io.depesche.ingest.domain.syndication.Feed;
import io.depesche.ingest.domain.syndication.FeedEntry;
import io.depesche.ingest.domain.syndication.Hints;
import io.depesche.ingest.domain.syndication.Stamp;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** One source and its server: publishes by chance around a gap of its own and answers in its own manner. Not thread-safe. */
final class SimulatedSource {

    private static final int SHOWN = 15;

    /** What its server does. */
    enum Manner {
        /** Knows ETags. */
        CONDITIONAL,
        /** Always sends the whole document. */
        PLAIN,
        /** Says how long an answer is fresh. */
        FRESH_FOR_AN_HOUR,
        /** Its document has a ttl of two hours. */
        TTL,
        BROKEN,
        MISSING,
        GONE,
        /** Answers one request in ten with 429 and Retry-After. */
        STRICT,
        /** Needs ten seconds and more, or does not answer at all. */
        SLOW
    }

    private final CanonicalUrl url;
    private final Manner manner;
    private final Duration gap;
    private final Random random;
    private final List<Instant> published = new ArrayList<>();
    private Instant nextEntry;
    private int seen;

    SimulatedSource(CanonicalUrl url, Manner manner, Duration gap, Instant start, Random random) {
        this.url = url;
        this.manner = manner;
        this.gap = gap;
        this.random = random;
        for (int i = SHOWN; i > 0; i--) {
            published.add(start.minus(gap.multipliedBy(i)));
        }
        this.nextEntry = start.plus(wait(gap));
        this.seen = SHOWN;
    }

    CanonicalUrl url() {
        return url;
    }

    Manner manner() {
        return manner;
    }

    Duration gap() {
        return gap;
    }

    Duration latency() {
        return manner == Manner.SLOW
                ? Duration.ofMillis(10_000 + random.nextInt(10_000))
                : Duration.ofMillis(60 + (long) Math.min(3_000, 250 * Math.exp(random.nextGaussian())));
    }

    FetchOutcome answer(FetchRequest request, Instant now) {
        publishUntil(now);
        return switch (manner) {
            case BROKEN -> new FetchOutcome.Answered(500 + random.nextInt(4), Answer.from(url));
            case MISSING -> new FetchOutcome.Answered(404, Answer.from(url));
            case GONE -> new FetchOutcome.Answered(410, Answer.from(url));
            case SLOW ->
                random.nextInt(3) == 0
                        ? new FetchOutcome.Failed("no complete answer within 20 s")
                        : document(request, null);
            case STRICT ->
                random.nextInt(10) == 0
                        ? new FetchOutcome.Answered(
                                429, new Answer(url, null, null, Duration.ofMinutes(15), List.of(), null))
                        : document(request, null);
            case FRESH_FOR_AN_HOUR -> document(request, Duration.ofHours(1));
            case CONDITIONAL, PLAIN, TTL -> document(request, null);
        };
    }

    /** How late each entry was seen that is seen now for the first time; to be asked when an answer was read. */
    List<Duration> newlySeen(Instant now) {
        List<Duration> delays = published.subList(seen, published.size()).stream()
                .map(at -> Duration.between(at, now))
                .toList();
        seen = published.size();
        return delays;
    }

    private FetchOutcome document(FetchRequest request, @Nullable Duration maxAge) {
        String etag = manner == Manner.PLAIN ? null : "\"" + published.size() + "\"";
        Answer answer = new Answer(url, null, maxAge, null, List.of(), null);
        return etag != null && etag.equals(request.validators().etag())
                ? new FetchOutcome.NotModified(Validators.NONE, answer)
                : new FetchOutcome.Fetched(
                        url.value().getBytes(StandardCharsets.UTF_8), null, new Validators(etag, null), answer);
    }

    Feed document() {
        Hints hints =
                new Hints(manner == Manner.TTL ? Duration.ofHours(2) : null, Set.of(), Set.of(), null, null, null);
        List<FeedEntry> entries = new ArrayList<>();
        for (int i = published.size() - 1; i >= published.size() - SHOWN; i--) {
            entries.add(entry(i));
        }
        return new Feed("rss 2.0", "Quelle", null, null, "de", null, hints, entries);
    }

    private FeedEntry entry(int number) {
        Stamp at = new Stamp(published.get(number).atOffset(ZoneOffset.UTC), true);
        String link = url.value() + "/" + number;
        return FeedEntry.link(link, "Meldung " + number, at, null, List.of(), List.of());
    }

    private void publishUntil(Instant now) {
        while (!nextEntry.isAfter(now)) {
            published.add(nextEntry);
            nextEntry = nextEntry.plus(wait(gap));
        }
    }

    /** Exponentially distributed, as independent events are. */
    private Duration wait(Duration mean) {
        return Duration.ofMillis((long) (-Math.log(1 - random.nextDouble()) * mean.toMillis()) + 1);
    }
}
