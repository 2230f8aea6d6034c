package io.depesche.store.adapter.jdbc;

import io.depesche.store.domain.retention.Memory;
import io.depesche.store.domain.retention.RetentionLedger;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.PreparedStatement;
import java.time.Instant;
import java.time.ZoneOffset;
import javax.sql.DataSource;

/**
 * Deletes by age, the oldest first, each call a transaction. Rows that somebody else holds are left for the next time, so two instances
 * share the work and the intake waits for neither.
 */
@ApplicationScoped
public class JdbcRetentionLedger implements RetentionLedger {

    private static final String REVISIONS = """
            DELETE FROM revisions WHERE ctid = ANY (ARRAY(
                SELECT ctid FROM revisions WHERE superseded_at < ? ORDER BY superseded_at LIMIT ? FOR UPDATE SKIP LOCKED))""";

    private static final String DEAD_LETTERS = """
            DELETE FROM dead_letters WHERE ctid = ANY (ARRAY(
                SELECT ctid FROM dead_letters WHERE received < ? ORDER BY received LIMIT ? FOR UPDATE SKIP LOCKED))""";

    private final Transactions transactions;

    public JdbcRetentionLedger(DataSource dataSource) {
        this.transactions = new Transactions(dataSource);
    }

    @Override
    public int forget(Memory memory, Instant before, int limit) {
        String sql =
                switch (memory) {
                    case REVISIONS -> REVISIONS;
                    case DEAD_LETTERS -> DEAD_LETTERS;
                };
        return transactions.run(connection -> {
            try (PreparedStatement delete = connection.prepareStatement(sql)) {
                delete.setObject(1, before.atOffset(ZoneOffset.UTC));
                delete.setInt(2, limit);
                return delete.executeUpdate();
            }
        });
    }
}
