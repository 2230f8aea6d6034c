package io.depesche.ingest.domain.page;

import io.depesche.ingest.domain.fetch.FetchRequest.Validators;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A page and what is remembered of it between two visits.
 *
 * @param validators of the text we have; they advance only with it
 * @param attempts visits that failed since the last success
 * @param known whether its article has once been taken in
 * @param nextVisit {@code null}: never again, unless the feed says something new about it
 */
public record PageState(
        SeenPage page,
        Validators validators,
        Instant firstSeen,
        int attempts,
        boolean known,
        @Nullable Instant nextVisit) {

    public PageState visited(Validators newValidators, @Nullable Instant next) {
        return new PageState(page, newValidators, firstSeen, 0, true, next);
    }

    /** Nothing happened yet: its turn comes later. */
    public PageState dueAt(Instant next) {
        return new PageState(page, validators, firstSeen, attempts, known, next);
    }

    public PageState confirmed(@Nullable Instant next) {
        return new PageState(page, validators, firstSeen, 0, known, next);
    }

    public PageState failed(@Nullable Instant next) {
        return new PageState(page, validators, firstSeen, attempts + 1, known, next);
    }
}
