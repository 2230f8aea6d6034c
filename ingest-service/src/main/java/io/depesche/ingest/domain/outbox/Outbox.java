package io.depesche.ingest.domain.outbox;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Port: the table in which records wait, written in the transaction that made them true. */
public interface Outbox {

    /**
     * Hands the oldest records to the sender, in their order, and removes them once all are acknowledged. One transaction: if the sender
     * fails, all stay, and what had already been sent will be sent again.
     *
     * @return how many were taken; 0 if none wait or another instance is at work
     */
    int drain(int limit, OutboxSender sender);

    /** Since when the oldest record waits; {@code null} if none does. */
    @Nullable
    Instant oldest();
}
