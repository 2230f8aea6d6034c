package io.depesche.nlp.adapter.kafka;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/**
 * A fixed number of threads; records of one partition always go to the same one, in the order in which they come. So both cores are
 * used and no article overtakes an older revision of itself.
 */
final class PartitionThreads {

    private final List<ExecutorService> threads = new ArrayList<>();

    PartitionThreads(int count) {
        for (int i = 0; i < count; i++) {
            threads.add(Executors.newSingleThreadExecutor(
                    Thread.ofPlatform().name("nlp-", i).factory()));
        }
    }

    Executor of(int partition) {
        return threads.get(Math.floorMod(partition, threads.size()));
    }

    /** Begins nothing new and waits so long for what is under way. */
    void stop(Duration drain) {
        threads.forEach(ExecutorService::shutdown);
        long end = System.nanoTime() + drain.toNanos();
        for (ExecutorService thread : threads) {
            try {
                if (!thread.awaitTermination(end - System.nanoTime(), TimeUnit.NANOSECONDS)) {
                    thread.shutdownNow();
                }
            } catch (InterruptedException e) {
                thread.shutdownNow();
                Thread.currentThread().interrupt();
            }
        }
    }
}
