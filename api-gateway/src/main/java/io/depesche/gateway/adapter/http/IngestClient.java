package io.depesche.gateway.adapter.http;

import io.depesche.contracts.Topics;
import io.depesche.gateway.config.GatewayConfig;
import io.depesche.gateway.domain.trace.TraceReport;
import io.depesche.gateway.domain.trace.TraceSource;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.net.URI;
import java.util.Map;
import java.util.concurrent.CompletionStage;

/** ingest-service's private API: the steps of an article from its feed to the fetched topic, or where it was rejected. */
@Singleton
@Named("ingest")
class IngestClient implements TraceSource {

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
}
