package io.depesche.ingest.domain.article;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * Fingerprint by which two texts of one article are compared. Runs of blanks and line breaks count as one blank and the ends do not
 * count, because a page that is only laid out anew is no revision. The text itself is never normalised, only this comparison.
 */
public final class ContentHash {

    private static final int CHUNK = 4096;

    private ContentHash() {}

    /** SHA-256 in hex; linear in the text, and without a second copy of it. */
    public static String of(String text) {
        MessageDigest digest = sha256();
        StringBuilder chunk = new StringBuilder(CHUNK + 2);
        boolean blankPending = false;
        boolean begun = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (isBlank(c)) {
                blankPending = begun;
                continue;
            }
            if (blankPending) {
                chunk.append(' ');
                blankPending = false;
            }
            begun = true;
            chunk.append(c);
            // Never between the halves of a surrogate pair, which alone have no UTF-8 form.
            if (chunk.length() >= CHUNK && !Character.isHighSurrogate(c)) {
                digest.update(chunk.toString().getBytes(StandardCharsets.UTF_8));
                chunk.setLength(0);
            }
        }
        digest.update(chunk.toString().getBytes(StandardCharsets.UTF_8));
        return HexFormat.of().formatHex(digest.digest());
    }

    /** Whether a text has nothing to read in it. */
    public static boolean isEmpty(String text) {
        return text.chars().allMatch(c -> isBlank((char) c) || Character.isISOControl(c));
    }

    private static boolean isBlank(char c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c) || c == '\uFEFF' || c == '\u200B';
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
