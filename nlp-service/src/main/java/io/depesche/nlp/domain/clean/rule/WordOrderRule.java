package io.depesche.nlp.domain.clean.rule;

import io.depesche.contracts.article.Edit.Action;
import io.depesche.contracts.article.Edit.Tier;
import io.depesche.nlp.domain.clean.CleaningEvidence;
import io.depesche.nlp.domain.clean.CleaningRule;
import io.depesche.nlp.domain.clean.Draft;
import io.depesche.nlp.domain.clean.TranslationSigns;
import io.depesche.nlp.domain.clean.order.Disorders;
import io.depesche.nlp.domain.clean.order.Disorders.Place;
import io.depesche.nlp.domain.text.Repair;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Marks places whose words stand in an order that German does not have ({@code nicht noch}, {@code hat zugenommen die Zahl}), see
 * {@link Disorders}. Nothing is changed: only who has the source can put them right. In a text without any other damage far more is asked.
 */
public final class WordOrderRule implements CleaningRule {

    private static final String ARTIFACT = "DISORDER";

    /** As many repairs make a text a damaged one. */
    private static final int DAMAGED = 2;

    private static final double DOUBT_IN_DAMAGED = 0.47;
    private static final double DOUBT_IN_SOUND = 0.88;

    /** A form that is looked for only where a translation is sure has less. */
    private static final double WEAK = 0.6;

    /** What a form of a clause adds to the other signs; two alone are no proof. */
    private static final double FORM_WEIGHT = 0.75;

    private final CleaningEvidence evidence;
    private volatile @Nullable Disorders disorders;

    public WordOrderRule(CleaningEvidence evidence) {
        this.evidence = evidence;
    }

    @Override
    public String id() {
        return "clean.word-order";
    }

    @Override
    public List<Repair> repairs(Draft draft) {
        List<Place> candidates = new ArrayList<>();
        double least = draft.damage() >= DAMAGED ? DOUBT_IN_DAMAGED : DOUBT_IN_SOUND;
        for (Draft.Line line : draft.lines()) {
            if (line.text().indexOf(' ') > 0) {
                candidates.addAll(disorders().in(draft.text(), line.span(), least));
            }
        }
        if (candidates.isEmpty()) {
            return List.of();
        }
        long forms = candidates.stream()
                .filter(place -> place.confidence() >= WEAK && place.confidence() < Disorders.SURE)
                .count();
        boolean likely = draft.signs().weight() + FORM_WEIGHT * Math.min(2, forms) >= TranslationSigns.LIKELY;
        double lowest = draft.signs().isSure() ? 0 : likely ? WEAK : Disorders.SURE;
        return candidates.stream()
                .filter(place -> place.confidence() >= lowest)
                .map(WordOrderRule::flag)
                .toList();
    }

    private static Repair flag(Place place) {
        return new Repair(
                place.span(), null, ARTIFACT, Tier.FLAG, Action.FLAG, place.confidence(), place.reason(), null);
    }

    /** Its models are loaded when the first article comes. */
    private Disorders disorders() {
        Disorders known = disorders;
        if (known == null) {
            known = new Disorders(evidence);
            disorders = known;
        }
        return known;
    }
}
