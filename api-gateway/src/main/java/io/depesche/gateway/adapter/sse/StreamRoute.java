package io.depesche.gateway.adapter.sse;

import io.depesche.contracts.WireJson;
import io.depesche.edge.Problem;
import io.depesche.gateway.adapter.sse.OpenStreams.Admission;
import io.depesche.gateway.config.GatewayConfig;
import io.depesche.gateway.domain.stream.LiveStream;
import io.depesche.gateway.domain.stream.Subscriber;
import io.depesche.gateway.domain.stream.TopicArchive;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/**
 * {@code GET /api/stream}. A plain Vert.x route and not a resource: the connection needs the write queue in its own hands, so that a
 * slow subscriber costs nobody else anything. Public; documented in {@code META-INF/openapi.yaml}.
 */
@ApplicationScoped
public class StreamRoute {

    private static final String PATH = "/api/stream";

    private final LiveStream stream;
    private final Subscriber.Limits limits;
    private final TopicArchive archive;
    private final OpenStreams open;
    private final GatewayConfig.Stream config;
    private final Vertx vertx;
    private final ReplaySlots slots;

    StreamRoute(
            LiveStream stream,
            Subscriber.Limits limits,
            TopicArchive archive,
            OpenStreams open,
            GatewayConfig config,
            Vertx vertx) {
        this.stream = stream;
        this.limits = limits;
        this.archive = archive;
        this.open = open;
        this.config = config.stream();
        this.vertx = vertx;
        this.slots = new ReplaySlots(config.stream().maxReplays());
    }

    void register(@Observes Router router) {
        router.route(PATH).order(-1).handler(this::handle);
    }

    private void handle(RoutingContext call) {
        if (!call.request().method().equals(HttpMethod.GET)) {
            call.response().putHeader("Allow", "GET");
            refuse(call, Problem.of(405, "Method Not Allowed", "expected GET"));
            return;
        }
        StreamRequest request = StreamRequest.of(call.request().getHeader("Last-Event-ID"), call.queryParams());
        if (request instanceof StreamRequest.Malformed malformed) {
            refuse(call, Problem.of(400, "Bad Request", malformed.detail()));
        } else if (!stream.isReady()) {
            comeBackLater(call, Problem.of(503, "Service Unavailable", "the stream is being prepared"));
        } else {
            admit(call, request);
        }
    }

    private void admit(RoutingContext call, StreamRequest request) {
        String address = ClientAddress.of(call.request().remoteAddress().hostAddress());
        Admission admission = open.enter(address);
        switch (admission) {
            case OPEN -> connect(call, request, address);
            case FULL -> comeBackLater(call, Problem.of(503, "Service Unavailable", "too many streams are open"));
            case STOPPING -> comeBackLater(call, Problem.of(503, "Service Unavailable", "the service is stopping"));
            case FULL_FOR_ADDRESS ->
                comeBackLater(
                        call,
                        Problem.of(
                                429,
                                "Too Many Requests",
                                "at most " + config.maxStreamsPerAddress() + " streams from one address"));
        }
    }

    private void connect(RoutingContext call, StreamRequest request, String address) {
        Context context = vertx.getOrCreateContext();
        StreamConnection connection =
                new StreamConnection(context, call.response(), subscriber(request), archive, slots, (closed, why) -> {
                    open.remove(closed, why);
                    open.leave(address);
                });
        // Known before it begins, so that it can also end at once.
        open.add(connection);
        connection.open(config.retry(), config.writeQueueBytes());
    }

    private Subscriber subscriber(StreamRequest request) {
        return switch (request) {
            case StreamRequest.Resume resume -> Subscriber.resume(stream, limits, resume.cursor());
            case StreamRequest.FromEarliest earliest -> Subscriber.fromEarliest(stream, limits);
            case StreamRequest.FromLatest latest -> Subscriber.fromLatest(stream, limits);
            case StreamRequest.Malformed malformed -> throw new IllegalStateException(malformed.detail());
        };
    }

    private void comeBackLater(RoutingContext call, Problem problem) {
        call.response()
                .putHeader(
                        "Retry-After", Long.toString(Math.max(1, config.retry().toSeconds())));
        refuse(call, problem);
    }

    private static void refuse(RoutingContext call, Problem problem) {
        HttpServerResponse response = call.response();
        response.setStatusCode(problem.status())
                .putHeader("Content-Type", Problem.MEDIA_TYPE)
                .putHeader("Cache-Control", "no-store")
                .end(Buffer.buffer(WireJson.write(problem)));
    }
}
