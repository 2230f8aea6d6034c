package io.depesche.store.domain.retention;

/** What is forgotten by its age. The code stands in metrics. */
public enum Memory {

    /** Revisions that are no longer the newest, with their steps in traces; by the time since they ceased to be. */
    REVISIONS("revisions"),

    /** Dead letters, by the time since they were written. */
    DEAD_LETTERS("dead-letters");

    private final String code;

    Memory(String code) {
        this.code = code;
    }

    public String code() {
        return code;
    }
}
