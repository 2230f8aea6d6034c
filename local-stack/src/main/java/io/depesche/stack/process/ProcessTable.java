package io.depesche.stack.process;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.LongPredicate;
import java.util.stream.Stream;

/**
 * What {@code /proc} says of running processes. A zombie counts as gone: where process 1 does not reap (small containers), a dead
 * orphan stays in the table for ever.
 */
public final class ProcessTable {

    private static final Path PROC = Path.of("/proc");

    private ProcessTable() {}

    /** Whether the process exists and is no zombie. */
    public static boolean isAlive(long pid) {
        String stat = read(PROC.resolve(pid + "/stat"));
        // The state follows the command name, which stands in parentheses and may itself hold any character.
        int end = stat.lastIndexOf(") ");
        return end > 0 && "ZX".indexOf(stat.charAt(end + 2)) < 0;
    }

    /** The arguments a process was started with, program first; empty if it is gone. */
    public static List<String> arguments(long pid) {
        String line = read(PROC.resolve(pid + "/cmdline"));
        return line.isEmpty() ? List.of() : List.of(line.split("\0"));
    }

    /** Living processes that have exactly this argument, the own process left out. */
    public static List<Long> withArgument(String argument) {
        long self = ProcessHandle.current().pid();
        return pids(pid -> pid != self && isAlive(pid) && arguments(pid).contains(argument));
    }

    /** Living descendants of a process and the process itself. */
    public static List<Long> tree(long pid) {
        List<Long> all = new ArrayList<>();
        if (isAlive(pid)) {
            all.add(pid);
        }
        ProcessHandle.of(pid).stream()
                .flatMap(ProcessHandle::descendants)
                .map(ProcessHandle::pid)
                .filter(ProcessTable::isAlive)
                .forEach(all::add);
        return all;
    }

    /**
     * Resident memory of a process and its descendants in bytes. Shared pages are divided among their users (PSS) where the kernel
     * tells it: the processes of PostgreSQL share their buffers, and a plain sum would count them a dozen times.
     */
    public static long residentBytes(long pid) {
        return tree(pid).stream().mapToLong(ProcessTable::ownBytes).sum();
    }

    private static long ownBytes(long pid) {
        long proportional = kilobytes(read(PROC.resolve(pid + "/smaps_rollup")), "Pss:");
        return 1024
                * (proportional > 0
                        ? proportional
                        : Math.max(0, kilobytes(read(PROC.resolve(pid + "/status")), "VmRSS:")));
    }

    private static long kilobytes(String table, String field) {
        return table.lines()
                .filter(line -> line.startsWith(field))
                .map(line -> line.substring(field.length()).replace("kB", "").strip())
                .mapToLong(Long::parseLong)
                .findFirst()
                .orElse(-1);
    }

    /** Waits until none of the processes is left; false if the time was too short. */
    public static boolean waitUntilGone(List<Long> pids, Duration limit) throws InterruptedException {
        long deadline = System.nanoTime() + limit.toNanos();
        while (pids.stream().anyMatch(ProcessTable::isAlive)) {
            if (System.nanoTime() > deadline) {
                return false;
            }
            Thread.sleep(50);
        }
        return true;
    }

    static List<Long> pids(LongPredicate wanted) {
        try (Stream<Path> entries = Files.list(PROC)) {
            return entries.map(entry -> entry.getFileName().toString())
                    .filter(name -> name.chars().allMatch(c -> c >= '0' && c <= '9'))
                    .map(Long::valueOf)
                    .filter(wanted::test)
                    .toList();
        } catch (IOException e) {
            return List.of();
        }
    }

    private static String read(Path file) {
        try {
            return new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
        } catch (IOException e) {
            return "";
        }
    }
}
