package io.depesche.ingest.adapter.http;

import io.depesche.guard.TargetGuard;
import io.depesche.guard.Verdict;
import io.depesche.guard.Verdict.Allowed;
import io.depesche.ingest.adapter.http.Exchange.Dialer;
import io.depesche.ingest.adapter.http.Exchange.Head;
import io.depesche.ingest.adapter.http.Exchange.Order;
import io.depesche.ingest.adapter.http.Exchange.Unconnected;
import io.depesche.ingest.domain.fetch.Answer;
import io.depesche.ingest.domain.fetch.AnswerHeaders;
import io.depesche.ingest.domain.fetch.BlockCounter;
import io.depesche.ingest.domain.fetch.FetchOutcome;
import io.depesche.ingest.domain.fetch.FetchOutcome.Answered;
import io.depesche.ingest.domain.fetch.FetchOutcome.Failed;
import io.depesche.ingest.domain.fetch.FetchOutcome.Fetched;
import io.depesche.ingest.domain.fetch.FetchOutcome.NotModified;
import io.depesche.ingest.domain.fetch.FetchOutcome.Refused;
import io.depesche.ingest.domain.fetch.FetchOutcome.Why;
import io.depesche.ingest.domain.fetch.FetchRequest;
import io.depesche.ingest.domain.fetch.FetchRequest.Validators;
import io.depesche.ingest.domain.fetch.Fetcher;
import io.depesche.ingest.domain.fetch.Redirects;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.PoolOptions;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.InetAddress;
import java.time.Duration;
import java.time.InstantSource;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/**
 * Fetches by HTTP/1.1, and can be let loose on addresses that strangers name. Each hop is checked by the guard and connects to the very
 * address that was checked. One deadline lies over everything: the wait for the host's turn, names, connections, redirects, the last byte.
 * Header lines, interim answers, redirects and decoded bytes are limited; one fetch at a time speaks to a host. Blocks its caller; not for
 * event loops.
 */
public final class VertxFetcher implements Fetcher, AutoCloseable {

    private static final int HEADER_BYTES = 16 * 1024;
    private static final int HEADER_LINES = 200;

    /** A name with more addresses than this that do not answer is down. */
    private static final int ADDRESSES = 3;

    private final HttpClient client;
    private final TargetGuard guard;
    private final Limits limits;
    private final String userAgent;
    private final BlockCounter blocks;
    private final InstantSource clock;
    private final Dialer dialer;
    private final HostTurns turns = new HostTurns();
    private final LargeBodies large;

    /**
     * How long a fetch may take.
     *
     * @param deadline as a whole
     * @param firstByte from the request to the head of its answer, at each hop
     */
    public record Limits(Duration deadline, Duration firstByte) {}

    /**
     * Makes a fetcher.
     *
     * @param userAgent names us to the servers that we ask
     * @param clock for dates in headers
     */
    public VertxFetcher(
            Vertx vertx, TargetGuard guard, Limits limits, String userAgent, BlockCounter blocks, InstantSource clock) {
        this(vertx, new HttpClientOptions(), guard, limits, userAgent, blocks, clock, Dialer.DIRECT);
    }

    VertxFetcher(
            Vertx vertx,
            HttpClientOptions options,
            TargetGuard guard,
            Limits limits,
            String userAgent,
            BlockCounter blocks,
            InstantSource clock,
            Dialer dialer) {
        this.client = vertx.createHttpClient(
                options.setMaxHeaderSize(HEADER_BYTES)
                        .setDecompressionSupported(false)
                        // A kept connection would outlive its check, and its closing could not be told from a refusal
                        // to answer.
                        .setKeepAlive(false),
                new PoolOptions().setHttp1MaxSize(4).setMaxWaitQueueSize(100));
        this.guard = guard;
        this.limits = limits;
        this.userAgent = userAgent;
        this.blocks = blocks;
        this.clock = clock;
        this.dialer = dialer;
        this.large = new LargeBodies(Runtime.getRuntime().maxMemory(), limits.deadline());
    }

    @Override
    public FetchOutcome fetch(FetchRequest request) {
        FetchOutcome outcome;
        try {
            outcome = follow(request, new Redirects(request.url(), guard), Deadline.in(limits.deadline()));
        } catch (InterruptedException | InterruptedIOException e) {
            outcome = interrupted(e);
        }
        if (outcome instanceof Refused refused) {
            blocks.blocked(refused.why());
        }
        return outcome;
    }

    private FetchOutcome interrupted(Exception e) {
        if (e instanceof InterruptedException || Thread.currentThread().isInterrupted()) {
            Thread.currentThread().interrupt();
            return new Failed("stopped while waiting for the answer");
        }
        return late();
    }

    private Failed late() {
        return new Failed("no complete answer within " + limits.deadline().toSeconds() + " s");
    }

    /** From hop to hop, each checked anew. */
    private FetchOutcome follow(FetchRequest request, Redirects way, Deadline deadline)
            throws InterruptedException, InterruptedIOException {
        while (true) {
            FetchOutcome outcome =
                    switch (guard.check(way.here().value(), deadline.remaining())) {
                        case Verdict.Refused refused ->
                            new Refused(Why.valueOf(refused.why().name()), refused.reason());
                        case Verdict.Unresolved unresolved -> new Failed("not reachable: " + unresolved.reason());
                        case Allowed allowed -> hop(request, way, allowed, deadline);
                    };
            if (outcome != null) {
                return outcome;
            }
        }
    }

    /** One hop; {@code null} if it was a redirect that may be followed. */
    private @Nullable FetchOutcome hop(FetchRequest request, Redirects way, Allowed target, Deadline deadline)
            throws InterruptedException, InterruptedIOException {
        try (HostTurns.Turn turn = turns.take(target.host(), deadline)) {
            if (turn == null) {
                return new Failed("the host was asked for something else all the time");
            }
            Throwable last = null;
            for (InetAddress address :
                    target.addresses().stream().limit(ADDRESSES).toList()) {
                Order order = new Order(
                        request, way.here(), target, address, userAgent, deadline.orIn(limits.firstByte()), deadline);
                try (Exchange exchange = Exchange.begin(client, order, dialer)) {
                    return read(exchange.head(order.firstByte()), request, way, deadline);
                } catch (Unconnected e) {
                    last = e.getCause();
                } catch (TimeoutException e) {
                    return deadline.passed()
                            ? late()
                            : new Failed("no answer began within "
                                    + limits.firstByte().toSeconds() + " s");
                } catch (InterruptedIOException e) {
                    throw e;
                } catch (IOException | ExecutionException e) {
                    return unreachable(e.getCause());
                }
            }
            return unreachable(last);
        }
    }

    private @Nullable FetchOutcome read(Head head, FetchRequest request, Redirects way, Deadline deadline)
            throws IOException, InterruptedException {
        HttpClientResponse response = head.response();
        int status = response.statusCode();
        if (status < 200 || response.headers().entries().size() > HEADER_LINES) {
            return new Failed(
                    status < 200
                            ? "answered " + status + ", which is no end of an answer"
                            : "answered with more than " + HEADER_LINES + " header lines");
        }
        String location = response.getHeader("Location");
        if (Redirects.isRedirect(status) && location != null && request.form() == null) {
            return way.follow(status, location);
        }
        Answer answer = AnswerHeaders.read(way.here(), way.movedTo(), response.headers()::getAll, clock.instant());
        Validators validators = new Validators(response.getHeader("ETag"), response.getHeader("Last-Modified"));
        if (status == 304) {
            head.body().skipToEnd();
            return new NotModified(validators, answer);
        }
        if (status != 200) {
            return new Answered(status, answer);
        }
        BodyReader reader = new BodyReader(request.body(), large, deadline);
        return switch (reader.read(head.body(), head.body()::count, response.getHeader("Content-Encoding"))) {
            case BodyReader.Result.Body body ->
                new Fetched(body.bytes(), response.getHeader("Content-Type"), validators, answer, body.done());
            case BodyReader.Result.Unfit unfit -> unfit.outcome();
        };
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
