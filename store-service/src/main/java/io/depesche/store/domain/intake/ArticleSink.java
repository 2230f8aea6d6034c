package io.depesche.store.domain.intake;

import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The database as the intake sees it. One call is one transaction: rows and offsets together, or nothing.
 *
 * <p>Every offset belongs to a log: the topic's unique id, given by the broker when the topic was created. A topic that was deleted and
 * made anew starts again at offset 0 under another id, and is not mistaken for one that has been read.
 */
public interface ArticleSink {

    /**
     * Writes a batch. What lies before the stored offset of its partition is skipped: it has been written before, or another instance
     * has taken the partition over.
     *
     * @param logId unique id of the topic
     * @param batch readings of one topic, in order of their offsets within each partition
     * @throws RecordRefused if the database refuses the content; nothing was written
     * @throws StoreUnavailable if it may work later; nothing was written, or the connection broke while it was
     */
    IntakeReport store(String logId, List<Reading> batch);

    /** Of these articles those that are withdrawn: no record of them is stored any more. */
    Map<String, Withdrawal> withdrawn(Set<String> articleIds);

    /** Offsets from which on nothing is stored yet, by partition; a partition that was never read is absent. */
    Map<Integer, Long> nextOffsets(String logId, String topic, Set<Integer> partitions);
}
