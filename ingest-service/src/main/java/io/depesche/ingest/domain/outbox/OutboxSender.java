package io.depesche.ingest.domain.outbox;

import java.util.List;

/** Port: the broker's side of the outbox. */
@FunctionalInterface
public interface OutboxSender {

    /**
     * Sends a batch and waits for every answer.
     *
     * @return one receipt per record, in order
     * @throws SendFailed if any record was not acknowledged for a reason that may pass
     */
    List<Receipt> send(List<OutboxRecord> batch);

    /** What the broker made of a record. */
    sealed interface Receipt {

        /** It is on the topic, acknowledged by all replicas that must have it. */
        record Published(int partition, long offset) implements Receipt {}

        /** The broker will never take it, however often it is sent. */
        record Refused(String reason) implements Receipt {}
    }

    /** The broker could not be reached or did not acknowledge in time. */
    final class SendFailed extends RuntimeException {

        private static final long serialVersionUID = 1L;

        public SendFailed(String message, Throwable cause) {
            super(message, cause);
        }
    }
}
