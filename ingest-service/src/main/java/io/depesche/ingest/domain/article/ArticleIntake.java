package io.depesche.ingest.domain.article;

import io.depesche.contracts.Limits;
import io.depesche.contracts.TraceParent;
import io.depesche.contracts.WireJson;
import io.depesche.contracts.article.Article.CopyOf;
import io.depesche.ingest.domain.article.Outcome.Reason;
import io.depesche.ingest.domain.article.Outcome.Rejected;
import io.depesche.ingest.domain.trace.Step;
import java.time.Instant;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/**
 * The gate that every article passes, whatever its source: finds what makes a candidate impossible to carry before anything is written,
 * because an outbox row that no broker takes would hold up all that wait behind it. Thread-safe.
 */
public final class ArticleIntake {

    /** Headers, key and framing of a record come on top of its value. */
    private static final int VALUE_BYTES = Limits.RECORD_BYTES - 16 * 1024;

    /** JSON writes a control character as six bytes: a text of nothing else grows sixfold. */
    private static final int LARGEST_GROWTH = 6;

    private final RandomGenerator random;

    public ArticleIntake(RandomGenerator random) {
        this.random = random;
    }

    /** What is wrong with a candidate, or {@code null}. */
    public @Nullable Rejected objection(Candidate candidate) {
        if (ContentHash.isEmpty(candidate.text())) {
            return new Rejected(Reason.EMPTY_TEXT, "the article has no text");
        }
        int textBytes = utf8Length(candidate.text());
        if (textBytes < 0
                || !isUnicode(candidate.title())
                || !isUnicode(candidate.externalId())
                || !isUnicode(candidate.author())) {
            return new Rejected(
                    Reason.NOT_UNICODE, "the article holds half of a surrogate pair, which has no UTF-8 form");
        }
        if (textBytes > Limits.BODY_BYTES) {
            return new Rejected(
                    Reason.TOO_LARGE, "text has " + textBytes + " bytes, the limit is " + Limits.BODY_BYTES);
        }
        int size = recordSize(candidate);
        return size > VALUE_BYTES
                ? new Rejected(Reason.TOO_LARGE, "record would have " + size + " bytes, the limit is " + VALUE_BYTES)
                : null;
    }

    /** A candidate without objection, at the moment of its arrival, with a trace of its own. */
    public Arrival arrival(Candidate candidate, Instant at, Step.Kind kind) {
        return arrival(candidate, at, at, kind);
    }

    /** The same for a text that somebody else has fetched before. */
    public Arrival arrival(Candidate candidate, Instant at, Instant captured, Step.Kind kind) {
        return arrival(candidate, at, captured, kind, null);
    }

    /**
     * The same for a page that names another address for its article.
     *
     * @param foundAt where the page stood; {@code null} if at the article's own address
     */
    public Arrival arrival(
            Candidate candidate, Instant at, Instant captured, Step.Kind kind, @Nullable CanonicalUrl foundAt) {
        String id = candidate.articleId();
        boolean elsewhere = foundAt != null && !Candidate.articleId(foundAt).equals(id);
        return new Arrival(
                candidate,
                id,
                TextPrint.of(candidate.text()),
                at,
                captured,
                TraceParent.start(random),
                kind,
                elsewhere ? foundAt : null);
    }

    /** Exact only where it can matter: writing the JSON once more just to count it would double the work of every short article. */
    private int recordSize(Candidate candidate) {
        long chars = length(candidate.text())
                + length(candidate.title())
                + length(candidate.externalId())
                + length(candidate.outlet().name());
        if (chars * LARGEST_GROWTH < VALUE_BYTES / 2) {
            return 0;
        }
        Arrival arrival = arrival(candidate, Instant.EPOCH, Step.Kind.RECEIVED);
        return WireJson.write(arrival.fetched(1, new CopyOf(arrival.articleId(), 1))).length;
    }

    private static long length(@Nullable String field) {
        return field == null ? 0 : field.length();
    }

    private static boolean isUnicode(@Nullable String field) {
        return field == null || utf8Length(field) >= 0;
    }

    /** Bytes in UTF-8, or −1 if a surrogate stands alone. */
    private static int utf8Length(String text) {
        int bytes = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (Character.isHighSurrogate(c) && i + 1 < text.length() && Character.isLowSurrogate(text.charAt(i + 1))) {
                bytes += 4;
                i++;
            } else if (Character.isSurrogate(c)) {
                return -1;
            } else {
                bytes += c < 0x80 ? 1 : c < 0x800 ? 2 : 3;
            }
        }
        return bytes;
    }
}
