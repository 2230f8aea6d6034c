package io.depesche.ingest.domain.archive;

import io.depesche.ingest.domain.article.Outcome;
import io.depesche.ingest.domain.article.Outcome.Rejected;
import org.jspecify.annotations.Nullable;

/**
 * What became of one article of a document.
 *
 * @param externalId the caller's own id, or the entry's own name in a feed
 * @param url as given
 */
public record Intake(@Nullable String externalId, @Nullable String url, Result result) {

    /** What became of it. */
    public sealed interface Result {
        /** It was looked at: accepted, unchanged, older or rejected. */
        record Decided(Outcome outcome) implements Result {}

        /** What was handed in is not what was expected, in words. */
        record Malformed(String reason) implements Result {}
    }

    static Intake malformed(@Nullable String id, @Nullable String url, String reason) {
        return new Intake(id, url, new Result.Malformed(reason));
    }

    static Intake decided(@Nullable String id, @Nullable String url, Outcome outcome) {
        return new Intake(id, url, new Result.Decided(outcome));
    }

    /** {@code accepted}, {@code unchanged}, {@code older} or {@code rejected}. */
    public String status() {
        return switch (result) {
            case Result.Malformed malformed -> "rejected";
            case Result.Decided(Outcome.Accepted accepted) -> "accepted";
            case Result.Decided(Outcome.Unchanged unchanged) -> "unchanged";
            case Result.Decided(Outcome.Older older) -> "older";
            case Result.Decided(Rejected rejected) -> "rejected";
        };
    }

    /** Why it was rejected, in words; {@code null} if it was not. */
    public @Nullable String error() {
        return switch (result) {
            case Result.Malformed malformed -> malformed.reason();
            case Result.Decided(Rejected rejected) -> rejected.detail();
            default -> null;
        };
    }
}
