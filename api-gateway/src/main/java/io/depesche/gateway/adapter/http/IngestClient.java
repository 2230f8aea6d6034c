package io.depesche.gateway.adapter.http;

import com.fasterxml.jackson.databind.JsonNode;
import io.depesche.contracts.Topics;
import io.depesche.contracts.WireJson;
import io.depesche.gateway.config.GatewayConfig;
import io.depesche.gateway.domain.article.Answer;
import io.depesche.gateway.domain.article.ArticleId;
import io.depesche.gateway.domain.trace.TraceIndex;
import io.depesche.gateway.domain.trace.TraceReport;
import io.depesche.gateway.domain.trace.TraceSource;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.net.URI;
import java.util.Map;
import java.util.concurrent.CompletionStage;

/** ingest-service's private API: the steps of an article from its feed to the fetched topic, or where it was rejected. */
@Singleton
@Named("ingest")
class IngestClient implements TraceSource, TraceIndex {

    private final PrivateApi api;
    private final URI base;

    IngestClient(PrivateApi api, GatewayConfig config) {
        this.api = api;
        this.base = config.ingestUrl();
    }

    @Override
    public CompletionStage<TraceReport> traceOf(String articleId) {
        return api.get(Topics.INGEST, base, "/internal/trace/" + articleId, Map.of())
                .thenApply(answer -> TraceReader.report(Topics.INGEST, answer));
    }

    @Override
    public CompletionStage<Match> find(String address) {
        return api.get(Topics.INGEST, base, "/internal/trace", Map.of("url", address))
                .thenApply(IngestClient::match);
    }

    private static Match match(Answer answer) {
        return switch (answer) {
            case Answer.Found found -> article(found.json());
            case Answer.Absent absent -> new Match.Nothing();
            case Answer.Refused refused -> new Match.Nothing();
            case Answer.Unreachable unreachable -> new Match.Silent();
            case Answer.Broken broken -> new Match.Silent();
        };
    }

    private static Match article(byte[] json) {
        try {
            JsonNode body = WireJson.mapper().readTree(json);
            String id = body.path("article").asText();
            return ArticleId.isWellFormed(id) ? new Match.Article(id) : new Match.Silent();
        } catch (IOException e) {
            return new Match.Silent();
        }
    }
}
