package io.depesche.stack.command;

import io.depesche.stack.Main;
import io.depesche.stack.process.JavaCommand;
import io.depesche.stack.process.Program;
import io.depesche.stack.supervise.DataFolder;
import io.depesche.stack.supervise.LogFollower;
import io.depesche.stack.supervise.RunState;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Starts the supervisor in the background, in a session of its own so that it outlives the terminal, and waits until everything is
 * ready. If this command is ended before that, the supervisor is ended too.
 */
final class DetachedStart {

    private final DataFolder data;
    private final List<String> arguments;

    DetachedStart(DataFolder data, int portBase, Duration editAfter, Duration startLimit) {
        this.data = data;
        this.arguments = List.of(
                "up",
                "--background",
                "--data=" + data.root(),
                "--port-base=" + portBase,
                "--edit-after=" + editAfter,
                "--start-limit=" + startLimit);
    }

    int run() throws IOException, InterruptedException {
        Path log = data.log("supervisor");
        LogFollower said = LogFollower.fromEnd(log);
        Process supervisor = launch(log);
        Thread endTogether = new Thread(supervisor::destroy, "end-supervisor");
        Runtime.getRuntime().addShutdownHook(endTogether);
        Optional<RunState> ready = Optional.empty();
        while (ready.isEmpty() && supervisor.isAlive()) {
            Thread.sleep(100);
            forward(said);
            ready = RunState.read(data)
                    .filter(state ->
                            state.pid() == supervisor.pid() && state.state().equals("ready"));
        }
        forward(said);
        if (ready.isEmpty()) {
            return 1;
        }
        Runtime.getRuntime().removeShutdownHook(endTogether);
        Addresses.of(ready.get()).forEach(System.out::println);
        System.out.println("Running in the background; ./depesche down stops it.");
        return 0;
    }

    private Process launch(Path log) throws IOException {
        List<String> line = new ArrayList<>();
        Program.find("setsid").ifPresent(setsid -> line.add(setsid.toString()));
        line.addAll(JavaCommand.ofClass(
                List.of("-XX:TieredStopAtLevel=1", "-Xmx96m", Checkout.flag()), Main.class, arguments));
        return new ProcessBuilder(line)
                .directory(data.run().toFile())
                .redirectInput(new File("/dev/null"))
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
                .start();
    }

    private static void forward(LogFollower said) {
        for (String line : said.poll()) {
            (line.startsWith("depesche: ") ? System.err : System.out).println(line);
        }
    }
}
