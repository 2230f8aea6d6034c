package io.depesche.stack.server;

import io.depesche.stack.process.ChildCommand;
import io.depesche.stack.process.ProcessTable;
import io.depesche.stack.process.Signal;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/**
 * PostgreSQL as a child process in the foreground: its folder, its command line and how to see that it is ready. Whoever starts the
 * process also watches and stops it. Reachable on the loopback address only, with a password, without a Unix socket.
 *
 * @param home the unpacked programs
 * @param folder the data; made by {@link #initialise}
 * @param port for clients
 * @param superuserPassword password of the role {@code postgres}
 * @param durable whether a commit survives a power cut; tests do without
 */
public record PostgresServer(Path home, Path folder, int port, String superuserPassword, boolean durable) {

    private static final Duration STOP_LIMIT = Duration.ofSeconds(15);

    public PostgresServer {
        home = home.toAbsolutePath();
        folder = folder.toAbsolutePath();
    }

    /** Address of one of the databases. */
    public String jdbcUrl(String database) {
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + database;
    }

    /** Makes the data folder if there is none. It is complete or absent, also when this was interrupted. */
    public void initialise(Path log) throws IOException, InterruptedException {
        if (Files.exists(folder.resolve("PG_VERSION"))) {
            return;
        }
        Path workshop = folder.resolveSibling("postgres.initdb");
        FileTree.delete(workshop);
        FileTree.createOwnerOnly(workshop);
        Path passwordFile = workshop.resolve("password");
        Files.writeString(passwordFile, superuserPassword + "\n");
        InitDb.run(home, workshop.resolve("data"), passwordFile, durable, log);
        Files.move(workshop.resolve("data"), folder, StandardCopyOption.ATOMIC_MOVE);
        FileTree.delete(workshop);
    }

    /** The child's command. The data folder is an argument of its own, by which the process can be recognised. */
    public ChildCommand command(Path log) {
        String onOff = durable ? "on" : "off";
        List<String> arguments = List.of(
                home.resolve("bin/postgres").toString(),
                "-D",
                folder.toString(),
                "-cport=" + port,
                "-clisten_addresses=127.0.0.1",
                "-cunix_socket_directories=",
                "-cshared_buffers=64MB",
                "-cmax_connections=100",
                "-cmax_wal_size=512MB",
                // Plans made for empty tables are bad ones a minute later; those of a new stack grow by the second.
                "-cautovacuum_naptime=5s",
                // After a kill: one sync of the file system instead of one for each of a thousand files.
                "-crecovery_init_sync_method=syncfs",
                "-cfsync=" + onOff,
                "-csynchronous_commit=" + onOff,
                "-cfull_page_writes=" + onOff);
        return new ChildCommand(arguments, Map.of("LC_ALL", "C.UTF-8"), log, Signal.INT, true);
    }

    /**
     * Takes what an earlier server left in this folder out of the way: an orphan is stopped, the lock file of a dead server deleted.
     * PostgreSQL itself trusts that file as soon as <em>any</em> process has the old number again.
     */
    public void clearRemains() throws IOException, InterruptedException {
        List<Long> orphans = ProcessTable.withArgument(folder.toString());
        orphans.forEach(Signal.INT::sendTo);
        if (!ProcessTable.waitUntilGone(orphans, STOP_LIMIT)) {
            orphans.forEach(Signal.KILL::sendTo);
            ProcessTable.waitUntilGone(orphans, STOP_LIMIT);
        }
        Path lock = folder.resolve("postmaster.pid");
        if (Files.exists(lock) && !heldByPostgres(lock)) {
            Files.delete(lock);
        }
    }

    private static boolean heldByPostgres(Path lock) throws IOException {
        String first = Files.readString(lock).lines().findFirst().orElse("").strip();
        if (first.isEmpty() || !first.chars().allMatch(Character::isDigit)) {
            return false;
        }
        List<String> arguments = ProcessTable.arguments(Long.parseLong(first));
        return !arguments.isEmpty() && arguments.getFirst().contains("postgres");
    }

    /** Whether the server answers queries. It is not asked before it says so itself, or each question would be an error in its log. */
    public boolean isReady() {
        return saysReady() && databases().answer();
    }

    /** The eighth line of the lock file is the server's state, as pg_ctl reads it. */
    private boolean saysReady() {
        try {
            List<String> lines = Files.readAllLines(folder.resolve("postmaster.pid"));
            return lines.size() > 7 && lines.get(7).strip().equals("ready");
        } catch (IOException e) {
            return false;
        }
    }

    /** The databases of this server, while it runs. */
    public Databases databases() {
        return new Databases(jdbcUrl("postgres"), "postgres", superuserPassword);
    }
}
