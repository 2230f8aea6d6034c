package io.depesche.nlp.domain.clean.rule;

import io.depesche.nlp.domain.clean.CleaningEvidence;
import io.depesche.nlp.domain.clean.CleaningRule;
import io.depesche.nlp.domain.clean.Draft;
import io.depesche.nlp.domain.clean.TranslationSigns;
import io.depesche.nlp.domain.clean.rule.agreement.Disagreements;
import io.depesche.nlp.domain.text.Repair;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Makes a short noun phrase agree: article, at most two adjectives, noun ({@code ein neue Strategie}, {@code von ein Vertreter}, {@code
 * der Vereinigte Staaten}, {@code mit seinen Kriegsindustrie}). Only in a text that shows signs of a translation; only where the dictionary
 * finds no reading in which the words and the preposition before them fit; and only where one change is clearly the likeliest.
 *
 * <p>Relative clauses, names, abbreviations and words that the dictionary does not know stay.
 */
public final class AgreementRule implements CleaningRule {

    /** What a phrase that does not agree adds to the other signs of a translation; sound news have one in 8,000 words. */
    private static final double SIGN = 0.75;

    private final CleaningEvidence evidence;
    private volatile @Nullable Disagreements disagreements;

    public AgreementRule(CleaningEvidence evidence) {
        this.evidence = evidence;
    }

    @Override
    public String id() {
        return "clean.agreement";
    }

    @Override
    public List<Repair> repairs(Draft draft) {
        if (draft.signs().weight() + 2 * SIGN < TranslationSigns.LIKELY) {
            return List.of(); // whatever is found below would not be enough
        }
        List<Repair> repairs = disagreements().in(draft.words());
        // a native author errs here as well, and oftener still the dictionary lacks a reading: one place alone proves
        // nothing
        double signs = draft.signs().weight() + SIGN * Math.min(2, repairs.size());
        return signs >= TranslationSigns.LIKELY ? repairs : List.of();
    }

    /** Read when a text first asks for it: most texts show no sign of a translation. */
    private Disagreements disagreements() {
        Disagreements known = disagreements;
        if (known == null) {
            known = new Disagreements(evidence);
            disagreements = known;
        }
        return known;
    }
}
