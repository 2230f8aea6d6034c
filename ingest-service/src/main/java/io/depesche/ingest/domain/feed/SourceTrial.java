package io.depesche.ingest.domain.feed;

import io.depesche.ingest.domain.article.CanonicalUrl;
import io.depesche.ingest.domain.charset.TextDecoder;
import io.depesche.ingest.domain.extraction.ExtractedPage;
import io.depesche.ingest.domain.extraction.Obstacle;
import io.depesche.ingest.domain.extraction.PageExtractor;
import io.depesche.ingest.domain.fetch.FetchOutcome;
import io.depesche.ingest.domain.fetch.FetchRequest;
import io.depesche.ingest.domain.fetch.FetchRequest.Validators;
import io.depesche.ingest.domain.fetch.Fetcher;
import io.depesche.ingest.domain.robots.Robots;
import io.depesche.ingest.domain.syndication.Feed;
import io.depesche.ingest.domain.syndication.FeedCandidate;
import io.depesche.ingest.domain.syndication.FeedDiscovery;
import io.depesche.ingest.domain.syndication.Reading;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Tries a source: one request to its address, and where it gives entries, one to the page of the first, if the site's rules allow that
 * page. The same guard, reader and extractor as when it is watched, so that what is shown is what would come. Thread-safe.
 */
public final class SourceTrial implements FeedTrial {

    private static final int SHOWN_ENTRIES = 10;
    private static final int SHOWN_CHARACTERS = 1_500;

    private final Fetcher fetcher;
    private final SourceReader reader;
    private final PageExtractor extractor;
    private final Robots robots;

    public SourceTrial(Fetcher fetcher, SourceReader reader, PageExtractor extractor, Robots robots) {
        this.fetcher = fetcher;
        this.reader = reader;
        this.extractor = extractor;
        this.robots = robots;
    }

    @Override
    public TrialResult tryOut(NewFeed feed) {
        Feed found;
        CanonicalUrl foundAt;
        try (FetchOutcome outcome = fetcher.fetch(FetchRequest.feed(feed.url(), Validators.NONE))) {
            if (!(outcome instanceof FetchOutcome.Fetched fetched)) {
                return new TrialResult.Failed(problem(outcome));
            }
            foundAt = fetched.answer().finalUrl();
            FeedSource source = new FeedSource(feed.id(), feed.url(), foundAt, feed.kind(), feed.selector());
            switch (reader.read(source, fetched.body(), fetched.contentType(), foundAt)) {
                case Reading.Unreadable unreadable -> {
                    return feed.kind() == SourceKind.FEED && isPage(fetched)
                            ? new TrialResult.Page(foundAt, candidates(fetched, foundAt))
                            : new TrialResult.Failed(unreadable.reason());
                }
                case Feed readable -> found = readable;
            }
        }
        // The first answer is given back before the second request: its host may have one connection only.
        return new TrialResult.Readable(
                foundAt,
                found.format(),
                found.title(),
                found.primaryLanguage(),
                found.entries().stream().limit(SHOWN_ENTRIES).toList(),
                found.entries().size(),
                sample(found, foundAt));
    }

    private static boolean isPage(FetchOutcome.Fetched fetched) {
        String type = Objects.requireNonNullElse(fetched.contentType(), "").toLowerCase(Locale.ROOT);
        return type.contains("html") || type.isBlank();
    }

    private static List<FeedLink> candidates(FetchOutcome.Fetched fetched, CanonicalUrl foundAt) {
        String html = TextDecoder.decode(fetched.body(), fetched.contentType(), TextDecoder.Kind.HTML)
                .withoutMark();
        return FeedDiscovery.find(html, foundAt).stream()
                .flatMap(candidate -> {
                    CanonicalUrl url = CanonicalUrl.parse(candidate.url());
                    boolean guessed = candidate.source() == FeedCandidate.Source.GUESSED;
                    return url == null ? Stream.empty() : Stream.of(new FeedLink(url, candidate.title(), guessed));
                })
                .toList();
    }

    private @Nullable PageSample sample(Feed feed, CanonicalUrl foundAt) {
        return feed.entries().stream()
                .map(entry -> entry.url() == null ? null : foundAt.resolve(entry.url()))
                .filter(Objects::nonNull)
                .findFirst()
                .map(this::page)
                .orElse(null);
    }

    private PageSample page(CanonicalUrl url) {
        if (robots.check(url) instanceof Robots.Verdict.Unknown) {
            robots.ask(url);
        }
        return switch (robots.check(url)) {
            case Robots.Verdict.Disallowed closed -> without(url, closed.reason());
            case Robots.Verdict.Unreachable silent -> without(url, silent.reason());
            case Robots.Verdict.Unknown unknown -> without(url, "the rules of the site are not known");
            case Robots.Verdict.Allowed allowed -> {
                try (FetchOutcome outcome = fetcher.fetch(FetchRequest.page(url, Validators.NONE))) {
                    yield outcome instanceof FetchOutcome.Fetched fetched
                            ? article(url, fetched)
                            : without(url, problem(outcome));
                }
            }
        };
    }

    private PageSample article(CanonicalUrl url, FetchOutcome.Fetched fetched) {
        String html = TextDecoder.decode(fetched.body(), fetched.contentType(), TextDecoder.Kind.HTML)
                .withoutMark();
        return switch (extractor.extract(html, fetched.answer().finalUrl())) {
            case Obstacle obstacle ->
                without(url, "no article but a " + obstacle.kind().code() + ": " + obstacle.evidence());
            case ExtractedPage page when page.text().isBlank() -> without(url, "no text was found on the page");
            case ExtractedPage page ->
                new PageSample(
                        url, page.title(), beginning(page.text()), page.text().length(), null);
        };
    }

    private static String beginning(String text) {
        if (text.length() <= SHOWN_CHARACTERS) {
            return text;
        }
        int end =
                Character.isHighSurrogate(text.charAt(SHOWN_CHARACTERS - 1)) ? SHOWN_CHARACTERS - 1 : SHOWN_CHARACTERS;
        return text.substring(0, end) + " …";
    }

    private static PageSample without(CanonicalUrl url, String problem) {
        return new PageSample(url, null, null, 0, problem);
    }

    private static String problem(FetchOutcome outcome) {
        return switch (outcome) {
            case FetchOutcome.Answered answered -> "the server " + answered.reason();
            case FetchOutcome.Refused refused -> refused.reason();
            case FetchOutcome.TooLarge large -> "the answer is over " + large.limit() + " bytes";
            case FetchOutcome.Failed failed -> failed.reason();
            case FetchOutcome.NotModified same -> "the server says that nothing changed, but was not asked that";
            case FetchOutcome.Fetched fetched -> throw new IllegalArgumentException("an answer is no problem");
        };
    }
}
