package io.depesche.gateway.adapter.http;

import com.fasterxml.jackson.databind.JsonNode;
import io.depesche.contracts.Topics;
import io.depesche.contracts.WireJson;
import io.depesche.gateway.config.GatewayConfig;
import io.depesche.gateway.domain.feed.FeedFields;
import io.depesche.gateway.domain.feed.FeedPage;
import io.depesche.gateway.domain.feed.FeedRegistry;
import io.depesche.gateway.domain.feed.FeedReply;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.Set;
import java.util.StringJoiner;
import java.util.concurrent.CompletionStage;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * ingest-service's private API for feeds. Its answers are passed on as they are, its refusals with their own words; anything else is
 * not shown to the outside.
 */
@Singleton
class FeedClient implements FeedRegistry {

    private static final Logger LOG = Logger.getLogger(FeedClient.class);
    private static final String FEEDS = "/internal/feeds";
    private static final String JSON = "application/json";
    private static final Set<Integer> DONE = Set.of(200, 201, 202, 204);
    private static final Set<Integer> REFUSED = Set.of(400, 404, 409, 413, 422, 429);
    private static final int LONGEST_DETAIL = 500;

    private final PrivateApi api;
    private final URI base;
    private final Duration quick;
    private final Duration slow;

    FeedClient(PrivateApi api, GatewayConfig config) {
        this.api = api;
        this.base = config.ingestUrl();
        this.quick = config.readTimeout();
        this.slow = config.feedTimeout();
    }

    @Override
    public CompletionStage<FeedReply> page(FeedPage page) {
        StringJoiner query = new StringJoiner("&", "?", "").setEmptyValue("");
        page.parameters().forEach((name, value) -> query.add(name + "=" + value));
        return send("GET", query.toString(), null, JSON, slow);
    }

    @Override
    public CompletionStage<FeedReply> feed(String id) {
        return send("GET", "/" + id, null, JSON, quick);
    }

    @Override
    public CompletionStage<FeedReply> add(FeedFields fields) {
        return send("POST", "", WireJson.write(fields.values()), JSON, slow);
    }

    @Override
    public CompletionStage<FeedReply> tryOut(FeedFields fields) {
        return send("POST", "/try", WireJson.write(fields.values()), JSON, slow);
    }

    @Override
    public CompletionStage<FeedReply> change(String id, FeedFields fields) {
        return send("PATCH", "/" + id, WireJson.write(fields.values()), JSON, quick);
    }

    @Override
    public CompletionStage<FeedReply> remove(String id) {
        return send("DELETE", "/" + id, null, JSON, quick);
    }

    @Override
    public CompletionStage<FeedReply> refresh(String id) {
        return send("POST", "/" + id + "/refresh", null, JSON, quick);
    }

    @Override
    public CompletionStage<FeedReply> exportOpml() {
        return send("GET", "/opml", null, JSON, slow);
    }

    @Override
    public CompletionStage<FeedReply> importOpml(byte[] document) {
        return send("POST", "/opml", document, "text/x-opml", slow);
    }

    private CompletionStage<FeedReply> send(
            String method, String path, byte @Nullable [] body, String type, Duration limit) {
        return api.send(new PrivateApi.Call(Topics.INGEST, base, method, FEEDS + path, body, type, limit))
                .thenApply(response -> response == null ? new FeedReply.Unreachable() : reply(response));
    }

    private static FeedReply reply(PrivateApi.Response response) {
        int status = response.status();
        if (DONE.contains(status)) {
            return new FeedReply.Given(status, response.body());
        }
        if (REFUSED.contains(status) && response.type().startsWith("application/problem+json")) {
            return new FeedReply.Refused(status, detail(response.body()), seconds(response.retryAfter()));
        }
        if (status == 503) {
            return new FeedReply.Unreachable();
        }
        LOG.warnf("upstream=%s outcome=broken why=\"status %d\"", Topics.INGEST, status);
        return new FeedReply.Broken();
    }

    private static String detail(byte[] problem) {
        try {
            JsonNode detail = WireJson.mapper().readTree(problem).path("detail");
            String words = detail.isTextual() ? detail.asText() : "";
            return words.length() <= LONGEST_DETAIL ? words : words.substring(0, LONGEST_DETAIL);
        } catch (IOException e) {
            return "";
        }
    }

    private static @Nullable Integer seconds(@Nullable String retryAfter) {
        boolean number = retryAfter != null
                && !retryAfter.isEmpty()
                && retryAfter.length() <= 9
                && retryAfter.chars().allMatch(c -> c >= '0' && c <= '9');
        return number ? Integer.valueOf(retryAfter) : null;
    }
}
