package io.depesche.stack.command;

import io.depesche.stack.BuildInfo;
import io.depesche.stack.supervise.DataFolder;
import io.depesche.stack.supervise.DataLock;
import io.depesche.stack.supervise.Orphans;
import io.depesche.stack.supervise.Ports;
import io.depesche.stack.supervise.RunState;
import io.depesche.stack.supervise.Secrets;
import io.depesche.stack.supervise.StackPlan;
import io.depesche.stack.supervise.StackProblem;
import io.depesche.stack.supervise.Supervisor;
import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code up}: starts everything, says where it is, shows what flows, and stops everything when it is told to end. */
@Command(
        name = "up",
        mixinStandardHelpOptions = true,
        versionProvider = DepescheCommand.Version.class,
        description = "Starts broker, database, services and the sample feed; Ctrl-C stops them all.")
final class UpCommand implements Callable<Integer> {

    @Mixin
    private DataOption data = new DataOption();

    @Option(
            names = "--port-base",
            paramLabel = "N",
            defaultValue = "8080",
            description = "First of the ports (default: ${DEFAULT-VALUE}); 0 takes any free ones.")
    private int portBase;

    @Option(
            names = "--detach",
            description = "Return when everything is ready and leave it running; stop it with down.")
    private boolean detach;

    @Option(names = "--exit-after-healthy", description = "Stop everything again as soon as it is ready: a smoke test.")
    private boolean exitAfterHealthy;

    @Option(
            names = {"-v", "--verbose"},
            description = "Show every line of every log, not only warnings and errors.")
    private boolean verbose;

    @Option(
            names = "--start-limit",
            paramLabel = "DURATION",
            defaultValue = "PT3M",
            description = "How long the start may take (default: ${DEFAULT-VALUE}).")
    private Duration startLimit = Duration.ofMinutes(3);

    @Option(
            names = "--edit-after",
            paramLabel = "DURATION",
            defaultValue = "PT60S",
            description = "When the sample feed silently edits an article (default: ${DEFAULT-VALUE}).")
    private Duration editAfter = Duration.ofSeconds(60);

    @Option(names = "--background", hidden = true, description = "This is the process that --detach leaves behind.")
    private boolean background;

    @Override
    public Integer call() throws StackProblem, IOException, InterruptedException {
        DataFolder folder = data.folder();
        folder.prepare();
        Prerequisites.require();
        if (detach) {
            return new DetachedStart(folder, portBase, editAfter, startLimit).run();
        }
        Optional<DataLock> lock = DataLock.take(folder);
        if (lock.isEmpty()) {
            throw alreadyRunning(folder);
        }
        // Held until this process ends.
        return run(folder);
    }

    private int run(DataFolder folder) throws StackProblem, IOException, InterruptedException {
        long begin = System.nanoTime();
        say("depesche " + BuildInfo.version() + ", Java " + System.getProperty("java.version") + ", data in "
                + folder.root());
        int orphans = Orphans.stop(folder);
        if (orphans > 0) {
            say("stopped " + orphans + " processes that an earlier run had left behind");
        }
        Ports ports = Ports.fromBase(
                portBase, RunState.read(folder).map(RunState::ports).orElse(Map.of()));
        ports.requireFree();
        Secrets secrets = new Secrets(folder);
        StackPlan plan = new StackPlan(Checkout.root(), folder, ports, secrets, editAfter);
        plan.requireJars();
        secrets.prepare();

        Supervisor supervisor = new Supervisor(folder, ports, secrets, UpCommand::say);
        LogWatch logs = new LogWatch(folder, verbose);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(supervisor, logs), "shutdown"));
        if (!background) {
            logs.start();
        }
        try {
            supervisor.start(plan, startLimit);
        } catch (StackProblem problem) {
            logs.end();
            supervisor.stop();
            throw problem;
        }
        if (!supervisor.snapshot().state().equals("ready")) {
            supervisor.stop();
            return 0;
        }
        say("ready after " + Supervisor.seconds(Duration.ofNanos(System.nanoTime() - begin)));
        if (!background) {
            Addresses.of(supervisor.snapshot()).forEach(UpCommand::say);
        }
        if (!exitAfterHealthy) {
            if (!background) {
                say("files put into "
                        + Objects.requireNonNullElse(
                                System.getenv("DEPESCHE_DROP_FOLDER"),
                                folder.root().resolve("drop").toString())
                        + " are taken in");
                say("Ctrl-C stops everything. Articles as they come out:");
                new ArticlePrinter(supervisor.snapshot().url(StackPlan.GATEWAY) + "/api/stream", UpCommand::say)
                        .start();
            }
            supervisor.awaitStop();
        }
        logs.end();
        supervisor.stop();
        return 0;
    }

    private static void stop(Supervisor supervisor, LogWatch logs) {
        logs.end();
        try {
            supervisor.stop();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static StackProblem alreadyRunning(DataFolder folder) {
        String where = RunState.read(folder)
                .map(state -> " (pid " + state.pid() + ", " + state.url(StackPlan.GATEWAY) + "/)")
                .orElse("");
        return new StackProblem("already running with the data in " + folder.root() + where
                + ": stop it with ./depesche down, or choose another folder with --data DIR");
    }

    private static void say(String line) {
        System.out.println(line);
        System.out.flush();
    }
}
