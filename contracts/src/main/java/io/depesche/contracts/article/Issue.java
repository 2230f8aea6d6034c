package io.depesche.contracts.article;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.depesche.contracts.MissingField;
import org.jspecify.annotations.Nullable;

/**
 * Something about the record that a reader should know.
 *
 * @param code one of the constants below; readers must expect new ones
 * @param span where in the clean text, if at one place
 * @param detail one sentence in English
 */
public record Issue(
        String code,
        @Nullable Span span,
        Severity severity,
        @Nullable String detail) {

    /** The text was longer than {@link io.depesche.contracts.Limits#TEXT_BYTES}; its end was left out of the clean text. */
    public static final String TRUNCATED = "truncated";

    /** A stage or a rule failed; the record lacks its part. */
    public static final String STAGE_FAILED = "stage-failed";

    /** The text does not look German. */
    public static final String LANGUAGE_UNCERTAIN = "language-uncertain";

    /** A day that no calendar has, such as the 30th of February; it is not among the dates. */
    public static final String IMPOSSIBLE_DATE = "impossible-date";

    /** A day falls on another weekday than the text says; one of the two is wrong. */
    public static final String WEEKDAY_MISMATCH = "weekday-mismatch";

    /** The declared day of publication lies behind the day the article was fetched; it cannot be right. */
    public static final String PUBLISHED_IN_FUTURE = "published-in-future";

    /** An act is told twice with its roles exchanged; the doubted claim has little confidence. */
    public static final String ROLE_CONFLICT = "role-conflict";

    /** The name of a town stands for the government that has its seat there. */
    public static final String METONYMY = "metonymy";

    public Issue {
        MissingField.unless(code, "issues.code");
        MissingField.unless(severity, "issues.severity");
    }

    /** How much it matters. */
    public enum Severity {
        @JsonProperty("info")
        INFO,
        @JsonProperty("warning")
        WARNING,
        @JsonProperty("error")
        ERROR
    }
}
