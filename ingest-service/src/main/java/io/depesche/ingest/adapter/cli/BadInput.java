package io.depesche.ingest.adapter.cli;

/** Input of an offline command that cannot be used; the message is for the caller, on one line. */
final class BadInput extends Exception {

    private static final long serialVersionUID = 1L;

    BadInput(String message) {
        super(message, null, false, false);
    }
}
