package io.depesche.stack.command;

import io.depesche.stack.supervise.DataFolder;
import io.depesche.stack.supervise.LogFile;
import io.depesche.stack.supervise.LogFollower;
import io.depesche.stack.supervise.StackPlan;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code logs}: the last lines of one child's log or of all. */
@Command(
        name = "logs",
        mixinStandardHelpOptions = true,
        versionProvider = DepescheCommand.Version.class,
        description = "Shows the logs: kafka, postgres, seeds, ingest, nlp, store, gateway, supervisor.")
final class LogsCommand implements Callable<Integer> {

    private static final String SUPERVISOR = "supervisor";

    @Spec
    private CommandSpec spec;

    @Mixin
    private DataOption data = new DataOption();

    @Parameters(arity = "0..*", paramLabel = "SERVICE", description = "Whose log; none means all.")
    private List<String> names = List.of();

    @Option(
            names = {"-f", "--follow"},
            description = "Go on with what is written from now on.")
    private boolean follow;

    @Option(
            names = "-n",
            paramLabel = "LINES",
            defaultValue = "50",
            description = "How many lines (default: ${DEFAULT-VALUE}).")
    private int lines;

    @Override
    public Integer call() throws IOException, InterruptedException {
        List<String> known = new ArrayList<>(StackPlan.NAMES);
        known.add(SUPERVISOR);
        for (String name : names) {
            if (!known.contains(name)) {
                throw new ParameterException(spec.commandLine(), "no log is called " + name + ", only " + known);
            }
        }
        DataFolder folder = data.folder();
        List<String> wanted = names.isEmpty() ? known : names;
        Map<String, LogFollower> followers = new LinkedHashMap<>();
        for (String name : wanted) {
            followers.put(name, LogFollower.fromEnd(folder.log(name)));
            for (String line : LogFollower.tail(folder.log(name), lines)) {
                print(wanted, name, line);
            }
        }
        while (follow) {
            followers.forEach((name, log) -> log.poll().forEach(line -> print(wanted, name, line)));
            Thread.sleep(200);
        }
        return 0;
    }

    private static void print(List<String> wanted, String name, String line) {
        System.out.println(wanted.size() == 1 ? LogFile.printable(line) : LogWatch.line(name, line));
    }
}
