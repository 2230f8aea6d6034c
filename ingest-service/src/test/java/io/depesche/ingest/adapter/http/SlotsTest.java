package io.depesche.ingest.adapter.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Places for large bodies. */
class SlotsTest {

    private static final Deadline NOW = Deadline.in(Duration.ZERO);
    private static final Executor OWN_THREAD = task -> new Thread(task).start();

    @Test
    void aPlaceIsFreeAgainOnceGivenBack() throws Exception {
        Slots slots = new Slots(2, Duration.ofMinutes(1));
        Slots.Slot first = Objects.requireNonNull(slots.take(NOW));
        assertThat(slots.take(NOW)).isNotNull();
        assertThat(slots.take(NOW)).isNull();
        first.close();
        first.close();
        assertThat(slots.take(NOW)).isNotNull();
        assertThat(slots.take(NOW)).isNull();
    }

    @Test
    void roomIsGivenOutBySizeAndWhatIsLargerThanAllOfItGetsAllOfIt() throws Exception {
        Slots slots = new Slots(10, Duration.ofMinutes(1));
        Slots.Slot four = Objects.requireNonNull(slots.take(4, NOW));
        assertThat(slots.take(7, NOW)).isNull();
        Slots.Slot six = Objects.requireNonNull(slots.take(6, NOW));
        assertThat(slots.take(1, NOW)).isNull();
        four.close();
        six.close();
        assertThat(slots.take(99, NOW)).isNotNull();
        assertThat(slots.take(1, NOW)).isNull();
    }

    @Test
    void whoNeedsMuchIsNotPassedByThoseWhoNeedLittle() throws Exception {
        Slots slots = new Slots(10, Duration.ofMinutes(1));
        Slots.Slot first = Objects.requireNonNull(slots.take(5, NOW));
        Deadline later = Deadline.in(Duration.ofSeconds(20));
        CompletableFuture<Slots.Slot> much = CompletableFuture.supplyAsync(() -> taken(slots, 9, later), OWN_THREAD);
        await().until(() -> slots.waiting() == 1);
        CompletableFuture<Slots.Slot> little = CompletableFuture.supplyAsync(() -> taken(slots, 2, later), OWN_THREAD);
        await().until(() -> slots.waiting() == 2);

        first.close();

        Slots.Slot given = much.get(10, TimeUnit.SECONDS);
        assertThat(little).isNotDone();
        given.close();
        assertThat(little.get(10, TimeUnit.SECONDS)).isNotNull();
    }

    /** Two dozen bodies of almost a megabyte, eight times as large while they are read, did not fit into 128 MB. */
    @Test
    void whatReadersHaveInHandIsBoundedByBytes() throws Exception {
        LargeBodies large = new LargeBodies(160L << 20, Duration.ofSeconds(1));
        List<Slots.Slot> feeds = new ArrayList<>();
        for (int i = 0; i < 10; i++) {
            feeds.add(large.handOver(1 << 20));
        }
        assertThat(feeds).doesNotContainNull();
        CompletableFuture<Slots.Slot> eleventh = CompletableFuture.supplyAsync(() -> inHand(large), OWN_THREAD);
        assertThat(eleventh).isNotDone();
        feeds.getFirst().close();
        assertThat(eleventh.get(10, TimeUnit.SECONDS)).isNotNull();
    }

    private static Slots.@Nullable Slot inHand(LargeBodies large) {
        try {
            return large.handOver(1 << 20);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Slots.@Nullable Slot taken(Slots slots, int size, Deadline deadline) {
        try {
            return slots.take(size, deadline);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void aForgottenPlaceBlocksNobodyForEver() throws Exception {
        Slots slots = new Slots(1, Duration.ofMillis(50));
        assertThat(slots.take(NOW)).isNotNull();
        assertThat(slots.take(Deadline.in(Duration.ofSeconds(20)))).isNotNull();
    }

    @Test
    void turnsComeInOrderAndForgottenHostsAreNotRemembered() throws Exception {
        HostTurns turns = new HostTurns();
        HostTurns.Turn first = Objects.requireNonNull(turns.take("blatt.example", NOW));
        assertThat(turns.take("blatt.example", NOW)).isNull();
        assertThat(turns.take("anders.example", NOW)).isNotNull();
        first.close();
        assertThat(turns.take("blatt.example", NOW)).isNotNull();
    }
}
