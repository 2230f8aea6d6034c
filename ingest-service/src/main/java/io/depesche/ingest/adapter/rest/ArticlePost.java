package io.depesche.ingest.adapter.rest;

import io.depesche.contracts.RecordId;
import io.depesche.edge.ProblemException;
import io.depesche.ingest.domain.archive.Intake;
import io.depesche.ingest.domain.archive.Intake.Result;
import io.depesche.ingest.domain.article.Outcome;
import io.depesche.ingest.domain.article.Outcome.Rejected;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Answers to articles that were handed in: a receipt for one that was looked at, a problem for one that was not taken. */
final class ArticlePost {

    private ArticlePost() {}

    /** Answer to an article that was taken in, or that need not be. */
    record Receipt(String id, int revision, String recordId, String status) {}

    /** One line of the answer to a document with many articles. */
    record Line(
            @Nullable String externalId,
            @Nullable String url,
            @Nullable String id,
            @Nullable Integer revision,
            String status,
            @Nullable String error) {}

    static Receipt receipt(Intake intake) {
        return switch (intake.result()) {
            case Result.Malformed malformed -> throw badRequest(malformed.reason());
            case Result.Decided(Rejected rejected) -> throw problem(rejected);
            case Result.Decided(Outcome outcome) ->
                Objects.requireNonNull(receipt(outcome, intake.status()), "a receipt");
        };
    }

    static Line line(Intake intake) {
        Receipt receipt =
                intake.result() instanceof Result.Decided(Outcome outcome) ? receipt(outcome, intake.status()) : null;
        return new Line(
                intake.externalId(),
                intake.url(),
                receipt == null ? null : receipt.id(),
                receipt == null ? null : receipt.revision(),
                intake.status(),
                intake.error());
    }

    private static @Nullable Receipt receipt(Outcome outcome, String status) {
        return switch (outcome) {
            case Outcome.Accepted(String id, int revision) -> receipt(id, revision, status);
            case Outcome.Unchanged(String id, int revision, var why) -> receipt(id, revision, status);
            case Outcome.Older(String id, int revision) -> receipt(id, revision, status);
            case Rejected rejected -> null;
        };
    }

    private static Receipt receipt(String id, int revision, String status) {
        return new Receipt(id, revision, RecordId.ofRevision(id, revision), status);
    }

    private static ProblemException problem(Rejected why) {
        return switch (why.reason()) {
            case EMPTY_TEXT, CONSENT_WALL, BOT_CHALLENGE, LOGIN_PAGE, SOFT_404 ->
                new ProblemException(422, "Unprocessable Content", why.reason().code() + ": " + why.detail());
            case TAKEN_DOWN -> new ProblemException(410, "Gone", why.detail());
            case TOO_LARGE -> new ProblemException(413, "Content Too Large", why.detail());
            default -> badRequest(why.detail());
        };
    }

    static ProblemException badRequest(String detail) {
        return new ProblemException(400, "Bad Request", detail);
    }
}
