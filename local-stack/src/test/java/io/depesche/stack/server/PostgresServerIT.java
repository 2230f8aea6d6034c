package io.depesche.stack.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.depesche.stack.process.ChildStarter;
import io.depesche.stack.process.FreePorts;
import io.depesche.stack.process.ProcessTable;
import io.depesche.stack.process.Signal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The real PostgreSQL in the foreground, as root or as an ordinary user, whoever runs the test. */
class PostgresServerIT {

    private static Path home = Path.of("");

    private final Path folder;
    private @Nullable Process process;

    PostgresServerIT(@TempDir Path folder) {
        this.folder = folder;
    }

    @BeforeAll
    static void unpack() throws Exception {
        home = PostgresBinaries.unpack(Path.of("target", "postgres"));
    }

    @AfterEach
    void killWhatIsLeft() throws Exception {
        if (process != null) {
            List<Long> pids = ProcessTable.tree(process.pid());
            pids.forEach(Signal.KILL::sendTo);
            ProcessTable.waitUntilGone(pids, Duration.ofSeconds(10));
        }
    }

    @Test
    void keepsCommittedRowsThroughAKill() throws Exception {
        PostgresServer server = start();
        server.databases().ensure("store", "correct");
        try (Connection c = DriverManager.getConnection(server.jdbcUrl("store"), "store", "correct")) {
            c.createStatement().execute("CREATE TABLE article (id int)");
            c.createStatement().execute("INSERT INTO article VALUES (1), (2)");
        }

        Signal.KILL.sendTo(running().pid());
        running().waitFor();
        PostgresServer again = start();

        try (Connection c = DriverManager.getConnection(again.jdbcUrl("store"), "store", "correct");
                ResultSet rows = c.createStatement().executeQuery("SELECT count(*) FROM article")) {
            assertThat(rows.next()).isTrue();
            assertThat(rows.getInt(1)).isEqualTo(2);
        }
    }

    @Test
    void letsNobodyInWithoutTheRightPasswordNorIntoAnotherServicesDatabase() throws Exception {
        PostgresServer server = start();
        server.databases().ensure("store", "correct");
        server.databases().ensure("ingest", "other");
        server.databases().ensure("ingest", "other");

        assertThatThrownBy(() -> DriverManager.getConnection(server.jdbcUrl("store"), "store", "wrong"))
                .isInstanceOf(SQLException.class);
        assertThatThrownBy(() -> DriverManager.getConnection(server.jdbcUrl("store"), "ingest", "other"))
                .isInstanceOf(SQLException.class)
                .hasMessageContaining("permission denied");
    }

    @Test
    void writesEveryCommitToDiskAndStopsFastAlthoughASessionIsOpen() throws Exception {
        PostgresServer server = start();

        try (Connection c = server.databases().connect();
                ResultSet rows = c.createStatement()
                        .executeQuery("SELECT current_setting('fsync'), current_setting('synchronous_commit')")) {
            assertThat(rows.next()).isTrue();
            assertThat(rows.getString(1)).isEqualTo("on");
            assertThat(rows.getString(2)).isEqualTo("on");
        }

        try (Connection open = server.databases().connect()) {
            assertThat(open.isValid(2)).isTrue();
            List<Long> pids = ProcessTable.tree(running().pid());

            Signal.INT.sendTo(running().pid());

            assertThat(running().waitFor(10, TimeUnit.SECONDS)).isTrue();
            assertThat(pids).noneMatch(ProcessTable::isAlive);
        }
    }

    @Test
    void startsAlthoughAnOrphanRunsOrAStrangerHasTheOldNumber() throws Exception {
        start();
        Process orphan = running();

        PostgresServer second = start();

        assertThat(orphan.isAlive()).isFalse();
        assertThat(second.isReady()).isTrue();

        Signal.INT.sendTo(running().pid());
        running().waitFor();
        Files.writeString(
                second.folder().resolve("postmaster.pid"),
                ProcessHandle.current().pid() + "\n" + second.folder() + "\n");

        assertThat(start().isReady()).isTrue();
    }

    private PostgresServer start() throws Exception {
        int port = FreePorts.find(1).getFirst();
        PostgresServer server = new PostgresServer(home, folder.resolve("postgres"), port, "secret", true);
        server.initialise(folder.resolve("postgres.log"));
        server.clearRemains();
        process = ChildStarter.start(server.command(folder.resolve("postgres.log")));
        await().atMost(Duration.ofSeconds(30))
                .pollInterval(Duration.ofMillis(50))
                .until(server::isReady);
        return server;
    }

    private Process running() {
        if (process == null) {
            throw new IllegalStateException("not started");
        }
        return process;
    }
}
