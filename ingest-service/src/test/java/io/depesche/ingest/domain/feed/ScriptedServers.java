package io.depesche.ingest.domain.feed;

import io.depesche.ingest.domain.article.CanonicalUrl;
import io.depesche.ingest.domain.fetch.Answer;
import io.depesche.ingest.domain.fetch.FetchOutcome;
import io.depesche.ingest.domain.fetch.FetchRequest;
import io.depesche.ingest.domain.fetch.FetchRequest.Validators;
import io.depesche.ingest.domain.fetch.Fetcher;
import io.depesche.ingest.domain.syndication.Feed;
import io.depesche.ingest.domain.syndication.FeedEntry;
import io.depesche.ingest.domain.syndication.Hints;
import io.depesche.ingest.domain.syndication.Reading;
import io.depesche.ingest.domain.syndication.Stamp;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Every server of a small internet: gives its answers one after the other, the last one for ever, and remembers what it was asked. A
 * document is a {@link Feed} that {@link #reader} hands over as if it had been parsed.
 */
public final class ScriptedServers implements Fetcher {

    /** One request as it came in. */
    public record Asked(Instant at, CanonicalUrl url, Validators validators) {}

    private final InstantSource clock;
    private final List<Asked> asked = new ArrayList<>();
    private final Map<String, Deque<FetchOutcome>> scripts = new HashMap<>();
    private final Map<String, Reading> documents = new HashMap<>();

    public ScriptedServers(InstantSource clock) {
        this.clock = clock;
    }

    public ScriptedServers answering(CanonicalUrl url, FetchOutcome... outcomes) {
        scripts.put(url.value(), new ArrayDeque<>(List.of(outcomes)));
        return this;
    }

    public List<Asked> asked() {
        return asked;
    }

    public List<Asked> asked(CanonicalUrl url) {
        return asked.stream().filter(request -> request.url().equals(url)).toList();
    }

    @Override
    public FetchOutcome fetch(FetchRequest request) {
        asked.add(new Asked(clock.instant(), request.url(), request.validators()));
        Deque<FetchOutcome> script = scripts.get(request.url().value());
        if (script == null) {
            return new FetchOutcome.Answered(404, Answer.from(request.url()));
        }
        return script.size() > 1 ? script.removeFirst() : script.getFirst();
    }

    public SourceReader reader() {
        return (source, document, contentType, foundAt) -> Objects.requireNonNull(
                documents.get(new String(document, StandardCharsets.UTF_8)), "every scripted body has a document");
    }

    /** A 200 with this document. */
    public FetchOutcome ok(CanonicalUrl url, Reading document, Validators validators, UnaryOperator<Answer> saying) {
        String body = "document " + documents.size();
        documents.put(body, document);
        return new FetchOutcome.Fetched(
                body.getBytes(StandardCharsets.UTF_8), "application/xml", validators, saying.apply(Answer.from(url)));
    }

    public FetchOutcome ok(CanonicalUrl url, Reading document, @Nullable String etag) {
        return ok(url, document, new Validators(etag, null), answer -> answer);
    }

    public static FetchOutcome notModified(CanonicalUrl url) {
        return new FetchOutcome.NotModified(Validators.NONE, Answer.from(url));
    }

    public static FetchOutcome status(CanonicalUrl url, int status, @Nullable Duration retryAfter) {
        return new FetchOutcome.Answered(status, new Answer(url, null, null, retryAfter, List.of(), null));
    }

    public static UnaryOperator<Answer> maxAge(Duration maxAge) {
        return a -> new Answer(a.finalUrl(), a.movedTo(), maxAge, a.retryAfter(), a.links(), a.date());
    }

    /** At the end of redirects, which were all permanent or not. */
    public static UnaryOperator<Answer> redirected(CanonicalUrl to, boolean forGood) {
        return a -> new Answer(to, forGood ? to : null, a.maxAge(), a.retryAfter(), a.links(), a.date());
    }

    /** A feed of these entries, which stand on pages of the given site. */
    public static Feed feed(Hints hints, FeedEntry... entries) {
        return new Feed("rss 2.0", "Inselbote", null, null, "de", null, hints, List.of(entries));
    }

    /** A feed with so many entries, the newest of them as old as one gap. */
    public static Feed feed(CanonicalUrl site, int entries, Instant now, Duration gap) {
        return feed(
                Hints.NONE,
                IntStream.rangeClosed(1, entries)
                        .mapToObj(i -> entry(site, "meldung-" + i, now.minus(gap.multipliedBy(i))))
                        .toArray(FeedEntry[]::new));
    }

    public static FeedEntry entry(CanonicalUrl site, String name, @Nullable Instant published) {
        return FeedEntry.link(
                Objects.requireNonNull(site.resolve("/" + name)).value(),
                "Meldung " + name,
                published == null ? null : new Stamp(published.atOffset(ZoneOffset.UTC), true),
                null,
                List.of(),
                List.of());
    }
}
