package io.depesche.nlp.domain.clean.order;

import io.depesche.nlp.domain.clean.CleaningEvidence;
import io.depesche.nlp.domain.lexicon.Reading;
import java.util.List;

/** What the patterns of clauses ask of words and short phrases again and again. Stateless. */
final class ClauseWords {

    private final CleaningEvidence evidence;

    ClauseWords(CleaningEvidence evidence) {
        this.evidence = evidence;
    }

    /** Whether the word can be nothing but a finite verb. */
    boolean isSurelyFinite(OrderLine line, int at) {
        return isSurelyFinite(line, at, false);
    }

    /** @param alsoAttribute whether it counts, too, if it is either a finite verb or an attribute */
    boolean isSurelyFinite(OrderLine line, int at, boolean alsoAttribute) {
        Kind kind = line.kind(at);
        return kind.isFinite
                || alsoAttribute && kind.isFiniteOrAttribute
                || line.is(at, WordSet.AUXILIARY)
                || kind.isFiniteOrAttribute && isPreterite(line.form(at));
    }

    private boolean isPreterite(String word) {
        return evidence.lexicon().readings(word).stream().anyMatch(r -> r.isFiniteVerb() && r.has("PRT"));
    }

    /** Whether no word of the clause before a place is surely finite. */
    boolean isFirstVerb(OrderLine line, int start, int i) {
        for (int k = start + 1; k < i; k++) {
            if (isSurelyFinite(line, k)) {
                return false;
            }
        }
        return true;
    }

    /** Whether the word is a noun that has no reading of the plural. */
    boolean isSingular(String word) {
        List<Reading> readings = evidence.lexicon().nounReadings(word);
        return !readings.isEmpty() && readings.stream().noneMatch(reading -> reading.number() == Reading.Number.PLURAL);
    }

    /** Preposition, determiners, adjectives and a noun, with nothing behind it. */
    static boolean isPhrase(OrderLine line, int from, int to) {
        boolean noun = false;
        for (int k = from + 1; k < to; k++) {
            if (noun || !line.isJoined(k)) {
                return false;
            }
            noun = line.isNoun(k);
            if (!noun && !line.is(k, WordSet.DETERMINER) && !isPossessive(line.form(k)) && !line.kind(k).hasAttribute) {
                return false;
            }
        }
        return noun;
    }

    static boolean isPossessive(String word) {
        return (word.startsWith("sein") || word.startsWith("ihre") || word.startsWith("dies")) && word.length() <= 7;
    }
}
