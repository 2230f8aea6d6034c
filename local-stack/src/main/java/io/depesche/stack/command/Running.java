package io.depesche.stack.command;

import io.depesche.stack.Main;
import io.depesche.stack.process.ProcessTable;
import io.depesche.stack.supervise.DataFolder;
import io.depesche.stack.supervise.DataLock;
import io.depesche.stack.supervise.RunState;
import java.io.IOException;
import java.nio.file.Files;
import java.util.Optional;

/** Whether a supervisor is at work. */
final class Running {

    private Running() {}

    /** The lock says whether; the run file says who. */
    static boolean isAlive(RunState state, DataFolder data) {
        return isLocked(data) && ProcessTable.arguments(state.pid()).contains(Main.class.getName());
    }

    private static boolean isLocked(DataFolder data) {
        if (!Files.isDirectory(data.run())) {
            return false;
        }
        try {
            Optional<DataLock> free = DataLock.take(data);
            if (free.isPresent()) {
                free.get().close();
            }
            return free.isEmpty();
        } catch (IOException e) {
            // Another user's data: the lock cannot be opened, but the run file could be read.
            return true;
        }
    }
}
