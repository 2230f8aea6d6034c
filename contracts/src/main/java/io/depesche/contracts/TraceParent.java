package io.depesche.contracts;

import java.util.HexFormat;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/**
 * A W3C trace context, {@code 00-<32 hex trace id>-<16 hex span id>-01}: it ties one article's way through all services together. It
 * travels in record headers and in outbox rows, never in a record's value.
 */
public record TraceParent(String traceId, String spanId) {

    private static final int LENGTH = 55;

    /** Begins a new trace. */
    public static TraceParent start(RandomGenerator random) {
        return new TraceParent(hex(random, 16), hex(random, 8));
    }

    /** Reads a header; {@code null} if it is absent or malformed, so that the caller starts a new trace. */
    public static @Nullable TraceParent parse(@Nullable String header) {
        if (header == null || header.length() != LENGTH || !header.startsWith("00-")) {
            return null;
        }
        String traceId = header.substring(3, 35);
        String spanId = header.substring(36, 52);
        boolean wellFormed = header.charAt(35) == '-' && header.charAt(52) == '-' && isHex(header.substring(53));
        return wellFormed && isId(traceId) && isId(spanId) ? new TraceParent(traceId, spanId) : null;
    }

    /** The same trace, one hop further. */
    public TraceParent next(RandomGenerator random) {
        return new TraceParent(traceId, hex(random, 8));
    }

    /** The header's value. */
    public String header() {
        return "00-" + traceId + "-" + spanId + "-01";
    }

    private static String hex(RandomGenerator random, int bytes) {
        byte[] id = new byte[bytes];
        random.nextBytes(id);
        id[0] |= 1; // an id of zeros alone would be invalid
        return HexFormat.of().formatHex(id);
    }

    /** The standard calls an id of zeros alone invalid. */
    private static boolean isId(String digits) {
        return isHex(digits) && digits.chars().anyMatch(c -> c != '0');
    }

    private static boolean isHex(String digits) {
        return digits.chars().allMatch(c -> c >= '0' && c <= '9' || c >= 'a' && c <= 'f');
    }
}
