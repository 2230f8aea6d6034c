package io.depesche.store.adapter.jdbc;

import io.depesche.store.domain.deadletter.DeadLetter;
import io.depesche.store.domain.deadletter.DeadLetterBox;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import javax.sql.DataSource;

/** Writes dead letters; those that are there already stay as they are, those of withdrawn articles are left out. Thread-safe. */
@ApplicationScoped
public class DeadLetterRepository implements DeadLetterBox {

    private static final String INSERT = """
            INSERT INTO dead_letters (topic, partition, record_offset, received, key, reason_code, reason, record_id, source_topic,
                source_partition, source_offset, payload, articles)
            SELECT t.topic, t.partition::int, t.record_offset::bigint, t.received::timestamptz, t.key, t.reason_code, t.reason,
                t.record_id, t.source_topic, t.source_partition::int, t.source_offset::bigint, t.payload, t.articles::text[]
            FROM unnest(?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[],
                ?::text[], ?::text[], ?::bytea[], ?::text[])
                AS t (topic, partition, record_offset, received, key, reason_code, reason, record_id, source_topic,
                source_partition, source_offset, payload, articles)
            WHERE NOT EXISTS (SELECT FROM withdrawals w WHERE w.article_id = ANY (t.articles::text[]))
            ON CONFLICT DO NOTHING""";

    private final Transactions transactions;

    public DeadLetterRepository(DataSource dataSource) {
        this.transactions = new Transactions(dataSource);
    }

    @Override
    public void keep(List<DeadLetter> letters) {
        transactions.run(connection -> {
            WithdrawalRows.lockForLetters(connection);
            try (PreparedStatement statement = connection.prepareStatement(INSERT)) {
                bind(new ColumnArrays<>(connection, statement, 1, letters));
                return statement.executeUpdate();
            }
        });
    }

    private static void bind(ColumnArrays<DeadLetter> columns) throws SQLException {
        columns.text(DeadLetter::topic)
                .text(DeadLetter::partition)
                .text(DeadLetter::offset)
                .text(DeadLetter::received)
                .text(DeadLetter::key)
                .text(DeadLetter::reasonCode)
                .text(DeadLetter::reason)
                .text(DeadLetter::recordId)
                .text(letter -> letter.source().topic())
                .text(letter -> letter.source().partition())
                .text(letter -> letter.source().offset())
                .bytes(DeadLetter::payload)
                .text(letter -> ColumnArrays.literal(letter.articles()));
    }
}
