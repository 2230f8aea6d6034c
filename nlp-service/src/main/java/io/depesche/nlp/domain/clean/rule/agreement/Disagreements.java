package io.depesche.nlp.domain.clean.rule.agreement;

import io.depesche.nlp.domain.clean.CleaningEvidence;
import io.depesche.nlp.domain.clean.Words;
import io.depesche.nlp.domain.lexicon.GermanLexicon;
import io.depesche.nlp.domain.text.Repair;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Finds the noun phrases of a text that no reading of their words makes agree, and changes each where one change is clearly the likeliest.
 * {@code mit seinen Kriegsindustrie} becomes {@code mit seiner Kriegsindustrie}. Repairs come in the order of the text and do not overlap.
 */
public final class Disagreements {

    private final GermanLexicon lexicon;
    private final NounPhrases phrases;
    private final PhraseStart start;
    private final PhraseEnd end;
    private final LikeliestVariant likeliest;

    public Disagreements(CleaningEvidence evidence) {
        this.lexicon = evidence.lexicon();
        this.phrases = new NounPhrases(evidence);
        this.start = new PhraseStart(lexicon, phrases);
        this.end = new PhraseEnd(lexicon, phrases);
        this.likeliest = new LikeliestVariant(phrases, new PhraseLikelihood(evidence, phrases), end);
    }

    /** One walk over the words; behind a repair it goes on behind the noun. */
    public List<Repair> in(Words words) {
        List<Repair> repairs = new ArrayList<>();
        int next = 0;
        for (int i = 0; i + 1 < words.size(); i++) {
            if (i < next || !words.joined(i)) {
                continue;
            }
            String word = words.get(i).inside();
            boolean determiner = phrases.isDeterminer(word);
            Integer governed = determiner ? null : phrases.governed(word);
            int noun = determiner || governed != null ? end.nounOf(words, i + 1) : -1;
            boolean described = noun > i + 1;
            Repair repair = null;
            if (noun >= 0 && (described || determiner && !phrases.isContraction(word)) && !end.goesOn(words, noun)) {
                repair = governed == null
                        ? behindDeterminer(words, i, noun)
                        : behindPreposition(words, i, noun, governed);
            }
            if (repair != null) {
                repairs.add(repair);
                next = noun + 1;
            }
        }
        return repairs;
    }

    /** Determiner, adjectives, noun: {@code ein neue Strategie}. */
    private @Nullable Repair behindDeterminer(Words words, int determiner, int noun) {
        Integer governed = words.joined(determiner - 1)
                ? phrases.governed(words.get(determiner - 1).inside())
                : null;
        if (!start.isDeterminer(words, determiner, noun, governed != null)) {
            return null;
        }
        Phrase phrase = Phrase.determined(words, determiner, noun);
        boolean contraction = phrases.isContraction(phrase.determiner());
        boolean begins = words.beginsLine(determiner)
                || determiner > 0 && words.gap(determiner - 1).startsWith(". ");
        int open = begins && !contraction ? AgreementBits.NO_GENITIVE : AgreementBits.ANY;
        int mask = governed == null || contraction ? open : governed;
        if (phrases.fits(phrase.forms(), mask)) {
            return null;
        }
        List<String> feminine = new ArrayList<>(phrase.forms());
        feminine.set(feminine.size() - 1, phrase.noun() + "in"); // eine Lehrer
        boolean person = lexicon.isForm(feminine.getLast()) && phrases.fits(feminine, mask);
        return person ? phrase.become(feminine) : likeliest.of(phrase, mask);
    }

    /** Preposition, adjectives, noun: {@code mit strategische Partnerschaft}. */
    private @Nullable Repair behindPreposition(Words words, int preposition, int noun, int governed) {
        if (!start.isPreposition(words, preposition)) {
            return null;
        }
        Phrase phrase = Phrase.bare(words, preposition, noun);
        return phrases.fits(phrase.forms(), governed) ? null : likeliest.of(phrase, governed);
    }
}
