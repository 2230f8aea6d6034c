package io.depesche.gateway.adapter.http;

import io.depesche.contracts.Topics;
import io.depesche.gateway.config.GatewayConfig;
import io.depesche.gateway.domain.article.Takedowns;
import jakarta.inject.Singleton;
import java.net.URI;
import java.time.Duration;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/** ingest-service's private API for takedowns. */
@Singleton
class TakedownClient implements Takedowns {

    private final PrivateApi api;
    private final URI base;
    private final Duration limit;

    TakedownClient(PrivateApi api, GatewayConfig config) {
        this.api = api;
        this.base = config.ingestUrl();
        this.limit = config.readTimeout();
    }

    @Override
    public CompletionStage<Reply> takeDown(String articleId) {
        return api.send(new PrivateApi.Call(
                        Topics.INGEST, base, "DELETE", "/internal/articles/" + articleId, null, "", limit))
                .thenApply(TakedownClient::reply);
    }

    private static Reply reply(PrivateApi.@Nullable Response response) {
        if (response == null || response.status() == 503) {
            return Reply.UNREACHABLE;
        }
        return response.status() == 204 ? Reply.REGISTERED : Reply.BROKEN;
    }
}
