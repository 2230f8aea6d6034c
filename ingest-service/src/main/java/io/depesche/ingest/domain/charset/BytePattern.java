package io.depesche.ingest.domain.charset;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * Charsets that the bytes themselves give away, by a mark or by where their zeros are (XML 1.0, appendix F). The endian variants keep a
 * mark in the text, as UTF-8 does; plain {@code UTF-16} would swallow it.
 */
final class BytePattern {

    private static final Charset UTF_32BE = Charset.forName("UTF-32BE");
    private static final Charset UTF_32LE = Charset.forName("UTF-32LE");

    /** Groups of four bytes that are looked at; a declaration and the first tags stand in so many. */
    private static final int GROUPS = 8;

    private BytePattern() {}

    static @Nullable Charset byMark(byte[] body) {
        if (startsWith(body, 0xEF, 0xBB, 0xBF)) {
            return StandardCharsets.UTF_8;
        }
        if (startsWith(body, 0, 0, 0xFE, 0xFF)) {
            return UTF_32BE;
        }
        if (startsWith(body, 0xFF, 0xFE, 0, 0)) {
            return UTF_32LE;
        }
        if (startsWith(body, 0xFE, 0xFF)) {
            return StandardCharsets.UTF_16BE;
        }
        return startsWith(body, 0xFF, 0xFE) ? StandardCharsets.UTF_16LE : null;
    }

    /** UTF-16 or UTF-32 without a mark: at the start of a document stand ASCII characters, all others of their bytes are zero. */
    static @Nullable Charset byZeros(byte[] body) {
        int groups = Math.min(body.length / 4, GROUPS);
        int[] zeros = new int[4];
        for (int i = 0; i < groups * 4; i++) {
            zeros[i % 4] += body[i] == 0 ? 1 : 0;
        }
        boolean first = groups > 0 && zeros[0] == groups;
        boolean second = groups > 0 && zeros[1] == groups;
        boolean third = groups > 0 && zeros[2] == groups;
        boolean fourth = groups > 0 && zeros[3] == groups;
        if (first && second && third && zeros[3] == 0) {
            return UTF_32BE;
        }
        if (second && third && fourth && zeros[0] == 0) {
            return UTF_32LE;
        }
        if (first && third && zeros[1] == 0 && zeros[3] == 0) {
            return StandardCharsets.UTF_16BE;
        }
        return second && fourth && zeros[0] == 0 && zeros[2] == 0 ? StandardCharsets.UTF_16LE : null;
    }

    /** {@code <} in EBCDIC, {@code L} in ASCII. */
    static boolean beginsAsEbcdic(byte[] body) {
        return startsWith(body, 0x4C);
    }

    /** {@code <?xm} in EBCDIC. */
    static boolean hasEbcdicDeclaration(byte[] body) {
        return startsWith(body, 0x4C, 0x6F, 0xA7, 0x94);
    }

    private static boolean startsWith(byte[] body, int... mark) {
        for (int i = 0; i < mark.length; i++) {
            if (i >= body.length || (body[i] & 0xFF) != mark[i]) {
                return false;
            }
        }
        return true;
    }
}
