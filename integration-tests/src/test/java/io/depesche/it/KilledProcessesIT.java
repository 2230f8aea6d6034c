package io.depesche.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.depesche.contracts.RecordId;
import io.depesche.contracts.Topics;
import io.depesche.testkit.InventedArticles;
import io.depesche.testkit.InventedArticles.Invented;
import io.depesche.testkit.StreamReader;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Two thousand articles flow while processes die at random moments: nlp-service and store-service several times, the broker once, all
 * by SIGKILL. Nothing may be lost, stored twice, shown twice or sent to a dead-letter topic.
 */
class KilledProcessesIT {

    private static final int ARTICLES = 2_000;
    private static final int SERVICE_KILLS = 6;

    @Test
    void everyArticleIsStoredOnceAndShownOnceWhateverDies(@TempDir Path data) throws Exception {
        long seed = Long.getLong("depesche.it.seed", System.nanoTime());
        System.out.println("killed-processes: repeat with -Ddepesche.it.seed=" + seed);
        Random random = new Random(seed);
        List<Invented> articles = InventedArticles.series("ausfall", ARTICLES);
        Set<String> expected = articles.stream()
                .map(article -> RecordId.ofRevision(RecordId.ofArticle(null, null, article.text()), 1))
                .collect(Collectors.toSet());
        assertThat(expected).hasSize(ARTICLES);
        Map<String, Integer> seen = new ConcurrentHashMap<>();

        try (Stack stack = Stack.startWithoutFeed(data);
                StreamReader reader = StreamReader.open(
                        stack.gateway(), "earliest", arrival -> seen.merge(arrival.recordId(), 1, Integer::sum));
                ExecutorService senders = Executors.newFixedThreadPool(4)) {
            List<? extends Future<?>> posts = articles.stream()
                    .map(article -> senders.submit(() -> stack.ingest(article)))
                    .toList();

            for (int kill = 0; kill < SERVICE_KILLS; kill++) {
                Thread.sleep(500 + random.nextInt(2_500)); // the moment of a death is the thing under test
                stack.kill(random.nextBoolean() ? "nlp" : "store");
                reader.disconnect();
                if (kill == SERVICE_KILLS / 2) {
                    stack.kill("kafka");
                }
            }
            for (Future<?> post : posts) {
                post.get();
            }

            await().atMost(Duration.ofSeconds(180))
                    .pollInterval(Duration.ofMillis(500))
                    .until(() -> seen.keySet().containsAll(expected)
                            && stack.storedRevisions().size() >= ARTICLES);
            stack.awaitQuietPipeline();

            assertThat(stack.storedRevisions()).containsExactlyInAnyOrderElementsOf(expected);
            assertThat(seen.keySet()).containsExactlyInAnyOrderElementsOf(expected);
            assertThat(seen.values()).as("times that each article was shown").containsOnly(1);
            assertThat(reader.otherEvents()).as("no gap was announced").doesNotContain("reset");
            assertThat(reader.connections()).isGreaterThan(SERVICE_KILLS / 2);
            for (String topic : List.of(Topics.FETCHED_DEAD_LETTERS, Topics.ENRICHED_DEAD_LETTERS)) {
                assertThat(stack.recordsOf(topic)).as(topic).isEmpty();
            }
        }
    }
}
