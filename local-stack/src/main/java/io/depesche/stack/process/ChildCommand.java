package io.depesche.stack.process;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * How one child process is started and asked to stop.
 *
 * @param arguments program and arguments
 * @param environment variables on top of the inherited ones
 * @param log file that takes standard output and error, appended; the child runs in its folder
 * @param stopSignal asks for an orderly stop; also sent by the kernel when the parent dies
 * @param ownUserNamespace whether the program must not see itself as root (PostgreSQL refuses to run as root)
 */
public record ChildCommand(
        List<String> arguments,
        Map<String, String> environment,
        Path log,
        Signal stopSignal,
        boolean ownUserNamespace) {

    public ChildCommand {
        arguments = List.copyOf(arguments);
        environment = Map.copyOf(environment);
    }

    /** Where the child runs. */
    Path folder() {
        Path parent = log.toAbsolutePath().getParent();
        return parent == null ? Path.of("/") : parent;
    }

    /** A JVM: stopped by TERM. */
    public static ChildCommand jvm(List<String> arguments, Map<String, String> environment, Path log) {
        return new ChildCommand(arguments, environment, log, Signal.TERM, false);
    }

    /**
     * The command line with its wrappers. Each of them replaces itself by the next, so the process id stays the child's own.
     * {@code setsid} keeps the terminal's Ctrl-C away from the children, which are stopped one after the other; {@code setpriv}
     * makes the kernel send the stop signal when the parent is gone.
     */
    List<String> wrapped() {
        List<String> line = new ArrayList<>();
        Program.find("setsid").ifPresent(setsid -> line.add(setsid.toString()));
        if (ownUserNamespace && runsAsRoot()) {
            line.add(Program.find("unshare").map(Path::toString).orElse("unshare"));
            line.add("-U");
        }
        Optional<Path> setpriv = Program.find("setpriv");
        if (setpriv.isPresent()) {
            line.addAll(List.of(setpriv.get().toString(), "--pdeathsig", stopSignal.name()));
        }
        line.addAll(arguments);
        return line;
    }

    /** Whether this JVM runs as root, whatever that user is called. */
    public static boolean runsAsRoot() {
        try {
            return Integer.valueOf(0).equals(Files.getAttribute(Path.of("/proc/self"), "unix:uid"));
        } catch (IOException | UnsupportedOperationException e) {
            return "root".equals(System.getProperty("user.name"));
        }
    }
}
