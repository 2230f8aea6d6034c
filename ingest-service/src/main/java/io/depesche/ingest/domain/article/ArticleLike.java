package io.depesche.ingest.domain.article;

import java.util.Locale;
import java.util.Set;

/**
 * Tells an article's address from that of a section or a home page, by its form alone: an article has a number, a headline or a file's
 * name at its end. {@code /politik/inland} has none of these, {@code /politik/hafen-bleibt-geschlossen-17} has two.
 */
final class ArticleLike {

    /** Hyphens of the shortest headline in an address: three words. */
    private static final int HEADLINE_HYPHENS = 2;

    private static final int LONG_SEGMENT = 24;
    private static final Set<String> PAGE_ENDINGS = Set.of("html", "htm", "shtml", "php", "asp", "aspx", "jsp");

    private ArticleLike() {}

    static boolean address(CanonicalUrl url) {
        String path = url.uri().getRawPath();
        String query = url.uri().getRawQuery();
        String end = path.endsWith("/") ? path.substring(0, path.length() - 1) : path;
        return segment(end.substring(end.lastIndexOf('/') + 1)) || query != null && hasDigit(query);
    }

    /** Whether a path's last segment names an article. */
    static boolean segment(String segment) {
        int dot = segment.lastIndexOf('.');
        String ending = dot < 0 ? "" : segment.substring(dot + 1).toLowerCase(Locale.ROOT);
        boolean page =
                PAGE_ENDINGS.contains(ending) && !segment.startsWith("index.") && !segment.startsWith("default.");
        long words = segment.chars().filter(c -> c == '-' || c == '_').count();
        return page || hasDigit(segment) || words >= HEADLINE_HYPHENS || segment.length() >= LONG_SEGMENT;
    }

    private static boolean hasDigit(String part) {
        return part.chars().anyMatch(c -> c >= '0' && c <= '9');
    }
}
