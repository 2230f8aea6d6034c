package io.depesche.nlp.domain.clean.rule.leftover;

import io.depesche.nlp.domain.clean.CleaningEvidence;
import io.depesche.nlp.domain.lexicon.GermanLexicon;
import io.depesche.nlp.domain.lexicon.Reading;
import io.depesche.nlp.domain.lexicon.Reading.Gender;
import io.depesche.nlp.domain.lexicon.Reading.Number;

/** Whether a German article before a foreign word can stay as it is when the word is translated. */
final class LeftoverArticle {

    private final CleaningEvidence evidence;

    LeftoverArticle(CleaningEvidence evidence) {
        this.evidence = evidence;
    }

    /** Whether the article, possessive or preposition with an article before the word can stand before the repair. */
    boolean agrees(String before, Leftover leftover) {
        String lower = GermanLexicon.lowerFirst(before);
        if (lower.equals("im")
                || lower.equals("vom")
                || lower.equals("zum")
                || lower.equals("beim")
                || lower.equals("am")) {
            return leftover.gender() == Gender.MASCULINE || leftover.gender() == Gender.NEUTER;
        }
        if (lower.equals("zur")) {
            return leftover.gender() == Gender.FEMININE;
        }
        for (Reading reading : evidence.lexicon().readings(lower)) {
            boolean determiner = reading.wordClass() == Reading.WordClass.ARTICLE || reading.has("POS");
            boolean number = (reading.number() == Number.PLURAL) == (leftover.gender() == null);
            boolean genitive = reading.grammaticalCase() == Reading.Case.GENITIVE
                    && (reading.gender() == Gender.MASCULINE || reading.gender() == Gender.NEUTER)
                    && reading.number() == Number.SINGULAR; // the repair would need an ending
            if (determiner
                    && number
                    && !genitive
                    && (leftover.gender() == null || reading.gender() == leftover.gender())) {
                return true;
            }
        }
        return false;
    }

    /** {@code Freiwillige der Protezione Civile}: the article would have to change with the gender. */
    static boolean isGenitive(String text, Leftover leftover, String before, int start) {
        if (!before.equals("der") || leftover.gender() == null || leftover.gender() == Gender.FEMININE) {
            return false;
        }
        String noun = NeighbourWords.before(text, start - 4);
        return !noun.isEmpty() && Character.isUpperCase(noun.charAt(0));
    }
}
