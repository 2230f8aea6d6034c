package io.depesche.ingest.adapter.http;

import io.depesche.guard.Verdict.Allowed;
import io.depesche.ingest.domain.article.CanonicalUrl;
import io.depesche.ingest.domain.fetch.FetchRequest;
import io.depesche.ingest.domain.fetch.FetchRequest.Validators;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.RequestOptions;
import io.vertx.core.net.SocketAddress;
import java.net.InetAddress;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/**
 * One request and the head of its answer, at one checked address. The address goes to the client as a number beside the name, so that
 * nothing is looked up again; the name stays for the Host header, for SNI and for the check of the certificate. Nothing is sent that names
 * a user: no cookies, no credentials, no referrer.
 *
 * <p>To be closed: what has not been read to its end is hung up on.
 */
final class Exchange implements AutoCloseable {

    /** A server that sends interim answers sends one or two. */
    private static final int MAX_INTERIM = 10;

    private static final Duration CONNECT = Duration.ofSeconds(5);

    private final CompletableFuture<Head> head = new CompletableFuture<>();
    private @Nullable HttpClientRequest sent;
    private boolean over;
    private int interim;

    private Exchange() {}

    /** The head of an answer, and its body to come. */
    record Head(HttpClientResponse response, ChunkStream body) {}

    /** No connection: the next address may serve. */
    static final class Unconnected extends Exception {
        private static final long serialVersionUID = 1L;

        Unconnected(Throwable cause) {
            super(cause);
        }
    }

    /** Where to, what, and until when. */
    record Order(
            FetchRequest request,
            CanonicalUrl url,
            Allowed target,
            InetAddress address,
            String userAgent,
            Deadline firstByte,
            Deadline deadline) {}

    /** Sends; does not wait. */
    static Exchange begin(HttpClient client, Order order, Dialer dialer) {
        Exchange exchange = new Exchange();
        client.request(options(order, dialer))
                .onSuccess(request -> exchange.send(request, order))
                .onFailure(e -> exchange.head.completeExceptionally(new Unconnected(e)));
        return exchange;
    }

    /** Waits for the head. */
    Head head(Deadline firstByte) throws Unconnected, ExecutionException, TimeoutException, InterruptedException {
        try {
            return head.get(firstByte.remaining().toNanos(), TimeUnit.NANOSECONDS);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof Unconnected unconnected) {
                throw unconnected;
            }
            throw e;
        }
    }

    private synchronized void send(HttpClientRequest request, Order order) {
        sent = request;
        if (over) {
            request.reset();
            return;
        }
        Context context = Objects.requireNonNull(Vertx.currentContext());
        // What goes wrong comes by the future; without a handler the client would print it as a fault of ours.
        request.exceptionHandler(e -> {})
                .continueHandler(v -> interim())
                .earlyHintsHandler(headers -> interim())
                .response()
                .onSuccess(response ->
                        head.complete(new Head(response, new ChunkStream(response, context, order.deadline()))))
                .onFailure(head::completeExceptionally);
        String form = order.request().form();
        if (form == null) {
            request.end();
        } else {
            request.putHeader("Content-Type", "application/x-www-form-urlencoded")
                    .end(form);
        }
    }

    private void interim() {
        if (++interim > MAX_INTERIM) {
            hangUp();
            head.completeExceptionally(new IllegalStateException("interim answers without end"));
        }
    }

    private synchronized void hangUp() {
        over = true;
        if (sent != null) {
            sent.reset();
        }
    }

    /** Hangs up, unless the answer has been read to its end. */
    @Override
    public void close() {
        Head answer = head.isCompletedExceptionally() ? null : head.getNow(null);
        if (answer == null || !answer.body().isComplete()) {
            hangUp();
        }
    }

    private static RequestOptions options(Order order, Dialer dialer) {
        CanonicalUrl url = order.url();
        String query = url.uri().getRawQuery();
        RequestOptions options = new RequestOptions()
                .setMethod(order.request().form() == null ? HttpMethod.GET : HttpMethod.POST)
                .setServer(dialer.dial(order.address(), order.target().port()))
                .setHost(order.target().host())
                .setPort(order.target().port())
                .setSsl(order.target().tls())
                .setURI(url.uri().getRawPath() + (query == null ? "" : "?" + query))
                .setFollowRedirects(false)
                .setConnectTimeout(Math.clamp(order.firstByte().remaining().toMillis(), 1, CONNECT.toMillis()))
                .putHeader("User-Agent", order.userAgent())
                .putHeader("Accept", order.request().accept())
                .putHeader("Accept-Encoding", "gzip, deflate");
        Validators known = order.request().validators();
        if (known.etag() != null) {
            options.putHeader("If-None-Match", known.etag());
        }
        if (known.lastModified() != null) {
            options.putHeader("If-Modified-Since", known.lastModified());
        }
        return options;
    }

    /** Turns a checked address into the one that is dialled: the same, outside of tests. */
    @FunctionalInterface
    interface Dialer {

        /** As a number: a name would be looked up again. */
        Dialer DIRECT = (address, port) -> SocketAddress.inetSocketAddress(port, address.getHostAddress());

        SocketAddress dial(InetAddress checked, int port);
    }
}
