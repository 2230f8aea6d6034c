package io.depesche.ingest.domain.charset;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.GZIPInputStream;

/** Documents that are gzip themselves, told by their first two bytes (RFC 1952, 2.3.1), whatever they are called. */
public final class Gzip {

    private static final int BLOCK = 1 << 16;

    private Gzip() {}

    /**
     * The stream as it is, or what is zipped in it. Closing it closes the given one.
     *
     * @throws java.util.zip.ZipException if it begins as gzip but is none
     */
    public static InputStream unzipped(InputStream raw) throws IOException {
        BufferedInputStream in = new BufferedInputStream(raw, BLOCK);
        in.mark(2);
        boolean zipped = in.read() == 0x1f && in.read() == 0x8b;
        in.reset();
        return zipped ? new BufferedInputStream(new GZIPInputStream(in, BLOCK)) : in;
    }
}
