package io.depesche.nlp.domain.clean.order;

import org.jspecify.annotations.Nullable;

/**
 * The verb of a subordinate clause stands before its object, as the main clause would have it: {@code , der verteidigte die Ausgaben},
 * {@code weil er zahlte die Rechnung}.
 */
final class VerbSecond {

    private final ClauseWords words;

    VerbSecond(ClauseWords words) {
        this.words = words;
    }

    @Nullable
    Disorder at(OrderLine line, int i) {
        int start = line.clauseStart(i);
        boolean relative = line.isLower(start, WordSet.RELATIVE)
                && start > 0
                && line.form(start - 1).equals(",");
        boolean conjunction =
                line.isLower(start, WordSet.SUBORDINATOR) && !line.lower(start).equals("ob");
        if (!relative && !conjunction
                || i == start
                || !words.isSurelyFinite(line, i, relative && i == start + 1)
                || !(relative ? isBehindPronoun(line, start, i) : isEarly(line, start, i))) {
            return null;
        }
        boolean object = line.isJoined(i + 1)
                && line.is(i + 1, WordSet.DETERMINER)
                && line.isJoined(i + 2)
                && (line.isNoun(i + 2) || line.kind(i + 2).hasAttribute && line.isNoun(i + 3));
        return object && !endsWithVerb(line, i, line.clauseEnd(i))
                ? new Disorder(i, i + 2, 0.65, "the verb of a subordinate clause stands before its object")
                : null;
    }

    private static boolean isBehindPronoun(OrderLine line, int start, int i) {
        boolean next = i == start + 1 && !line.lower(start).equals("das") && !line.is(i, WordSet.AUXILIARY);
        return next || line.is(start + 1, WordSet.PREPOSITION) && ClauseWords.isPhrase(line, start + 1, i);
    }

    private boolean isEarly(OrderLine line, int start, int i) {
        return i - start <= 5
                && !line.form(i - 1).equals("und")
                && !line.isVerbal(i - 1)
                && words.isFirstVerb(line, start, i);
    }

    /** A verb at the end closes the clause as it should be, or belongs to an infinitive without its comma. */
    private static boolean endsWithVerb(OrderLine line, int i, int end) {
        for (int k = i + 1; k < end; k++) {
            if (line.form(k).equals("zu") || line.kind(k).hasZu) {
                return true;
            }
        }
        return end - 1 > i && (line.isVerbal(end - 1) || line.is(end - 1, WordSet.AUXILIARY));
    }
}
