package io.depesche.ingest.adapter.jdbc;

import io.depesche.ingest.domain.outbox.OutboxBell;
import io.depesche.ingest.domain.takedown.Takedowns;
import java.time.Instant;

/** Takes articles down, each in one transaction. */
public final class JdbcTakedowns implements Takedowns {

    private final Transactions transactions;
    private final OutboxBell bell;

    public JdbcTakedowns(Transactions transactions, OutboxBell bell) {
        this.transactions = transactions;
        this.bell = bell;
    }

    @Override
    public boolean take(String articleId, String reason, Instant at) {
        boolean first = transactions.run(connection -> TakedownRows.take(connection, articleId, reason, at));
        if (first) {
            bell.ring();
        }
        return first;
    }
}
