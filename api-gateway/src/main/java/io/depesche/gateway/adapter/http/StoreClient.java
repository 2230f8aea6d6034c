package io.depesche.gateway.adapter.http;

import io.depesche.contracts.Topics;
import io.depesche.gateway.config.GatewayConfig;
import io.depesche.gateway.domain.article.Answer;
import io.depesche.gateway.domain.article.ArticleFilter;
import io.depesche.gateway.domain.article.ArticleQueries;
import io.depesche.gateway.domain.trace.TraceReport;
import io.depesche.gateway.domain.trace.TraceSource;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.net.URI;
import java.util.Map;
import java.util.OptionalInt;
import java.util.concurrent.CompletionStage;

/** store-service's private API: stored articles, and the steps of an article from the enriched topic to the database. */
@Singleton
@Named("store")
class StoreClient implements ArticleQueries, TraceSource {

    private final PrivateApi api;
    private final URI base;

    StoreClient(PrivateApi api, GatewayConfig config) {
        this.api = api;
        this.base = config.storeUrl();
    }

    @Override
    public CompletionStage<Answer> search(ArticleFilter filter) {
        return api.get(Topics.STORE, base, "/internal/articles", filter.parameters());
    }

    @Override
    public CompletionStage<Answer> article(String id, OptionalInt revision) {
        Map<String, String> query =
                revision.isPresent() ? Map.of("revision", Integer.toString(revision.getAsInt())) : Map.of();
        return api.get(Topics.STORE, base, "/internal/articles/" + id, query);
    }

    @Override
    public CompletionStage<Answer> diff(String id, int from, int to) {
        return api.get(
                Topics.STORE,
                base,
                "/internal/articles/" + id + "/diff",
                Map.of("from", Integer.toString(from), "to", Integer.toString(to)));
    }

    @Override
    public CompletionStage<TraceReport> traceOf(String articleId) {
        return api.get(Topics.STORE, base, "/internal/articles/" + articleId + "/trace", Map.of())
                .thenApply(answer -> TraceReader.report(Topics.STORE, answer));
    }
}
