package io.depesche.stack.supervise;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;

/** The log of a child. A child appends to it itself, so that nothing is lost when the supervisor dies. */
public final class LogFile {

    private static final long KEPT_BYTES = 5L << 20;

    private static final List<String> TROUBLE =
            List.of(" WARN", " ERROR", " FATAL", "ERROR:", "FATAL:", "PANIC:", "WARNING:");

    private LogFile() {}

    /** Puts a log that has become long aside; the one before it is dropped. Called before each start of the child. */
    static void rotate(Path log) throws IOException {
        if (Files.exists(log) && Files.size(log) > KEPT_BYTES) {
            Files.move(log, log.resolveSibling(log.getFileName() + ".1"), StandardCopyOption.REPLACE_EXISTING);
        }
    }

    /** Whether a line is a warning or an error, by the level as services, Kafka and PostgreSQL write it. */
    public static boolean isTrouble(String line) {
        // The level stands near the front; an article's title further back must not raise an alarm.
        String front = line.substring(0, Math.min(60, line.length()));
        return TROUBLE.stream().anyMatch(front::contains);
    }

    /** A line as it may go to a terminal: escape sequences would be obeyed there. */
    public static String printable(String line) {
        StringBuilder text = new StringBuilder(line.length());
        line.codePoints()
                .map(c -> c == '\t' ? ' ' : c)
                .filter(c -> !Character.isISOControl(c) && Character.getType(c) != Character.FORMAT)
                .forEach(text::appendCodePoint);
        return text.toString();
    }
}
