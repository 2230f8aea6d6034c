package io.depesche.stack.supervise;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.stream.Stream;

/** Reads what is appended to a log, line by line, also when the log begins anew. Not thread-safe. */
public final class LogFollower {

    private static final int PIECE = 1 << 16;

    private final Path log;
    private long position;
    private byte[] rest = new byte[0];

    private LogFollower(Path log, long position) {
        this.log = log;
        this.position = position;
    }

    /** Follows from the present end on. */
    public static LogFollower fromEnd(Path log) {
        return new LogFollower(log, size(log));
    }

    /** The lines that have come since the last call; a line without its end comes with the next call. */
    public List<String> poll() {
        long size = size(log);
        if (size < position) {
            position = 0;
            rest = new byte[0];
        }
        List<String> lines = new ArrayList<>();
        if (size == position) {
            return lines;
        }
        try (RandomAccessFile file = new RandomAccessFile(log.toFile(), "r")) {
            file.seek(position);
            byte[] piece = new byte[(int) Math.min(PIECE, size - position)];
            int read = file.read(piece);
            position += Math.max(0, read);
            split(piece, Math.max(0, read), lines);
        } catch (IOException e) {
            return lines; // It is being put aside; the next call finds the new one.
        }
        return lines;
    }

    private void split(byte[] piece, int length, List<String> lines) {
        int begin = 0;
        for (int i = 0; i < length; i++) {
            if (piece[i] == '\n') {
                String end = new String(piece, begin, i - begin, StandardCharsets.UTF_8);
                lines.add(new String(rest, StandardCharsets.UTF_8) + end);
                rest = new byte[0];
                begin = i + 1;
            }
        }
        byte[] open = new byte[rest.length + length - begin];
        System.arraycopy(rest, 0, open, 0, rest.length);
        System.arraycopy(piece, begin, open, rest.length, length - begin);
        // A line longer than any log line is cut, not kept growing.
        rest = open.length > 16 * PIECE ? new byte[0] : open;
    }

    /** The last lines of a log; none if it is absent. */
    public static List<String> tail(Path log, int count) throws IOException {
        if (!Files.exists(log)) {
            return List.of();
        }
        Deque<String> last = new ArrayDeque<>();
        try (Stream<String> lines = Files.lines(log, StandardCharsets.ISO_8859_1)) {
            lines.forEach(line -> {
                last.addLast(line);
                if (last.size() > count) {
                    last.removeFirst();
                }
            });
        }
        // Read byte by byte above, so that a log with a broken character is no error.
        return last.stream()
                .map(line -> new String(line.getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8))
                .toList();
    }

    private static long size(Path log) {
        try {
            return Files.size(log);
        } catch (IOException e) {
            return 0;
        }
    }
}
