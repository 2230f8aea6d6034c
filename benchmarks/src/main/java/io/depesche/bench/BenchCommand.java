package io.depesche.bench;

import io.depesche.bench.extract.ExtractCommand;
import io.depesche.bench.nlp.NlpCommand;
import io.depesche.bench.pipeline.PipelineCommand;
import io.depesche.bench.polling.PollingCommand;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The command {@code bench}; the measurements are its subcommands. Exit 0 done, 1 a measurement failed, 2 wrong usage. */
@Command(
        name = "bench",
        mixinStandardHelpOptions = true,
        version = "bench 0.1.0",
        description = "Measures how fast Depesche is on this machine.",
        subcommands = {ExtractCommand.class, NlpCommand.class, PipelineCommand.class, PollingCommand.class},
        synopsisSubcommandLabel = "COMMAND")
public final class BenchCommand {

    private BenchCommand() {}

    public static void main(String[] args) {
        System.exit(run(args));
    }

    static int run(String... args) {
        CommandLine command = new CommandLine(new BenchCommand());
        command.setExecutionExceptionHandler((e, cmd, parsed) -> {
            cmd.getErr().println("bench: " + e);
            return 1;
        });
        return command.execute(args);
    }
}
