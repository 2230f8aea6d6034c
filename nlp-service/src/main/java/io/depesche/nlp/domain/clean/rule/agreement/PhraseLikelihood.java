package io.depesche.nlp.domain.clean.rule.agreement;

import io.depesche.nlp.domain.clean.CleaningEvidence;
import io.depesche.nlp.domain.language.WordModel;
import io.depesche.nlp.domain.lexicon.GermanLexicon;
import java.util.ArrayList;
import java.util.List;

/** How likely the forms of a noun phrase are among the words around it, and what a change costs; natural logarithms. */
final class PhraseLikelihood {

    /** Each further change costs as much, and so does another ending of an adjective. */
    private static final double FURTHER_CHANGE = 1.5;

    private static final double OBLIQUE = 1;

    /** Seen less than ten times: the model knows nothing of the word's company. */
    private static final double RARE = Math.log(10);

    private final WordModel model;
    private final GermanLexicon lexicon;
    private final NounPhrases phrases;

    PhraseLikelihood(CleaningEvidence evidence, NounPhrases phrases) {
        this.model = evidence.words();
        this.lexicon = evidence.lexicon();
        this.phrases = phrases;
    }

    /** The likelihood of the forms between two stretches of text. */
    double of(String left, List<String> forms, String right) {
        List<String> seen = new ArrayList<>(forms);
        String noun = forms.getLast();
        String head = model.logCount(noun) < RARE ? lexicon.headOf(noun) : null;
        if (head != null) {
            seen.set(seen.size() - 1, head); // a rare compound declines as its last part does
        }
        return model.logLikelihood(left, String.join(" ", seen).strip(), right);
    }

    /**
     * What a change costs: articles go wrong most often, then endings that are lost, then other endings.
     *
     * @param mask what the word before the phrase allows
     * @param free whether neither a preposition nor a noun stands before, so that nominative and accusative are likelier
     */
    double cost(List<String> forms, List<String> variant, int mask, boolean free) {
        double cost = -FURTHER_CHANGE;
        for (int k = 0; k < forms.size(); k++) {
            if (!forms.get(k).equals(variant.get(k))) {
                cost += FURTHER_CHANGE;
                boolean ending =
                        k > 0 && k < forms.size() - 1 && phrases.isAttributive(GermanLexicon.lowerFirst(forms.get(k)));
                cost += ending ? FURTHER_CHANGE : 0;
            }
        }
        String determiner = variant.getFirst();
        boolean oblique = determiner.endsWith("em")
                || determiner.endsWith("es") && !determiner.equals("dieses")
                || determiner.equals("einer");
        boolean changed = !determiner.equals(forms.getFirst());
        boolean object = mask == AgreementBits.NO_GENITIVE && !phrases.fits(variant, AgreementBits.NOMINATIVE);
        return Math.max(0, cost)
                + (free && oblique && changed ? OBLIQUE : 0)
                + (object ? 2 * OBLIQUE : 0); // most sentences begin with their subject
    }
}
