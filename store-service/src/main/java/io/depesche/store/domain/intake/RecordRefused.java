package io.depesche.store.domain.intake;

/** The database will never take this content: SQLSTATE classes 22 (data), 23 (constraint) and 54 (limits). Retrying is useless. */
public final class RecordRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String sqlState;

    public RecordRefused(String sqlState, Throwable cause) {
        super("SQLSTATE " + sqlState, cause);
        this.sqlState = sqlState;
    }

    public String sqlState() {
        return sqlState;
    }
}
