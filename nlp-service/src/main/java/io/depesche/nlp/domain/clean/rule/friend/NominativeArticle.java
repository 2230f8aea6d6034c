package io.depesche.nlp.domain.clean.rule.friend;

import io.depesche.nlp.domain.clean.CleaningEvidence;
import io.depesche.nlp.domain.lexicon.Reading;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The article that a noun has at the beginning of a sentence: {@code Die} of {@code Familie}, {@code Der} of {@code Irak}, none of
 * {@code Russland}.
 */
final class NominativeArticle {

    private final CleaningEvidence evidence;

    NominativeArticle(CleaningEvidence evidence) {
        this.evidence = evidence;
    }

    /** The article of a common noun in the nominative, or of a country that has one; {@code null} if it has none or more than one. */
    @Nullable
    String of(String noun) {
        List<Reading> readings = evidence.lexicon().readings(noun);
        boolean name = evidence.lexicon().isName(noun);
        if (name && readings.stream().allMatch(reading -> !reading.has("COU") || reading.has("NOA"))) {
            boolean withoutArticle = readings.isEmpty() || readings.stream().anyMatch(reading -> reading.has("NOA"));
            return withoutArticle && noun.indexOf('-') < 0 && !isCapitals(noun)
                    ? null
                    : nominative(evidence.lexicon().nounReadings(noun));
        }
        if (name && readings.stream().anyMatch(reading -> reading.has("NOA"))) {
            return null; // Russland
        }
        return nominative(name ? readings : evidence.lexicon().nounReadings(noun));
    }

    private static @Nullable String nominative(List<Reading> readings) {
        String found = null;
        for (Reading reading : readings) {
            if (reading.grammaticalCase() != Reading.Case.NOMINATIVE) {
                continue;
            }
            String article = reading.number() == Reading.Number.PLURAL || reading.gender() == Reading.Gender.FEMININE
                    ? "Die"
                    : reading.gender() == Reading.Gender.MASCULINE ? "Der" : "Das";
            if (found != null && !found.equals(article)) {
                return null;
            }
            found = article;
        }
        return found;
    }

    private static boolean isCapitals(String word) {
        return word.length() > 1 && word.chars().allMatch(Character::isUpperCase);
    }
}
