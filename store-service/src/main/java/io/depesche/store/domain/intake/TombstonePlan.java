package io.depesche.store.domain.intake;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Which records of a batch have to be followed by a tombstone: every word that withdraws an article, and every record that comes under
 * the key of one that was withdrawn before, whatever it holds. Without it compaction would keep that record as the last of its key. One
 * tombstone does for all records of a key before it, and a tombstone is never answered by another one.
 */
public final class TombstonePlan {

    private TombstonePlan() {}

    /**
     * A tombstone to write.
     *
     * @param withdrawal what it stands for
     * @param cause the last record that it must follow
     */
    public record Tombstone(Withdrawal withdrawal, IncomingRecord cause) {}

    /**
     * Reads a batch in order.
     *
     * @param readings of one topic, in order of their offsets within each partition
     * @param known withdrawals of before, by article
     */
    public static List<Tombstone> of(List<Reading> readings, Map<String, Withdrawal> known) {
        Map<String, Withdrawal> withdrawn = new LinkedHashMap<>(known);
        Map<String, Tombstone> due = new LinkedHashMap<>();
        for (Reading reading : readings) {
            String key = reading.record().key();
            if (key == null) {
                continue;
            }
            if (reading instanceof Reading.Withdrawn word) {
                withdrawn.putIfAbsent(key, word.withdrawal());
                if (word.isTombstone()) {
                    due.remove(key);
                    continue;
                }
            }
            Withdrawal withdrawal = withdrawn.get(key);
            if (withdrawal != null) {
                due.put(key, new Tombstone(withdrawal, reading.record()));
            }
        }
        return List.copyOf(due.values());
    }
}
