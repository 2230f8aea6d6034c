package io.depesche.ingest.adapter.http;

import io.depesche.ingest.domain.article.CanonicalUrl;
import io.depesche.ingest.domain.fetch.AllowedOrigins;
import io.depesche.ingest.domain.fetch.Answer;
import io.depesche.ingest.domain.fetch.FetchOutcome;
import io.depesche.ingest.domain.fetch.FetchOutcome.Failed;
import io.depesche.ingest.domain.fetch.FetchOutcome.Why;
import io.depesche.ingest.domain.fetch.FetchRequest;
import io.depesche.ingest.domain.fetch.FetchRequest.Validators;
import io.depesche.ingest.domain.fetch.Fetcher;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpClosedException;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.PoolOptions;
import io.vertx.core.http.RequestOptions;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/**
 * Fetches by HTTP/1.1: allowed origins only, no redirect followed, one deadline from the wait for a connection to the last byte, and
 * never more bytes in memory than the request allows. At most two connections to a host. Blocks its caller; not for event loops.
 */
public final class VertxFetcher implements Fetcher, AutoCloseable {

    private static final int CONNECTIONS_PER_HOST = 2;
    private static final int HEADER_BYTES = 16 * 1024;

    private final HttpClient client;
    private final AllowedOrigins origins;
    private final Duration deadline;
    private final String userAgent;

    /**
     * Makes a fetcher.
     *
     * @param deadline for one fetch as a whole
     * @param userAgent names us to the servers that we ask
     */
    public VertxFetcher(Vertx vertx, AllowedOrigins origins, Duration deadline, String userAgent) {
        this.client = vertx.createHttpClient(
                new HttpClientOptions()
                        .setConnectTimeout((int) deadline.toMillis())
                        .setMaxHeaderSize(HEADER_BYTES)
                        .setDecompressionSupported(false)
                        .setKeepAliveTimeout(15),
                new PoolOptions().setHttp1MaxSize(CONNECTIONS_PER_HOST).setMaxWaitQueueSize(1_000));
        this.origins = origins;
        this.deadline = deadline;
        this.userAgent = userAgent;
    }

    @Override
    public FetchOutcome fetch(FetchRequest request) {
        if (!origins.allow(request.url())) {
            return new FetchOutcome.Refused(Why.ADDRESS, request.url().origin() + " is not among the allowed origins");
        }
        Call call = new Call();
        CompletableFuture<FetchOutcome> outcome = send(request, call)
                // A kept connection that its server closed in this very moment says nothing about the server: ask once
                // more.
                .exceptionallyCompose(e -> isClosed(e) ? send(request, call) : CompletableFuture.failedFuture(e));
        try {
            return outcome.get(deadline.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            call.hangUp();
            return new Failed("no complete answer within " + deadline.toSeconds() + " s");
        } catch (ExecutionException e) {
            return unreachable(e.getCause());
        } catch (InterruptedException e) {
            call.hangUp();
            Thread.currentThread().interrupt();
            return new Failed("stopped while waiting for the answer");
        }
    }

    /** Asks once. Fails only if no answer began. */
    private CompletableFuture<FetchOutcome> send(FetchRequest request, Call call) {
        CompletableFuture<FetchOutcome> outcome = new CompletableFuture<>();
        client.request(options(request))
                .onSuccess(sent -> {
                    if (!call.begins(sent)) {
                        return;
                    }
                    sent.response()
                            .onSuccess(response -> read(response, sent, request, outcome))
                            .onFailure(outcome::completeExceptionally);
                    sent.end();
                })
                .onFailure(outcome::completeExceptionally);
        return outcome;
    }

    private static boolean isClosed(Throwable e) {
        return e instanceof HttpClosedException || e.getCause() instanceof HttpClosedException;
    }

    /** A request that can be given up at any moment, even before there is a connection for it. */
    private static final class Call {

        private @Nullable HttpClientRequest sent;
        private boolean over;

        /** Whether the request is still wanted; if not, its connection is closed. */
        synchronized boolean begins(HttpClientRequest request) {
            sent = request;
            if (over) {
                request.reset();
            }
            return !over;
        }

        synchronized void hangUp() {
            over = true;
            if (sent != null) {
                sent.reset();
            }
        }
    }

    private RequestOptions options(FetchRequest request) {
        CanonicalUrl url = request.url();
        boolean tls = url.uri().getScheme().equals("https");
        int port = url.uri().getPort();
        String query = url.uri().getRawQuery();
        RequestOptions options = new RequestOptions()
                .setMethod(HttpMethod.GET)
                .setHost(url.uri().getHost())
                .setPort(port >= 0 ? port : tls ? 443 : 80)
                .setSsl(tls)
                .setURI(url.uri().getRawPath() + (query == null ? "" : "?" + query))
                .setFollowRedirects(false)
                .putHeader("User-Agent", userAgent)
                .putHeader("Accept", request.accept())
                .putHeader("Accept-Encoding", "gzip");
        Validators known = request.validators();
        if (known.etag() != null) {
            options.putHeader("If-None-Match", known.etag());
        }
        if (known.lastModified() != null) {
            options.putHeader("If-Modified-Since", known.lastModified());
        }
        return options;
    }

    /** On the event loop: looks at the status and collects the body, up to the limit. */
    private static void read(
            HttpClientResponse response,
            HttpClientRequest sent,
            FetchRequest request,
            CompletableFuture<FetchOutcome> outcome) {
        response.exceptionHandler(e -> outcome.complete(unreachable(e)));
        int status = response.statusCode();
        int limit = request.bodyBytes();
        Answer answer = Answer.from(request.url());
        Validators validators = new Validators(response.getHeader("ETag"), response.getHeader("Last-Modified"));
        if (status == 304) {
            outcome.complete(new FetchOutcome.NotModified(validators, answer));
            return;
        }
        if (status != 200) {
            outcome.complete(new FetchOutcome.Answered(status, answer));
            sent.reset();
            return;
        }
        BoundedBody body = new BoundedBody(limit, response.getHeader("Content-Encoding"));
        response.handler(chunk -> {
            if (!body.add(chunk.getBytes())) {
                outcome.complete(new FetchOutcome.TooLarge(limit));
                sent.reset();
            }
        });
        response.endHandler(
                end -> outcome.complete(body.outcome(response.getHeader("Content-Type"), validators, answer)));
    }

    private static Failed unreachable(@Nullable Throwable e) {
        String kind = e == null ? "unknown" : e.getClass().getSimpleName();
        String message = e == null ? null : e.getMessage();
        return new Failed("not reachable: " + (message == null ? kind : message));
    }

    @Override
    public void close() {
        client.close();
    }
}
