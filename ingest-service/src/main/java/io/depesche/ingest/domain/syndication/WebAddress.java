package io.depesche.ingest.domain.syndication;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Addresses as documents write them: relative, without a scheme, with blanks. What comes out is absolute with http or https, or nothing;
 * it keeps its parameters and fragment, unlike {@link io.depesche.ingest.domain.article.CanonicalUrl}, and has not been checked against
 * anything.
 */
final class WebAddress {

    private static final int LONGEST = 4_096;
    private static final int LONGEST_SCHEME = 20;

    private WebAddress() {}

    /**
     * Resolves a link.
     *
     * @param base absolute, or {@code null} if it is not known; then a relative link comes back as it is
     */
    static @Nullable String resolve(@Nullable String base, @Nullable String link) {
        String trimmed = link == null ? "" : cleaned(link);
        if (trimmed.isEmpty() || trimmed.length() > LONGEST) {
            return null;
        }
        int colon = schemeEnd(trimmed);
        if (colon > 0) {
            return isWeb(trimmed, colon) ? trimmed : null;
        }
        if (base == null) {
            return trimmed.startsWith("//") ? "https:" + trimmed : trimmed;
        }
        return merged(base, trimmed);
    }

    /** Resolves a link; {@code null} also if it stays relative. */
    static @Nullable String absolute(@Nullable String base, @Nullable String link) {
        String resolved = resolve(base, link);
        return resolved != null && schemeEnd(resolved) > 0 ? resolved : null;
    }

    /** Whether a text is a whole http or https address. */
    static boolean isWeb(String text) {
        int colon = schemeEnd(text);
        return colon > 0 && isWeb(text, colon);
    }

    /** Why a link has no web address: its scheme, such as {@code ftp}, else an empty text; {@code null} for no link at all. */
    static @Nullable String unfitness(@Nullable String link) {
        if (link == null || link.isBlank()) {
            return null;
        }
        String start = cleaned(link.substring(0, Math.min(link.length(), LONGEST)));
        int colon = schemeEnd(start);
        String scheme =
                colon > 0 && colon < LONGEST_SCHEME ? start.substring(0, colon).toLowerCase(Locale.ROOT) : "";
        return scheme.equals("http") || scheme.equals("https") ? "" : scheme;
    }

    /** Whether this is an address under which a browser would run something: {@code javascript:}, {@code data:}. */
    static boolean isActive(String text) {
        String start = cleaned(text.substring(0, Math.min(text.length(), 200))).toLowerCase(Locale.ROOT);
        return start.startsWith("javascript:") || start.startsWith("vbscript:") || start.startsWith("data:");
    }

    private static boolean isWeb(String link, int colon) {
        String scheme = link.substring(0, colon).toLowerCase(Locale.ROOT);
        boolean slashes =
                link.startsWith("//", colon + 1) && link.length() > colon + 3 && link.charAt(colon + 3) != '/';
        return slashes && (scheme.equals("http") || scheme.equals("https"));
    }

    /** Without what browsers leave out before they look for the scheme: blanks around it, tabs and line ends inside. */
    private static String cleaned(String link) {
        StringBuilder out = new StringBuilder(link.length());
        for (int i = 0; i < link.length(); i++) {
            char c = link.charAt(i);
            if (c > ' ' && c != 0x7F && c != '\u00A0' && c != '\uFEFF') {
                out.append(c);
            } else if (c == ' ' || c == '\u00A0') {
                out.append(' ');
            }
        }
        return out.toString()
                .strip()
                .replace(" ", "%20")
                .replace("\"", "%22")
                .replace("<", "%3C")
                .replace(">", "%3E");
    }

    /** Where the scheme ends, -1 if there is none; {@code 12:30.html} and {@code a/b:c} have none. */
    private static int schemeEnd(String link) {
        for (int i = 0; i < link.length(); i++) {
            char c = link.charAt(i);
            if (c == ':') {
                return i > 0 && Character.isLetter(link.charAt(0)) ? i : -1;
            }
            if (c >= 128 || !(Character.isLetterOrDigit(c) || c == '+' || c == '-' || c == '.')) {
                return -1;
            }
        }
        return -1;
    }

    /** RFC 3986, 5.2. {@code java.net.URI} is not used: it follows an older one and glues host and path. */
    private static @Nullable String merged(String base, String link) {
        int colon = schemeEnd(base);
        if (colon < 0 || !isWeb(base, colon)) {
            return null;
        }
        int pathStart = indexOfAny(base, "/?#", colon + 3);
        int pathEnd = indexOfAny(base, "?#", pathStart);
        String origin = base.substring(0, pathStart);
        String path = base.substring(pathStart, pathEnd);
        return switch (link.charAt(0)) {
            case '/' -> link.startsWith("//") ? base.substring(0, colon + 1) + link : origin + withoutDots(link);
            case '?' -> origin + (path.isEmpty() ? "/" : path) + link;
            case '#' -> base.substring(0, indexOfAny(base, "#", pathEnd)) + link;
            default ->
                origin
                        + withoutDots(path.substring(0, path.lastIndexOf('/') + 1)
                                + "/".repeat(path.isEmpty() ? 1 : 0)
                                + link);
        };
    }

    private static String withoutDots(String pathAndRest) {
        int end = indexOfAny(pathAndRest, "?#", 0);
        String path = pathAndRest.substring(0, end);
        if (!path.contains("./") && !path.endsWith("/.") && !path.endsWith("/..")) {
            return pathAndRest;
        }
        Deque<String> kept = new ArrayDeque<>();
        String[] segments = path.substring(1).split("/", -1);
        for (int i = 0; i < segments.length; i++) {
            boolean dots = segments[i].equals(".") || segments[i].equals("..");
            if (segments[i].equals("..")) {
                kept.pollLast();
            }
            if (!dots) {
                kept.add(segments[i]);
            } else if (i == segments.length - 1) {
                kept.add("");
            }
        }
        return "/" + String.join("/", kept) + pathAndRest.substring(end);
    }

    private static int indexOfAny(String text, String chars, int from) {
        int i = from;
        while (i < text.length() && chars.indexOf(text.charAt(i)) < 0) {
            i++;
        }
        return i;
    }
}
