package io.depesche.store.adapter.kafka;

import io.depesche.store.config.StoreConfig;
import io.depesche.store.domain.deadletter.DeadLetter;
import io.depesche.store.domain.deadletter.DeadLetterBox;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Multi;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Channel;
import org.eclipse.microprofile.reactive.messaging.Message;

/**
 * Keeps the records of every dead-letter topic in the database, for people to list. There is no content that it could not keep, so it
 * knows no data error and needs no dead-letter topic of its own, which would be a loop: whatever fails is the database's or our own
 * fault, and is tried again.
 */
@ApplicationScoped
public class DeadLetterConsumer {

    private final Multi<Message<ConsumerRecords<byte[], byte[]>>> channel;
    private final DeadLetterBox box;
    private final StoreConfig config;
    private final BatchStream stream;

    DeadLetterConsumer(
            @Channel("dead-letters") Multi<Message<ConsumerRecords<byte[], byte[]>>> channel,
            DeadLetterBox box,
            StoreConfig config) {
        this.channel = channel;
        this.box = box;
        this.config = config;
        this.stream = new BatchStream(
                "dead-letters",
                this::keep,
                config.retry().first(),
                config.retry().longest());
    }

    void start(@Observes StartupEvent event) {
        stream.start(channel);
    }

    void stop(@Observes @Priority(1) ShutdownEvent event) {
        stream.stop(config.drain());
    }

    /** Whether the stream has ended by itself. */
    public boolean hasEnded() {
        return stream.hasEnded();
    }

    private void keep(ConsumerRecords<byte[], byte[]> batch) {
        List<DeadLetter> letters = new ArrayList<>(batch.count());
        for (ConsumerRecord<byte[], byte[]> record : batch) {
            letters.add(KafkaRecords.deadLetter(record));
        }
        box.keep(letters);
    }
}
