package io.depesche.gateway.domain.stream;

import static org.assertj.core.api.Assertions.assertThat;

import io.depesche.gateway.domain.stream.LiveStream.Bounds;
import io.depesche.gateway.domain.stream.Subscriber.Limits;
import io.depesche.gateway.domain.stream.Subscriber.ResetReason;
import io.depesche.gateway.domain.stream.Subscriber.Step;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** What the schedules of {@link ExactlyOnceTest} do not meet: bad cursors, slow subscribers, a changed topic. */
class SubscriberTest {

    private static final Limits LIMITS = new Limits(10, 5);

    private final SimulatedTopic topic = new SimulatedTopic(42, 2);
    private final LiveStream stream = new LiveStream(new Bounds(8, 1_000, 50));

    @Test
    void tellsTheReasonForACursorItCannotRead() {
        started();
        Subscriber subscriber = Subscriber.resume(stream, LIMITS, "nonsense");

        assertThat(subscriber.next(10)).isInstanceOfSatisfying(Step.Reset.class, reset -> {
            assertThat(reset.reason()).isEqualTo(ResetReason.UNKNOWN_CURSOR);
            assertThat(Cursor.parse(reset.cursor())).isPresent();
        });
        topic.append(0, "new");
        feed();
        assertThat(drain(subscriber)).containsExactly("new");
    }

    @Test
    void resetsTheCursorOfATopicThatWasMadeAnew() {
        started();
        String cursor = new Cursor(41, Position.of(0, 0)).text();

        assertThat(Subscriber.resume(stream, LIMITS, cursor).next(10)).isInstanceOf(Step.Reset.class);
    }

    @Test
    void resetsACursorWithMorePartitionsThanTheTopicHas() {
        started();
        String cursor = new Cursor(42, Position.of(0, 0, 0)).text();

        assertThat(Subscriber.resume(stream, LIMITS, cursor).next(10)).isInstanceOf(Step.Reset.class);
    }

    @Test
    void resetsACursorBelowTheStartOfTheLog() {
        fill(30);
        topic.dropBefore(0, 12);
        started();
        Subscriber subscriber = Subscriber.resume(stream, LIMITS, new Cursor(42, Position.of(11, 30)).text());

        assertThat(steps(subscriber)).contains("reset cursor-too-old");
    }

    @Test
    void resetsAnInventedCursorBeyondTheEnd() {
        fill(3);
        started();
        Subscriber subscriber = Subscriber.resume(stream, LIMITS, new Cursor(42, Position.of(3, 1_000)).text());

        assertThat(steps(subscriber)).contains("reset unknown-cursor");
    }

    @Test
    void waitsForAReplicaThatIsBehindTheCursor() {
        fill(3);
        started();
        topic.append(0, "seen elsewhere");
        topic.append(0, "not seen");
        Subscriber subscriber = Subscriber.resume(stream, LIMITS, new Cursor(42, Position.of(4, 3)).text());

        assertThat(drain(subscriber)).isEmpty();
        feed();
        assertThat(drain(subscriber)).containsExactly("not seen");
    }

    @Test
    void beginsAtTheOldestRecordThatTheTopicHolds() {
        fill(20);
        topic.dropBefore(0, 5);
        started();

        assertThat(drain(Subscriber.fromEarliest(stream, LIMITS)))
                .hasSize(35)
                .contains("0-5")
                .doesNotContain("0-4");
    }

    @Test
    void cutsOffASubscriberThatFellBehindAfterItHadCaughtUp() {
        started();
        Subscriber slow = Subscriber.fromLatest(stream, LIMITS);
        assertThat(slow.next(1)).isInstanceOf(Step.Await.class);
        fill(4);
        feed();

        assertThat(slow.next(1)).isInstanceOf(Step.CutOff.class);
    }

    @Test
    void cutsOffASubscriberWhoseRecordsHaveLeftTheMemory() {
        started();
        Subscriber slow = Subscriber.fromLatest(stream, new Limits(10, 1_000));
        assertThat(slow.next(1)).isInstanceOf(Step.Await.class);
        fill(10);
        feed();

        assertThat(slow.next(1)).isInstanceOf(Step.CutOff.class);
    }

    @Test
    void startsOverWhenTheTopicIsMadeAnewUnderASubscriber() {
        fill(3);
        started();
        Subscriber subscriber = Subscriber.fromLatest(stream, LIMITS);
        stream.begin(43, List.of(new LiveStream.PartitionStart(0, 0)));

        assertThat(subscriber.next(1)).isInstanceOfSatisfying(Step.Reset.class, reset -> assertThat(reset.reason())
                .isEqualTo(ResetReason.TOPIC_CHANGED));
    }

    @Test
    void deliversAllOfAPartitionThatWasAddedLater() {
        fill(3);
        started();
        Subscriber connected = Subscriber.fromLatest(stream, LIMITS);
        String cursor = connected.cursor();
        topic.addPartition();
        topic.append(2, "first of the new one");
        stream.add(List.of(new LiveStream.PartitionStart(0, 0)));
        feed();

        assertThat(drain(connected)).containsExactly("first of the new one");
        assertThat(drain(Subscriber.resume(stream, LIMITS, cursor))).containsExactly("first of the new one");
    }

    @Test
    void keepsNoMoreBytesThanAllowed() {
        started();
        topic.append(0, "x".repeat(600));
        topic.append(0, "y".repeat(600));
        feed();

        assertThat(stream.latestOf("x".repeat(600))).isEmpty();
        assertThat(stream.latestOf("y".repeat(600))).isPresent();
    }

    @Test
    void keepsASingleRecordThatIsLargerThanTheBound() {
        started();
        Subscriber subscriber = Subscriber.fromLatest(stream, LIMITS);
        topic.append(0, "z".repeat(5_000));
        feed();

        assertThat(drain(subscriber)).hasSize(1);
    }

    @Test
    void tellsOfAWithdrawalOnceAndNoLongerGivesTheText() {
        started();
        Subscriber early = Subscriber.fromLatest(stream, LIMITS);
        String before = early.cursor();
        topic.append(0, "a");
        topic.append(0, "b");
        feed();
        assertThat(steps(early)).containsExactly("article a", "article b");

        topic.withdraw(0, "a");
        topic.withdraw(0, "a");
        feed();

        assertThat(steps(early)).containsExactly("withdrawn a");
        assertThat(steps(Subscriber.resume(stream, LIMITS, before))).containsExactly("article b", "withdrawn a");
        assertThat(stream.latestOf("a")).isEmpty();
        assertThat(stream.latestOf("b")).isPresent();
    }

    @Test
    void doesNotReplayAWithdrawnTextThatIsStillOnTheTopic() {
        topic.append(0, "old");
        fill(20);
        started();
        topic.withdraw(0, "old");
        feed();

        assertThat(steps(Subscriber.fromEarliest(stream, LIMITS)))
                .contains("withdrawn old", "article 0-0")
                .doesNotContain("article old");
    }

    @Test
    void takesNoTextThatComesAgainBehindItsWithdrawal() {
        started();
        Subscriber subscriber = Subscriber.fromLatest(stream, LIMITS);
        topic.withdraw(0, "a");
        topic.append(0, "a");
        feed();

        assertThat(steps(subscriber)).containsExactly("withdrawn a");
    }

    private void started() {
        stream.begin(topic.incarnation(), topic.starts(4, 10));
        feed();
    }

    private void fill(int perPartition) {
        for (int n = 0; n < perPartition; n++) {
            topic.append(0, "0-" + n);
            topic.append(1, "1-" + n);
        }
    }

    private void feed() {
        topic.feed(stream, stream.present().end(), Integer.MAX_VALUE);
    }

    private List<String> drain(Subscriber subscriber) {
        return steps(subscriber).stream()
                .filter(step -> step.startsWith("article "))
                .map(step -> step.substring("article ".length()))
                .toList();
    }

    /** Everything the subscriber says until it waits. */
    private List<String> steps(Subscriber subscriber) {
        List<String> said = new ArrayList<>();
        for (int n = 0; n < 1_000; n++) {
            switch (subscriber.next(3)) {
                case Step.Await await -> {
                    return said;
                }
                case Step.Deliver deliver ->
                    deliver.deliveries()
                            .forEach(d -> said.add(
                                    d.record().kind().code() + " " + d.record().articleId()));
                case Step.AskRange ask ->
                    subscriber.range(topic.range().toCompletableFuture().join());
                case Step.Fetch fetch -> subscriber.fetched(topic.chunk(fetch.from(), fetch.upTo(), new Random(n)));
                case Step.Reset reset -> said.add("reset " + reset.reason().code());
                case Step.CutOff cutOff -> said.add("cut off");
            }
        }
        throw new AssertionError("does not come to rest: " + said);
    }
}
