package io.depesche.nlp.adapter.cli;

import io.depesche.nlp.domain.pipeline.EnrichmentPipeline;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Measures parts of the pipeline against labelled files: one subcommand for each. */
@Command(
        name = "eval",
        mixinStandardHelpOptions = true,
        version = "eval " + EnrichmentPipeline.VERSION,
        description = "Measures the language pipeline against labelled files.",
        subcommands = {EvalEntitiesCommand.class, EvalLinkingCommand.class},
        footer = {"", "Exit: 0 done, 1 bad input, 2 wrong usage."})
public final class EvalCommand implements Runnable {

    @Spec
    private CommandSpec spec;

    public static void main(String[] args) {
        System.exit(new CommandLine(new EvalCommand()).execute(args));
    }

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "what is to be measured? (entities, linking)");
    }
}
