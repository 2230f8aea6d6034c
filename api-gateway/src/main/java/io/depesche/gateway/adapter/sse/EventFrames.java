package io.depesche.gateway.adapter.sse;

import io.depesche.gateway.domain.stream.Subscriber.Delivery;
import io.netty.buffer.Unpooled;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/** The bytes of the stream, as the HTML standard's server-sent events want them. */
final class EventFrames {

    private static final Buffer HEARTBEAT = Buffer.buffer(":\n\n");
    private static final byte[] END = "\n\n".getBytes(StandardCharsets.US_ASCII);

    private EventFrames() {}

    /** First lines of a stream: how long to wait before coming back, and with which cursor if no event comes before. */
    static Buffer opening(Duration retry, String cursor) {
        return Buffer.buffer("retry: " + retry.toMillis() + "\nid: " + cursor + "\n\n");
    }

    static Buffer heartbeat() {
        return HEARTBEAT.copy();
    }

    /** Writes one record under the name of its kind. Its JSON is one line and belongs to all subscribers: it is wrapped, not copied. */
    static void writeRecord(HttpServerResponse response, Delivery delivery) {
        String kind = delivery.record().kind().code();
        byte[] head =
                ("id: " + delivery.cursor() + "\nevent: " + kind + "\ndata: ").getBytes(StandardCharsets.US_ASCII);
        response.write(
                Buffer.buffer(Unpooled.wrappedBuffer(head, delivery.record().value(), END)));
    }

    static Buffer reset(String reason, String cursor) {
        return Buffer.buffer("id: " + cursor + "\nevent: reset\ndata: {\"reason\":\"" + reason + "\"}\n\n");
    }

    static Buffer reconnect(Duration retry) {
        return Buffer.buffer("retry: " + retry.toMillis() + "\nevent: reconnect\ndata: {}\n\n");
    }
}
