package io.depesche.stack.server;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Properties;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import kafka.tools.StorageTool;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.utils.Time;
import org.jspecify.annotations.Nullable;

/**
 * A real Kafka broker, its own controller included, inside this JVM. Topics and offsets are in its folder and survive a restart, also
 * one on other ports. Not thread-safe.
 */
public final class KafkaBroker {

    private final Path folder;
    private final Properties settings;
    private @Nullable KafkaRaftServer server;

    /**
     * @param folder data of the broker; made and formatted at the first start
     * @param port for clients
     * @param controllerPort for the controller; clients do not need it
     */
    public KafkaBroker(Path folder, int port, int controllerPort) {
        this(folder, BrokerSettings.of(folder, port, controllerPort));
    }

    /** With settings of one's own. */
    KafkaBroker(Path folder, Properties settings) {
        this.folder = folder;
        this.settings = settings;
    }

    /** Starts and returns when the broker answers clients. */
    public void start() throws IOException {
        formatOnce();
        server = new KafkaRaftServer(new KafkaConfig(settings, false), Time.SYSTEM);
        server.startup();
    }

    /** Stops in order; false if that took longer than the limit and the broker is still at it. */
    public boolean stop(Duration limit) {
        KafkaRaftServer running = server;
        if (running == null) {
            return true;
        }
        ExecutorService stopper = Executors.newSingleThreadExecutor(task -> {
            Thread thread = new Thread(task, "broker-stop");
            thread.setDaemon(true);
            return thread;
        });
        try {
            Future<?> stop = stopper.submit(() -> {
                running.shutdown();
                running.awaitShutdown();
            });
            stop.get(limit.toMillis(), TimeUnit.MILLISECONDS);
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        } catch (java.util.concurrent.ExecutionException | java.util.concurrent.TimeoutException e) {
            return false;
        } finally {
            stopper.shutdownNow();
        }
    }

    private void formatOnce() throws IOException {
        if (Files.exists(BrokerSettings.logFolder(folder).resolve("meta.properties"))) {
            return;
        }
        Files.createDirectories(folder);
        Path file = folder.resolve("server.properties");
        try (OutputStream out = Files.newOutputStream(file)) {
            settings.store(out, null);
        }
        ByteArrayOutputStream said = new ByteArrayOutputStream();
        String clusterId = Uuid.randomUuid().toString();
        int exit = StorageTool.execute(
                new String[] {"format", "--ignore-formatted", "-t", clusterId, "-c", file.toString()},
                new PrintStream(said, true, StandardCharsets.UTF_8));
        if (exit != 0) {
            throw new IOException(
                    "the broker's folder could not be formatted: " + said.toString(StandardCharsets.UTF_8));
        }
    }
}
