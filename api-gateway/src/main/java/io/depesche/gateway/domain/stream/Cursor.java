package io.depesche.gateway.domain.stream;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.util.Base64;
import java.util.Optional;

/**
 * What a subscriber holds to come back with: the position after the last event it got, bound to one incarnation of the topic. Opaque to
 * the subscriber; written as base64url of {@code format, topic, partitions, next offset of each}. The offsets are variable-length, so a
 * cursor of three partitions has some 25 characters and stands in every event.
 *
 * @param topic number that names the topic's incarnation: a topic that was deleted and made anew has another one
 */
public record Cursor(long topic, Position position) {

    /** Longer input is garbage; also bounds the work on hostile input. */
    static final int MAX_LENGTH = 4096;

    private static final byte FORMAT = 1;
    private static final int MAX_PARTITIONS = 300;
    private static final int MAX_VARINT_BYTES = 9;

    /** The text that goes out as the event's id. */
    public String text() {
        ByteBuffer bytes = ByteBuffer.allocate(1 + Long.BYTES + 2 + position.partitions() * MAX_VARINT_BYTES);
        bytes.put(FORMAT).putLong(topic).putShort((short) position.partitions());
        for (int partition = 0; partition < position.partitions(); partition++) {
            putVarint(bytes, position.next(partition));
        }
        bytes.flip();
        byte[] used = new byte[bytes.remaining()];
        bytes.get(used);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(used);
    }

    /** Reads a subscriber's cursor; empty for anything that {@link #text} has not written. */
    public static Optional<Cursor> parse(String text) {
        if (text.length() > MAX_LENGTH) {
            return Optional.empty();
        }
        try {
            ByteBuffer bytes = ByteBuffer.wrap(Base64.getUrlDecoder().decode(text));
            if (bytes.get() != FORMAT) {
                return Optional.empty();
            }
            long topic = bytes.getLong();
            int partitions = bytes.getShort();
            if (partitions < 0 || partitions > MAX_PARTITIONS) {
                return Optional.empty();
            }
            long[] next = new long[partitions];
            for (int partition = 0; partition < partitions; partition++) {
                next[partition] = varint(bytes);
            }
            Cursor cursor = new Cursor(topic, Position.of(next));
            // One position has one text: padding, trailing bytes and overlong numbers are not ours.
            return cursor.text().equals(text) ? Optional.of(cursor) : Optional.empty();
        } catch (IllegalArgumentException | BufferUnderflowException garbage) {
            return Optional.empty();
        }
    }

    private static void putVarint(ByteBuffer bytes, long offset) {
        long rest = offset;
        while (rest > 0x7f) {
            bytes.put((byte) (rest & 0x7f | 0x80));
            rest >>>= 7;
        }
        bytes.put((byte) rest);
    }

    private static long varint(ByteBuffer bytes) {
        long offset = 0;
        for (int at = 0; at < MAX_VARINT_BYTES; at++) {
            byte part = bytes.get();
            offset |= (long) (part & 0x7f) << (7 * at);
            if (part >= 0) {
                return offset;
            }
        }
        throw new IllegalArgumentException("an offset has at most 63 bits");
    }
}
