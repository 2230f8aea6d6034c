package io.depesche.nlp.adapter.kafka;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.depesche.contracts.UnreadableRecord;
import io.depesche.contracts.WireJson;
import io.depesche.contracts.article.Article;
import io.depesche.contracts.article.Article.Outlet;
import io.depesche.contracts.article.ArticleFetched;
import io.depesche.nlp.config.NlpConfig;
import io.depesche.nlp.domain.pipeline.EnrichmentPipeline;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.smallrye.reactive.messaging.MutinyEmitter;
import io.smallrye.reactive.messaging.kafka.api.IncomingKafkaRecordMetadata;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.apache.kafka.common.errors.TimeoutException;
import org.eclipse.microprofile.health.HealthCheckResponse.Status;
import org.eclipse.microprofile.reactive.messaging.Message;
import org.eclipse.microprofile.reactive.messaging.Metadata;
import org.junit.jupiter.api.Test;

/** What becomes of a record: acknowledged, refused, or left without an answer so that it comes again. */
class FetchedProcessorTest {

    private static final byte[] BAD_JSON = "{".getBytes(StandardCharsets.UTF_8);

    private final CompletableFuture<Void> broker = new CompletableFuture<>();
    private final List<Message<?>> sent = new CopyOnWriteArrayList<>();
    private final List<String> answers = new CopyOnWriteArrayList<>();

    @Test
    void acknowledgesARecordOnlyWhenTheBrokerHasTheEnrichedOne() {
        started(endless(message("good", article())));
        await().until(() -> sent.size() == 1);
        assertThat(answers).isEmpty();

        broker.complete(null);

        await().until(() -> answers.equals(List.of("ack good")));
    }

    @Test
    void refusesWhatItCannotReadAndGoesOn() {
        broker.complete(null);

        FetchedProcessor processor = started(endless(message("bad", BAD_JSON), message("good", article())));

        await().until(() -> answers.size() == 2);
        assertThat(answers).containsExactlyInAnyOrder("nack bad: bad-json", "ack good");
        assertThat(status(processor)).isEqualTo(Status.UP);
    }

    @Test
    void leavesARecordUnansweredThatTheBrokerDoesNotTake() {
        broker.completeExceptionally(new TimeoutException("away"));

        FetchedProcessor processor = started(endless(message("good", article())));

        await().until(() -> status(processor) == Status.DOWN);
        assertThat(answers).isEmpty();
    }

    @Test
    void refusesARecordThatIsTooLargeForTheBroker() {
        broker.completeExceptionally(new RecordTooLargeException("4 MiB"));

        FetchedProcessor processor = started(endless(message("good", article())));

        await().until(() -> answers.equals(List.of("nack good: too-large")));
        assertThat(status(processor)).isEqualTo(Status.UP);
    }

    @Test
    void answersNothingOnceTheShutdownHasBegun() {
        FetchedProcessor processor = started(endless(message("good", article())));
        await().until(() -> sent.size() == 1);

        processor.stop(new ShutdownEvent());
        broker.completeExceptionally(new RecordTooLargeException("closing"));

        await().during(Duration.ofMillis(200)).until(answers::isEmpty);
        assertThat(status(processor)).isEqualTo(Status.UP);
    }

    @Test
    void goesDownWhenItsStreamEnds() {
        FetchedProcessor failed = started(Multi.createFrom().failure(new IllegalStateException("poll")));
        FetchedProcessor completed = started(Multi.createFrom().empty());

        assertThat(status(failed)).isEqualTo(Status.DOWN);
        assertThat(status(completed)).isEqualTo(Status.DOWN);
    }

    private FetchedProcessor started(Multi<Message<byte[]>> stream) {
        FetchedProcessor processor = new FetchedProcessor(
                stream, emitter(), new EnrichmentPipeline(), new TestConfig(), new SimpleMeterRegistry());
        processor.start(new StartupEvent());
        return processor;
    }

    private static Status status(FetchedProcessor processor) {
        return new StreamLiveness(processor).call().getStatus();
    }

    /** Stays open, as Kafka's stream does. */
    @SafeVarargs
    private static Multi<Message<byte[]>> endless(Message<byte[]>... messages) {
        Multi<Message<byte[]>> open = Multi.createFrom().nothing();
        return Multi.createBy()
                .concatenating()
                .streams(List.of(Multi.createFrom().items(messages), open));
    }

    /** Of the emitter's many methods the processor uses one. */
    @SuppressWarnings("unchecked")
    private MutinyEmitter<byte[]> emitter() {
        return (MutinyEmitter<byte[]>) Proxy.newProxyInstance(
                getClass().getClassLoader(), new Class<?>[] {MutinyEmitter.class}, (proxy, method, arguments) -> {
                    if (!method.getName().equals("sendMessage")) {
                        throw new UnsupportedOperationException(method.getName());
                    }
                    sent.add((Message<?>) arguments[0]);
                    return Uni.createFrom().completionStage(broker);
                });
    }

    private Message<byte[]> message(String key, byte[] value) {
        ConsumerRecord<byte[], byte[]> record =
                new ConsumerRecord<>("topic", 0, 0, key.getBytes(StandardCharsets.UTF_8), value);
        return Message.of(
                value,
                Metadata.of(new IncomingKafkaRecordMetadata<>(record, "fetched")),
                () -> {
                    answers.add("ack " + key);
                    return CompletableFuture.completedFuture(null);
                },
                reason -> {
                    answers.add("nack " + key + ": "
                            + ((UnreadableRecord) reason).reason().code());
                    return CompletableFuture.completedFuture(null);
                });
    }

    private static byte[] article() {
        Article article = new Article("id", null, null, Outlet.UNKNOWN, null, null, null, null, null, null);
        return WireJson.write(new ArticleFetched(1, article, "Der Damm hielt."));
    }

    private record TestConfig() implements NlpConfig {
        @Override
        public Optional<Path> ontology() {
            return Optional.empty();
        }

        @Override
        public Optional<Path> cleaningFolder() {
            return Optional.empty();
        }

        @Override
        public Optional<Path> knowledgeBase() {
            return Optional.empty();
        }

        @Override
        public Optional<Path> corrections() {
            return Optional.empty();
        }

        @Override
        public int threads() {
            return 1;
        }

        @Override
        public int inFlight() {
            return 4;
        }

        @Override
        public Duration drain() {
            return Duration.ofSeconds(2);
        }
    }
}
