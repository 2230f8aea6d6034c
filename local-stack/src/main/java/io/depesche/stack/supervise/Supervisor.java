package io.depesche.stack.supervise;

import io.depesche.stack.BuildInfo;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * All children of one data folder: started stage by stage, each restarted when it dies, stopped the other way round. Says what it
 * does in one line each. Thread-safe; {@link #stop} may come at any time and more than once.
 */
public final class Supervisor implements ChildListener {

    /** A child that died that often before it was ready for the first time will not come up by trying again. */
    private static final int HOPELESS = 5;

    private final DataFolder data;
    private final Ports ports;
    private final Secrets secrets;
    private final Consumer<String> progress;
    private final Instant started = Instant.now();
    private final List<List<Child>> stages = new ArrayList<>();
    private final CountDownLatch stopped = new CountDownLatch(1);
    private volatile String state = "starting";

    /** @param progress takes one line for each thing that happens */
    public Supervisor(DataFolder data, Ports ports, Secrets secrets, Consumer<String> progress) {
        this.data = data;
        this.ports = ports;
        this.secrets = secrets;
        this.progress = progress;
    }

    /** Starts everything and returns when all children are ready. */
    public void start(StackPlan plan, Duration limit) throws StackProblem, IOException, InterruptedException {
        start(plan.stages(), limit);
    }

    void start(List<List<ChildSpec>> plan, Duration limit) throws StackProblem, InterruptedException {
        synchronized (this) {
            plan.forEach(specs ->
                    stages.add(specs.stream().map(spec -> new Child(spec, this)).toList()));
        }
        changed();
        long deadline = System.nanoTime() + limit.toNanos();
        for (List<Child> stage : stages) {
            synchronized (this) {
                if (isStopping()) {
                    return;
                }
                stage.forEach(Child::start);
            }
            awaitReady(stage, deadline, limit);
        }
        synchronized (this) {
            if (!isStopping()) {
                state = "ready";
            }
        }
        changed();
    }

    private void awaitReady(List<Child> stage, long deadline, Duration limit)
            throws StackProblem, InterruptedException {
        while (!isStopping() && stage.stream().anyMatch(child -> child.state() != ChildState.READY)) {
            for (Child child : stage) {
                boolean late = System.nanoTime() > deadline;
                if (child.state() != ChildState.READY && (late || child.restarts() >= HOPELESS)) {
                    throw new StackProblem(child.name()
                            + (late
                                    ? " was not ready within " + limit.toSeconds() + " s"
                                    : " died " + child.restarts() + " times before it was ready")
                            + ": see " + data.log(child.name()) + lastWords(child));
                }
            }
            Thread.sleep(20);
        }
    }

    /** The last error in the child's log, which mostly says it all. */
    private String lastWords(Child child) {
        try {
            return LogFollower.tail(data.log(child.name()), 60).reversed().stream()
                    .filter(LogFile::isTrouble)
                    .findFirst()
                    .map(line -> ", last error: " + LogFile.printable(line))
                    .orElse("");
        } catch (IOException e) {
            return "";
        }
    }

    /** Stops everything, services first, and returns when no process is left. */
    public void stop() throws InterruptedException {
        synchronized (this) {
            if (isStopping()) {
                // Another thread is at it.
            } else {
                state = "stopping";
                new Thread(this::stopAll, "stop").start();
            }
        }
        stopped.await();
    }

    /** Waits for the end, whoever asks for it. */
    public void awaitStop() throws InterruptedException {
        stopped.await();
    }

    private void stopAll() {
        try {
            changed();
            for (List<Child> stage : stages.reversed()) {
                long begin = System.nanoTime();
                stage.forEach(Child::askToStop);
                for (Child child : stage) {
                    child.awaitStop();
                }
                progress.accept(
                        names(stage) + " stopped after " + seconds(Duration.ofNanos(System.nanoTime() - begin)));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            state = "stopped";
            changed();
            stopped.countDown();
        }
    }

    private boolean isStopping() {
        return state.startsWith("stop");
    }

    @Override
    public synchronized void changed() {
        try {
            snapshot().write(data);
        } catch (IOException e) {
            progress.accept("the run file could not be written: " + e.getMessage());
        }
    }

    /** What runs now. */
    public synchronized RunState snapshot() {
        List<RunState.ChildEntry> children = new ArrayList<>();
        for (List<Child> stage : stages) {
            for (Child child : stage) {
                children.add(entry(child));
            }
        }
        return new RunState(
                BuildInfo.version(),
                ProcessHandle.current().pid(),
                started.toString(),
                state,
                data.root().toString(),
                ports.all(),
                urls(),
                Map.of(
                        "ingest", secrets.ingestToken().toString(),
                        "operator", secrets.operatorToken().toString(),
                        "service", secrets.serviceToken().toString()),
                children);
    }

    private RunState.ChildEntry entry(Child child) {
        @Nullable Instant since = child.started();
        return new RunState.ChildEntry(
                child.name(),
                child.pid(),
                child.state().word(),
                child.restarts(),
                ports.of(child.name()),
                since == null ? null : since.toString());
    }

    private Map<String, String> urls() {
        Map<String, String> urls = new LinkedHashMap<>();
        for (String name :
                List.of(StackPlan.GATEWAY, StackPlan.INGEST, StackPlan.NLP, StackPlan.STORE, StackPlan.SEEDS)) {
            urls.put(name, "http://127.0.0.1:" + ports.of(name));
        }
        urls.put(StackPlan.KAFKA, "127.0.0.1:" + ports.of(StackPlan.KAFKA));
        urls.put(StackPlan.POSTGRES, "jdbc:postgresql://127.0.0.1:" + ports.of(StackPlan.POSTGRES) + "/store");
        return urls;
    }

    @Override
    public void ready(Child child, Duration after) {
        progress.accept("%-9s ready after %s%s"
                .formatted(child.name(), seconds(after), child.restarts() > 0 ? ", restart " + child.restarts() : ""));
    }

    @Override
    public void died(Child child, String how, Duration pause) {
        progress.accept("%-9s %s, starting it again in %s (log: %s)"
                .formatted(child.name(), how, seconds(pause), data.log(child.name())));
    }

    @Override
    public void unwell(Child child) {
        progress.accept("%-9s says that it no longer works, stopping it".formatted(child.name()));
    }

    @Override
    public void killed(Child child, Duration limit) {
        progress.accept("%-9s did not stop within %d s, killed".formatted(child.name(), limit.toSeconds()));
    }

    /** For example {@code 1.2 s}. */
    public static String seconds(Duration time) {
        return String.format(Locale.ROOT, "%.1f s", time.toMillis() / 1000.0);
    }

    private static String names(List<Child> stage) {
        return String.join(", ", stage.stream().map(Child::name).toList());
    }
}
