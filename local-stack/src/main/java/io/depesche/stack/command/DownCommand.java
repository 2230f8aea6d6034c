package io.depesche.stack.command;

import io.depesche.stack.process.ProcessTable;
import io.depesche.stack.process.Signal;
import io.depesche.stack.supervise.DataFolder;
import io.depesche.stack.supervise.DataLock;
import io.depesche.stack.supervise.Orphans;
import io.depesche.stack.supervise.RunState;
import io.depesche.stack.supervise.StackProblem;
import io.depesche.stack.supervise.Supervisor;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code down}: stops what {@code up} has started, wherever it runs. That nothing runs is no error. */
@Command(
        name = "down",
        mixinStandardHelpOptions = true,
        versionProvider = DepescheCommand.Version.class,
        description = "Stops everything that up --detach has left running.")
final class DownCommand implements Callable<Integer> {

    /** A full stop takes at most 25 s for the services and 15 s for the servers. */
    private static final Duration LIMIT = Duration.ofSeconds(60);

    @Mixin
    private DataOption option = new DataOption();

    @Override
    public Integer call() throws StackProblem, IOException, InterruptedException {
        DataFolder data = option.folder();
        long begin = System.nanoTime();
        Optional<RunState> running = RunState.read(data).filter(state -> Running.isAlive(state, data));
        if (running.isEmpty()) {
            System.out.println(
                    clear(data) == 0 ? "nothing was running" : "stopped what an earlier run had left behind");
            return 0;
        }
        long supervisor = running.get().pid();
        Signal.TERM.sendTo(supervisor);
        if (!ProcessTable.waitUntilGone(List.of(supervisor), LIMIT)) {
            Signal.KILL.sendTo(supervisor);
            ProcessTable.waitUntilGone(List.of(supervisor), LIMIT);
            clear(data);
        }
        System.out.println("stopped after " + Supervisor.seconds(Duration.ofNanos(System.nanoTime() - begin)));
        return 0;
    }

    private static int clear(DataFolder data) throws StackProblem, IOException, InterruptedException {
        if (!Files.isDirectory(data.run())) {
            return 0;
        }
        Optional<DataLock> lock = DataLock.take(data);
        if (lock.isEmpty()) {
            throw new StackProblem("another process holds " + data.run().resolve("lock") + ": try again in a moment");
        }
        try (DataLock held = lock.get()) {
            return Orphans.stop(data);
        }
    }
}
