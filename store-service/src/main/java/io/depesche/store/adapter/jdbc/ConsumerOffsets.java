package io.depesche.store.adapter.jdbc;

import io.depesche.store.domain.intake.StoreUnavailable;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/**
 * How far each partition is stored. The rows are locked for the length of a transaction, so an instance that lost a partition without
 * noticing (it was paused, say) waits for the new owner and then finds its records done: it can bring back neither an older pipeline's
 * output nor a deleted article.
 */
final class ConsumerOffsets {

    private static final String SELECT = """
            SELECT partition, next_offset FROM consumer_offsets
            WHERE topic = ? AND log_id = ? AND partition = ANY (?)
            ORDER BY partition""";

    private static final String ADVANCE = """
            INSERT INTO consumer_offsets AS o (topic, partition, log_id, next_offset) VALUES (?, ?, ?, ?)
            ON CONFLICT (topic, partition) DO UPDATE SET log_id = excluded.log_id, next_offset = excluded.next_offset
            WHERE o.log_id <> excluded.log_id OR o.next_offset <= ?""";

    private final Connection connection;
    private final String topic;
    private final String logId;

    ConsumerOffsets(Connection connection, String topic, String logId) {
        this.connection = connection;
        this.topic = topic;
        this.logId = logId;
    }

    /** Next offset of each partition that has one, locked against every other writer until the transaction ends. */
    Map<Integer, Long> locked(Set<Integer> partitions) throws SQLException {
        return select(SELECT + " FOR UPDATE", partitions);
    }

    /** The same without a lock. */
    Map<Integer, Long> current(Set<Integer> partitions) throws SQLException {
        return select(SELECT, partitions);
    }

    private Map<Integer, Long> select(String sql, Set<Integer> partitions) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setString(1, topic);
            statement.setString(2, logId);
            statement.setArray(3, connection.createArrayOf("int4", partitions.toArray()));
            Map<Integer, Long> next = new HashMap<>();
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    next.put(rows.getInt(1), rows.getLong(2));
                }
            }
            return next;
        }
    }

    /**
     * Moves a partition on.
     *
     * @param first offset of the first record that this transaction has written
     * @param next offset after the last
     */
    void advance(int partition, long first, long next) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(ADVANCE)) {
            statement.setString(1, topic);
            statement.setInt(2, partition);
            statement.setString(3, logId);
            statement.setLong(4, next);
            statement.setLong(5, first);
            if (statement.executeUpdate() != 1) {
                // The partition had no row to lock, and another instance was first to make one.
                throw new StoreUnavailable(topic + "/" + partition + " was moved past " + first + " by another writer");
            }
        }
    }
}
