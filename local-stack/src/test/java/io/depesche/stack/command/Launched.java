package io.depesche.stack.command;

import io.depesche.stack.Main;
import io.depesche.stack.process.JavaCommand;
import io.depesche.stack.process.ProcessTable;
import io.depesche.stack.supervise.DataFolder;
import io.depesche.stack.supervise.RunState;
import io.depesche.stack.supervise.RunState.ChildEntry;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Runs the commands as the script does, in processes of their own, on one data folder. */
final class Launched {

    private final Path root;
    private final DataFolder data;
    private final List<String> before;

    /** @param before words before the command line, for example to run it as another user */
    Launched(Path root, Path data, String... before) {
        this.root = root;
        this.data = new DataFolder(data);
        this.before = List.of(before);
    }

    /** What a command printed and how it ended. */
    record Result(int exit, String output) {}

    Result run(String... arguments) throws IOException, InterruptedException {
        Path output = Files.createTempFile(Path.of("target"), "command", ".out");
        Process process = start(output, arguments);
        if (!process.waitFor(90, TimeUnit.SECONDS)) {
            process.destroyForcibly();
            throw new IllegalStateException("did not end: " + Files.readString(output));
        }
        String printed = Files.readString(output);
        Files.delete(output);
        return new Result(process.exitValue(), printed);
    }

    Process start(Path output, String... arguments) throws IOException {
        List<String> line = new ArrayList<>(before);
        List<String> all = new ArrayList<>(List.of(arguments));
        all.add("--data=" + data.root());
        // A test run in the background of a script ignores INT, and a JVM that inherits that never hears Ctrl-C.
        line.addAll(List.of("env", "--default-signal=INT"));
        // The class path of the script, not of the test: root's own Maven repository is closed to other users.
        line.addAll(List.of(
                JavaCommand.java().toString(),
                "-XX:TieredStopAtLevel=1",
                "-Xmx96m",
                "-Ddepesche.root=" + root.toAbsolutePath(),
                "-cp",
                Path.of("target/classes").toAbsolutePath() + ":"
                        + Path.of("target/lib").toAbsolutePath() + "/*",
                Main.class.getName()));
        line.addAll(all);
        return new ProcessBuilder(line)
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
    }

    DataFolder data() {
        return data;
    }

    RunState state() {
        return RunState.read(data).orElseThrow();
    }

    ChildEntry child(String name) {
        return state().children().stream()
                .filter(child -> child.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    long pid(String name) {
        Long pid = child(name).pid();
        if (pid == null) {
            throw new IllegalStateException(name + " has no process");
        }
        return pid;
    }

    /** The supervisor and all its children with theirs. */
    List<Long> pids() {
        List<Long> pids = new ArrayList<>(List.of(state().pid()));
        state().children().forEach(child -> pids.addAll(ProcessTable.tree(pid(child.name()))));
        return pids;
    }
}
