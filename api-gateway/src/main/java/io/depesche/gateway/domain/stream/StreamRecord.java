package io.depesche.gateway.domain.stream;

import java.time.Instant;

/**
 * One readable record of the topic.
 *
 * @param recordId {@code <article id>.r<revision>}; two records with the same id are the same fact delivered twice
 * @param value the article's JSON on one line, as it stands on the topic; never changed by anyone who holds it
 * @param received when this gateway read it
 */
@SuppressWarnings(
        "ArrayRecordComponent") // shared with every subscriber; a copy for each would be the gateway's main cost
public record StreamRecord(
        int partition, long offset, String articleId, int revision, String recordId, byte[] value, Instant received) {}
