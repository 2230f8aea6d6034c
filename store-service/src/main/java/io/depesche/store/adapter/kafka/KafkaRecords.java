package io.depesche.store.adapter.kafka;

import io.depesche.contracts.CloudEventHeaders;
import io.depesche.contracts.DeadLetterHeaders;
import io.depesche.store.domain.deadletter.DeadLetter;
import io.depesche.store.domain.intake.ColumnText;
import io.depesche.store.domain.intake.IncomingRecord;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;
import org.jspecify.annotations.Nullable;

/** Turns Kafka's records into those of the domain. Total: any bytes in key, headers and value give a record. */
final class KafkaRecords {

    private KafkaRecords() {}

    static IncomingRecord incoming(ConsumerRecord<byte[], byte[]> record) {
        return new IncomingRecord(
                record.topic(),
                record.partition(),
                record.offset(),
                Instant.ofEpochMilli(record.timestamp()),
                text(record.key()),
                header(record, CloudEventHeaders.TYPE),
                record.value());
    }

    static DeadLetter deadLetter(ConsumerRecord<byte[], byte[]> record) {
        String reason = column(header(record, DeadLetterHeaders.REASON));
        Long sourcePartition = number(header(record, DeadLetterHeaders.PARTITION));
        return new DeadLetter(
                record.topic(),
                record.partition(),
                record.offset(),
                Instant.ofEpochMilli(record.timestamp()),
                column(text(record.key())),
                reason == null ? DeadLetter.OTHER : reason,
                column(header(record, CloudEventHeaders.ID)),
                new DeadLetter.Source(
                        column(header(record, DeadLetterHeaders.TOPIC)),
                        sourcePartition == null ? null : sourcePartition.intValue(),
                        number(header(record, DeadLetterHeaders.OFFSET))),
                record.value());
    }

    private static @Nullable String header(ConsumerRecord<byte[], byte[]> record, String name) {
        Header header = record.headers().lastHeader(name);
        return header == null ? null : text(header.value());
    }

    private static @Nullable String text(byte @Nullable [] bytes) {
        return bytes == null ? null : new String(bytes, StandardCharsets.UTF_8);
    }

    private static @Nullable String column(@Nullable String text) {
        return ColumnText.optional(text, 500);
    }

    private static @Nullable Long number(@Nullable String digits) {
        try {
            return digits == null ? null : Long.valueOf(digits);
        } catch (NumberFormatException e) {
            return null;
        }
    }
}
