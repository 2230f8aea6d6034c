package io.depesche.nlp.adapter.cli;

import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Cuts a stream into lines of bytes; decoding is the JSON parser's business. What follows the last line feed is a line if not empty. */
final class LineReader implements Closeable {

    private final InputStream in;
    private byte @Nullable [] next;

    LineReader(InputStream in) {
        this.in = in;
    }

    /** What is made of each line, one after the other, read as it is asked for. */
    <T> Iterator<T> map(Function<byte[], T> function) {
        return new Iterator<>() {
            @Override
            public boolean hasNext() {
                next = next == null ? read() : next;
                return next != null;
            }

            @Override
            public T next() {
                byte[] line = hasNext() ? next : null;
                if (line == null) {
                    throw new NoSuchElementException();
                }
                next = null;
                return function.apply(line);
            }
        };
    }

    private byte @Nullable [] read() {
        try {
            ByteArrayOutputStream line = new ByteArrayOutputStream(8_192);
            int read = in.read();
            if (read < 0) {
                return null;
            }
            while (read >= 0 && read != '\n') {
                line.write(read);
                read = in.read();
            }
            return line.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
