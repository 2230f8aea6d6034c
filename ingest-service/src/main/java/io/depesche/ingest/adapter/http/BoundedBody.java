package io.depesche.ingest.adapter.http;

import io.depesche.ingest.domain.fetch.Answer;
import io.depesche.ingest.domain.fetch.FetchOutcome;
import io.depesche.ingest.domain.fetch.FetchRequest.Validators;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Locale;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;

/**
 * A body that never grows over its limit, on the wire or unpacked: a few kilobytes of gzip can hold gigabytes, so it is unpacked only
 * as far as the limit goes.
 */
final class BoundedBody {

    private final int limit;
    private final @Nullable String encoding;
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

    BoundedBody(int limit, @Nullable String encoding) {
        this.limit = limit;
        this.encoding = encoding;
    }

    /** Takes a chunk; {@code false} if it would be too much. */
    boolean add(byte[] chunk) {
        if (bytes.size() + chunk.length > limit) {
            return false;
        }
        bytes.writeBytes(chunk);
        return true;
    }

    /** The whole answer, unpacked. */
    FetchOutcome outcome(@Nullable String contentType, Validators validators, Answer answer) {
        String coding = encoding == null ? "identity" : encoding.strip().toLowerCase(Locale.ROOT);
        switch (coding) {
            case "", "identity" -> {
                return new FetchOutcome.Fetched(bytes.toByteArray(), contentType, validators, answer);
            }
            case "gzip", "x-gzip" -> {
                return unpacked(contentType, validators, answer);
            }
            default -> {
                return new FetchOutcome.Failed("answered in a content coding that was not asked for");
            }
        }
    }

    private FetchOutcome unpacked(@Nullable String contentType, Validators validators, Answer answer) {
        try (GZIPInputStream gzip = new GZIPInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
            byte[] plain = gzip.readNBytes(limit + 1);
            return plain.length > limit
                    ? new FetchOutcome.TooLarge(limit)
                    : new FetchOutcome.Fetched(plain, contentType, validators, answer);
        } catch (IOException e) {
            return new FetchOutcome.Failed("answered with broken gzip");
        }
    }
}
