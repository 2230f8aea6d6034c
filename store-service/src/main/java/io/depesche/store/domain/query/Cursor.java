package io.depesche.store.domain.query;

import io.depesche.store.domain.intake.ArticleId;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import org.jspecify.annotations.Nullable;

/**
 * The place after the last article of a page: its arrival and its id. Both never change while the article is stored, so paging neither
 * repeats nor leaves out an article that was there when it began, whatever is written meanwhile. It is opaque to callers but no secret:
 * it cannot express more than a filter can.
 */
public record Cursor(Instant arrived, String id) {

    private static final int LONGEST = 400;

    /** The form in answers and parameters. */
    public String encoded() {
        long micros = ChronoUnit.MICROS.between(Instant.EPOCH, arrived);
        byte[] plain = (micros + ":" + id).getBytes(StandardCharsets.US_ASCII);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(plain);
    }

    /** Reads what {@link #encoded} has written; {@code null} for anything else. */
    public static @Nullable Cursor decode(String encoded) {
        if (encoded.length() > LONGEST) {
            return null;
        }
        try {
            String plain = new String(Base64.getUrlDecoder().decode(encoded), StandardCharsets.US_ASCII);
            int colon = plain.indexOf(':');
            String id = plain.substring(colon + 1);
            if (colon < 1 || !ArticleId.isWellFormed(id)) {
                return null;
            }
            Instant arrived = Instant.EPOCH.plus(Long.parseLong(plain.substring(0, colon)), ChronoUnit.MICROS);
            return isStorable(arrived) ? new Cursor(arrived, id) : null;
        } catch (IllegalArgumentException | DateTimeException | ArithmeticException e) {
            return null;
        }
    }

    private static boolean isStorable(Instant moment) {
        return moment.isAfter(Instant.parse("0001-01-01T00:00:00Z"))
                && moment.isBefore(Instant.parse("9999-12-31T00:00:00Z"));
    }
}
