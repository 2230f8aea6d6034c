package io.depesche.ingest.adapter.http;

import io.vertx.core.Context;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClientResponse;
import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.util.Objects;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * A body as a stream for the thread that waits for it. One chunk is asked for at a time, so the server sends no faster than we read and
 * no more than a few chunks are ever in memory. For one reading thread.
 */
final class ChunkStream extends InputStream {

    /** What arrived: a chunk, the end, or what went wrong. */
    private sealed interface Event {
        record Chunk(Buffer bytes) implements Event {}

        record End() implements Event {}

        record Broken(Throwable cause) implements Event {}
    }

    private final HttpClientResponse response;
    private final Context context;
    private final Deadline deadline;
    private final BlockingQueue<Event> events = new LinkedBlockingQueue<>();
    private @Nullable Buffer chunk;
    private int at;
    private boolean ended;
    private long count;

    /** To be made on the response's event loop, before its first chunk is handed on. */
    ChunkStream(HttpClientResponse response, Context context, Deadline deadline) {
        this.response = response;
        this.context = context;
        this.deadline = deadline;
        response.pause()
                .handler(bytes -> events.add(new Event.Chunk(bytes)))
                .endHandler(end -> events.add(new Event.End()))
                .exceptionHandler(e -> events.add(new Event.Broken(e)));
    }

    /** Bytes handed out so far, as they came over the wire. */
    long count() {
        return count;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
        if (length == 0) {
            return 0;
        }
        if (!hasBytes()) {
            return -1;
        }
        Buffer bytes = Objects.requireNonNull(chunk);
        int taken = Math.min(length, bytes.length() - at);
        bytes.getBytes(at, at + taken, into, offset);
        at += taken;
        count += taken;
        return taken;
    }

    /** More than zero until the end is known: what unpacks must not take a pause for the end. */
    @Override
    public int available() {
        return ended ? 0 : 1;
    }

    /** Whether the end has been read; the connection may already serve another request then. */
    boolean isComplete() {
        return ended;
    }

    /** Reads on to the end of a body that should be none. */
    void skipToEnd() throws IOException {
        while (hasBytes()) {
            at = Objects.requireNonNull(chunk).length();
        }
    }

    private boolean hasBytes() throws IOException {
        while (!ended && (chunk == null || at == chunk.length())) {
            context.runOnContext(v -> response.fetch(1));
            switch (next()) {
                case Event.Chunk next -> {
                    chunk = next.bytes();
                    at = 0;
                }
                case Event.End end -> ended = true;
                case Event.Broken broken -> throw new IOException(broken.cause());
            }
        }
        return !ended;
    }

    private Event next() throws InterruptedIOException {
        try {
            Event event = events.poll(deadline.remaining().toNanos(), TimeUnit.NANOSECONDS);
            // A deadline that has passed ends even a body whose next byte is always there already.
            if (event == null || deadline.passed()) {
                throw new InterruptedIOException("deadline");
            }
            return event;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("interrupted");
        }
    }
}
