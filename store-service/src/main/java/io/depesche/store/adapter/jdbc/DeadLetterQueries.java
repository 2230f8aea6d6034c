package io.depesche.store.adapter.jdbc;

import io.depesche.contracts.Topics;
import io.depesche.store.config.StoreConfig;
import io.depesche.store.domain.deadletter.DeadLetterReads;
import io.depesche.store.domain.deadletter.DeadLetterView;
import io.depesche.store.domain.query.TraceStep;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** Reads dead letters, the newest first, without their content. Thread-safe. */
@ApplicationScoped
public class DeadLetterQueries implements DeadLetterReads {

    private static final String LIST = """
            SELECT topic, partition, record_offset, key, reason, record_id, received, coalesce(octet_length(payload), 0) AS size
            FROM dead_letters
            WHERE (?::text IS NULL OR topic = ?) AND (?::text IS NULL OR reason_code = ?)
            ORDER BY received DESC, topic, partition, record_offset DESC LIMIT ?""";

    private static final String STEPS = """
            SELECT topic, received, reason, source_topic, source_partition, source_offset, partition, record_offset
            FROM dead_letters WHERE key = ? ORDER BY received LIMIT 100""";

    private final Transactions transactions;
    private final int timeoutSeconds;

    @Inject
    public DeadLetterQueries(DataSource dataSource, StoreConfig config) {
        this(dataSource, config.queries().timeout());
    }

    DeadLetterQueries(DataSource dataSource, Duration timeout) {
        this.transactions = new Transactions(dataSource);
        this.timeoutSeconds = (int) timeout.toSeconds();
    }

    @Override
    public List<DeadLetterView> list(@Nullable String topic, @Nullable String reason, int limit) {
        return transactions.read(connection -> {
            try (PreparedStatement statement = connection.prepareStatement(LIST)) {
                statement.setQueryTimeout(timeoutSeconds);
                statement.setString(1, topic);
                statement.setString(2, topic);
                statement.setString(3, reason);
                statement.setString(4, reason);
                statement.setInt(5, limit);
                List<DeadLetterView> letters = new ArrayList<>();
                try (ResultSet rows = statement.executeQuery()) {
                    while (rows.next()) {
                        letters.add(view(rows));
                    }
                }
                return letters;
            }
        });
    }

    private static DeadLetterView view(ResultSet row) throws SQLException {
        return new DeadLetterView(
                row.getString("topic"),
                row.getInt("partition"),
                row.getLong("record_offset"),
                row.getString("key"),
                row.getString("reason"),
                row.getString("record_id"),
                received(row),
                row.getLong("size"));
    }

    @Override
    public List<TraceStep> steps(String articleId) {
        return transactions.read(connection -> {
            try (PreparedStatement statement = connection.prepareStatement(STEPS)) {
                statement.setQueryTimeout(timeoutSeconds);
                statement.setString(1, articleId);
                List<TraceStep> steps = new ArrayList<>();
                try (ResultSet rows = statement.executeQuery()) {
                    while (rows.next()) {
                        steps.add(step(rows));
                    }
                }
                return steps;
            }
        });
    }

    /** Points at the record that was given up or, where its place is not told, at the letter. */
    private static TraceStep step(ResultSet row) throws SQLException {
        String topic = row.getString("topic");
        String source = row.getString("source_topic");
        String service = topic.equals(Topics.FETCHED_DEAD_LETTERS) ? Topics.NLP : Topics.STORE;
        return source == null
                ? TraceStep.deadLetter(
                        service,
                        received(row),
                        row.getString("reason"),
                        topic,
                        row.getInt("partition"),
                        row.getLong("record_offset"))
                : TraceStep.deadLetter(
                        service,
                        received(row),
                        row.getString("reason"),
                        source,
                        row.getInt("source_partition"),
                        row.getLong("source_offset"));
    }

    private static String received(ResultSet row) throws SQLException {
        return row.getObject("received", OffsetDateTime.class).toInstant().toString();
    }
}
