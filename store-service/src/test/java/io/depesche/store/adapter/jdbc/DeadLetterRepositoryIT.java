package io.depesche.store.adapter.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import io.depesche.contracts.Topics;
import io.depesche.store.domain.deadletter.DeadLetter;
import io.depesche.store.domain.deadletter.DeadLetterView;
import io.depesche.store.domain.query.TraceStep;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class DeadLetterRepositoryIT {

    private static final Instant RECEIVED = Instant.parse("2026-11-21T10:00:00Z");

    private DeadLetterRepository repository;
    private DeadLetterQueries queries;

    @BeforeEach
    void emptyDatabase() {
        StoreDatabase database = StoreDatabase.empty("store_dead_letters");
        repository = new DeadLetterRepository(database.dataSource());
        queries = new DeadLetterQueries(database.dataSource(), Duration.ofSeconds(5));
    }

    @Test
    void aLetterThatComesTwiceIsKeptOnce() {
        DeadLetter letter = letter(1, RECEIVED, "a", "bad-json: JsonParse", new byte[] {1, 0, 2});
        repository.keep(List.of(letter));
        repository.keep(List.of(letter, letter(2, RECEIVED, null, "null-key: x", null)));
        List<DeadLetterView> kept = queries.list(null, null, 10);
        assertThat(kept).hasSize(2);
        assertThat(kept).extracting(DeadLetterView::size).containsExactly(0L, 3L);
    }

    @Test
    void theSamePlaceInATopicMadeAnewIsAnotherLetter() {
        repository.keep(List.of(letter(1, RECEIVED, "a", "bad-json: x", null)));
        repository.keep(List.of(letter(1, RECEIVED.plusSeconds(60), "b", "bad-json: x", null)));
        assertThat(queries.list(null, null, 10)).extracting(DeadLetterView::key).containsExactly("b", "a");
    }

    @Test
    void topicAndReasonNarrowTheList() {
        repository.keep(List.of(
                letter(1, RECEIVED, "a", "bad-json: x", null), letter(2, RECEIVED, "b", "wrong-schema: y", null)));
        assertThat(queries.list(null, "bad-json", 10)).hasSize(1);
        assertThat(queries.list(Topics.FETCHED_DEAD_LETTERS, null, 10)).hasSize(2);
        assertThat(queries.list(Topics.ENRICHED_DEAD_LETTERS, null, 10)).isEmpty();
        assertThat(queries.list(null, null, 1)).hasSize(1);
        assertThat(queries.list("' OR true --", "' OR true --", 10)).isEmpty();
    }

    @Test
    void aStepTellsWhereTheArticleStopped() {
        repository.keep(List.of(letter(1, RECEIVED, "a", "bad-json: x", null)));
        assertThat(queries.steps("a"))
                .containsExactly(TraceStep.deadLetter(
                        Topics.NLP, RECEIVED.toString(), "bad-json: x", Topics.ARTICLE_FETCHED, 2, 17));
        assertThat(queries.steps("b")).isEmpty();
    }

    private static DeadLetter letter(
            long offset, Instant received, @Nullable String key, String reason, byte @Nullable [] payload) {
        return new DeadLetter(
                Topics.FETCHED_DEAD_LETTERS,
                0,
                offset,
                received,
                key,
                reason,
                null,
                new DeadLetter.Source(Topics.ARTICLE_FETCHED, 2, 17L),
                payload);
    }
}
