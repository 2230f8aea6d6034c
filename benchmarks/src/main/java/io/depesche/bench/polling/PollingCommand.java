package io.depesche.bench.polling;

import io.depesche.bench.polling.SimulatedSource.Manner;
import io.depesche.ingest.domain.article.CanonicalUrl;
import java.time.Duration;
import java.util.Objects;
import java.util.Random;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Watches thousands of simulated sources for days within seconds and tells how late polls were and what the hosts saw of us. */
@Command(
        name = "polling",
        mixinStandardHelpOptions = true,
        description = "Lateness of polls, requests and pauses with thousands of sources, in simulated time.")
public final class PollingCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Option(names = "--feeds", paramLabel = "N", description = "Sources. Default: ${DEFAULT-VALUE}.")
    private int feeds = 5_000;

    @Option(names = "--hosts", paramLabel = "N", description = "Hosts that they lie on. Default: ${DEFAULT-VALUE}.")
    private int hosts = 1_500;

    @Option(names = "--days", paramLabel = "N", description = "Simulated days. Default: ${DEFAULT-VALUE}.")
    private int days = 2;

    @Option(names = "--parallel", paramLabel = "N", description = "Workers. Default: ${DEFAULT-VALUE}.")
    private int parallel = 24;

    @Option(names = "--seed", paramLabel = "N", description = "Of the chances. Default: ${DEFAULT-VALUE}.")
    private long seed = 7;

    @Override
    public Integer call() {
        Random random = new Random(seed);
        long before = used();
        Simulation simulation = new Simulation(parallel, seed);
        for (int i = 0; i < feeds; i++) {
            simulation.watch(new SimulatedSource(url(i), manner(random), gap(random), Simulation.START, random));
        }
        long began = System.nanoTime();
        Duration time = Duration.ofDays(days);
        Figures figures = simulation.run(time);
        print("%,d sources on %,d hosts, %d simulated days in %d s, %d workers"
                .formatted(feeds, hosts, days, (System.nanoTime() - began) / 1_000_000_000, parallel));
        print(figures.text(feeds, time));
        print("heap taken, simulated servers included: %d MiB".formatted((used() - before) >> 20));
        java.lang.ref.Reference.reachabilityFence(simulation);
        return figures.holds() ? 0 : 1;
    }

    /** One host in ten is large: half of all sources lie there. */
    private CanonicalUrl url(int source) {
        int host = source % 2 == 0 ? source / 2 % (hosts / 10) : hosts / 10 + source / 2 % (hosts - hosts / 10);
        return Objects.requireNonNull(
                CanonicalUrl.parse("https://host-" + host + ".example/feed/" + source), "a plain address");
    }

    private static Duration gap(Random random) {
        int dice = random.nextInt(100);
        long minutes = dice < 5 ? 3 : dice < 45 ? 60 : dice < 80 ? 6 * 60 : 3 * 24 * 60;
        return Duration.ofMinutes(minutes);
    }

    private static Manner manner(Random random) {
        int dice = random.nextInt(100);
        if (dice < 60) {
            return Manner.CONDITIONAL;
        }
        if (dice < 80) {
            return Manner.PLAIN;
        }
        return dice < 84
                ? Manner.FRESH_FOR_AN_HOUR
                : dice < 87
                        ? Manner.TTL
                        : dice < 91
                                ? Manner.BROKEN
                                : dice < 93
                                        ? Manner.MISSING
                                        : dice < 94 ? Manner.GONE : dice < 96 ? Manner.STRICT : Manner.SLOW;
    }

    private static long used() {
        System.gc();
        Runtime runtime = Runtime.getRuntime();
        return runtime.totalMemory() - runtime.freeMemory();
    }

    private void print(String line) {
        spec.commandLine().getOut().println(line);
        spec.commandLine().getOut().flush();
    }
}
