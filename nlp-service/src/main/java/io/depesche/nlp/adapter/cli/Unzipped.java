package io.depesche.nlp.adapter.cli;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.GZIPInputStream;

/** Reads a stream as it is, or unzipped where its first two bytes say gzip, whatever its name. */
final class Unzipped {

    private Unzipped() {}

    static InputStream of(BufferedInputStream in) throws IOException {
        in.mark(2);
        boolean zipped = in.read() == 0x1f && in.read() == 0x8b;
        in.reset();
        return zipped ? new BufferedInputStream(new GZIPInputStream(in, 1 << 16)) : in;
    }
}
