package io.depesche.store.adapter.jdbc;

import io.depesche.store.domain.intake.Withdrawal;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The register of withdrawn articles, and what goes with an entry in it: every row of every table that holds a word of the article, on a
 * connection that the caller commits.
 *
 * <p>Dead letters are written by another stream at the same time. A lock keeps one of them from slipping in between the look into the
 * register and the entry: whoever writes letters shares it, whoever withdraws has it alone, both until their transaction ends.
 */
final class WithdrawalRows {

    /** Any number that nothing else in this database locks. */
    private static final String LOCK = "SELECT pg_advisory_xact_lock(7236002)";

    private static final String SHARED_LOCK = "SELECT pg_advisory_xact_lock_shared(7236002)";

    private static final String SELECT =
            "SELECT article_id, revision, reason FROM withdrawals WHERE article_id = ANY (?)";

    /** The first word stays; a tombstone alone knows less, and is put right by a word that comes later. */
    private static final String REGISTER = """
            INSERT INTO withdrawals AS w (article_id, revision, reason, withdrawn_at)
            SELECT t.article_id, t.revision::int, t.reason, ?
            FROM unnest(?::text[], ?::text[], ?::text[]) AS t (article_id, revision, reason)
            ON CONFLICT (article_id) DO UPDATE SET revision = excluded.revision, reason = excluded.reason
            WHERE w.reason = 'tombstone' AND excluded.reason <> 'tombstone'
            RETURNING article_id, xmax = 0 AS fresh""";

    private static final List<String> ERASE = List.of(
            "DELETE FROM revisions WHERE article_id = ANY (?)",
            "DELETE FROM mentions WHERE article_id = ANY (?)",
            "DELETE FROM edits WHERE article_id = ANY (?)",
            "DELETE FROM articles WHERE id = ANY (?)",
            "DELETE FROM dead_letters WHERE articles && ?");

    private final Connection connection;

    WithdrawalRows(Connection connection) {
        this.connection = connection;
    }

    /** Before dead letters are written. */
    static void lockForLetters(Connection connection) throws SQLException {
        execute(connection, SHARED_LOCK);
    }

    /** Of these articles the withdrawn ones. */
    Map<String, Withdrawal> of(Collection<String> articles) throws SQLException {
        if (articles.isEmpty()) {
            return Map.of();
        }
        try (PreparedStatement select = connection.prepareStatement(SELECT)) {
            select.setArray(1, connection.createArrayOf("text", articles.toArray()));
            Map<String, Withdrawal> withdrawn = new HashMap<>();
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    withdrawn.put(
                            rows.getString(1), new Withdrawal(rows.getString(1), rows.getInt(2), rows.getString(3)));
                }
            }
            return withdrawn;
        }
    }

    /**
     * Enters these articles and erases what is here of them; one that is in the register is erased again.
     *
     * @return how many were not withdrawn before
     */
    int withdraw(List<Withdrawal> withdrawals, Instant at) throws SQLException {
        if (withdrawals.isEmpty()) {
            return 0;
        }
        execute(connection, LOCK);
        Set<String> fresh = register(withdrawals, at);
        Object[] articles = withdrawals.stream().map(Withdrawal::articleId).toArray();
        for (String sql : ERASE) {
            try (PreparedStatement erase = connection.prepareStatement(sql)) {
                erase.setArray(1, connection.createArrayOf("text", articles));
                erase.executeUpdate();
            }
        }
        return fresh.size();
    }

    private Set<String> register(List<Withdrawal> withdrawals, Instant at) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(REGISTER)) {
            insert.setObject(1, at.atOffset(ZoneOffset.UTC));
            new ColumnArrays<>(connection, insert, 2, withdrawals)
                    .text(Withdrawal::articleId)
                    .text(Withdrawal::revision)
                    .text(Withdrawal::reason);
            Set<String> fresh = new HashSet<>();
            try (ResultSet rows = insert.executeQuery()) {
                while (rows.next()) {
                    if (rows.getBoolean("fresh")) {
                        fresh.add(rows.getString(1));
                    }
                }
            }
            return fresh;
        }
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.execute();
        }
    }
}
