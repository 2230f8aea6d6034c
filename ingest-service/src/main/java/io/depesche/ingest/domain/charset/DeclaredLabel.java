package io.depesche.ingest.domain.charset;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Finds the label of a charset in what servers and documents say; whether it is true is for {@link TextDecoder} to see. */
final class DeclaredLabel {

    private DeclaredLabel() {}

    static @Nullable String ofHeader(String contentType) {
        return after(contentType, "charset");
    }

    /** {@code encoding="…"} of the XML declaration, and of nothing behind it. */
    static @Nullable String ofXml(String head) {
        int start = head.indexOf("<?xml");
        int end = start < 0 ? -1 : head.indexOf("?>", start);
        return end < 0 ? null : after(head.substring(start, end), "encoding");
    }

    /** {@code charset=…} of a meta element, or else an XML declaration. */
    static @Nullable String ofHtml(String head) {
        String meta = after(head, "charset");
        return meta != null ? meta : ofXml(head);
    }

    private static @Nullable String after(String where, String key) {
        String lower = where.toLowerCase(Locale.ROOT);
        int at = lower.indexOf(key);
        while (at >= 0) {
            int equals = skip(lower, at + key.length(), " \t\r\n");
            if (equals < lower.length() && lower.charAt(equals) == '=') {
                int start = skip(lower, equals + 1, "\"' \t");
                int end = start;
                while (end < lower.length() && "\"'; \t\r\n/>?,".indexOf(lower.charAt(end)) < 0) {
                    end++;
                }
                if (end > start) {
                    return lower.substring(start, end);
                }
            }
            at = lower.indexOf(key, at + key.length());
        }
        return null;
    }

    private static int skip(String text, int from, String chars) {
        int i = from;
        while (i < text.length() && chars.indexOf(text.charAt(i)) >= 0) {
            i++;
        }
        return i;
    }
}
