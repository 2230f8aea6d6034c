package io.depesche.nlp.domain.text;

import io.depesche.contracts.article.Edit.Action;
import io.depesche.contracts.article.Edit.Tier;
import io.depesche.contracts.article.Span;
import org.jspecify.annotations.Nullable;

/**
 * One change that a rule proposes, in UTF-16 offsets of the text that the rule was shown. {@link EditedText#with} turns it into an edit
 * of the raw text.
 *
 * <p>Example: the blank that {@code Nordkorea.Wie} lacks is {@code insert(10, " ", "SPACE_MISS", 0.98)}.
 *
 * @param span what is changed or, for a flag, marked
 * @param replacement what stands there afterwards; {@code null} for a flag
 * @param artifact class of the damage
 * @param evidence what made it sure, in a few words
 * @param credit what a moved line says about the article
 * @param language the source language that the damage tells of, ISO 639-1
 */
public record Repair(
        Span span,
        @Nullable String replacement,
        String artifact,
        Tier tier,
        Action action,
        double confidence,
        @Nullable String evidence,
        @Nullable Credit credit,
        @Nullable String language) {

    public Repair(
            Span span,
            @Nullable String replacement,
            String artifact,
            Tier tier,
            Action action,
            double confidence,
            @Nullable String evidence,
            @Nullable Credit credit) {
        this(span, replacement, artifact, tier, action, confidence, evidence, credit, null);
    }

    public Repair {
        if ((replacement == null) != (action == Action.FLAG)) {
            throw new IllegalArgumentException("a flag has no replacement, everything else has one: " + action);
        }
    }

    /** Puts text in at one place. */
    public static Repair insert(int at, String text, String artifact, double confidence) {
        return replace(new Span(at, at), text, artifact, confidence);
    }

    public static Repair replace(Span span, String text, String artifact, double confidence) {
        return new Repair(span, text, artifact, Tier.AUTO, Action.REPLACE, confidence, null, null);
    }

    public static Repair delete(Span span, String artifact, double confidence) {
        return new Repair(span, "", artifact, Tier.AUTO, Action.DELETE, confidence, null, null);
    }

    /** Takes a line out of the text and keeps what it says. */
    public static Repair move(Span span, String artifact, double confidence, @Nullable Credit credit) {
        return new Repair(span, "", artifact, Tier.AUTO, Action.MOVE, confidence, null, credit);
    }

    public static Repair flag(Span span, String artifact, double confidence) {
        return new Repair(span, null, artifact, Tier.FLAG, Action.FLAG, confidence, null, null);
    }

    /**
     * A repair of the second tier: changes the text for a reason from outside it.
     *
     * @param replacement empty to take the place out
     * @param reason what made it sure, in a few words
     */
    public static Repair evident(Span span, String replacement, String artifact, double confidence, String reason) {
        Action action = replacement.isEmpty() ? Action.DELETE : Action.REPLACE;
        return new Repair(span, replacement, artifact, Tier.EVIDENCE, action, confidence, reason, null);
    }

    /** The same repair with the reason why it is sure. */
    public Repair because(String reason) {
        return new Repair(span, replacement, artifact, tier, action, confidence, reason, credit, language);
    }

    /** The same repair of damage that tells the source language. */
    public Repair tells(String language) {
        return new Repair(span, replacement, artifact, tier, action, confidence, evidence, credit, language);
    }
}
