package io.depesche.ingest.adapter.jdbc;

import static io.depesche.ingest.adapter.jdbc.SqlText.setInstant;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import io.depesche.contracts.CloudEventHeaders;
import io.depesche.contracts.Topics;
import io.depesche.contracts.WireJson;
import io.depesche.ingest.domain.outbox.Outbox;
import io.depesche.ingest.domain.outbox.OutboxRecord;
import io.depesche.ingest.domain.outbox.OutboxSender;
import io.depesche.ingest.domain.outbox.OutboxSender.Receipt;
import io.depesche.ingest.domain.trace.Step;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The outbox. Exactly one instance empties it at a time, by a lock that ends with the transaction: two that each lock their own rows
 * (SKIP LOCKED) could send the revisions of one article in the wrong order. Outbox ids rise with the revisions of an article, so the
 * order of ids is the order of its records.
 */
public final class JdbcOutbox implements Outbox {

    /** Any number that nothing else in this database locks. */
    private static final String LOCK = "SELECT pg_try_advisory_xact_lock(7236001)";

    /** Records are up to 4 MiB: a batch ends after this many bytes, with one record at least. */
    private static final int BATCH_BYTES = 4 << 20;

    private static final String OLDEST_BATCH = """
            SELECT id, topic, key, revision, headers, payload FROM (
                SELECT *, sum(octet_length(payload)) OVER (ORDER BY id) - octet_length(payload) AS before
                FROM (SELECT * FROM outbox ORDER BY id LIMIT ?) AS first_ones) AS summed
            WHERE before < ? ORDER BY id""";

    private static final String DELETE = "DELETE FROM outbox WHERE id = ANY (?)";

    private static final String TRACE = """
            INSERT INTO trace_steps (article_id, revision, step, at, outcome, detail, topic, "partition", record_offset)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)""" + TraceRows.REPLACE;

    private static final TypeReference<Map<String, String>> HEADERS = new TypeReference<>() {};

    private final Transactions transactions;
    private final InstantSource clock;

    public JdbcOutbox(Transactions transactions, InstantSource clock) {
        this.transactions = transactions;
        this.clock = clock;
    }

    /** A row of the table. */
    private record Waiting(long id, OutboxRecord record) {}

    @Override
    public int drain(int limit, OutboxSender sender) {
        return transactions.run(connection -> {
            if (!locked(connection)) {
                return 0;
            }
            List<Waiting> batch = oldest(connection, limit);
            if (!batch.isEmpty()) {
                List<Receipt> receipts =
                        sender.send(batch.stream().map(Waiting::record).toList());
                delete(connection, batch);
                trace(connection, batch, receipts);
            }
            return batch.size();
        });
    }

    @Override
    public @Nullable Instant oldest() {
        Optional<Instant> oldest = transactions.run(connection -> {
            try (PreparedStatement select =
                            connection.prepareStatement("SELECT created FROM outbox ORDER BY id LIMIT 1");
                    ResultSet row = select.executeQuery()) {
                return row.next() ? Optional.of(SqlText.requiredInstant(row, "created")) : Optional.empty();
            }
        });
        return oldest.orElse(null);
    }

    private static boolean locked(Connection connection) throws SQLException {
        try (PreparedStatement lock = connection.prepareStatement(LOCK);
                ResultSet row = lock.executeQuery()) {
            return row.next() && row.getBoolean(1);
        }
    }

    private static List<Waiting> oldest(Connection connection, int limit) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(OLDEST_BATCH)) {
            select.setInt(1, limit);
            select.setInt(2, BATCH_BYTES);
            try (ResultSet rows = select.executeQuery()) {
                List<Waiting> batch = new ArrayList<>();
                while (rows.next()) {
                    OutboxRecord waiting = new OutboxRecord(
                            rows.getString("topic"),
                            rows.getString("key"),
                            rows.getInt("revision"),
                            headers(rows.getString("headers")),
                            rows.getBytes("payload"));
                    batch.add(new Waiting(rows.getLong("id"), waiting));
                }
                return batch;
            }
        }
    }

    private static Map<String, String> headers(String json) throws SQLException {
        try {
            return WireJson.mapper().readValue(json, HEADERS);
        } catch (JsonProcessingException e) {
            throw new SQLException("outbox headers are no map of strings", e);
        }
    }

    private static void delete(Connection connection, List<Waiting> batch) throws SQLException {
        try (PreparedStatement delete = connection.prepareStatement(DELETE)) {
            Object[] ids = batch.stream().map(Waiting::id).toArray();
            delete.setArray(1, connection.createArrayOf("bigint", ids));
            delete.executeUpdate();
        }
    }

    private void trace(Connection connection, List<Waiting> batch, List<Receipt> receipts) throws SQLException {
        Instant now = clock.instant();
        try (PreparedStatement insert = connection.prepareStatement(TRACE)) {
            for (int i = 0; i < batch.size(); i++) {
                OutboxRecord sent = batch.get(i).record();
                if (Topics.ARTICLE_WITHDRAWN_TYPE.equals(sent.headers().get(CloudEventHeaders.TYPE))) {
                    continue; // its place would stand for that of the revision it names
                }
                insert.setString(1, sent.key());
                insert.setInt(2, sent.revision());
                setInstant(insert, 4, now);
                switch (receipts.get(i)) {
                    case Receipt.Published published -> {
                        insert.setString(3, Step.Kind.PUBLISHED.code());
                        insert.setString(5, "ok");
                        insert.setString(6, null);
                        insert.setString(7, sent.topic());
                        insert.setInt(8, published.partition());
                        insert.setLong(9, published.offset());
                    }
                    case Receipt.Refused refused -> {
                        insert.setString(3, Step.Kind.REJECTED.code());
                        insert.setString(5, "stopped");
                        insert.setString(6, refused.reason());
                        insert.setString(7, null);
                        insert.setObject(8, null);
                        insert.setObject(9, null);
                    }
                }
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }
}
