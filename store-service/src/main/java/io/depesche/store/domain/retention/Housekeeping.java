package io.depesche.store.domain.retention;

import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;

/** Forgets in small steps, each a short transaction for every kind of memory, so that neither the intake nor a query waits for it. */
public final class Housekeeping {

    /** Rows of one statement. A revision is up to some hundred kilobytes, out of line: some ten milliseconds. */
    static final int BATCH = 200;

    private final KeepRules rules;
    private final RetentionLedger ledger;

    public Housekeeping(KeepRules rules, RetentionLedger ledger) {
        this.rules = rules;
        this.ledger = ledger;
    }

    /**
     * What a step has come to.
     *
     * @param forgotten rows of each kind
     */
    public record Step(Map<Memory, Integer> forgotten) {

        /** Whether there may be more to do at once. */
        public boolean mayGoOn() {
            return forgotten.containsValue(BATCH);
        }
    }

    /** One step of each kind. */
    public Step step(Instant now) {
        Map<Memory, Integer> forgotten = new EnumMap<>(Memory.class);
        for (Memory memory : Memory.values()) {
            forgotten.put(memory, ledger.forget(memory, now.minus(rules.of(memory)), BATCH));
        }
        return new Step(forgotten);
    }
}
