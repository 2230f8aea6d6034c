package io.depesche.testkit;

import io.depesche.stack.process.ChildStarter;
import io.depesche.stack.process.FreePorts;
import io.depesche.stack.server.KafkaServer;
import io.depesche.stack.server.PostgresBinaries;
import io.depesche.stack.server.PostgresServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.function.BooleanSupplier;

/** The real servers of local-stack on free ports, in folders and processes that end with the JVM. */
final class EmbeddedBacking implements Backing {

    private static final Duration START_LIMIT = Duration.ofSeconds(90);

    @Override
    public String startKafka() {
        try {
            Path folder = Files.createTempDirectory("depesche-test-kafka-");
            List<Integer> ports = FreePorts.find(2);
            KafkaServer server = new KafkaServer(folder.resolve("kafka"), ports.get(0), ports.get(1));
            Path log = folder.resolve("kafka.log");
            long begin = System.nanoTime();
            Process process = ChildStarter.start(server.command(log, List.of()));
            endWithThisJvm(process, folder);
            await(process, () -> server.isReady(process.pid()), log);
            report("Kafka on " + server.bootstrapServers(), begin);
            return server.bootstrapServers();
        } catch (IOException e) {
            throw new IllegalStateException("the embedded broker could not start", e);
        }
    }

    @Override
    public Postgres startPostgres() {
        try {
            long begin = System.nanoTime();
            Path folder = Files.createTempDirectory("depesche-test-postgres-");
            Path log = folder.resolve("postgres.log");
            int port = FreePorts.find(1).getFirst();
            PostgresServer server = new PostgresServer(
                    PostgresBinaries.unpack(cache()), folder.resolve("data"), port, Servers.newPassword(), false);
            server.initialise(log);
            Process process = ChildStarter.start(server.command(log));
            endWithThisJvm(process, folder);
            await(process, server::isReady, log);
            report("PostgreSQL on 127.0.0.1:" + port, begin);
            return new Postgres(server.jdbcUrl("postgres"), server.superuserPassword());
        } catch (IOException e) {
            throw new IllegalStateException("the embedded database could not start", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while the database was made", e);
        }
    }

    /** Unpacked programs are kept for later runs: 60 MB and a second or two each time. */
    private static Path cache() throws IOException {
        Path home = Path.of(System.getProperty("user.home"));
        return Files.isWritable(home)
                ? home.resolve(".cache/depesche")
                : Files.createTempDirectory("depesche-test-programs-");
    }

    private static void await(Process process, BooleanSupplier ready, Path log) {
        long deadline = System.nanoTime() + START_LIMIT.toNanos();
        while (!ready.getAsBoolean()) {
            if (!process.isAlive() || System.nanoTime() > deadline) {
                throw new IllegalStateException("a test server did not start: see " + log);
            }
            pause();
        }
    }

    private static void pause() {
        try {
            Thread.sleep(50);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while a test server started", e);
        }
    }

    /** The hook uses classes of the JDK alone: the class loader of this class may be closed by then. */
    private static void endWithThisJvm(Process process, Path folder) {
        String[] delete = {"/bin/rm", "-rf", folder.toString()};
        Runtime.getRuntime()
                .addShutdownHook(new Thread(
                        () -> {
                            process.descendants().forEach(ProcessHandle::destroyForcibly);
                            process.destroyForcibly();
                            try {
                                process.waitFor();
                                new ProcessBuilder(delete).inheritIO().start().waitFor();
                            } catch (IOException | InterruptedException e) {
                                System.err.println("left behind: " + delete[2]);
                            }
                        },
                        "end-test-server"));
    }

    private static void report(String what, long begin) {
        long millis = Duration.ofNanos(System.nanoTime() - begin).toMillis();
        System.err.println("test servers: " + what + ", embedded (no Docker), started in " + millis + " ms");
    }
}
