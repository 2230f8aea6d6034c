package io.depesche.ingest.domain.syndication;

import java.nio.charset.Charset;
import org.jsoup.nodes.Entities;
import org.jspecify.annotations.Nullable;

/**
 * Reads {@code &amp;}, {@code &#8211;} and the names of HTML. What is no reference stays as it stands: {@code Kohl & Söhne},
 * {@code ?a=1&copy=2}. Nothing that a document declares itself is ever read. Linear in the text.
 */
final class CharacterReferences {

    private static final int LONGEST_NAME = 32;
    private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");

    private CharacterReferences() {}

    /**
     * The text with its references read.
     *
     * @param dropUnknown what to do with a well-formed reference to a name that HTML does not know: it is one that a DOCTYPE declares and
     *     that we do not resolve, or else plain text
     */
    static String decode(String text, boolean dropUnknown) {
        int at = text.indexOf('&');
        if (at < 0) {
            return text;
        }
        StringBuilder out = new StringBuilder(text.length());
        int copied = 0;
        while (at >= 0) {
            int end = end(text, at);
            String meaning = end < 0 ? null : meaning(text.substring(at + 1, end), dropUnknown);
            if (meaning != null) {
                out.append(text, copied, at).append(meaning);
                copied = end + 1;
            }
            at = text.indexOf('&', at + 1);
        }
        return out.append(text, copied, text.length()).toString();
    }

    /** Where the semicolon of the reference stands, -1 if this is none. */
    private static int end(String text, int ampersand) {
        int last = Math.min(text.length(), ampersand + LONGEST_NAME + 2);
        for (int i = ampersand + 1; i < last; i++) {
            char c = text.charAt(i);
            if (c == ';') {
                return i > ampersand + 1 ? i : -1;
            }
            boolean ofName =
                    c < 128 && Character.isLetterOrDigit(c) || c == '#' && i == ampersand + 1 || c == '_' || c == '-';
            if (!ofName) {
                return -1;
            }
        }
        return -1;
    }

    private static @Nullable String meaning(String name, boolean dropUnknown) {
        if (name.charAt(0) == '#') {
            return character(name);
        }
        if (name.equals("apos")) {
            return "'";
        }
        String known = Entities.isNamedEntity(name) ? Entities.getByName(name) : "";
        return !known.isEmpty() ? known : dropUnknown ? "" : null;
    }

    private static @Nullable String character(String name) {
        boolean hexadecimal = name.length() > 1 && (name.charAt(1) == 'x' || name.charAt(1) == 'X');
        try {
            int code = Integer.parseInt(name, hexadecimal ? 2 : 1, name.length(), hexadecimal ? 16 : 10);
            if (code >= 0x80 && code < 0xA0) {
                // as browsers do: &#150; is meant as the dash that windows-1252 has there
                return new String(new byte[] {(byte) code}, WINDOWS_1252);
            }
            boolean isText = LegalText.isLegal(code) && (code < 0xD800 || code > 0xDFFF);
            return isText ? Character.toString(code) : "";
        } catch (NumberFormatException e) {
            return null;
        }
    }
}
