package io.depesche.ingest.domain.takedown;

import java.time.Instant;

/** Port: the register of what was withdrawn. */
public interface Takedowns {

    /** Reason of an operator's takedown. */
    String TAKEDOWN = "takedown";

    /** Reason of an article whose source may be kept for so many days and no longer. */
    String RETENTION = "retention";

    /**
     * Withdraws an article under all its addresses: its texts are gone from the database, a record that says so goes to the fetched
     * topic, and it is not taken in again. Durable on return, and idempotent; an article that nobody has heard of is barred as well.
     *
     * @param reason a code, such as {@link #TAKEDOWN}
     * @return whether it was not withdrawn before
     */
    boolean take(String articleId, String reason, Instant at);
}
