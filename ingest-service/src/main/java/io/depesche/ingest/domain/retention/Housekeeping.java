package io.depesche.ingest.domain.retention;

import io.depesche.ingest.domain.takedown.Takedowns;
import io.depesche.ingest.domain.trace.ItemCounter;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;

/**
 * Forgets in small steps, so that nobody waits for it: each {@link #step} is a few short transactions. Articles whose time is over are
 * withdrawn like any other, in every service; the register of that keeps a feed that still lists them from bringing them back.
 */
public final class Housekeeping {

    private static final String STAGE = "housekeeping";

    /** Rows of one statement: some ten milliseconds. */
    static final int BATCH = 500;

    /** Each is a transaction of its own, and a record. */
    static final int ARTICLES = 50;

    private final KeepRules rules;
    private final RetentionLedger ledger;
    private final Takedowns takedowns;
    private final ItemCounter counter;
    private final InstantSource clock;

    public Housekeeping(
            KeepRules rules, RetentionLedger ledger, Takedowns takedowns, ItemCounter counter, InstantSource clock) {
        this.rules = rules;
        this.ledger = ledger;
        this.takedowns = takedowns;
        this.counter = counter;
        this.clock = clock;
    }

    /**
     * One step of each kind.
     *
     * @return whether there may be more to do at once
     */
    public boolean step() {
        Instant now = clock.instant();
        List<String> articles = ledger.overdue(rules.articleDays(), now, ARTICLES);
        for (String article : articles) {
            takedowns.take(article, Takedowns.RETENTION, now);
        }
        counter.count(STAGE, "articles", articles.size());
        boolean more = articles.size() == ARTICLES;
        for (Memory memory : Memory.values()) {
            int forgotten = ledger.forget(memory, now.minus(rules.of(memory)), BATCH);
            counter.count(STAGE, memory.code(), forgotten);
            more |= forgotten == BATCH;
        }
        return more;
    }

    /** Notes a step that came to nothing. */
    public void failed() {
        counter.count(STAGE, "failed");
    }
}
