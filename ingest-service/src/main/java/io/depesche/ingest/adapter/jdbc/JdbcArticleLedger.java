package io.depesche.ingest.adapter.jdbc;

import io.depesche.ingest.domain.article.Arrival;
import io.depesche.ingest.domain.article.ArticleLedger;
import io.depesche.ingest.domain.article.Outcome;
import io.depesche.ingest.domain.outbox.OutboxBell;
import java.util.List;

/** Articles that arrive one by one, as the API hands them in: one transaction each. */
public final class JdbcArticleLedger implements ArticleLedger {

    private final Transactions transactions;
    private final OutboxBell bell;

    public JdbcArticleLedger(Transactions transactions, OutboxBell bell) {
        this.transactions = transactions;
        this.bell = bell;
    }

    @Override
    public Outcome write(Arrival arrival) {
        Outcome outcome = transactions.run(connection -> {
            ArrivalLocks.take(connection, List.of(arrival));
            return ArticleRows.write(connection, arrival, null);
        });
        if (outcome instanceof Outcome.Accepted) {
            bell.ring();
        }
        return outcome;
    }
}
