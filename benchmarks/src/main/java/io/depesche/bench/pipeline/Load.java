package io.depesche.bench.pipeline;

import io.depesche.testkit.InventedArticles;
import io.depesche.testkit.InventedArticles.Invented;
import io.depesche.testkit.RunningStack;
import io.depesche.testkit.StreamReader;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

/** Articles posted to ingest-service as fast as it takes them, or at a steady rate, and watched on the gateway's stream. */
final class Load {

    private static final int SENDERS = 8;
    private static final int LIMIT_SECONDS = 600;

    private Load() {}

    record Throughput(double articlesPerSecond, int meanTextBytes) {}

    record Latency(double rate, int count, long p50, long p99, long max) {}

    /** From the first post to the last arrival on the stream; the load generator shares the machine. */
    static Throughput throughput(RunningStack stack, List<Invented> articles) throws Exception {
        CountDownLatch arrived = new CountDownLatch(articles.size());
        try (StreamReader reader = StreamReader.open(stack.gateway(), "latest", arrival -> arrived.countDown());
                ExecutorService senders = Executors.newFixedThreadPool(SENDERS)) {
            reader.awaitConnection();
            long started = System.nanoTime();
            List<Future<?>> posts = new ArrayList<>();
            articles.forEach(article -> posts.add(senders.submit(() -> stack.ingest(article))));
            for (Future<?> post : posts) {
                post.get();
            }
            if (!arrived.await(LIMIT_SECONDS, TimeUnit.SECONDS)) {
                throw new IllegalStateException(arrived.getCount() + " articles have not arrived");
            }
            double seconds = (System.nanoTime() - started) / 1e9;
            int bytes = (int) articles.stream()
                    .mapToInt(article -> article.text().getBytes(StandardCharsets.UTF_8).length)
                    .average()
                    .orElse(0);
            return new Throughput(articles.size() / seconds, bytes);
        }
    }

    /** Posts at a steady rate; the time runs from the record's own {@code fetched} to its arrival at the subscriber. */
    static Latency latency(RunningStack stack, double rate, int seconds) throws Exception {
        List<Invented> articles = InventedArticles.series("takt", (int) (rate * seconds));
        List<Long> millis = Collections.synchronizedList(new ArrayList<>());
        CountDownLatch arrived = new CountDownLatch(articles.size());
        try (StreamReader reader = StreamReader.open(stack.gateway(), "latest", arrival -> {
                    Instant fetched = Instant.parse(
                            arrival.record().path("article").path("fetched").asText());
                    millis.add(arrival.epochMillis() - fetched.toEpochMilli());
                    arrived.countDown();
                });
                ExecutorService senders = Executors.newFixedThreadPool(SENDERS)) {
            reader.awaitConnection();
            long started = System.nanoTime();
            for (int i = 0; i < articles.size(); i++) {
                long due = started + (long) (i / rate * 1e9);
                long wait = due - System.nanoTime();
                if (wait > 0) {
                    TimeUnit.NANOSECONDS.sleep(wait);
                }
                Invented article = articles.get(i);
                senders.execute(() -> stack.ingest(article));
            }
            if (!arrived.await(LIMIT_SECONDS, TimeUnit.SECONDS)) {
                throw new IllegalStateException(arrived.getCount() + " articles have not arrived");
            }
        }
        List<Long> sorted = new ArrayList<>(millis);
        Collections.sort(sorted);
        return new Latency(rate, sorted.size(), at(sorted, 0.50), at(sorted, 0.99), sorted.getLast());
    }

    private static long at(List<Long> sorted, double share) {
        return sorted.get(Math.min(sorted.size() - 1, (int) (sorted.size() * share)));
    }
}
