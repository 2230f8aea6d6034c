package io.depesche.ingest.adapter.cli;

import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.Callable;
import java.util.function.Function;
import picocli.CommandLine;

/**
 * What every offline command does alike: exit 0 done, 1 bad input, 2 wrong usage, and one line on standard error for both.
 *
 * @param in standard input
 * @param out standard output: results alone
 * @param err standard error: progress and what went wrong
 */
record CommandFrame(InputStream in, OutputStream out, PrintStream err) {

    /** Runs a command as this process and ends the process. */
    static void main(String[] args, Function<CommandFrame, Callable<Integer>> command) {
        // the service's logging is on the class path without its log manager; an offline command does not log
        System.setProperty("slf4j.provider", "org.slf4j.helpers.NOP_FallbackServiceProvider");
        System.setProperty("slf4j.internal.verbosity", "ERROR");
        CommandFrame frame = new CommandFrame(
                new FileInputStream(FileDescriptor.in),
                new FileOutputStream(FileDescriptor.out),
                new PrintStream(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8));
        System.exit(frame.run(args, command.apply(frame)));
    }

    /** Runs a command in this process and gives its exit code. */
    int run(String[] args, Callable<Integer> command) {
        CommandLine line = new CommandLine(command);
        line.setOut(new PrintWriter(out, true, StandardCharsets.UTF_8));
        line.setErr(new PrintWriter(err, true));
        line.setExecutionExceptionHandler((e, cmd, parsed) -> {
            err.println(line.getCommandName() + ": " + (e instanceof BadInput ? e.getMessage() : oneLine(e)));
            return 1;
        });
        line.setParameterExceptionHandler((e, wrong) -> {
            err.println(line.getCommandName() + ": " + e.getMessage() + " (see --help)");
            return 2;
        });
        return line.execute(args);
    }

    static String oneLine(Throwable e) {
        String message = e.getMessage() == null
                ? ""
                : ": " + e.getMessage().lines().findFirst().orElse("");
        return e.getClass().getSimpleName() + message;
    }
}
