package io.depesche.stack.command;

import io.depesche.stack.BuildInfo;
import io.depesche.stack.supervise.StackProblem;
import java.io.PrintWriter;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/**
 * {@code depesche}: everything that runs on one machine. Exit codes: 0 done, 1 something is in the way (one line on standard error), 2
 * wrong usage.
 */
@Command(
        name = "depesche",
        mixinStandardHelpOptions = true,
        versionProvider = DepescheCommand.Version.class,
        description = "German-language news, repaired and read by machine, as a live stream.",
        synopsisSubcommandLabel = "COMMAND",
        subcommands = {
            UpCommand.class,
            DownCommand.class,
            StatusCommand.class,
            LogsCommand.class,
            DoctorCommand.class,
            IngestCommand.class
        },
        footer = {
            "",
            "Run by the ./depesche script itself:",
            "  annotate    clean and read articles offline: files or JSON lines in, JSON lines out",
            "  parse-feed  read a feed offline: RSS, Atom or JSON Feed in, JSON out",
            "  eval        measure the language pipeline against a labelled file: eval entities FILE.tsv",
            "  train-words count the word sequences of a text for language-model-de",
            "  train-names learn the name tagger of ner-model-de from labelled corpora",
            "  extract   get the article out of HTML pages offline: files or JSON lines in, JSON lines out",
            "  bench       measure: bench nlp, bench pipeline",
            "  test        run all tests (mvn verify)"
        })
public final class DepescheCommand implements Runnable {

    @Spec
    private CommandSpec spec;

    /** Runs one command line and returns the exit code. */
    public static int execute(String... args) {
        return new CommandLine(new DepescheCommand())
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setExecutionExceptionHandler((error, line, parsed) -> report(error, line))
                .execute(args);
    }

    private static int report(Exception error, CommandLine line) throws Exception {
        if (!(error instanceof StackProblem)) {
            throw error;
        }
        PrintWriter err = line.getErr();
        err.println("depesche: " + error.getMessage());
        err.flush();
        return CommandLine.ExitCode.SOFTWARE;
    }

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "expected a command");
    }

    /** What {@code --version} prints. */
    static final class Version implements IVersionProvider {
        @Override
        public String[] getVersion() {
            return new String[] {
                "depesche " + BuildInfo.version() + " (Java " + System.getProperty("java.version") + ", PostgreSQL "
                        + BuildInfo.postgresVersion() + ")"
            };
        }
    }
}
