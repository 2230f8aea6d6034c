package io.depesche.stack.supervise;

import java.time.Duration;

/** Hears what happens to the children, on their threads. */
interface ChildListener {

    /** State or process of some child is another. */
    void changed();

    void ready(Child child, Duration after);

    /** It ended without being asked to; it starts again after the pause. */
    void died(Child child, String how, Duration pause);

    /** It lives but no longer works; it is stopped and started again. */
    void unwell(Child child);

    /** It did not stop within the limit. */
    void killed(Child child, Duration limit);
}
