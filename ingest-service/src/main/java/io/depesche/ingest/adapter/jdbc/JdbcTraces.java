package io.depesche.ingest.adapter.jdbc;

import io.depesche.ingest.domain.trace.Step;
import io.depesche.ingest.domain.trace.Traces;
import java.util.List;
import java.util.Optional;

/** Traces for whoever asks why an article did not arrive. */
public final class JdbcTraces implements Traces {

    private final Transactions transactions;

    public JdbcTraces(Transactions transactions) {
        this.transactions = transactions;
    }

    @Override
    public List<Step> of(String articleId) {
        return transactions.run(connection -> TraceRows.read(connection, articleId));
    }

    @Override
    public Optional<String> feedOf(String articleId) {
        return transactions.run(connection -> Optional.ofNullable(TraceRows.feedOf(connection, articleId)));
    }

    @Override
    public void note(String articleId, Step step) {
        transactions.perform(connection -> TraceRows.write(connection, articleId, step));
    }
}
