package io.depesche.store.domain.deadletter;

import org.jspecify.annotations.Nullable;

/**
 * One line of the list of dead letters.
 *
 * @param topic dead-letter topic; with partition and offset where the letter stands
 * @param received ISO 8601
 * @param size bytes of the value
 */
public record DeadLetterView(
        String topic,
        int partition,
        long offset,
        @Nullable String key,
        String reason,
        @Nullable String recordId,
        String received,
        long size) {}
