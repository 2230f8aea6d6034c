package io.depesche.stack.supervise;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LogFollowerTest {

    private final Path log;

    LogFollowerTest(@TempDir Path folder) throws Exception {
        log = Files.writeString(folder.resolve("a.log"), "old\n");
    }

    @Test
    void givesWholeLinesOnlyAndOnlyNewOnes() throws Exception {
        LogFollower follower = LogFollower.fromEnd(log);

        append("eins\nzw");
        assertThat(follower.poll()).containsExactly("eins");
        append("ei\n");
        assertThat(follower.poll()).containsExactly("zwei");
        assertThat(follower.poll()).isEmpty();
    }

    @Test
    void beginsAnewWithANewLog() throws Exception {
        LogFollower follower = LogFollower.fromEnd(log);

        Files.writeString(log, "n\n");

        assertThat(follower.poll()).containsExactly("n");
    }

    @Test
    void aLongLogIsPutAsideAtTheNextStart() throws Exception {
        append("x".repeat(6 << 20));

        LogFile.rotate(log);

        assertThat(log).doesNotExist();
        assertThat(log.resolveSibling("a.log.1")).exists();
    }

    @Test
    void theTailIsTheLastLines() throws Exception {
        append("ä\nb\nc\n");

        assertThat(LogFollower.tail(log, 3)).containsExactly("ä", "b", "c");
        assertThat(LogFollower.tail(log.resolveSibling("none"), 3)).isEmpty();
    }

    @Test
    void nothingThatATerminalObeysIsPrinted() {
        assertThat(LogFile.printable("a\u001b[31mrot\u202e\tb\u0007")).isEqualTo("a[31mrot b");
    }

    private void append(String text) throws Exception {
        Files.writeString(log, text, StandardOpenOption.APPEND);
    }
}
