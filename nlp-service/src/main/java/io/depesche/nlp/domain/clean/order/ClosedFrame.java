package io.depesche.nlp.domain.clean.order;

import org.jspecify.annotations.Nullable;

/**
 * The frame of the verb is closed and the clause goes on: {@code genehmigt wurde Kartellamt}, {@code hat zugestimmt der Rat}; or an
 * auxiliary waits for its verb in vain: {@code aber der Streit hat gerade erst.}
 */
final class ClosedFrame {

    /** How far behind its auxiliary the second part of a verb may stand. */
    private static final int LONGEST_CLAUSE = 16;

    private final ClauseWords words;

    ClosedFrame(ClauseWords words) {
        this.words = words;
    }

    @Nullable
    Disorder goesOn(OrderLine line, int i) {
        Kind kind = line.kind(i);
        boolean participle = kind.isParticiple && !line.is(i, WordSet.ADVERBIAL_PARTICIPLE);
        int start = line.clauseStart(i);
        if (!participle && !kind.isInfinitive || i == start || line.isCapital(i)) {
            return null;
        }
        int auxiliary = line.auxiliaryBefore(i);
        boolean verbLast = line.is(i + 1, WordSet.AUXILIARY)
                && line.isJoined(i + 1)
                && isSubordinate(line, start)
                && auxiliary < start;
        if (verbLast && isObject(line, i + 2, true)) {
            return new Disorder(i, i + 2, 0.65, "the clause goes on behind its verb");
        }
        boolean frame = participle && auxiliary >= start && i - auxiliary <= LONGEST_CLAUSE;
        if (!frame) {
            return null;
        }
        if (isObject(line, i + 1, i - auxiliary <= 4 || words.isSingular(line.form(i + 1)))) {
            return new Disorder(
                    auxiliary, i + 1, 0.65, "the second part of the verb stands before what belongs between");
        }
        boolean have = line.is(auxiliary, WordSet.HAVE);
        if (have && i > auxiliary + 1 && isClosingPhrase(line, i + 1)) {
            return new Disorder(i, i + 1, 0.55, "a phrase behind the second part of the verb");
        }
        boolean adverb = have
                && line.isJoined(i + 1)
                && line.is(i + 1, WordSet.TIME_ADVERB)
                && !line.is(i + 2, WordSet.AUXILIARY)
                && !line.isVerbal(i + 2);
        return adverb ? new Disorder(i, i + 1, 0.6, "an adverb behind the second part of the verb") : null;
    }

    /** {@code aber der Streit hat gerade erst.} */
    @Nullable
    Disorder withoutVerb(OrderLine line, int i) {
        if (!line.is(i, WordSet.HAVE) || i == line.clauseStart(i)) {
            return null;
        }
        int end = line.clauseEnd(i);
        if (!line.endsSentence(end) || end - i < 3 || end - i > 4 || line.isVerbal(i - 1)) {
            return null;
        }
        for (int k = i + 1; k < end; k++) {
            Kind kind = line.kind(k);
            if (!kind.endsAsAdverb && (kind.isClass || !line.isLower(k, WordSet.NOW))) {
                return null;
            }
        }
        return new Disorder(i, end - 1, 0.65, "an auxiliary without its verb");
    }

    /** Preposition and at most three words up to the end of the sentence. */
    private static boolean isClosingPhrase(OrderLine line, int at) {
        int end = line.isJoined(at) ? line.clauseEnd(at) : at;
        return end - at >= 2
                && end - at <= 4
                && line.is(at, WordSet.PREPOSITION)
                && line.isNoun(end - 1)
                && line.endsSentence(end);
    }

    private static boolean isSubordinate(OrderLine line, int start) {
        boolean relative = start > 0
                && line.form(start - 1).equals(",")
                && (line.isLower(start, WordSet.RELATIVE)
                        || line.isLower(start, WordSet.PREPOSITION) && line.is(start + 1, WordSet.RELATIVE));
        return relative || line.isLower(start, WordSet.SUBORDINATOR);
    }

    /** Article, possessive or adjective with a noun, or a noun alone. */
    private static boolean isObject(OrderLine line, int at, boolean alone) {
        if (!line.isJoined(at)) {
            return false;
        }
        if (line.is(at, WordSet.DETERMINER)) {
            return line.isJoined(at + 1)
                    && (line.isNoun(at + 1)
                            || line.kind(at + 1).hasAttribute && line.isJoined(at + 2) && line.isNoun(at + 2))
                    && !line.is(at + 2, WordSet.AUXILIARY);
        }
        if (line.kind(at).isAttribute) {
            return line.isJoined(at + 1) && line.isNoun(at + 1) && !line.isVerbal(at + 2);
        }
        boolean verbBehind = line.isVerbal(at + 1) && line.isJoined(at + 1);
        return alone
                && line.isNoun(at)
                && !verbBehind
                && !line.isLower(at, WordSet.NOT_AN_OBJECT)
                && !line.at(at).isFunctionWord;
    }
}
