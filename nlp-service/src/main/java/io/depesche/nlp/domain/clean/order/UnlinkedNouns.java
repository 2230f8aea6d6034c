package io.depesche.nlp.domain.clean.order;

import io.depesche.nlp.domain.clean.CleaningEvidence;
import io.depesche.nlp.domain.lexicon.Reading.WordClass;
import org.jspecify.annotations.Nullable;

/** Nouns that nothing joins: {@code einer Vereinbarung Einzelheiten wurden}, {@code des Versuchs ab Normalisierung}. */
final class UnlinkedNouns {

    /** A word that was counted less often may be anything. */
    private static final double KNOWN = Math.log(30);

    private final ClauseWords words;
    private final CleaningEvidence evidence;

    UnlinkedNouns(ClauseWords words, CleaningEvidence evidence) {
        this.words = words;
        this.evidence = evidence;
    }

    @Nullable
    Disorder at(OrderLine line, int i) {
        boolean particle = line.form(i).equals("ab");
        boolean candidate = particle || line.kind(i).isPlainNoun;
        if (!candidate
                || !line.kind(i + 1).isPlainNoun
                || !line.isJoined(i + 1)
                || line.sentenceStart(i) == i
                || !isKnownNoun(line, i + 1)) {
            return null;
        }
        boolean seen = evidence.words().logCount(line.at(i).key, line.at(i + 1).key) >= 0;
        boolean time = line.isLower(i + 1, WordSet.NOT_AN_OBJECT);
        if (particle) {
            return seen || time || !words.isSingular(line.form(i + 1))
                    ? null
                    : new Disorder(i - 1, i + 1, 0.6, "a particle between nouns that it cannot join");
        }
        boolean nouns = !seen
                && !time
                && isKnownNoun(line, i)
                && words.isSingular(line.form(i))
                && !isTitle(line, i)
                && !isGoverned(line, i)
                && !line.isLower(i, WordSet.NOT_AN_OBJECT)
                && !line.isCapital(i + 2);
        return nouns ? new Disorder(i, i + 1, 0.55, "two nouns that nothing joins") : null;
    }

    /** {@code in der Region Projekte}: a bare object may follow a phrase. */
    private static boolean isGoverned(OrderLine line, int at) {
        int k = at - 1;
        while (k >= line.clauseStart(at)
                && at - k < 4
                && (line.is(k, WordSet.DETERMINER)
                        || line.form(k).equals("des")
                        || line.kind(k).hasAttribute
                        || ClauseWords.isPossessive(line.form(k)))) {
            if (line.isLower(k, WordSet.PREPOSITION)) {
                return true;
            }
            k--;
        }
        return k < 0 || line.isLower(k, WordSet.PREPOSITION) || line.isLower(k, WordSet.CONTRACTION) || k == at - 1;
    }

    /** An ordinary noun, seen often enough, and no part of a name or a title. */
    private boolean isKnownNoun(OrderLine line, int at) {
        String word = line.form(at);
        return line.kind(at).isPlainNoun
                && word.length() > 3
                && isSmallBehindFirst(word)
                && evidence.words().logCount(line.at(at).key) > KNOWN
                && evidence.lexicon().readings(word).stream().allMatch(r -> r.wordClass() == WordClass.NOUN);
    }

    private static boolean isSmallBehindFirst(String word) {
        for (int i = 1; i < word.length(); i++) {
            if (!Character.isLowerCase(word.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    /** {@code Bauingenieur Weber}, {@code Partei Zukunft}, {@code Liter Wasser}: what often stands before a noun. */
    private static boolean isTitle(OrderLine line, int at) {
        String word = line.form(at);
        boolean person = word.endsWith("er")
                || word.endsWith("in")
                || word.endsWith("or")
                || word.endsWith("ent")
                || word.endsWith("ist");
        return person || line.at(at).isFunctionWord || line.form(at - 1).equals("0");
    }
}
