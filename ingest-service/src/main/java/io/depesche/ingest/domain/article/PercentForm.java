package io.depesche.ingest.domain.article;

import java.util.Locale;

/** One spelling of percent escapes: capital digits, and none for a character that needs none (RFC 3986, 6.2.2). */
final class PercentForm {

    private PercentForm() {}

    /** {@code %7eautor/%c3%a4} becomes {@code ~autor/%C3%A4}. The escapes must be well-formed, as in every {@link CanonicalUrl}. */
    static String of(String part) {
        if (part.indexOf('%') < 0) {
            return part;
        }
        StringBuilder out = new StringBuilder(part.length());
        for (int i = 0; i < part.length(); i++) {
            char c = part.charAt(i);
            if (c != '%' || i + 2 >= part.length()) {
                out.append(c);
                continue;
            }
            char meant =
                    (char) (Character.digit(part.charAt(i + 1), 16) * 16 + Character.digit(part.charAt(i + 2), 16));
            if (meant < 128 && (Character.isLetterOrDigit(meant) || "-._~".indexOf(meant) >= 0)) {
                out.append(meant);
            } else {
                out.append(part.substring(i, i + 3).toUpperCase(Locale.ROOT));
            }
            i += 2;
        }
        return out.toString();
    }
}
