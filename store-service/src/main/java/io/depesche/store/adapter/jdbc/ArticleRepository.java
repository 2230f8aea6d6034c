package io.depesche.store.adapter.jdbc;

import io.depesche.store.domain.intake.ArticleRevision;
import io.depesche.store.domain.intake.ArticleSink;
import io.depesche.store.domain.intake.BatchPlan;
import io.depesche.store.domain.intake.IncomingRecord;
import io.depesche.store.domain.intake.IntakeReport;
import io.depesche.store.domain.intake.Reading;
import io.depesche.store.domain.intake.Withdrawal;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import javax.sql.DataSource;

/**
 * Writes a batch in one transaction: locks the offsets, skips what is done, writes the rows ({@link ArticleWriter}), moves the offsets,
 * commits. The same batch twice leaves the same rows. Thread-safe.
 */
@ApplicationScoped
public class ArticleRepository implements ArticleSink {

    private final Transactions transactions;
    private final Clock clock;

    public ArticleRepository(DataSource dataSource, Clock clock) {
        this.transactions = new Transactions(dataSource);
        this.clock = clock;
    }

    @Override
    public IntakeReport store(String logId, List<Reading> batch) {
        if (batch.isEmpty()) {
            return new IntakeReport(List.of(), 0, 0, 0, 0);
        }
        String topic = batch.getFirst().record().topic();
        return transactions.run(connection -> store(connection, new ConsumerOffsets(connection, topic, logId), batch));
    }

    private IntakeReport store(Connection connection, ConsumerOffsets offsets, List<Reading> batch)
            throws SQLException {
        Map<Integer, Long> next = offsets.locked(partitionsOf(batch));
        List<Reading> todo =
                batch.stream().filter(reading -> isNew(reading.record(), next)).toList();
        BatchPlan plan = BatchPlan.of(todo);
        Instant now = clock.instant();
        WithdrawalRows register = new WithdrawalRows(connection);
        Set<String> barred = register.of(
                        plan.revisions().stream().map(ArticleRevision::id).collect(Collectors.toSet()))
                .keySet();
        List<ArticleRevision> welcome = plan.revisions().stream()
                .filter(revision -> !barred.contains(revision.id()))
                .toList();
        List<ArticleRevision> stored = new ArticleWriter(connection, now).write(welcome);
        int withdrawn = register.withdraw(plan.withdrawals(), now);
        advance(offsets, todo);
        return new IntakeReport(
                stored,
                welcome.size() - stored.size(),
                withdrawn,
                plan.barred() + plan.revisions().size() - welcome.size(),
                batch.size() - todo.size());
    }

    @Override
    public Map<String, Withdrawal> withdrawn(Set<String> articleIds) {
        return transactions.read(connection -> new WithdrawalRows(connection).of(articleIds));
    }

    private static void advance(ConsumerOffsets offsets, List<Reading> written) throws SQLException {
        Map<Integer, List<Long>> byPartition = written.stream()
                .map(Reading::record)
                .collect(Collectors.groupingBy(
                        IncomingRecord::partition,
                        TreeMap::new,
                        Collectors.mapping(IncomingRecord::offset, Collectors.toList())));
        for (Map.Entry<Integer, List<Long>> partition : byPartition.entrySet()) {
            List<Long> positions = partition.getValue();
            offsets.advance(partition.getKey(), positions.getFirst(), positions.getLast() + 1);
        }
    }

    @Override
    public Map<Integer, Long> nextOffsets(String logId, String topic, Set<Integer> partitions) {
        return transactions.read(connection -> new ConsumerOffsets(connection, topic, logId).current(partitions));
    }

    private static boolean isNew(IncomingRecord record, Map<Integer, Long> next) {
        return record.offset() >= next.getOrDefault(record.partition(), 0L);
    }

    private static Set<Integer> partitionsOf(List<Reading> batch) {
        return batch.stream().map(reading -> reading.record().partition()).collect(Collectors.toSet());
    }
}
