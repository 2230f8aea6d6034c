package io.depesche.ingest.domain.feed;

import io.depesche.ingest.domain.article.CanonicalUrl;
import io.depesche.ingest.domain.article.Site;
import io.depesche.ingest.domain.fetch.FetchOutcome;
import io.depesche.ingest.domain.fetch.FetchRequest;
import io.depesche.ingest.domain.fetch.FetchRequest.Validators;
import io.depesche.ingest.domain.fetch.Fetcher;
import io.depesche.ingest.domain.syndication.Feed;
import io.depesche.ingest.domain.syndication.FeedEntry;
import io.depesche.ingest.domain.syndication.NewsSitemap;
import io.depesche.ingest.domain.syndication.Reading;
import io.depesche.ingest.domain.syndication.SitemapReading;
import io.depesche.ingest.domain.syndication.SitemapReading.Part;
import io.depesche.ingest.domain.syndication.Stamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Follows an index of sitemaps, which says nothing itself, to a few of its sitemaps: those for news, else those that changed last. Only
 * within the index's own site and one level deep; a house's archive of all its years is not what anyone watches. Thread-safe.
 */
public final class SitemapIndex {

    /** Format of what is read by way of an index. */
    public static final String FORMAT = "sitemap index";

    private static final int PARTS = 3;

    /** A news sitemap has a thousand at most; of an archive the newest are enough. */
    private static final int ENTRIES = 1_000;

    private final Fetcher fetcher;
    private final Consumer<CanonicalUrl> rest;

    /**
     * Makes a follower.
     *
     * @param rest waits before a further request to an address, as long as its host wants
     */
    public SitemapIndex(Fetcher fetcher, Consumer<CanonicalUrl> rest) {
        this.fetcher = fetcher;
        this.rest = rest;
    }

    /** The entries of all its sitemaps that could be read, as one feed; unreadable if none could. */
    Reading follow(List<Part> parts, CanonicalUrl index) {
        List<CanonicalUrl> chosen = chosen(parts, index);
        if (chosen.isEmpty()) {
            return new Reading.Unreadable("an index of sitemaps that names none of its own site");
        }
        List<Feed> read = new ArrayList<>();
        String problem = "";
        for (CanonicalUrl part : chosen) {
            rest.accept(part);
            try (FetchOutcome outcome = fetcher.fetch(FetchRequest.feed(part, Validators.NONE))) {
                String why = add(outcome, part, read);
                problem = why == null ? problem : part.value() + " " + why;
            }
        }
        return read.isEmpty()
                ? new Reading.Unreadable("an index of which no sitemap could be read, such as " + problem)
                : merged(read);
    }

    /** Those to be asked, in this order. */
    static List<CanonicalUrl> chosen(List<Part> parts, CanonicalUrl index) {
        Map<CanonicalUrl, Instant> own = new LinkedHashMap<>();
        for (Part part : parts) {
            CanonicalUrl url = CanonicalUrl.parse(part.url());
            if (url != null && !url.equals(index) && Site.same(url, index)) {
                own.putIfAbsent(url, Objects.requireNonNullElse(Stamp.instantOf(part.modified()), Instant.MIN));
            }
        }
        boolean named = own.keySet().stream().anyMatch(SitemapIndex::isOfNews);
        return own.entrySet().stream()
                .filter(part -> !named || isOfNews(part.getKey()))
                .sorted(Map.Entry.<CanonicalUrl, Instant>comparingByValue().reversed())
                .limit(PARTS)
                .map(Map.Entry::getKey)
                .toList();
    }

    /** {@code /sitemap-news.xml}, {@code /googlenews.xml.gz}; the name of the house, {@code news.example}, does not count. */
    private static boolean isOfNews(CanonicalUrl url) {
        String path = url.uri().getRawPath().toLowerCase(Locale.ROOT);
        return path.substring(path.lastIndexOf('/') + 1).contains("news");
    }

    private static @Nullable String add(FetchOutcome outcome, CanonicalUrl part, List<Feed> read) {
        return switch (outcome) {
            case FetchOutcome.Fetched fetched ->
                switch (NewsSitemap.read(
                        fetched.body(), fetched.contentType(), fetched.answer().finalUrl())) {
                    case SitemapReading.Pages pages -> {
                        read.add(with(pages.feed(), pages.feed().entries()));
                        yield null;
                    }
                    case SitemapReading.Index deeper -> "is an index again";
                    case SitemapReading.Unreadable unreadable -> "is " + unreadable.reason();
                };
            case FetchOutcome.Answered answered -> answered.reason();
            case FetchOutcome.Refused refused -> "is refused: " + refused.reason();
            case FetchOutcome.TooLarge large -> "is over " + large.limit() + " bytes";
            case FetchOutcome.Failed failed -> failed.reason();
            case FetchOutcome.NotModified same -> "answered 304 to a plain request";
        };
    }

    private static Feed merged(List<Feed> read) {
        Map<String, FeedEntry> entries = new LinkedHashMap<>();
        for (Feed feed : read) {
            feed.entries().forEach(entry -> entries.putIfAbsent(String.valueOf(entry.url()), entry));
        }
        return with(read.getFirst(), entries.values());
    }

    private static Feed with(Feed feed, Collection<FeedEntry> entries) {
        List<FeedEntry> newest = entries.stream()
                .sorted(Comparator.comparing(SitemapIndex::date).reversed())
                .limit(ENTRIES)
                .toList();
        return new Feed(FORMAT, feed.title(), null, null, feed.language(), feed.updated(), feed.hints(), newest);
    }

    private static Instant date(FeedEntry entry) {
        return Objects.requireNonNullElse(Stamp.instantOf(entry.dated()), Instant.MIN);
    }
}
