package io.depesche.stack.supervise;

import io.depesche.stack.process.ChildCommand;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * What the supervisor has to know of one child.
 *
 * @param name as in logs and in {@code status}
 * @param command how it is started and stopped
 * @param beforeStart runs before every start
 * @param ready whether it can be used; asked until it holds
 * @param afterReady runs whenever it has become ready
 * @param alive whether it still works; asked from then on. Three refusals in a row are a death. Null: as long as the process lives
 * @param stopLimit how long an orderly stop may take before it is killed
 */
record ChildSpec(
        String name,
        ChildCommand command,
        Step beforeStart,
        Probe ready,
        Step afterReady,
        @Nullable Probe alive,
        Duration stopLimit) {

    static final Step NOTHING = () -> {};

    /** Asks a running child a question. */
    interface Probe {
        boolean holds(long pid);
    }

    /** Work around a start. */
    interface Step {
        void run() throws Exception;
    }
}
