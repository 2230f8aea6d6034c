package io.depesche.ingest.domain.storage;

/** The database did not do what was asked; nothing of the transaction was written. Trying again later is safe. */
public final class StorageFailed extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public StorageFailed(Exception cause) {
        super("the database failed: " + cause.getMessage(), cause);
    }
}
