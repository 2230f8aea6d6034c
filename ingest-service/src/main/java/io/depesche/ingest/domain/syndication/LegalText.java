package io.depesche.ingest.domain.syndication;

/**
 * The text of a document without the characters that XML 1.0 forbids, and with line feeds as its only line ends: an editor's stray
 * control code loses no feed.
 */
final class LegalText {

    private LegalText() {}

    static String of(String document) {
        int i = 0;
        while (i < document.length() && isPlain(document.charAt(i))) {
            i++;
        }
        if (i == document.length()) {
            return document;
        }
        StringBuilder legal = new StringBuilder(document.length()).append(document, 0, i);
        for (; i < document.length(); i++) {
            char c = document.charAt(i);
            if (c == '\r' || c == '\u0085') {
                boolean isHalf = i + 1 < document.length() && document.charAt(i + 1) == '\n';
                legal.append(isHalf ? "" : "\n");
            } else if (Character.isHighSurrogate(c)
                    && i + 1 < document.length()
                    && Character.isLowSurrogate(document.charAt(i + 1))) {
                legal.append(c).append(document.charAt(++i));
            } else if (isLegal(c) && !Character.isSurrogate(c)) {
                legal.append(c);
            }
        }
        return legal.toString();
    }

    /** Whether XML 1.0 has the character, surrogates taken as halves of one. */
    static boolean isLegal(int c) {
        return c >= ' '
                ? c != 0xFFFE && c != 0xFFFF && c <= Character.MAX_CODE_POINT
                : c == '\t' || c == '\n' || c == '\r';
    }

    private static boolean isPlain(char c) {
        return c >= ' ' ? c < 0x7F || c > 0x9F && c < 0xD800 : c == '\t' || c == '\n';
    }
}
