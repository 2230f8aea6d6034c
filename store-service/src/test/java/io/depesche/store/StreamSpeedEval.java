package io.depesche.store;

import static io.depesche.store.EnrichedArticles.article;
import static org.awaitility.Awaitility.await;

import io.depesche.testkit.InventedArticles;
import io.depesche.testkit.InventedArticles.Invented;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * How fast the packaged service takes preloaded articles of about 3 kB from the topic into the database, broker and database on the same
 * machine. On demand: {@code mvn -pl store-service verify -Dit.test=StreamSpeedEval}.
 */
class StreamSpeedEval {

    private static final int ARTICLES = Integer.getInteger("speed.articles", 20_000);

    @Test
    void storesAPreloadedTopic(@TempDir Path folder) throws Exception {
        try (Broker broker = new Broker()) {
            for (int i = 0; i < ARTICLES; i++) {
                Invented invented = InventedArticles.article("stream", i);
                EnrichedArticles article =
                        article("stream-" + i).title(invented.title()).text(invented.text());
                for (int e = 0; e < 12; e++) {
                    article.entity("Name " + (i * 7 + e * 13) % 5_000, null, 3).edit("clean.missing-blank");
                }
                broker.sendLater(article);
            }
        }
        ServiceProcess service = new ServiceProcess("store_stream");
        Process process = service.start(folder, "stream-speed.log");
        int warm = ARTICLES / 4;
        await().atMost(Duration.ofMinutes(5)).until(() -> service.count("SELECT count(*) FROM articles") >= warm);
        int before = service.count("SELECT count(*) FROM articles");
        long begin = System.nanoTime();
        Duration cpuBefore = process.info().totalCpuDuration().orElse(Duration.ZERO);
        await().atMost(Duration.ofMinutes(5)).until(() -> service.count("SELECT count(*) FROM articles") >= ARTICLES);
        double seconds = (System.nanoTime() - begin) / 1e9;
        Duration cpu = process.info().totalCpuDuration().orElse(Duration.ZERO).minus(cpuBefore);
        System.out.printf(
                "stream: %.0f articles/s, %.2f ms CPU of the service an article%n",
                (ARTICLES - before) / seconds, cpu.toMillis() / (double) (ARTICLES - before));
        process.destroy();
        process.waitFor();
    }
}
