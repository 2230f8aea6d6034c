package io.depesche.contracts.article;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.depesche.contracts.FieldOutOfRange;
import io.depesche.contracts.MissingField;
import org.jspecify.annotations.Nullable;

/**
 * One repair of the text, or one place marked as damaged. The raw text with all edits applied is the clean text; leaving one out undoes
 * it.
 *
 * @param raw span in the raw text
 * @param replacement what stands there now; empty for delete and move, {@code null} for flag
 * @param artifact class of the damage, such as {@code SPACE_MISS}; readers must expect new ones
 * @param rule id of the rule that made it, such as {@code clean.missing-blank}
 * @param confidence between 0 and 1
 * @param evidence what made it sure, in a few words
 */
public record Edit(
        Span raw,
        @Nullable String replacement,
        @JsonProperty("class") String artifact,
        Tier tier,
        Action action,
        String rule,
        double confidence,
        @Nullable String evidence) {

    public Edit {
        MissingField.unless(raw, "raw");
        MissingField.unless(artifact, "class");
        MissingField.unless(tier, "tier");
        MissingField.unless(action, "action");
        MissingField.unless(rule, "rule");
        FieldOutOfRange.unlessShare(confidence, "confidence");
    }

    /** How sure a repair must be before it is made. */
    public enum Tier {
        /** A rule alone may change the text. */
        @JsonProperty("auto")
        AUTO,
        /** Only with evidence from outside the place itself. */
        @JsonProperty("evidence")
        EVIDENCE,
        /** Marked, never changed. */
        @JsonProperty("flag")
        FLAG
    }

    /** What an edit does. */
    public enum Action {
        @JsonProperty("replace")
        REPLACE,
        @JsonProperty("delete")
        DELETE,
        /** Taken out of the text and kept as a credit of the article. */
        @JsonProperty("move")
        MOVE,
        @JsonProperty("flag")
        FLAG
    }
}
