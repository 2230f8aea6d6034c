package io.depesche.nlp.domain.grammar;

import io.depesche.nlp.domain.lexicon.Reading;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the lexicon says about one form, put together once: the agreement of its readings as a noun, an adjective and so on, its verb
 * forms, its small-word classes. Immutable.
 *
 * @param noun agreement as a noun; 0 if it is none
 * @param nounLemmas of the noun, or of the last part of a compound
 * @param adjective agreement as an inflected adjective or participle
 * @param determiner agreement as an article, possessive or demonstrative before a noun
 * @param pronoun agreement as a pronoun by itself
 * @param finite finite verb readings, imperatives left out
 * @param participle lemma of the verb whose past participle it is
 * @param infinitive lemma if it is an infinitive
 * @param zuInfinitive lemma if it is an infinitive with {@code zu} inside
 * @param uninflected whether it can be an adjective without ending
 * @param preposition whether it can be a preposition
 * @param particle whether it can be the particle of a separable verb
 * @param adverb whether it can be an adverb
 * @param name whether it can be a proper name
 * @param known whether the lexicon has it at all
 */
public record WordForm(
        int noun,
        List<String> nounLemmas,
        int adjective,
        int determiner,
        int pronoun,
        List<Finite> finite,
        @Nullable String participle,
        @Nullable String infinitive,
        @Nullable String zuInfinitive,
        boolean uninflected,
        boolean preposition,
        boolean particle,
        boolean adverb,
        boolean name,
        boolean known) {

    /**
     * One finite reading.
     *
     * @param persons bit 0–2: first to third person singular; bit 3–5: plural
     */
    public record Finite(String lemma, int persons, boolean past, Mood mood, boolean subordinateOnly) {}

    /** Mood of a finite verb; forms that can be both count as indicative. */
    public enum Mood {
        INDICATIVE,
        REPORTING,
        UNREAL
    }

    static final WordForm UNKNOWN =
            new WordForm(0, List.of(), 0, 0, 0, List.of(), null, null, null, false, false, false, false, false, false);

    /** A participle that the lexicon does not know, of a verb that it may not know either: {@code erstochen}. */
    static WordForm participleOf(String lemma) {
        return new WordForm(
                0, List.of(), 0, 0, 0, List.of(), lemma, null, null, true, false, false, false, false, false);
    }

    /** An unknown word such as {@code paraphiert} is the participle of a verb in {@code -ieren}. */
    static WordForm participle(String word) {
        String lemma = word.substring(0, word.length() - 1) + "en";
        return new WordForm(
                0,
                List.of(),
                0,
                0,
                0,
                List.of(new Finite(lemma, 1 << 2, false, Mood.INDICATIVE, false)),
                lemma,
                null,
                null,
                true,
                false,
                false,
                false,
                false,
                true);
    }

    /** An unknown word such as {@code voranzutreiben}: particles are joined more freely than a lexicon lists. */
    static WordForm zuInfinitive(String lemma) {
        return new WordForm(
                0, List.of(), 0, 0, 0, List.of(), null, null, lemma, false, false, false, false, false, true);
    }

    /** The verb with a particle before it. */
    WordForm prefixed(String particle) {
        List<Finite> verbs = finite.stream()
                .map(form -> new Finite(particle + form.lemma(), form.persons(), form.past(), form.mood(), true))
                .toList();
        return new WordForm(
                0,
                List.of(),
                adjective,
                0,
                0,
                verbs,
                participle == null ? null : particle + participle,
                infinitive == null ? null : particle + infinitive,
                zuInfinitive == null ? null : particle + zuInfinitive,
                uninflected,
                false,
                false,
                false,
                false,
                true);
    }

    boolean verb() {
        return !finite.isEmpty() || participle != null || infinitive != null || zuInfinitive != null;
    }

    /** Both readings of a word at the start of a sentence, the small one first. */
    static WordForm both(WordForm small, WordForm capital) {
        return new WordForm(
                capital.noun,
                capital.nounLemmas,
                small.adjective,
                small.determiner | capital.determiner,
                small.pronoun | capital.pronoun,
                small.finite,
                small.participle,
                small.infinitive,
                small.zuInfinitive,
                small.uninflected,
                small.preposition,
                small.particle,
                small.adverb,
                capital.name,
                small.known || capital.known);
    }

    static WordForm of(List<Reading> readings, List<Reading> nounReadings) {
        Builder builder = new Builder();
        readings.forEach(builder::add);
        nounReadings.forEach(builder::addNoun);
        builder.addNominalised(nounReadings);
        return builder.build(!readings.isEmpty() || !nounReadings.isEmpty());
    }

    private static final class Builder {
        private int noun;
        private final List<String> nounLemmas = new ArrayList<>(1);
        private int adjective;
        private int determiner;
        private int pronoun;
        private final List<Finite> finite = new ArrayList<>(2);
        private @Nullable String participle;
        private @Nullable String infinitive;
        private @Nullable String zuInfinitive;
        private boolean uninflected;
        private boolean preposition;
        private boolean particle;
        private boolean adverb;
        private boolean name;

        void addNoun(Reading reading) {
            noun |= Agreement.of(reading);
            if (!nounLemmas.contains(reading.lemma())) {
                nounLemmas.add(reading.lemma());
            }
        }

        /** {@code Staatlichen}: a noun that is but an adjective with a capital can stand before another noun. */
        void addNominalised(List<Reading> nouns) {
            for (Reading reading : nouns) {
                if (!reading.has("ADJ")) {
                    return;
                }
            }
            adjective |= noun;
        }

        void add(Reading reading) {
            switch (reading.wordClass()) {
                case NAME -> name = true;
                case ARTICLE -> determiner |= Agreement.of(reading);
                case PRONOUN -> addPronoun(reading);
                case ADJECTIVE -> {
                    if (reading.has("PRD")) {
                        uninflected = true;
                    } else {
                        adjective |= Agreement.of(reading);
                    }
                }
                case PREPOSITION -> preposition = true;
                case VERB -> addVerb(reading);
                case NOUN -> {
                    // comes by addNoun, compounds likewise
                }
                case OTHER -> {
                    particle |= reading.tag().startsWith("ZUS");
                    adverb |= reading.tag().startsWith("ADV");
                }
            }
        }

        private void addPronoun(Reading reading) {
            int mask = Agreement.of(reading);
            if (reading.has("POS") || reading.has("DEM") || reading.has("IND") || reading.has("RIN")) {
                determiner |= mask;
            }
            if (!reading.has("POS")) {
                pronoun |= mask;
            }
        }

        private void addVerb(Reading reading) {
            if (reading.has("PA2")) {
                participle = reading.lemma();
            } else if (reading.has("EIZ")) {
                zuInfinitive = reading.lemma();
            } else if (reading.has("INF")) {
                infinitive = reading.lemma();
            } else if (!reading.has("IMP")) {
                addFinite(reading);
            }
        }

        private void addFinite(Reading reading) {
            int person = reading.has("1") ? 0 : reading.has("2") ? 1 : reading.has("3") ? 2 : -1;
            if (person < 0) {
                return;
            }
            int persons = 1 << person + (reading.number() == Reading.Number.PLURAL ? 3 : 0);
            Mood mood = reading.has("KJ1") ? Mood.REPORTING : reading.has("KJ2") ? Mood.UNREAL : Mood.INDICATIVE;
            finite.add(new Finite(reading.lemma(), persons, reading.has("PRT"), mood, reading.has("NEB")));
        }

        WordForm build(boolean known) {
            return new WordForm(
                    Agreement.withAccusative(noun),
                    List.copyOf(nounLemmas),
                    adjective,
                    determiner,
                    pronoun,
                    List.copyOf(finite),
                    participle,
                    infinitive,
                    zuInfinitive,
                    uninflected,
                    preposition,
                    particle,
                    adverb,
                    name,
                    known);
        }
    }
}
