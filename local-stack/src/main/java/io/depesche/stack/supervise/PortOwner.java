package io.depesche.stack.supervise;

import io.depesche.stack.process.ProcessTable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** Finds out which process listens on a port, as far as the kernel tells this user. */
final class PortOwner {

    private static final String LISTEN = "0A";

    private PortOwner() {}

    /** For example {@code java (pid 4711)}; empty where it cannot be known, as for another user's process. */
    static Optional<String> of(int port) {
        return Stream.of("/proc/net/tcp", "/proc/net/tcp6")
                .flatMap(table -> inode(Path.of(table), port).stream())
                .findFirst()
                .flatMap(PortOwner::processWith)
                .map(pid -> name(pid) + " (pid " + pid + ")");
    }

    /** A line is {@code sl local_address rem_address st … uid timeout inode …}, the address {@code 0100007F:1F90}. */
    private static Optional<String> inode(Path table, int port) {
        String wanted = ":" + String.format(Locale.ROOT, "%04X", port);
        try (Stream<String> lines = Files.lines(table)) {
            return lines.map(line -> line.strip().split(" +"))
                    .filter(columns -> columns.length > 9 && columns[1].endsWith(wanted) && columns[3].equals(LISTEN))
                    .map(columns -> columns[9])
                    .findFirst();
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    private static Optional<Long> processWith(String inode) {
        String link = "socket:[" + inode + "]";
        return ProcessHandle.allProcesses()
                .map(ProcessHandle::pid)
                .filter(pid -> hasOpen(pid, link))
                .findFirst();
    }

    private static boolean hasOpen(long pid, String link) {
        try (Stream<Path> files = Files.list(Path.of("/proc/" + pid + "/fd"))) {
            return files.anyMatch(file -> pointsTo(file, link));
        } catch (IOException | java.io.UncheckedIOException e) {
            return false;
        }
    }

    private static boolean pointsTo(Path file, String link) {
        try {
            return Files.readSymbolicLink(file).toString().equals(link);
        } catch (IOException e) {
            return false;
        }
    }

    private static String name(long pid) {
        List<String> arguments = ProcessTable.arguments(pid);
        return arguments.isEmpty()
                ? "a process"
                : Path.of(arguments.getFirst()).getFileName().toString();
    }
}
