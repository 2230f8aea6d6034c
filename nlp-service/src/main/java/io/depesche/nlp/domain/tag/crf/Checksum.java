package io.depesche.nlp.domain.tag.crf;

import java.nio.ByteBuffer;
import java.util.zip.CRC32;

/** The last four bytes of a model file: CRC-32 of all before them, so that damage is known at the start and not by odd names. */
final class Checksum {

    static final int BYTES = 4;

    private Checksum() {}

    /** Writes it at the position of the buffer, over all before. */
    static void write(ByteBuffer out) {
        out.putInt(of(out, out.position()));
    }

    /** @throws IllegalStateException if it does not agree */
    static void verify(ByteBuffer in) {
        int body = in.limit() - BYTES;
        if (body < 0) {
            throw new IllegalStateException("only %d bytes".formatted(in.limit()));
        }
        int expected = in.getInt(body);
        int actual = of(in, body);
        if (expected != actual) {
            throw new IllegalStateException("damaged: checksum %08x, expected %08x".formatted(actual, expected));
        }
    }

    private static int of(ByteBuffer buffer, int length) {
        CRC32 sum = new CRC32();
        sum.update(buffer.array(), buffer.arrayOffset(), length);
        return (int) sum.getValue();
    }
}
