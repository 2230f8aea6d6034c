package io.depesche.gateway.domain.stream;

import java.util.Arrays;

/**
 * Where a reader of the topic stands: for each partition the offset it reads next. Immutable. A partition that was added to the topic
 * after the position was taken stands at 0, so nothing of it is missed.
 */
public final class Position {

    private final long[] next;

    private Position(long[] next) {
        this.next = next;
    }

    /** @param next the next offset of partition 0, 1, 2 … */
    public static Position of(long... next) {
        return new Position(next.clone());
    }

    public int partitions() {
        return next.length;
    }

    public long next(int partition) {
        return partition < next.length ? next[partition] : 0;
    }

    /** The same with one partition moved; the others stay. */
    public Position with(int partition, long offset) {
        long[] moved = Arrays.copyOf(next, Math.max(next.length, partition + 1));
        moved[partition] = offset;
        return new Position(moved);
    }

    /** The farther of the two in every partition. */
    public Position atLeast(Position other) {
        long[] farther = new long[Math.max(next.length, other.next.length)];
        Arrays.setAll(farther, partition -> Math.max(next(partition), other.next(partition)));
        return new Position(farther);
    }

    /** Whether no partition stands before the other's. */
    public boolean reaches(Position other) {
        for (int partition = 0; partition < other.next.length; partition++) {
            if (next(partition) < other.next[partition]) {
                return false;
            }
        }
        return true;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Position that && Arrays.equals(next, that.next);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(next);
    }

    @Override
    public String toString() {
        return Arrays.toString(next);
    }
}
