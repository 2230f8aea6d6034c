package io.depesche.ingest.domain.feed;

/** Whether a source is asked at all. The code stands in the database and in the API. */
public enum WatchState {
    /** It is asked. */
    ACTIVE("active"),
    /** An operator has stopped it. */
    PAUSED("paused"),
    /** Its server answered 410. */
    GONE("gone"),
    /** It was not found for so long that asking stopped; an operator sees it and may set it active again. */
    DISABLED("disabled");

    private final String code;

    WatchState(String code) {
        this.code = code;
    }

    public String code() {
        return code;
    }

    /**
     * @throws IllegalArgumentException if no state is called so
     */
    public static WatchState ofCode(String code) {
        for (WatchState state : values()) {
            if (state.code.equals(code)) {
                return state;
            }
        }
        throw new IllegalArgumentException("expected active, paused, gone or disabled but found: " + code);
    }
}
