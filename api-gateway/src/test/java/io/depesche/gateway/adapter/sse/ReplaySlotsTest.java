package io.depesche.gateway.adapter.sse;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ReplaySlotsTest {

    private final ReplaySlots slots = new ReplaySlots(2);
    private final List<String> begun = new ArrayList<>();

    @Test
    void letsNoMoreBeginThanThereAreSlotsAndTheOthersInOrder() {
        for (String name : List.of("a", "b", "c", "d")) {
            slots.acquire(() -> begun.add(name));
        }
        assertThat(begun).containsExactly("a", "b");

        slots.release();
        slots.release();
        slots.release();
        slots.acquire(() -> begun.add("e"));

        assertThat(begun).containsExactly("a", "b", "c", "d", "e");
    }

    @Test
    void forgetsWhoeverLeavesWhileWaiting() {
        slots.acquire(() -> begun.add("a"));
        slots.acquire(() -> begun.add("b"));
        Runnable waiter = () -> begun.add("gone");
        slots.acquire(waiter);

        assertThat(slots.forget(waiter)).isTrue();
        slots.release();

        assertThat(begun).containsExactly("a", "b");
    }
}
