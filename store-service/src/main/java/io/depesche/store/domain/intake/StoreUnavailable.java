package io.depesche.store.domain.intake;

/** The database does not answer, is full, restarts, or another transaction was in the way: the same may work a little later. */
public final class StoreUnavailable extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public StoreUnavailable(String message) {
        super(message);
    }

    public StoreUnavailable(String message, Throwable cause) {
        super(message, cause);
    }
}
