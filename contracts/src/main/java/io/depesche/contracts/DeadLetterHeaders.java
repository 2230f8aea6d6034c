package io.depesche.contracts;

/**
 * Headers of a record on a dead-letter topic. The names of the first four are those that SmallRye's Kafka connector writes, so that
 * dead letters look alike whichever way they were sent. The value is the source record's bytes, untouched.
 */
public final class DeadLetterHeaders {

    public static final String REASON = "dead-letter-reason";
    public static final String TOPIC = "dead-letter-topic";
    public static final String PARTITION = "dead-letter-partition";
    public static final String OFFSET = "dead-letter-offset";

    private DeadLetterHeaders() {}
}
