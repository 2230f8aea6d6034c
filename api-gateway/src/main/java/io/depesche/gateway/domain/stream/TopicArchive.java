package io.depesche.gateway.domain.stream;

import java.util.List;
import java.util.concurrent.CompletionStage;

/**
 * The topic itself, for subscribers that were away for longer than the memory of {@link LiveStream} reaches. Implemented by the Kafka
 * adapter; every read is short, so a subscriber that is slow to take its records holds no reader.
 */
public interface TopicArchive {

    /**
     * Which offsets the topic holds now.
     *
     * @param start oldest offset of each partition
     * @param end offset after the newest of each partition
     */
    record Range(Position start, Position end) {}

    /**
     * Some records of the topic, in order within each partition, duplicates included.
     *
     * @param next where to read on: beyond the records and beyond whatever was unreadable
     */
    record Chunk(List<StreamRecord> records, Position next) {}

    CompletionStage<Range> range();

    /** Reads some records between two positions; at least one partition gets ahead. */
    CompletionStage<Chunk> read(Position from, Position upTo);
}
