package io.depesche.contracts;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/**
 * Deterministic identity: the same input bytes give the same ids on every machine and in every run, so a record that arrives twice is
 * recognised wherever it lands.
 */
public final class RecordId {

    private static final int ID_HEX_DIGITS = 16;

    private RecordId() {}

    /**
     * Id of an article: 16 hex digits of the SHA-256 of its canonical URL or, where there is none, of its source and its text. A text
     * without a source has the first digits of the text's own hash.
     *
     * @param canonicalUrl address without tracking parameters, or {@code null}
     * @param source domain or name of the outlet, or {@code null}
     * @param rawText the text as it came
     */
    public static String ofArticle(@Nullable String canonicalUrl, @Nullable String source, String rawText) {
        if (canonicalUrl != null) {
            return sha256(canonicalUrl).substring(0, ID_HEX_DIGITS);
        }
        String identity = source == null ? rawText : source + '\n' + rawText;
        return sha256(identity).substring(0, ID_HEX_DIGITS);
    }

    /** Own stable id of an entity, known to the world or not: it depends on its type and name alone. */
    public static String ofEntity(String type, String name) {
        return sha256(type + '\n' + name).substring(0, ID_HEX_DIGITS);
    }

    /** Id of one record: {@code <id>.r<revision>}. It is the {@code ce_id} and the key of every idempotent write. */
    public static String ofRevision(String id, int revision) {
        return id + ".r" + revision;
    }

    /** SHA-256 of the UTF-8 bytes of a text, in lower-case hex. */
    public static String sha256(String text) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(digest.digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
