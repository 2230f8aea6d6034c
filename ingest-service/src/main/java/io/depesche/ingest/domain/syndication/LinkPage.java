package io.depesche.ingest.domain.syndication;

import io.depesche.ingest.domain.article.CanonicalUrl;
import io.depesche.ingest.domain.charset.TextDecoder;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * Reads a page that lists articles, for sites without a feed: each element that a selector finds, or the first link in it, becomes an
 * entry with its words as title, and the {@code time} element in it as its date. An address that appears twice is one entry; the first
 * that has words gives the title, because teasers link their picture as well. Stateless.
 */
public final class LinkPage {

    private static final int MAX_BYTES = 3_000_000;
    private static final int MAX_ENTRIES = 1_000;

    /** On a page of 3 MB a selector takes milliseconds; one that takes this long was made to. */
    private static final long MAX_NANOS = 2_000_000_000L;

    private LinkPage() {}

    /** A {@link Feed} of format {@code links}, or why there is none. */
    public static Reading read(byte[] page, @Nullable String contentType, CanonicalUrl address, LinkSelector selector) {
        if (page.length > MAX_BYTES) {
            return new Reading.Unreadable("the page is over " + MAX_BYTES + " bytes");
        }
        return switch (selector) {
            case LinkSelector.Wrong wrong -> new Reading.Unreadable(wrong.reason());
            case LinkSelector.Usable usable ->
                read(
                        TextDecoder.decode(page, contentType, TextDecoder.Kind.HTML)
                                .withoutMark(),
                        address,
                        usable);
        };
    }

    private static Reading read(String html, CanonicalUrl address, LinkSelector.Usable selector) {
        Document document = Jsoup.parse(html);
        String base = base(document, address);
        Map<String, FeedEntry> found = new LinkedHashMap<>();
        long deadline = System.nanoTime() + MAX_NANOS;
        for (Element element : document.getAllElements()) {
            if (System.nanoTime() - deadline > 0) {
                return new Reading.Unreadable("the selector takes too long on this page");
            }
            if (found.size() < MAX_ENTRIES && selector.evaluator().matches(document, element)) {
                FeedEntry entry = entry(element, base);
                if (entry != null && entry.url() != null) {
                    found.merge(entry.url(), entry, LinkPage::better);
                }
            }
        }
        if (found.isEmpty()) {
            return new Reading.Unreadable("the selector finds no link on this page");
        }
        String language = document.select("html").attr("lang");
        return new Feed(
                "links",
                SafeHtml.words(SafeHtml.escaped(document.title())),
                address.value(),
                null,
                language.isBlank() ? null : SafeHtml.words(language),
                null,
                Hints.NONE,
                List.copyOf(found.values()));
    }

    private static String base(Document document, CanonicalUrl address) {
        Element base = document.selectFirst("base[href]");
        String given = base == null ? null : WebAddress.absolute(address.value(), base.attr("href"));
        return given == null ? address.value() : given;
    }

    private static @Nullable FeedEntry entry(Element element, String base) {
        Element link = element.is("a[href]") ? element : element.selectFirst("a[href]");
        String url = link == null ? null : WebAddress.absolute(base, link.attr("href"));
        if (link == null || url == null) {
            return null;
        }
        int hash = url.indexOf('#');
        Element time = element.selectFirst("time[datetime]");
        return FeedEntry.link(
                hash < 0 ? url : url.substring(0, hash),
                title(link),
                time == null ? null : FeedDate.read(time.attr("datetime")),
                null,
                List.of(),
                List.of());
    }

    private static @Nullable String title(Element link) {
        String words = SafeHtml.words(link.html());
        String label = words == null ? link.attr("title") : words;
        label = label.isBlank() ? link.attr("aria-label") : label;
        return label.isBlank() ? null : SafeHtml.words(SafeHtml.escaped(label));
    }

    private static FeedEntry better(FeedEntry first, FeedEntry second) {
        return first.title() == null ? second : first;
    }
}
