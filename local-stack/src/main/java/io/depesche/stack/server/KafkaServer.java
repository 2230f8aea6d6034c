package io.depesche.stack.server;

import io.depesche.stack.process.ChildCommand;
import io.depesche.stack.process.JavaCommand;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * The broker as a child process: its command line and how to see that it is ready. Whoever starts the process also watches and stops
 * it.
 *
 * @param folder data of the broker
 * @param port for clients
 * @param controllerPort for the controller
 */
public record KafkaServer(Path folder, int port, int controllerPort) {

    public String bootstrapServers() {
        return "127.0.0.1:" + port;
    }

    /**
     * The child's command.
     *
     * @param marks further JVM flags, by which the process can be recognised
     */
    public ChildCommand command(Path log, List<String> marks) {
        List<String> flags = new ArrayList<>(List.of(
                "-XX:TieredStopAtLevel=1",
                "-Xmx256m",
                // Kafka's own use of Log4j is one switch that nobody uses here; without this it complains at every
                // start.
                "-Dlog4j2.loggerContextFactory=org.apache.logging.log4j.simple.SimpleLoggerContextFactory",
                "-Dorg.slf4j.simpleLogger.defaultLogLevel=warn",
                "-Dorg.slf4j.simpleLogger.showDateTime=true",
                "-Dorg.slf4j.simpleLogger.dateTimeFormat=yyyy-MM-dd'T'HH:mm:ss.SSSX"));
        flags.addAll(marks);
        List<String> arguments = List.of(folder.toString(), String.valueOf(port), String.valueOf(controllerPort));
        return ChildCommand.jvm(JavaCommand.ofClass(flags, BrokerMain.class, arguments), Map.of(), log);
    }

    /** Whether the broker with this process id answers clients and has every topic. */
    public boolean isReady(long pid) {
        try {
            return Files.readString(BrokerMain.readyFile(folder)).strip().equals(String.valueOf(pid));
        } catch (IOException e) {
            return false;
        }
    }
}
