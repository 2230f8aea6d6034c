package io.depesche.store;

import static io.depesche.store.EnrichedArticles.article;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.depesche.contracts.DeadLetterHeaders;
import io.depesche.contracts.Topics;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The packaged service as a process that is stopped and killed while articles stream. */
class StoppedProcessIT {

    private static final int ARTICLES = 3_000;

    /** Less than Kafka's default session time-out of 45 s: a killed instance has to be missed sooner. */
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final ServiceProcess service = new ServiceProcess("store_stops");

    @Test
    void stopsAndKillsLoseNothingAndBuryNothing(@TempDir Path folder) throws Exception {
        Set<String> places = new HashSet<>();
        Thread sender = Thread.ofPlatform().daemon().start(() -> sendAll(places));
        int stored = 0;
        for (int round = 0; round < 4; round++) {
            Process process = service.start(folder, "stopped-process-" + round + ".log");
            int enough = Math.min(ARTICLES, stored + 200);
            await().atMost(PATIENCE).until(() -> stored() >= enough);
            if (round % 3 == 2) {
                process.destroyForcibly();
            } else {
                process.destroy();
            }
            assertThat(process.waitFor(20, TimeUnit.SECONDS))
                    .as("stopped within 20 s")
                    .isTrue();
            stored = stored();
        }
        sender.join();
        Process process = service.start(folder, "stopped-process-last.log");
        await().atMost(PATIENCE).until(() -> stored() >= ARTICLES);
        process.destroy();
        assertThat(process.waitFor(20, TimeUnit.SECONDS)).isTrue();

        assertThat(stored()).isEqualTo(ARTICLES);
        assertThat(
                        service.count(
                                "SELECT count(*) FROM revisions JOIN articles ON id = article_id WHERE excerpt LIKE '%Stopptest.'"))
                .isEqualTo(ARTICLES);
        assertThat(deadLetterSources()).doesNotContainAnyElementsOf(places);
    }

    private static void sendAll(Set<String> places) {
        try (Broker broker = new Broker()) {
            for (int i = 0; i < ARTICLES; i++) {
                var place = broker.send(article("stop-" + i).text("Ein Satz im Stopptest."));
                places.add(place.partition() + ":" + place.offset());
                if (i % 10 == 0) {
                    Thread.sleep(50); // about 200 a second, so that every stop meets records on their way
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private int stored() {
        return service.count("SELECT count(*) FROM articles WHERE excerpt LIKE '%Stopptest.'");
    }

    private static Set<String> deadLetterSources() {
        try (Broker broker = new Broker()) {
            Set<String> places = new HashSet<>();
            for (ConsumerRecord<byte[], byte[]> letter : broker.all(Topics.ENRICHED_DEAD_LETTERS, 0)) {
                places.add(text(letter, DeadLetterHeaders.PARTITION) + ":" + text(letter, DeadLetterHeaders.OFFSET));
            }
            return places;
        }
    }

    private static String text(ConsumerRecord<byte[], byte[]> record, String header) {
        return new String(record.headers().lastHeader(header).value(), StandardCharsets.UTF_8);
    }
}
