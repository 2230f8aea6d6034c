package io.depesche.nlp.domain.clean.rule.agreement;

import io.depesche.nlp.domain.clean.Words;
import io.depesche.nlp.domain.lexicon.GermanLexicon;
import java.util.Set;

/**
 * Whether the word before a noun phrase is what it looks like. A determiner may be a pronoun as well, a preposition the particle of a verb;
 * what stands behind them then need not agree with them.
 */
final class PhraseStart {

    /** Pronouns as well: what stands behind them may be the next part of the clause. */
    private static final Set<String> PRONOUNS =
            Set.of("der", "die", "das", "den", "dem", "diese", "dieser", "alle", "jeder", "jede");

    private final GermanLexicon lexicon;
    private final NounPhrases phrases;

    PhraseStart(GermanLexicon lexicon, NounPhrases phrases) {
        this.lexicon = lexicon;
        this.phrases = phrases;
    }

    /**
     * Whether the word must be the determiner of the noun.
     *
     * @param governed whether a preposition stands before it
     */
    boolean isDeterminer(Words words, int at, int noun, boolean governed) {
        String word = words.get(at).inside();
        boolean joined = words.joined(at - 1);
        boolean superlative =
                phrases.isContraction(word) && words.at(at + 1).endsWith("sten"); // das am meisten genutzte Netz
        boolean linked =
                joined && word.equals("des") && words.at(at - 1).equals("und"); // zwischen der Front und des Bund
        boolean second =
                linked || joined && phrases.isDeterminer(words.get(at - 1).inside()); // das eine Werk
        boolean object = word.equals("die") || word.equals("das") || word.equals("eine");
        return !superlative
                && !second
                && !(PRONOUNS.contains(word) && mayBePronoun(words, at, noun, governed))
                && !(governed && object && isParticle(words, at - 1));
    }

    /** Whether the word must be the preposition of the words behind it. */
    boolean isPreposition(Words words, int at) {
        boolean degree = words.at(at).equals("zu"); // zu hohe Lasten
        return !degree && !isParticle(words, at);
    }

    /** {@code …, in der Männer leben}, {@code dass das Kinder betrifft}, {@code und die Vertrauen haben}. */
    private static boolean mayBePronoun(Words words, int at, int noun, boolean governed) {
        int first = governed ? at - 1 : at;
        boolean clause = !words.joined(first - 1)
                && (!words.beginsSentence(first) || words.gap(first - 1).startsWith(","));
        String before = words.at(at - 1);
        boolean linked = before.equals("und")
                || before.equals("oder")
                || before.equals("dass")
                || before.equals("als")
                || before.equals("wie");
        boolean bare = noun == at + 1;
        boolean das = words.at(at).equals("das") && !governed && bare;
        return first > 0 && clause && !words.beginsLine(first) || bare && linked || das;
    }

    /** {@code teilt mit die Agentur}: the particle of the verb before it, and a fault of another kind. */
    private boolean isParticle(Words words, int preposition) {
        if (!words.joined(preposition - 1) || !words.get(preposition - 1).isLowerCase()) {
            return false;
        }
        String particle = words.get(preposition).inside();
        return lexicon.readings(words.at(preposition - 1)).stream()
                .anyMatch(reading -> reading.isFiniteVerb() && lexicon.isForm(particle + reading.lemma()));
    }
}
