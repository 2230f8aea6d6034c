package io.depesche.stack.command;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;

/** Finds where the next record of a WARC file begins, packed or plain, whatever stands before it. */
final class WarcScan {

    private static final byte[] MAGIC = "WARC/1.".getBytes(StandardCharsets.US_ASCII);
    private static final int BLOCK = 64 * 1024;

    private WarcScan() {}

    /** The first record at or behind a place; −1 if there is none. Does not move the channel. */
    static long next(FileChannel channel, long from) throws IOException {
        ByteBuffer block = ByteBuffer.allocate(BLOCK);
        long at = from;
        while (channel.read(block.clear(), at) > 0) {
            byte[] bytes = Arrays.copyOf(block.array(), block.position());
            int last = bytes.length < BLOCK ? bytes.length : bytes.length - MAGIC.length;
            for (int i = 0; i < last; i++) {
                if (begins(bytes, i) || isGzip(bytes, i) && holdsRecord(channel, at + i)) {
                    return at + i;
                }
            }
            at += last;
        }
        return -1;
    }

    private static boolean begins(byte[] bytes, int at) {
        return at + MAGIC.length <= bytes.length && Arrays.equals(bytes, at, at + MAGIC.length, MAGIC, 0, MAGIC.length);
    }

    private static boolean isGzip(byte[] bytes, int at) {
        return at + 2 < bytes.length && bytes[at] == 0x1f && bytes[at + 1] == (byte) 0x8b && bytes[at + 2] == 8;
    }

    /** Three bytes stand by chance in any packed body; that they unpack to a record does not. */
    private static boolean holdsRecord(FileChannel channel, long at) throws IOException {
        try (GZIPInputStream unpacked = new GZIPInputStream(new At(channel, at))) {
            return Arrays.equals(unpacked.readNBytes(MAGIC.length), MAGIC);
        } catch (ZipException | EOFException e) {
            return false;
        }
    }

    /** Reads a channel from a place on without moving it. */
    private static final class At extends InputStream {

        private final FileChannel channel;
        private long at;

        At(FileChannel channel, long at) {
            this.channel = channel;
            this.at = at;
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
        }

        @Override
        public int read(byte[] into, int offset, int length) throws IOException {
            int read = channel.read(ByteBuffer.wrap(into, offset, length), at);
            at += Math.max(0, read);
            return read;
        }
    }
}
