package io.depesche.stack.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProcessTableTest {

    private final Path log;

    ProcessTableTest(@TempDir Path folder) {
        log = folder.resolve("child.log");
    }

    @Test
    void aChildIsFoundByAnArgumentUntilItIsKilled() throws Exception {
        String mark = "mark-" + System.nanoTime();
        Process child =
                ChildStarter.start(ChildCommand.jvm(List.of("/bin/sh", "-c", "sleep 60; true", mark), Map.of(), log));

        assertThat(ProcessTable.withArgument(mark)).containsExactly(child.pid());
        assertThat(ProcessTable.residentBytes(child.pid())).isPositive();

        List<Long> tree = ProcessTable.tree(child.pid());
        tree.forEach(Signal.KILL::sendTo);
        assertThat(ProcessTable.waitUntilGone(tree, Duration.ofSeconds(5))).isTrue();
        assertThat(ProcessTable.withArgument(mark)).isEmpty();
    }

    @Test
    void aChildOutlivesTheThreadThatAskedForIt() throws Exception {
        Process[] child = new Process[1];
        Thread asker = new Thread(() -> child[0] = start());
        asker.start();
        asker.join();

        // The parent-death signal would have come by now.
        assertThat(child[0].waitFor(300, TimeUnit.MILLISECONDS)).isFalse();
        child[0].destroyForcibly().waitFor();
    }

    private Process start() {
        try {
            return ChildStarter.start(ChildCommand.jvm(List.of("/bin/sleep", "60"), Map.of(), log));
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
