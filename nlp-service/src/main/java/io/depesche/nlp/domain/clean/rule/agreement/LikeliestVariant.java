package io.depesche.nlp.domain.clean.rule.agreement;

import io.depesche.nlp.domain.text.Repair;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Chooses among the variants of a noun phrase that agree; none where the choice is not clear. */
final class LikeliestVariant {

    /** How much likelier than the text a change must be, and than the next best change; natural logarithms. */
    private static final double LEAST_GAIN = 0.5;

    private static final double LEAST_MARGIN = 1;

    /** Where one change alone helps, the model may like it less: it knows few compounds. */
    private static final double MOST_LOSS = 3;

    private final NounPhrases phrases;
    private final PhraseVariants variants;
    private final PhraseLikelihood likelihood;
    private final PhraseEnd end;

    LikeliestVariant(NounPhrases phrases, PhraseLikelihood likelihood, PhraseEnd end) {
        this.phrases = phrases;
        this.variants = new PhraseVariants(phrases);
        this.likelihood = likelihood;
        this.end = end;
    }

    /** The likeliest change, if it is clearly better than the text and than every other change. */
    @Nullable
    Repair of(Phrase phrase, int mask) {
        String left = phrase.left();
        String right = phrase.right();
        double original = likelihood.of(left, phrase.forms(), right);
        double best = Double.NEGATIVE_INFINITY;
        double second = Double.NEGATIVE_INFINITY;
        List<String> chosen = phrase.forms();
        int simple = 0;
        boolean free = (mask == AgreementBits.ANY || mask == AgreementBits.NO_GENITIVE)
                && !end.isNounJoined(phrase.words(), phrase.first() - 1);
        for (List<String> variant : variants.of(phrase)) {
            if (!phrases.fits(variant, mask)) {
                continue;
            }
            double score = likelihood.of(left, variant, right) - likelihood.cost(phrase.forms(), variant, mask, free);
            simple += phrase.changes(variant) == 1 ? 1 : 0;
            if (score > best) {
                second = best;
                best = score;
                chosen = variant;
            } else {
                second = Math.max(second, score);
            }
        }
        boolean sure = simple == 1 && isSimple(phrase, chosen)
                ? best - original > -MOST_LOSS
                : best - original >= LEAST_GAIN && best - second >= LEAST_MARGIN;
        return sure ? phrase.become(chosen) : null;
    }

    /** One word changes, and it is the determiner or stands behind {@code alle}. */
    private static boolean isSimple(Phrase phrase, List<String> chosen) {
        boolean article =
                !chosen.getFirst().equals(phrase.determiner()) && !phrase.noun().endsWith("er");
        return phrase.changes(chosen) == 1 && (article || phrase.determiner().equals("alle"));
    }
}
