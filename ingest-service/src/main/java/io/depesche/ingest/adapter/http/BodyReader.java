package io.depesche.ingest.adapter.http;

import io.depesche.ingest.domain.fetch.FetchOutcome;
import io.depesche.ingest.domain.fetch.FetchOutcome.Failed;
import io.depesche.ingest.domain.fetch.FetchOutcome.TooLarge;
import io.depesche.ingest.domain.fetch.FetchRequest.BodyLimit;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.io.PushbackInputStream;
import java.util.Locale;
import java.util.function.LongSupplier;
import java.util.zip.GZIPInputStream;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;
import java.util.zip.ZipException;
import org.jspecify.annotations.Nullable;

/**
 * Unpacks a body while it arrives, and stops at its limit: a kilobyte of gzip can hold a megabyte, and one more coding around it a
 * gigabyte. At most one coding; what is bigger than {@link LargeBodies#SMALL} may be at most {@value #MAX_RATIO} times its packed size.
 */
final class BodyReader {

    /** Real pages reach 20, feeds of one repeated entry 50; deflate itself ends at 1032. */
    private static final int MAX_RATIO = 100;

    private static final int BLOCK = 16 * 1024;
    private static final String FULL = "other large answers filled the memory set aside for them";

    private final BodyLimit limit;
    private final LargeBodies large;
    private final Deadline deadline;

    BodyReader(BodyLimit limit, LargeBodies large, Deadline deadline) {
        this.limit = limit;
        this.large = large;
        this.deadline = deadline;
    }

    /** What became of a body. */
    sealed interface Result {

        /** It is complete; whoever has read it gives its place back. */
        @SuppressWarnings("ArrayRecordComponent") // handed on, never compared
        record Body(byte[] bytes, Runnable done) implements Result {}

        record Unfit(FetchOutcome outcome) implements Result {}
    }

    /**
     * Reads to the end or to the limit.
     *
     * @param wire the bytes as they come
     * @param packed how many of them have come so far
     * @param encoding the header {@code Content-Encoding}
     */
    Result read(InputStream wire, LongSupplier packed, @Nullable String encoding)
            throws IOException, InterruptedException {
        try (InputStream plain = unpacked(wire, encoding)) {
            if (plain == null) {
                return failed("answered in a content coding that was not asked for");
            }
            return collected(plain, packed);
        } catch (ZipException | EOFException e) {
            return failed("answered with broken " + coding(encoding));
        }
    }

    private Result collected(InputStream plain, LongSupplier packed) throws IOException, InterruptedException {
        Blocks blocks = new Blocks();
        byte[] block = new byte[BLOCK];
        Slots.Slot place = null;
        Slots.Slot largePlace = null;
        try {
            for (int read = plain.read(block); read >= 0; read = plain.read(block)) {
                if (deadline.passed()) {
                    throw new InterruptedIOException("deadline");
                }
                if (blocks.size() + read > limit.bytes() && limit.cut()) {
                    blocks.write(block, limit.bytes() - blocks.size());
                    break;
                }
                if (blocks.size() + read > limit.bytes()) {
                    return new Result.Unfit(new TooLarge(limit.bytes()));
                }
                blocks.write(block, read);
                if (blocks.size() > LargeBodies.SMALL && blocks.size() > MAX_RATIO * packed.getAsLong()) {
                    return failed("answered with more than " + MAX_RATIO + " times its packed size");
                }
                if (place == null && blocks.size() > LargeBodies.FREE) {
                    place = large.arrive(deadline);
                    if (place == null) {
                        return failed(FULL);
                    }
                }
                if (largePlace == null && blocks.size() > LargeBodies.SMALL) {
                    largePlace = large.arriveLarge(deadline);
                    if (largePlace == null) {
                        return failed(FULL);
                    }
                }
            }
            return place == null ? new Result.Body(blocks.drain(), () -> {}) : handedOver(blocks);
        } finally {
            closeIfAny(place);
            closeIfAny(largePlace);
        }
    }

    private static void closeIfAny(Slots.@Nullable Slot place) {
        if (place != null) {
            place.close();
        }
    }

    private Result handedOver(Blocks blocks) throws InterruptedException {
        Slots.Slot place = large.handOver(blocks.size() * limit.unfolding());
        return place == null
                ? failed("other large answers took too long to read")
                : new Result.Body(blocks.drain(), place::close);
    }

    private static Result failed(String reason) {
        return new Result.Unfit(new Failed(reason));
    }

    private static String coding(@Nullable String encoding) {
        return encoding == null ? "" : encoding.strip().toLowerCase(Locale.ROOT);
    }

    private static @Nullable InputStream unpacked(InputStream wire, @Nullable String encoding) throws IOException {
        return switch (coding(encoding)) {
            case "", "identity" -> wire;
            case "gzip", "x-gzip" -> new GZIPInputStream(wire, BLOCK);
            case "deflate" -> inflated(new PushbackInputStream(wire, 1));
            default -> null;
        };
    }

    /** RFC 9110 means zlib by «deflate»; some servers send the bare stream. A zlib stream begins with 8 in its low half byte. */
    private static InputStream inflated(PushbackInputStream wire) throws IOException {
        int first = wire.read();
        if (first >= 0) {
            wire.unread(first);
        }
        Inflater inflater = new Inflater((first & 0x0f) != 8);
        return new InflaterInputStream(wire, inflater, BLOCK) {
            @Override
            public void close() throws IOException {
                super.close();
                inflater.end();
            }
        };
    }
}
