package io.depesche.nlp.domain.clean.order;

import io.depesche.nlp.domain.clean.CleaningEvidence;
import org.jspecify.annotations.Nullable;

/**
 * The second part of the verb before what belongs between ({@code hat zugenommen die Zahl}), a bare noun behind a finished clause
 * ({@code zugestimmt hatte Atomprogramm}).
 */
final class EarlyVerb {

    /** How far behind its auxiliary the second part of a verb may stand. */
    private static final int LONGEST_CLAUSE = 14;

    private final ClauseWords words;
    private final CleaningEvidence evidence;

    EarlyVerb(ClauseWords words, CleaningEvidence evidence) {
        this.words = words;
        this.evidence = evidence;
    }

    @Nullable
    Disorder at(OrderLine line, int i) {
        Kind kind = line.kind(i);
        if (!kind.isParticiple && !kind.isInfinitive) {
            return null;
        }
        int clause = line.clauseStart(i);
        boolean secondPart = kind.isParticiple && (!kind.name.equals("#vtp") || i > clause + 1);
        int auxiliary = line.auxiliaryBefore(i);
        boolean inClause = auxiliary >= 0 && i - auxiliary <= LONGEST_CLAUSE;
        if (secondPart && inClause && line.joined(i + 1).is(WordSet.OBJECT_START) && isNounPhrase(line, i + 2)) {
            return new Disorder(
                    auxiliary, i + 2, 0.8, "the second part of the verb stands before what belongs between");
        }
        boolean ends = i > clause && (secondPart || kind.isInfinitive);
        return ends && line.joined(i + 1).is(WordSet.AUXILIARY) && isBareNoun(line, i + 2)
                ? new Disorder(i, i + 2, 0.75, "a noun without article behind the end of a clause")
                : null;
    }

    private static boolean isNounPhrase(OrderLine line, int at) {
        if (line.joined(at) == Form.NONE) {
            return false;
        }
        return line.looksLikeNoun(at)
                || Character.isLowerCase(line.form(at).charAt(0))
                        && line.isJoined(at + 1)
                        && line.looksLikeNoun(at + 1);
    }

    /** A noun of the singular that wants an article; names and plurals stand without. */
    private boolean isBareNoun(OrderLine line, int at) {
        return line.isJoined(at)
                && line.looksLikeNoun(at)
                && !evidence.lexicon().isName(line.form(at))
                && words.isSingular(line.form(at));
    }
}
