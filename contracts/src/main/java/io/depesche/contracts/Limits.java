package io.depesche.contracts;

/** Sizes that every service keeps to, so that no record is ever refused further down. */
public final class Limits {

    /** Largest body of an API call and largest page text, in bytes; more is answered with 413. */
    public static final int BODY_BYTES = 1 << 20;

    /** Longest text that is read by machine, in UTF-8 bytes; more is cut at a sentence end and marked {@code truncated}. */
    public static final int TEXT_BYTES = 300_000;

    /** Largest record on a topic, in bytes. */
    public static final int RECORD_BYTES = 4 << 20;

    private Limits() {}
}
