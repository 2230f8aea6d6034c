package io.depesche.bench.pipeline;

import io.depesche.testkit.RunningStack;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/** Resident memory of the stack's processes, from the kernel. */
final class Memory {

    private Memory() {}

    /**
     * Kilobytes by child name. PostgreSQL's sessions are processes that share memory, so for each process its proportional share is
     * taken where the kernel tells it, else its resident set.
     */
    static Map<String, Long> residentKilobytes(RunningStack stack) {
        Map<String, Long> kilobytes = new LinkedHashMap<>();
        stack.pids().forEach((name, pid) -> {
            long own = kilobytesOf(pid);
            long descendants = ProcessHandle.of(pid).stream()
                    .filter(process -> !name.equals("supervisor"))
                    .flatMap(ProcessHandle::descendants)
                    .mapToLong(child -> kilobytesOf(child.pid()))
                    .sum();
            kilobytes.put(name, own + descendants);
        });
        return kilobytes;
    }

    private static long kilobytesOf(long pid) {
        try {
            return field(Path.of("/proc/" + pid + "/smaps_rollup"), "Pss:");
        } catch (IOException e) {
            try {
                return field(Path.of("/proc/" + pid + "/status"), "VmRSS:");
            } catch (IOException gone) {
                return 0;
            }
        }
    }

    private static long field(Path file, String name) throws IOException {
        for (String line : Files.readAllLines(file)) {
            if (line.startsWith(name)) {
                return Long.parseLong(line.replaceAll("\\D+", ""));
            }
        }
        throw new IOException("no " + name + " in " + file);
    }
}
