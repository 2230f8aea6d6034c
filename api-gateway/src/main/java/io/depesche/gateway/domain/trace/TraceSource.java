package io.depesche.gateway.domain.trace;

import java.util.concurrent.CompletionStage;

/** A service that remembers steps of articles. Implemented by an adapter; it never fails, it answers {@link TraceReport.Silent}. */
public interface TraceSource {

    CompletionStage<TraceReport> traceOf(String articleId);
}
