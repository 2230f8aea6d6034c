package io.depesche.stack.command;

import io.depesche.contracts.WireJson;
import io.depesche.stack.process.ProcessTable;
import io.depesche.stack.supervise.HttpHealth;
import io.depesche.stack.supervise.RunState;
import io.depesche.stack.supervise.RunState.ChildEntry;
import io.depesche.stack.supervise.StackPlan;
import io.depesche.stack.supervise.StackProblem;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code status}: one line for each child, as it is now, and the address of the page. Exit code 0 only when all of them are well. */
@Command(
        name = "status",
        mixinStandardHelpOptions = true,
        versionProvider = DepescheCommand.Version.class,
        description = "Shows what runs: process, state, restarts, memory, port, health.")
final class StatusCommand implements Callable<Integer> {

    private static final List<String> SERVICES =
            List.of(StackPlan.INGEST, StackPlan.NLP, StackPlan.STORE, StackPlan.GATEWAY);

    @Mixin
    private DataOption data = new DataOption();

    @Option(names = "--json", description = "Print the run file instead: addresses, ports, processes, token files.")
    private boolean json;

    @Override
    public Integer call() throws StackProblem {
        RunState state = data.running();
        if (json) {
            System.out.println(WireJson.mapper().valueToTree(state).toPrettyString());
            return 0;
        }
        System.out.printf(
                "%s, pid %d, since %s, data in %s%n", state.state(), state.pid(), state.started(), state.data());
        System.out.printf(
                "%-9s %8s %-9s %8s %8s %6s  %s%n", "NAME", "PID", "STATE", "RESTARTS", "MEMORY", "PORT", "HEALTH");
        boolean well = state.state().equals("ready");
        long memory = ProcessTable.residentBytes(state.pid());
        for (ChildEntry child : state.children()) {
            String health = health(state, child);
            well &= health.equals("up");
            System.out.println(row(child, health));
        }
        System.out.println(Addresses.pageLine(state));
        System.out.printf("%d MB resident in all, this supervisor included%n", memory >> 20);
        return well ? 0 : 1;
    }

    private static String row(ChildEntry child, String health) {
        @Nullable Long pid = child.pid();
        String memory = pid == null ? "-" : (ProcessTable.residentBytes(pid) >> 20) + " MB";
        return "%-9s %8s %-9s %8d %8s %6d  %s"
                .formatted(
                        child.name(),
                        pid == null ? "-" : pid.toString(),
                        child.state(),
                        child.restarts(),
                        memory,
                        child.port(),
                        health);
    }

    /** A service says it itself; of a server the supervisor knows. */
    private static String health(RunState state, ChildEntry child) {
        @Nullable Long pid = child.pid();
        if (pid == null || !ProcessTable.isAlive(pid)) {
            return "down";
        }
        boolean well = SERVICES.contains(child.name())
                ? HttpHealth.ok(state.url(child.name()) + "/q/health/ready")
                : child.state().equals("ready");
        return well ? "up" : "not ready";
    }
}
