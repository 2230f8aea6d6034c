package io.depesche.store.adapter.kafka;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.smallrye.mutiny.operators.multi.processors.UnicastProcessor;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.common.TopicPartition;
import org.eclipse.microprofile.reactive.messaging.Message;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class BatchStreamTest {

    private static final Duration SHORT = Duration.ofMillis(1);
    private static final ConsumerRecords<byte[], byte[]> BATCH = new ConsumerRecords<>(
            Map.of(new TopicPartition("t", 0), List.of(new ConsumerRecord<>("t", 0, 0, new byte[0], new byte[0]))),
            Map.of());

    private final AtomicInteger acks = new AtomicInteger();
    private final AtomicInteger nacks = new AtomicInteger();
    private final UnicastProcessor<Message<ConsumerRecords<byte[], byte[]>>> source = UnicastProcessor.create();

    @Test
    void triesABatchAgainUntilItIsHandledAndAcknowledgesItOnce() {
        AtomicInteger calls = new AtomicInteger();
        start(batch -> {
            if (calls.incrementAndGet() < 5) {
                throw new IllegalStateException("not yet");
            }
        });
        emit();
        await().until(() -> acks.get() == 1);
        assertThat(calls).hasValue(5);
        assertThat(nacks).hasValue(0);
    }

    @Test
    void handlesTheNextBatchOnlyAfterTheOneBefore() {
        AtomicInteger running = new AtomicInteger();
        AtomicInteger most = new AtomicInteger();
        start(batch -> {
            most.accumulateAndGet(running.incrementAndGet(), Math::max);
            running.decrementAndGet();
        });
        for (int i = 0; i < 20; i++) {
            emit();
        }
        await().until(() -> acks.get() == 20);
        assertThat(most).hasValue(1);
    }

    @Test
    void aStopEndsTheWaitAndNeitherAcknowledgesNorRefuses() {
        CountDownLatch tried = new CountDownLatch(1);
        BatchStream stream = new BatchStream(
                "test",
                batch -> {
                    tried.countDown();
                    throw new IllegalStateException("the database is away");
                },
                Duration.ofMinutes(5),
                Duration.ofMinutes(5));
        subscribe(stream);
        emit();
        await().until(() -> tried.getCount() == 0);
        long begin = System.nanoTime();
        stream.stop(Duration.ofSeconds(10));
        assertThat(Duration.ofNanos(System.nanoTime() - begin)).isLessThan(Duration.ofSeconds(5));
        emit();
        assertThat(acks).hasValue(0);
        assertThat(nacks).hasValue(0);
        assertThat(stream.hasEnded()).isFalse();
    }

    @Test
    void aStopLetsTheBatchInHandFinish() {
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch mayEnd = new CountDownLatch(1);
        AtomicInteger done = new AtomicInteger();
        BatchStream stream = start(batch -> {
            begun.countDown();
            mayEnd.await();
            done.incrementAndGet();
        });
        emit();
        await().until(() -> begun.getCount() == 0);
        Thread stopping = Thread.ofPlatform().start(() -> stream.stop(Duration.ofSeconds(20)));
        mayEnd.countDown();
        await().until(() -> !stopping.isAlive());
        assertThat(done).hasValue(1);
        await().until(() -> acks.get() == 1);
    }

    @Test
    void aStreamThatFailsHasEnded() {
        BatchStream stream = start(batch -> {});
        assertThat(stream.hasEnded()).isFalse();
        source.onError(new IllegalStateException("broken"));
        await().until(stream::hasEnded);
    }

    @Test
    void aStreamThatCompletesHasEnded() {
        BatchStream stream = start(batch -> {});
        source.onComplete();
        await().until(stream::hasEnded);
    }

    @Test
    void anErrorOfTheMachineEndsTheStreamInsteadOfRepeatingItself() {
        BatchStream stream = start(batch -> {
            throw new OutOfMemoryError("test");
        });
        emit();
        await().until(stream::hasEnded);
        assertThat(nacks).hasValue(0);
    }

    private BatchStream start(BatchStream.Handler handler) {
        BatchStream stream = new BatchStream("test", handler, SHORT, SHORT);
        subscribe(stream);
        return stream;
    }

    private void subscribe(BatchStream stream) {
        stream.start(source);
    }

    private void emit() {
        source.onNext(Message.of(
                BATCH,
                () -> {
                    acks.incrementAndGet();
                    return CompletableFuture.completedFuture(null);
                },
                reason -> {
                    nacks.incrementAndGet();
                    return CompletableFuture.completedFuture(null);
                }));
    }
}
