package io.depesche.ingest.domain.article;

import java.net.IDN;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The address of an article in the one form that is fetched: lower-case scheme and host, no default port, no fragment, no tracking
 * parameters that are known to do nothing, everything else as it was. Only {@code http} and {@code https} without user information have
 * such a form. What the article's id is made of is a step further: {@link #identity}.
 *
 * <p>{@code HTTPS://Zeitung.Example:443/a?utm_source=x&id=7#top} becomes {@code https://zeitung.example/a?id=7}.
 */
public record CanonicalUrl(URI uri) {

    private static final int MAX_LENGTH = 2048;

    /** Characters that stand in real links but not in an address; they are percent-encoded. */
    private static final String ILLEGAL = " \"<>^`{|}[]";

    /** Reads an address; {@code null} if it has no canonical form. */
    public static @Nullable CanonicalUrl parse(@Nullable String address) {
        if (address == null) {
            return null;
        }
        String trimmed = address.strip();
        int colon = trimmed.indexOf("://");
        if (colon < 0 || trimmed.length() > MAX_LENGTH || !isPlain(trimmed)) {
            return null;
        }
        String scheme = trimmed.substring(0, colon).toLowerCase(Locale.ROOT);
        int pathStart = endOfAuthority(trimmed, colon + 3);
        String authority = authority(scheme, trimmed.substring(colon + 3, pathStart));
        if (authority == null || !(scheme.equals("http") || scheme.equals("https"))) {
            return null;
        }
        String whole = scheme + "://" + authority + pathAndQuery(trimmed.substring(pathStart));
        return whole.length() > MAX_LENGTH ? null : new CanonicalUrl(URI.create(whole));
    }

    /** Reads a link that may be relative to this address. */
    public @Nullable CanonicalUrl resolve(String link) {
        String trimmed = link.strip();
        if (hasScheme(trimmed)) {
            return parse(trimmed);
        }
        if (trimmed.length() > MAX_LENGTH || !isPlain(trimmed)) {
            return null;
        }
        try {
            return parse(uri.resolve(encode(trimmed)).toString());
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    /** The address as text. */
    public String value() {
        return uri.toString();
    }

    /**
     * The address that stands for the article, whichever of its addresses this is: without AMP, mobile host, print view, tracking. An
     * identity is its own identity. It is compared and hashed and never fetched.
     */
    public CanonicalUrl identity() {
        return AddressIdentity.of(this);
    }

    /** Scheme, host and port, such as {@code http://127.0.0.1:8084}. */
    public String origin() {
        return uri.getScheme() + "://" + uri.getRawAuthority();
    }

    /** The host as an outlet's domain, without a leading {@code www.}; {@code null} for an IP address, which names nobody. */
    public @Nullable String domain() {
        String host = uri.getHost();
        if (host == null || host.startsWith("[") || host.chars().allMatch(c -> c == '.' || c >= '0' && c <= '9')) {
            return null;
        }
        return host.startsWith("www.") ? host.substring(4) : host;
    }

    /** A backslash or a control character makes two readers of the same address see two hosts: such an address has no form. */
    private static boolean isPlain(String address) {
        return address.chars().noneMatch(c -> c < ' ' || c == 0x7f || c == '\\')
                && StandardCharsets.UTF_8.newEncoder().canEncode(address);
    }

    private static boolean hasScheme(String link) {
        int colon = link.indexOf(':');
        return colon > 0
                && link.chars().limit(colon).allMatch(c -> c < 128 && (Character.isLetterOrDigit(c) || c == '+'));
    }

    private static int endOfAuthority(String address, int from) {
        for (int i = from; i < address.length(); i++) {
            if ("/?#".indexOf(address.charAt(i)) >= 0) {
                return i;
            }
        }
        return address.length();
    }

    private static @Nullable String authority(String scheme, String given) {
        int portColon = given.lastIndexOf(':');
        boolean hasPort = portColon > given.lastIndexOf(']');
        String host = host(hasPort ? given.substring(0, portColon) : given);
        if (host == null || !hasPort) {
            return host;
        }
        String digits = given.substring(portColon + 1);
        if (digits.length() > 5 || !digits.chars().allMatch(c -> c >= '0' && c <= '9')) {
            return null;
        }
        int port = digits.isEmpty() ? 0 : Integer.parseInt(digits);
        boolean isDefault = digits.isEmpty() || port == (scheme.equals("https") ? 443 : 80);
        return isDefault ? host : port < 1 || port > 65_535 ? null : host + ":" + port;
    }

    private static @Nullable String host(String given) {
        if (given.startsWith("[") && given.endsWith("]")) {
            boolean looksLikeV6 = given.length() > 3
                    && given.chars()
                            .skip(1)
                            .limit(given.length() - 2L)
                            .allMatch(c -> c == ':' || c == '.' || Character.digit(c, 16) >= 0 && c < 128);
            return looksLikeV6 ? given.toLowerCase(Locale.ROOT) : null;
        }
        String host;
        try {
            host = IDN.toASCII(given).toLowerCase(Locale.ROOT);
        } catch (IllegalArgumentException e) {
            return null;
        }
        if (host.endsWith(".")) {
            host = host.substring(0, host.length() - 1);
        }
        boolean plain = !host.isEmpty()
                && !host.startsWith(".")
                && !host.contains("..")
                && host.chars().allMatch(c -> c < 128 && (Character.isLetterOrDigit(c) || c == '.' || c == '-'));
        // java.net.URI knows a host only by its strict grammar; what it does not see as a host must not pass as one.
        return plain && URI.create("http://" + host).getHost() != null ? host : null;
    }

    private static String pathAndQuery(String rest) {
        int hash = rest.indexOf('#');
        String kept = encode(hash < 0 ? rest : rest.substring(0, hash));
        int question = kept.indexOf('?');
        String path = question < 0 ? kept : kept.substring(0, question);
        String query = question < 0 ? "" : TrackingParameters.OF_ADDRESS.removedFrom(kept.substring(question + 1));
        return (path.isEmpty() ? "/" : path) + (query.isEmpty() ? "" : "?" + query);
    }

    private static String encode(String part) {
        StringBuilder out = new StringBuilder(part.length());
        int i = 0;
        while (i < part.length()) {
            int c = part.codePointAt(i);
            boolean barePercent = c == '%' && !isEscape(part, i);
            if (c < 128 && ILLEGAL.indexOf(c) < 0 && !barePercent) {
                out.append((char) c);
            } else {
                for (byte b : Character.toString(c).getBytes(StandardCharsets.UTF_8)) {
                    out.append('%').append(HexFormat.of().withUpperCase().toHexDigits(b));
                }
            }
            i += Character.charCount(c);
        }
        return out.toString();
    }

    private static boolean isEscape(String part, int percent) {
        return percent + 2 < part.length()
                && HexFormat.isHexDigit(part.charAt(percent + 1))
                && HexFormat.isHexDigit(part.charAt(percent + 2));
    }
}
