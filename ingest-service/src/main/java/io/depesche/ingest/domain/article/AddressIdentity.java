package io.depesche.ingest.domain.article;

import java.net.URI;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Makes of an article's address the one that stands for all its addresses. Every step here is one that no site uses to tell two of its
 * articles apart; what may tell them apart (a number, a path, the case of a letter) is never touched.
 *
 * <p>{@code http://m.zeitung.example/politik/a-17.amp.html?xtor=RSS-1&id=7} becomes {@code https://zeitung.example/politik/a-17.html?id=7}.
 */
final class AddressIdentity {

    /** First labels of hosts that show the same articles under the same paths. */
    private static final Set<String> FACADES = Set.of("www", "www1", "www2", "m", "mobil", "mobile", "amp", "touch");

    /** Last path segments that show the article before them in another dress; {@code komplettansicht} is zeit.de's. */
    private static final Set<String> VIEWS =
            Set.of("amp", "print", "drucken", "druckansicht", "druckversion", "komplettansicht");

    private static final Set<String> INDEX_NAMES = Set.of("index", "default");
    private static final Set<String> INDEX_ENDINGS = Set.of("html", "htm", "shtml", "php", "jsp", "asp", "aspx", "cgi");

    /** AMP caches say in their path whose page it is: {@code /c/s/zeitung.example/a}, {@code s} for https. */
    private static final Set<String> CACHE_KINDS = Set.of("c", "v", "a", "wp");

    private static final String CACHE = ".cdn.ampproject.org";
    private static final int MOST_CACHES = 3;

    private AddressIdentity() {}

    static CanonicalUrl of(CanonicalUrl url) {
        CanonicalUrl original = url;
        for (int i = 0; i < MOST_CACHES; i++) {
            original = withoutCache(original);
        }
        URI uri = original.uri();
        String host = uri.getHost();
        // A port or a bare number names one server; nothing is known of its neighbours.
        boolean named = uri.getPort() < 0 && original.domain() != null;
        String origin = named ? "https://" + withoutFacade(host) : original.origin();
        String path = path(uri.getRawPath());
        String query = query(uri.getRawQuery() == null ? "" : uri.getRawQuery());
        CanonicalUrl identity = CanonicalUrl.parse(origin + path + (query.isEmpty() ? "" : "?" + query));
        return identity == null ? url : identity;
    }

    private static CanonicalUrl withoutCache(CanonicalUrl url) {
        String host = url.uri().getHost();
        String path = url.uri().getRawPath();
        String rest = "";
        if (host.endsWith(CACHE)) {
            int second = path.indexOf('/', 1);
            boolean known = second > 0 && CACHE_KINDS.contains(path.substring(1, second));
            rest = known ? path.substring(second + 1) : "";
        } else if (path.startsWith("/amp/") && (host.equals("www.google.com") || host.equals("www.google.de"))) {
            rest = path.substring("/amp/".length());
        }
        if (rest.isEmpty()) {
            return url;
        }
        String address = rest.startsWith("s/") ? "https://" + rest.substring(2) : "http://" + rest;
        String query = url.uri().getRawQuery();
        CanonicalUrl original = CanonicalUrl.parse(address + (query == null ? "" : "?" + query));
        // A cache's path begins with a host, which has a dot; anything else is not understood and stays as it is.
        return original == null
                        || original.domain() == null
                        || original.uri().getHost().indexOf('.') < 0
                ? url
                : original;
    }

    /** {@code www.m.zeitung.example} and {@code de.m.wiki.example} lose what is only a door; the registrable domain stays whole. */
    private static String withoutFacade(String host) {
        String registrable = Site.registrableDomain(host);
        if (registrable == null || registrable.length() >= host.length()) {
            return host;
        }
        String[] doors =
                host.substring(0, host.length() - registrable.length() - 1).split("\\.");
        StringBuilder kept = new StringBuilder();
        for (int i = 0; i < doors.length; i++) {
            boolean language = i == 1 && doors[0].length() == 2 && doors[1].equals("m");
            boolean leading = kept.isEmpty() && FACADES.contains(doors[i]);
            if (!leading && !language) {
                kept.append(doors[i]).append('.');
            }
        }
        return kept + registrable;
    }

    private static String path(String raw) {
        List<String> segments = new ArrayList<>();
        for (String segment : raw.split("/")) {
            if (!segment.isEmpty()) {
                segments.add(PercentForm.of(withoutSession(segment)));
            }
        }
        segments.removeIf(segment -> segment.isEmpty() || segment.startsWith("(S("));
        while (segments.size() > 1 && VIEWS.contains(last(segments).toLowerCase(Locale.ROOT))) {
            segments.removeLast();
        }
        if (segments.size() > 1 && segments.getFirst().equals("amp") && ArticleLike.segment(last(segments))) {
            segments.removeFirst();
        }
        if (!segments.isEmpty() && isIndex(last(segments))) {
            segments.removeLast();
        }
        if (!segments.isEmpty()) {
            segments.add(withoutAmp(segments.removeLast()));
        }
        return "/" + String.join("/", segments);
    }

    private static String last(List<String> segments) {
        return segments.getLast();
    }

    /** {@code artikel.html;jsessionid=0AF3} */
    private static String withoutSession(String segment) {
        int at = segment.toLowerCase(Locale.ROOT).indexOf(";jsessionid=");
        return at < 0 ? segment : segment.substring(0, at);
    }

    private static boolean isIndex(String segment) {
        int dot = segment.indexOf('.');
        return dot > 0
                && INDEX_NAMES.contains(segment.substring(0, dot).toLowerCase(Locale.ROOT))
                && INDEX_ENDINGS.contains(segment.substring(dot + 1).toLowerCase(Locale.ROOT));
    }

    /** {@code a-17.amp.html}, {@code a-17.amp}, and {@code slug-a-17-amp}, where a number stands before it. */
    private static String withoutAmp(String segment) {
        if (segment.endsWith(".amp.html")) {
            return segment.substring(0, segment.length() - "amp.html".length()) + "html";
        }
        if (segment.endsWith(".amp") && segment.length() > 4) {
            return segment.substring(0, segment.length() - 4);
        }
        if (segment.endsWith("-amp")) {
            String before = segment.substring(0, segment.length() - 4);
            String word = before.substring(before.lastIndexOf('-') + 1);
            return word.chars().anyMatch(Character::isDigit) ? before : segment;
        }
        return segment;
    }

    /** The order of parameters means nothing, that of equal names may. */
    private static String query(String raw) {
        List<String> kept = new ArrayList<>();
        for (String parameter : TrackingParameters.OF_IDENTITY.others(raw)) {
            kept.add(PercentForm.of(parameter));
        }
        kept.sort(Comparator.comparing(AddressIdentity::name));
        return String.join("&", kept);
    }

    private static String name(String parameter) {
        int equals = parameter.indexOf('=');
        return equals < 0 ? parameter : parameter.substring(0, equals);
    }
}
