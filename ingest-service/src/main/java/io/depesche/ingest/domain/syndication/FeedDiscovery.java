package io.depesche.ingest.domain.syndication;

import io.depesche.ingest.domain.article.CanonicalUrl;
import io.depesche.ingest.domain.syndication.FeedCandidate.Source;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * Finds out from a home page where its feeds are, without asking anybody. Feeds of comments come last among those of their kind.
 * Stateless.
 */
public final class FeedDiscovery {

    private static final int MAX_CANDIDATES = 30;

    private static final Set<String> TYPES = Set.of(
            "application/rss+xml",
            "application/atom+xml",
            "application/rdf+xml",
            "application/feed+json",
            "text/rss+xml",
            "text/rss");

    /** Types that say nothing by themselves but are used for feeds. */
    private static final Set<String> VAGUE_TYPES = Set.of("application/xml", "text/xml", "application/json");

    private static final List<String> USUAL_PATHS =
            List.of("/feed", "/rss", "/rss.xml", "/feed.xml", "/atom.xml", "/index.xml", "/feed.json", "/index.rdf");

    private FeedDiscovery() {}

    /** At most thirty addresses, surest first. */
    public static List<FeedCandidate> find(String html, CanonicalUrl address) {
        Document page = Jsoup.parse(html);
        Element baseElement = page.selectFirst("base[href]");
        String given = baseElement == null ? null : WebAddress.absolute(address.value(), baseElement.attr("href"));
        String base = given == null ? address.value() : given;
        Map<String, FeedCandidate> found = new LinkedHashMap<>();
        for (Element link : page.select("link[href][rel], a[href][rel]")) {
            List<String> relations =
                    List.of(link.attr("rel").toLowerCase(Locale.ROOT).strip().split("\\s+"));
            String type = type(link);
            boolean isFeed = relations.contains("alternate")
                    && (TYPES.contains(type) || VAGUE_TYPES.contains(type) && looksLikeFeed(link.attr("href")));
            if (isFeed || relations.contains("feed")) {
                add(found, link, base, Source.DECLARED);
            }
        }
        for (Element link : page.select("a[href]")) {
            if (looksLikeFeed(link.attr("href")) || TYPES.contains(type(link))) {
                add(found, link, base, Source.LINKED);
            }
        }
        for (String path : USUAL_PATHS) {
            String url = address.origin() + path;
            found.putIfAbsent(url, new FeedCandidate(url, null, null, Source.GUESSED));
        }
        List<FeedCandidate> sorted = new ArrayList<>(found.values());
        sorted.sort(Comparator.comparing(FeedCandidate::source).thenComparing(FeedDiscovery::isOfComments));
        return List.copyOf(sorted.subList(0, Math.min(MAX_CANDIDATES, sorted.size())));
    }

    private static void add(Map<String, FeedCandidate> found, Element link, String base, Source source) {
        String url = WebAddress.absolute(base, link.attr("href"));
        if (url != null && found.size() < 10 * MAX_CANDIDATES) {
            String title = link.hasAttr("title") ? link.attr("title") : link.text();
            String type = type(link);
            found.putIfAbsent(
                    url,
                    new FeedCandidate(
                            url,
                            title.isBlank() ? null : SafeHtml.words(SafeHtml.escaped(title)),
                            type.isEmpty() ? null : SafeHtml.words(type),
                            source));
        }
    }

    private static String type(Element link) {
        String type = link.attr("type").toLowerCase(Locale.ROOT);
        int semicolon = type.indexOf(';');
        return (semicolon < 0 ? type : type.substring(0, semicolon)).strip();
    }

    /** {@code /rss}, {@code /feed/}, {@code /politik.rss}, {@code /atom.xml}, {@code ?format=feed}; not {@code /feedback}. */
    private static boolean looksLikeFeed(String href) {
        String lower = href.toLowerCase(Locale.ROOT);
        for (String word : lower.split("[^a-z0-9]+")) {
            boolean named = word.equals("rss")
                    || word.equals("rss2")
                    || word.equals("atom")
                    || word.equals("feed")
                    || word.equals("feeds")
                    || word.equals("rdf");
            if (named) {
                return true;
            }
        }
        return false;
    }

    private static boolean isOfComments(FeedCandidate candidate) {
        String both = (candidate.url() + " " + candidate.title()).toLowerCase(Locale.ROOT);
        return both.contains("comment") || both.contains("kommentar");
    }
}
