package io.depesche.bench.nlp;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.Options;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;
import org.openjdk.jmh.util.Statistics;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/**
 * Measures the enrichment pipeline with JMH on one thread, for an article of 3 kB and one of 5 kB, and in the same run OpenNLP's sentence
 * detector and tokenizer alone on the same texts: what a machine can do with those models is what the pipeline is compared with. The rows of
 * names hold sentences, tokens and names from raw text, ours and by OpenNLP's name finder.
 */
@Command(
        name = "nlp",
        mixinStandardHelpOptions = true,
        description = "Articles and tokens a second of the language processing on one core, beside OpenNLP alone.")
public final class NlpCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Option(
            names = "--forks",
            paramLabel = "N",
            description = "Fresh JVMs for each figure; 0 measures in this one. Default: ${DEFAULT-VALUE}.")
    private int forks = 1;

    @Option(names = "--warmup", paramLabel = "N", description = "Seconds of warm-up. Default: ${DEFAULT-VALUE}.")
    private int warmup = 10;

    @Option(names = "--seconds", paramLabel = "N", description = "Seconds of measurement. Default: ${DEFAULT-VALUE}.")
    private int seconds = 10;

    @Option(names = "--quick", description = "Two seconds each: to see that it runs, not to quote.")
    private boolean quick;

    @Option(names = "--verbose", description = "Print JMH's own output too.")
    private boolean verbose;

    @Override
    public Integer call() throws RunnerException {
        Options options = new OptionsBuilder()
                .include(NlpBenchmark.class.getName())
                .forks(forks)
                .threads(1)
                .warmupIterations(quick ? 1 : Math.max(1, warmup / 2))
                .warmupTime(TimeValue.seconds(quick ? 2 : Math.min(2, warmup)))
                .measurementIterations(quick ? 1 : Math.max(1, seconds / 2))
                .measurementTime(TimeValue.seconds(quick ? 2 : Math.min(2, seconds)))
                .jvmArgs(jvmArguments())
                .timeUnit(TimeUnit.MILLISECONDS)
                .verbosity(verbose ? VerboseMode.NORMAL : VerboseMode.SILENT)
                .shouldFailOnError(true)
                .build();
        print("what          article   tokens   p50 ms   p99 ms   articles/s     tokens/s");
        for (RunResult result : new Runner(options).run()) {
            print(line(result));
        }
        print("JDK %s, one thread of %d cores, %s"
                .formatted(
                        Runtime.version(),
                        Runtime.getRuntime().availableProcessors(),
                        quick ? "quick run: not to be quoted" : "JMH, sample time"));
        return 0;
    }

    private static String line(RunResult result) {
        BenchArticle article = BenchArticle.valueOf(result.getParams().getParam("article"));
        Statistics milliseconds = result.getPrimaryResult().getStatistics();
        String label = result.getPrimaryResult().getLabel();
        double perSecond = 1_000 / milliseconds.getMean();
        int tokens = article.tokens();
        return "%-12s %5.1f kB %8d %8.2f %8.2f %12.1f %12.0f"
                .formatted(
                        label,
                        article.kilobytes(),
                        tokens,
                        milliseconds.getPercentile(50),
                        milliseconds.getPercentile(99),
                        perSecond,
                        perSecond * tokens);
    }

    private void print(String line) {
        spec.commandLine().getOut().println(line);
        spec.commandLine().getOut().flush();
    }

    /** As the local stack starts the service. JMH uses an old door of the JDK, about which newer ones complain in each fork. */
    private static String[] jvmArguments() {
        List<String> arguments =
                new ArrayList<>(List.of("-Xmx512m", "-XX:+UseSerialGC", "-XX:+UseTransparentHugePages"));
        if (Runtime.version().feature() >= 24) {
            arguments.add("--sun-misc-unsafe-memory-access=allow");
        }
        return arguments.toArray(String[]::new);
    }
}
