package io.depesche.bench.pipeline;

import io.depesche.stack.process.ProcessTable;
import io.depesche.testkit.InventedArticles;
import io.depesche.testkit.InventedArticles.Invented;
import io.depesche.testkit.RunningStack;
import io.depesche.testkit.StreamReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code ./depesche bench pipeline}: starts a stack of its own on free ports, loads it and prints a Markdown table. */
@Command(
        name = "pipeline",
        mixinStandardHelpOptions = true,
        description = "Articles a second through the whole stack, and how long one takes from fetched to shown.")
public final class PipelineCommand implements Callable<Integer> {

    @Option(names = "--articles", description = "Articles for the throughput run (default: ${DEFAULT-VALUE}).")
    int articles = 6_000;

    @Option(
            names = "--latency-seconds",
            description = "Length of the latency run at half load (default: ${DEFAULT-VALUE}).")
    int latencySeconds = 30;

    @Override
    public Integer call() throws Exception {
        Path checkout = Path.of(System.getProperty("depesche.root", ""))
                .toAbsolutePath()
                .normalize();
        Path data = Files.createTempDirectory("depesche-bench");
        try {
            measure(checkout, data);
        } finally {
            delete(data);
        }
        return 0;
    }

    private void measure(Path checkout, Path data) throws Exception {
        // The first start makes folders, secrets and databases; a user pays for it once. Measured is the second.
        RunningStack.start(checkout, data, false).close();

        long started = System.nanoTime();
        CountDownLatch firstEvent = new CountDownLatch(1);
        try (RunningStack stack = RunningStack.start(checkout, data, false)) {
            double healthy = secondsSince(started);
            double firstEnriched;
            try (StreamReader reader =
                    StreamReader.open(stack.gateway(), "latest", arrival -> firstEvent.countDown())) {
                stack.ingest(InventedArticles.article("erster", 0));
                if (!firstEvent.await(60, TimeUnit.SECONDS)) {
                    throw new IllegalStateException("no enriched article within 60 s");
                }
                firstEnriched = secondsSince(started);
            }

            List<Invented> warmUp = InventedArticles.series("anlauf", articles / 3);
            Load.throughput(stack, warmUp);
            Map<String, Duration> before = processorTime(stack);
            Load.Throughput throughput = Load.throughput(stack, InventedArticles.series("last", articles));
            Map<String, Duration> after = processorTime(stack);
            Map<String, Long> memory = residentBytes(stack);
            Load.Latency latency = Load.latency(stack, throughput.articlesPerSecond() / 2, latencySeconds);
            double passThrough = PassThrough.recordsPerSecond(
                    stack.kafkaBootstrapServers(), InventedArticles.series("durchreiche", 20_000));

            System.out.printf("| what | value |%n| --- | --- |%n");
            System.out.printf(
                    "| articles/s through the whole stack (%d, mean text %d bytes) | %.0f |%n",
                    articles, throughput.meanTextBytes(), throughput.articlesPerSecond());
            System.out.printf("| bare kafka-clients pass-through of the same bytes, records/s | %.0f |%n", passThrough);
            System.out.printf("| ratio | %.4f |%n", throughput.articlesPerSecond() / passThrough);
            System.out.printf(
                    "| fetched to SSE at %.0f articles/s, p50 / p99 / max ms (%d articles) | %d / %d / %d |%n",
                    latency.rate(), latency.count(), latency.p50(), latency.p99(), latency.max());
            System.out.printf(
                    "| up (warm) to all healthy / to the first enriched article, s | %.1f / %.1f |%n",
                    healthy, firstEnriched);
            after.forEach((name, time) -> System.out.printf(
                    "| processor time of %s, ms an article | %.2f |%n",
                    name, time.minus(before.getOrDefault(name, Duration.ZERO)).toNanos() / 1e6 / articles));
            memory.forEach(
                    (name, bytes) -> System.out.printf("| resident memory of %s, MiB | %d |%n", name, bytes >> 20));
        }
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }

    /** By child, each with its own children; the supervisor's tree is the whole stack. */
    private static Map<String, Long> residentBytes(RunningStack stack) {
        Map<String, Long> bytes = new LinkedHashMap<>();
        stack.pids()
                .forEach((name, pid) -> bytes.put(
                        name.equals("supervisor") ? "the whole stack" : name, ProcessTable.residentBytes(pid)));
        return bytes;
    }

    /** By child, each with its own children; what ended in between is lost. */
    private static Map<String, Duration> processorTime(RunningStack stack) {
        Map<String, Duration> times = new LinkedHashMap<>();
        stack.pids().forEach((name, pid) -> {
            Stream<ProcessHandle> processes = ProcessHandle.of(pid).stream()
                    .flatMap(process -> Stream.concat(Stream.of(process), process.descendants()));
            Duration sum = processes
                    .flatMap(process -> process.info().totalCpuDuration().stream())
                    .reduce(Duration.ZERO, Duration::plus);
            times.put(name.equals("supervisor") ? "the whole stack" : name, sum);
        });
        return times;
    }

    private static double secondsSince(long nanos) {
        return (System.nanoTime() - nanos) / 1e9;
    }
}
