package io.depesche.stack.supervise;

import io.depesche.stack.process.ProcessTable;
import io.depesche.stack.process.Signal;
import java.time.Duration;
import java.util.List;

/**
 * Children whose supervisor is gone. They are found by an argument that carries the data folder, not by a noted process id: an id may
 * belong to a stranger by now.
 */
public final class Orphans {

    private static final Duration STOP_LIMIT = Duration.ofSeconds(25);

    private Orphans() {}

    /** Stops them, the database last, and returns how many there were. Call with the lock of the data folder held. */
    public static int stop(DataFolder data) throws InterruptedException {
        return stop(ProcessTable.withArgument(data.mark()), Signal.TERM)
                + stop(ProcessTable.withArgument(data.postgres().toString()), Signal.INT);
    }

    private static int stop(List<Long> orphans, Signal signal) throws InterruptedException {
        orphans.forEach(signal::sendTo);
        if (!ProcessTable.waitUntilGone(orphans, STOP_LIMIT)) {
            orphans.forEach(Signal.KILL::sendTo);
            ProcessTable.waitUntilGone(orphans, STOP_LIMIT);
        }
        return orphans.size();
    }
}
