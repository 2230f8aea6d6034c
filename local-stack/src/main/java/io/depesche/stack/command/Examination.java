package io.depesche.stack.command;

import io.depesche.stack.process.ChildCommand;
import io.depesche.stack.process.Program;
import io.depesche.stack.supervise.DataFolder;
import io.depesche.stack.supervise.Ports;
import io.depesche.stack.supervise.RunState;
import io.depesche.stack.supervise.StackProblem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Looks at everything that the commands need, in the order in which it would stop them. Changes nothing. */
final class Examination {

    private static final long NEEDED_MEGABYTES = 2560;
    private static final long NEEDED_DISK_MEGABYTES = 500;

    private final DataFolder data;
    private final int portBase;

    Examination(DataFolder data, int portBase) {
        this.data = data;
        this.portBase = portBase;
    }

    List<Finding> findings() {
        List<Finding> findings = new ArrayList<>();
        findings.add(Finding.ok("JDK", System.getProperty("java.version") + " in " + System.getProperty("java.home")));
        findings.add(
                program("mvn", "Maven", "only ./depesche test and building need it: install Maven 3.8.6 or newer"));
        findings.add(root());
        findings.add(program("setpriv", "setpriv", "if ./depesche is killed, its children stay: install util-linux"));
        findings.add(program("setsid", "setsid", "Ctrl-C reaches all children at once: install util-linux"));
        findings.add(memory());
        findings.add(disk());
        findings.add(ports());
        findings.add(
                program("chromium", "Chromium", "browser tests are skipped: install chromium and chromium-driver"));
        findings.add(program("node", "Node", "the Node example and its test are skipped: install nodejs"));
        return findings;
    }

    private static Finding program(String name, String subject, String without) {
        Optional<Path> found = Program.find(name);
        return found.isPresent()
                ? Finding.ok(subject, found.get().toString())
                : Finding.warn(subject, "not found; " + without);
    }

    private static Finding root() {
        if (!ChildCommand.runsAsRoot()) {
            return Finding.ok("user", System.getProperty("user.name"));
        }
        return Prerequisites.canLeaveRoot()
                ? Finding.ok("user", "root; PostgreSQL runs in a user namespace of its own (unshare -U)")
                : Finding.bad(
                        "user",
                        "root, and \"unshare -U\" does not work: install util-linux, allow user namespaces, or run as an"
                                + " ordinary user");
    }

    private static Finding memory() {
        try {
            long available = Files.readAllLines(Path.of("/proc/meminfo")).stream()
                    .filter(line -> line.startsWith("MemAvailable:"))
                    .map(line -> line.replaceAll("[^0-9]", ""))
                    .mapToLong(kilobytes -> Long.parseLong(kilobytes) >> 10)
                    .findFirst()
                    .orElse(0);
            String text = available + " MB available, the stack takes up to " + NEEDED_MEGABYTES + " MB";
            return available >= NEEDED_MEGABYTES ? Finding.ok("memory", text) : Finding.warn("memory", text);
        } catch (IOException e) {
            return Finding.warn("memory", "unknown");
        }
    }

    private Finding disk() {
        Path existing = data.root();
        while (!Files.exists(existing) && existing.getParent() != null) {
            existing = existing.getParent();
        }
        if (!Files.isWritable(existing)) {
            return Finding.bad("data folder", existing + " is not writable: choose another folder with --data DIR");
        }
        try {
            long free = Files.getFileStore(existing).getUsableSpace() >> 20;
            String text = data.root() + ", " + free + " MB free";
            return free >= NEEDED_DISK_MEGABYTES
                    ? Finding.ok("data folder", text)
                    : Finding.bad("data folder", text + ", needed are " + NEEDED_DISK_MEGABYTES + " MB");
        } catch (IOException e) {
            return Finding.warn("data folder", data.root() + ", free space unknown");
        }
    }

    private Finding ports() {
        Optional<RunState> running = RunState.read(data).filter(state -> Running.isAlive(state, data));
        if (running.isPresent()) {
            return Finding.ok(
                    "ports",
                    "in use by the stack that runs, pid " + running.get().pid());
        }
        try {
            Ports ports = Ports.fromBase(portBase, Map.of());
            ports.requireFree();
            return Finding.ok("ports", "free: " + ports.all().values());
        } catch (StackProblem problem) {
            return Finding.bad("ports", String.valueOf(problem.getMessage()));
        }
    }
}
