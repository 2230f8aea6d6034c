package io.depesche.stack.server;

import io.depesche.contracts.Topics;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.common.utils.Exit;

/**
 * The broker in a JVM of its own, so that it can die, be killed and be restarted alone.
 *
 * <p>Arguments: folder, client port, controller port. When the broker answers and every topic exists, the file
 * {@code ready} in the folder holds this process's id. TERM stops it in order. It never hangs: a start that takes longer than a
 * minute (seen once in 32 starts on a busy machine) and a stop that takes longer than ten seconds end in a halt, after which the
 * supervisor starts it again.
 */
public final class BrokerMain {

    private static final Duration START_LIMIT = Duration.ofSeconds(60);
    private static final Duration STOP_LIMIT = Duration.ofSeconds(10);
    private static final int FAILED = 1;
    private static final int START_TOO_SLOW = 3;

    private BrokerMain() {}

    public static void main(String[] args) throws Exception {
        Path folder = Path.of(args[0]);
        int port = Integer.parseInt(args[1]);
        // A fatal fault inside Kafka calls exit from threads that the shutdown itself waits for: only a halt is safe
        // there.
        Exit.setExitProcedure((code, message) -> halt(code, message));
        Exit.setHaltProcedure((code, message) -> halt(code, message));
        Files.deleteIfExists(readyFile(folder));

        KafkaBroker broker = new KafkaBroker(folder, port, Integer.parseInt(args[2]));
        Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(broker, folder), "stop"));
        var watch = Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().daemon().name("start-limit").factory());
        var tooSlow = watch.schedule(
                () -> halt(START_TOO_SLOW, "the broker did not start within " + START_LIMIT.toSeconds() + " s"),
                START_LIMIT.toSeconds(),
                TimeUnit.SECONDS);
        try {
            broker.start();
            TopicSetup.createMissing("127.0.0.1:" + port, Topics.ALL);
        } catch (IOException | RuntimeException e) {
            halt(FAILED, "the broker could not start: " + e);
        }
        tooSlow.cancel(false);
        Files.writeString(
                readyFile(folder), String.valueOf(ProcessHandle.current().pid()));
        System.out.println("broker ready on 127.0.0.1:" + port);
    }

    static Path readyFile(Path folder) {
        return folder.resolve("ready");
    }

    private static void stop(KafkaBroker broker, Path folder) {
        try {
            Files.deleteIfExists(readyFile(folder));
        } catch (IOException e) {
            System.err.println("left behind: " + e.getMessage());
        }
        if (!broker.stop(STOP_LIMIT)) {
            halt(FAILED, "the broker did not stop within " + STOP_LIMIT.toSeconds() + " s");
        }
    }

    private static void halt(int code, String message) {
        System.err.println(message);
        Runtime.getRuntime().halt(code);
    }
}
