package io.depesche.ingest.adapter.kafka;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.depesche.contracts.WireJson;
import io.depesche.contracts.article.Article.Outlet;
import io.depesche.contracts.article.ArticleFetched;
import io.depesche.ingest.FetchedTopic;
import io.depesche.ingest.adapter.jdbc.JdbcArticleLedger;
import io.depesche.ingest.adapter.jdbc.JdbcOutbox;
import io.depesche.ingest.adapter.jdbc.JdbcTraces;
import io.depesche.ingest.adapter.jdbc.TestDatabase;
import io.depesche.ingest.adapter.jdbc.Transactions;
import io.depesche.ingest.domain.article.Arrival;
import io.depesche.ingest.domain.article.ArticleIntake;
import io.depesche.ingest.domain.article.Candidate;
import io.depesche.ingest.domain.article.CanonicalUrl;
import io.depesche.ingest.domain.outbox.OutboxBell;
import io.depesche.ingest.domain.trace.ItemCounter;
import io.depesche.ingest.domain.trace.Step;
import io.depesche.testkit.Servers;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The relay between the real database and the real broker, with the broker away and back. */
class OutboxRelayIT {

    private static final ItemCounter NOT_COUNTED = (stage, outcome, items) -> {};

    private final ArticleIntake intake = new ArticleIntake(new Random(1));
    private final OutboxBell bell = new OutboxBell();
    private final List<OutboxRelay> relays = new ArrayList<>();
    private DataSource database;
    private Transactions transactions;
    private JdbcArticleLedger ledger;

    @BeforeEach
    void emptyDatabase() {
        database = TestDatabase.fresh("ingest_relay");
        transactions = new Transactions(database);
        ledger = new JdbcArticleLedger(transactions, bell);
    }

    @AfterEach
    void stopRelays() {
        relays.forEach(OutboxRelay::stop);
    }

    @Test
    void articlesWaitForABrokerThatIsAwayAndArriveInOrderWhenItIsBack() throws Exception {
        LateBroker broker = new LateBroker();
        String id = "";
        for (int revision = 1; revision <= 5; revision++) {
            Arrival arrival = arrival("https://fern.example/a", "Fassung " + revision + " von " + System.nanoTime());
            ledger.write(arrival);
            id = arrival.articleId();
        }
        OutboxRelay relay = relay(broker.address());
        relay.start();
        await().during(Duration.ofSeconds(2)).atMost(Duration.ofSeconds(30)).until(() -> waiting() == 5);
        assertThat(relay.isAlive()).isTrue();

        broker.comeBack(Servers.kafkaBootstrapServers());
        await().atMost(Duration.ofSeconds(60)).until(() -> waiting() == 0);
        try (FetchedTopic topic = new FetchedTopic(Servers.kafkaBootstrapServers())) {
            String key = id;
            await().until(() -> topic.recordsOf(key).size() == 5);
            assertThat(topic.recordsOf(key))
                    .extracting(
                            r -> WireJson.read(r.value(), ArticleFetched.class).revision())
                    .containsExactly(1, 2, 3, 4, 5);
        }
        assertThat(new JdbcTraces(transactions).of(id))
                .filteredOn(step -> step.kind() == Step.Kind.PUBLISHED)
                .hasSize(5);
        broker.close();
    }

    @Test
    void twoRelaysAtTheSameOutboxSendEachRecordOnceAndInOrder() {
        String address = Servers.kafkaBootstrapServers();
        relay(address).start();
        relay(address).start();
        String run = Long.toHexString(System.nanoTime());
        IntStream.rangeClosed(1, 200)
                .parallel()
                .forEach(i ->
                        ledger.write(arrival("https://doppelt.example/" + run + "/" + i % 10, run + " Fassung " + i)));

        await().atMost(Duration.ofSeconds(30)).until(() -> waiting() == 0);
        try (FetchedTopic topic = new FetchedTopic(Servers.kafkaBootstrapServers())) {
            for (int i = 0; i < 10; i++) {
                String id =
                        arrival("https://doppelt.example/" + run + "/" + i, "x").articleId();
                await().until(() -> topic.recordsOf(id).size() >= 20);
                assertThat(topic.recordsOf(id))
                        .extracting(r ->
                                WireJson.read(r.value(), ArticleFetched.class).revision())
                        .containsExactlyElementsOf(
                                IntStream.rangeClosed(1, 20).boxed().toList());
            }
        }
    }

    @Test
    void aBatchWhoseSendingFailsIsLeftAsItWas() {
        ledger.write(arrival("https://bleibt.example/1", "Es bleibt liegen."));
        JdbcOutbox outbox = new JdbcOutbox(transactions, Clock.systemUTC());

        org.assertj.core.api.Assertions.assertThatThrownBy(() -> outbox.drain(10, batch -> {
                    throw new IllegalStateException("the broker burns");
                }))
                .hasMessage("the broker burns");
        assertThat(waiting()).isEqualTo(1);
        assertThat(outbox.oldest()).isNotNull();
    }

    private OutboxRelay relay(String address) {
        KafkaSender sender = new KafkaSender(() -> new KafkaProducer<>(settings(address)));
        OutboxRelay relay =
                new OutboxRelay(new JdbcOutbox(transactions, Clock.systemUTC()), sender, bell, NOT_COUNTED, 50);
        relays.add(relay);
        return relay;
    }

    private static Map<String, Object> settings(String address) {
        Map<String, Object> settings = ProducerSettings.on(Map.of("bootstrap.servers", address));
        settings.put("max.block.ms", 500);
        return settings;
    }

    private Arrival arrival(String url, String text) {
        Candidate candidate =
                new Candidate(null, CanonicalUrl.parse(url), null, text, null, Outlet.UNKNOWN, null, null);
        return intake.arrival(
                candidate, Clock.tickMillis(java.time.ZoneOffset.UTC).instant(), Step.Kind.RECEIVED);
    }

    private long waiting() {
        return TestDatabase.number(database, "SELECT count(*) FROM outbox");
    }
}
