package io.depesche.nlp.domain.grammar;

import io.depesche.nlp.domain.lexicon.GermanLexicon;
import io.depesche.nlp.domain.lexicon.Reading;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** {@link WordForm}s of the lexicon; keeps those that one thread saw lately, because half of a text is made of a hundred words. */
final class WordForms {

    private static final int SLOTS = 16384;
    private static final int LONGEST_WORD = 60;

    private static final List<String> PREFIXES =
            List.of("be", "er", "ver", "zer", "ent", "miss", "um", "unter", "über", "durch", "hinter", "wider");

    private static final int SHORTEST_VERB = 5;
    private static final int LONGEST_PARTICLE = 8;

    private final SmallWords small = SmallWords.shared();
    private final GermanLexicon lexicon = GermanLexicon.shared();
    private final ThreadLocal<Entry[]> recent = ThreadLocal.withInitial(() -> new Entry[SLOTS]);

    private record Entry(String word, boolean initial, WordForm form) {}

    /** @param initial whether it stands where every word has a capital */
    WordForm of(String word, boolean initial) {
        if (word.length() > LONGEST_WORD) {
            return WordForm.UNKNOWN;
        }
        @Nullable Entry[] cache = recent.get();
        int hash = word.hashCode() + (initial ? 0x9E3779B9 : 0);
        int slot = (hash ^ hash >>> 15) & SLOTS - 1;
        Entry known = cache[slot];
        if (known != null && known.initial == initial && known.word.equals(word)) {
            return known.form;
        }
        WordForm form = looked(word, initial);
        cache[slot] = new Entry(word, initial, form);
        return form;
    }

    private WordForm looked(String word, boolean initial) {
        WordForm own = asWritten(word);
        String small = GermanLexicon.lowerFirst(word);
        if (small.equals(word)) {
            return own;
        }
        if (!initial) {
            return own.known() ? own : inName(small, own);
        }
        WordForm lower = asWritten(small);
        if (lower.participle() != null && lexicon.readings(word).isEmpty()) {
            return lower;
        }
        return lower.known() ? WordForm.both(lower, own) : own;
    }

    /** {@code Staatlichen Museum}: an adjective with a capital, because it is part of a name. */
    private WordForm inName(String small, WordForm unknown) {
        WordForm lower = asWritten(small);
        return lower.adjective() != 0 && !lower.verb() ? lower : unknown;
    }

    private WordForm asWritten(String word) {
        List<Reading> readings = lexicon.readings(word);
        boolean capital = !word.isEmpty() && Character.isUpperCase(word.charAt(0));
        List<Reading> nouns = capital ? lexicon.nounReadings(word) : List.of();
        if (readings.isEmpty() && nouns.isEmpty()) {
            String german = word.indexOf("ss") < 0 ? word : swiss(word);
            readings = german.equals(word) ? readings : lexicon.readings(german);
        }
        WordForm form = WordForm.of(readings, nouns);
        if (form.known() || capital || word.length() < SHORTEST_VERB) {
            return form;
        }
        if (word.endsWith("iert")) {
            return WordForm.participle(word);
        }
        int zu = word.indexOf("zu", 2);
        String infinitive = zu < 0 ? null : asWritten(word.substring(zu + 2)).infinitive();
        if (infinitive != null && word.endsWith("n")) {
            return WordForm.zuInfinitive(word.substring(0, zu) + infinitive);
        }
        WordForm behindParticle = withParticle(word, form);
        return behindParticle == form && word.endsWith("en") ? withPrefix(word, form) : behindParticle;
    }

    /** {@code erstochen} is no word of the lexicon, {@code gestochen} is: behind a prefix that stays, the verb does without its ge-. */
    private WordForm withPrefix(String word, WordForm unknown) {
        for (String prefix : PREFIXES) {
            if (word.startsWith(prefix) && word.length() - prefix.length() >= SHORTEST_VERB) {
                String base = of("ge" + word.substring(prefix.length()), false).participle();
                if (base != null) {
                    return WordForm.participleOf(prefix + base);
                }
            }
        }
        return unknown;
    }

    /** {@code zurückgelegt} is no word of the lexicon, {@code gelegt} is. */
    private WordForm withParticle(String word, WordForm unknown) {
        for (int cut = 5; cut <= LONGEST_PARTICLE && cut + 3 < word.length(); cut++) {
            String particle = word.substring(0, cut);
            if (small.is(SmallKind.PARTICLE, particle)) {
                WordForm rest = asWritten(word.substring(cut));
                return rest.verb() ? rest.prefixed(particle) : unknown;
            }
        }
        return unknown;
    }

    /** {@code liess} is spelt {@code ließ} north of the Rhine. */
    private String swiss(String word) {
        return word.replace("ss", "ß");
    }

    /** Whether there is a verb of this infinitive, such as {@code auf} + {@code rufen}. */
    boolean isVerb(String infinitive) {
        return of(infinitive, false).infinitive() != null;
    }
}
