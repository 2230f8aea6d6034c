package io.depesche.stack.supervise;

import java.util.Locale;

/** Where a child stands. */
public enum ChildState {
    /** The process runs and is not ready yet. */
    STARTING,
    /** It has been ready since its last start. */
    READY,
    /** It died and is started again in a moment. */
    WAITING,
    /** It was asked to end and has ended. */
    STOPPED;

    /** As it stands in the run file. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
