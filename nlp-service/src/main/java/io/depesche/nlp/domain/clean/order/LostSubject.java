package io.depesche.nlp.domain.clean.order;

import io.depesche.nlp.domain.clean.CleaningEvidence;
import org.jspecify.annotations.Nullable;

/**
 * A clause without a subject ({@code Auf die Anfrage antworteten nicht.}), a gerund of another language in its place
 * ({@code Zum Ausdruck bringend, dass}), or a subject whose verb became a colon ({@code Seinerseits der Minister: man prüfe}).
 */
final class LostSubject {

    private static final int LONGEST_CLAUSE = 18;

    private final ClauseWords words;
    private final CleaningEvidence evidence;

    LostSubject(ClauseWords words, CleaningEvidence evidence) {
        this.words = words;
        this.evidence = evidence;
    }

    /** {@code Zum Ausdruck bringend, dass}, {@code Sagend, dass}, {@code an der Sitzung teilnehmend,}. */
    @Nullable
    Disorder gerund(OrderLine line, int i) {
        String word = line.lower(i);
        if (!word.endsWith("end") || line.isLower(i, WordSet.GERUND)) {
            return null;
        }
        int start = line.clauseStart(i);
        boolean ends = line.form(i + 1).equals(",") || line.isJoined(i + 1) && line.is(i + 1, WordSet.PREPOSITION);
        boolean alone = ends
                && i - start <= 7
                && evidence.lexicon().readings(word).stream().anyMatch(reading -> reading.has("PA1"));
        for (int k = start; alone && k < i; k++) {
            alone = !words.isSurelyFinite(line, k);
        }
        boolean whole = i == start ? line.form(i + 2).equals("dass") : line.kind(i - 1).isPlainNoun;
        return alone && whole ? new Disorder(start, i, 0.6, "a gerund, which German does not have") : null;
    }

    /** No word of the clause can be the subject of its verb. */
    @Nullable
    Disorder missing(OrderLine line, int i) {
        if (!words.isSurelyFinite(line, i) || line.is(i, WordSet.NO_SUBJECT_NEEDED)) {
            return null;
        }
        int start = line.clauseStart(i);
        boolean begins =
                start == line.sentenceStart(i) && !line.kind(start).startsFinite && line.isCapital(start) && i > start
                        || i == start && isBehindPrefix(line, i);
        if (!begins || !words.isFirstVerb(line, start, i)) {
            return null;
        }
        int end = line.clauseEnd(i);
        boolean closed = line.endsSentence(end)
                || i == start && line.form(end).equals(",")
                || line.form(end).equals(",")
                        && line.form(end + 1).equals("dass")
                        && i == end - 1
                        && line.is(i, WordSet.SAID);
        return closed && end - start <= LONGEST_CLAUSE && !mayHaveSubject(line, start, i, end)
                ? new Disorder(
                        Math.max(start, i - 1),
                        Math.min(end - 1, i + 1),
                        0.65,
                        "no word of the clause can be its subject")
                : null;
    }

    private static boolean mayHaveSubject(OrderLine line, int start, int verb, int end) {
        boolean governed = false;
        for (int k = start; k < end; k++) {
            Form word = line.at(k);
            Kind kind = line.kind(k);
            if (k == verb) {
                governed = false;
            } else if (word.isInside(WordSet.PREPOSITION) || word.isInside(WordSet.CONTRACTION)) {
                governed = true;
            } else if (kind.isNoun) {
                if (!governed) {
                    return true;
                }
                governed = isGenitiveNext(line, k);
            } else if (word.inside.isEmpty()
                    || word.isInside(WordSet.SUBJECT) && !governed
                    || kind.isUnknown
                    || !governed && kind.hasAttribute && kind.isClass
                    || word.isInside(WordSet.AUXILIARY)
                    || isLink(word.text)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isLink(String word) {
        return word.equals("und") || word.equals("wie") || word.equals("als");
    }

    private static boolean isGenitiveNext(OrderLine line, int k) {
        return line.isJoined(k + 1)
                && (line.isCapital(k + 1)
                        || line.form(k + 1).equals("der")
                        || line.form(k + 1).equals("des"));
    }

    /** Whether nothing but clauses that begin with conjunctions, or a gerund, stand between the start of the sentence and a comma here. */
    private static boolean isBehindPrefix(OrderLine line, int i) {
        int sentence = line.sentenceStart(i);
        if (i == sentence || !line.form(i - 1).equals(",")) {
            return false;
        }
        int clause = sentence;
        while (clause < i) {
            String first = line.lower(clause);
            int end = line.clauseEnd(clause);
            boolean gerund = end - 1 > clause && line.lower(end - 1).endsWith("end")
                    || end - clause == 1 && first.endsWith("end");
            boolean object = first.equals("dass") || first.equals("ob");
            if ((!line.isLower(clause, WordSet.SUBORDINATOR) || object && clause == sentence) && !gerund) {
                return false;
            }
            clause = end + 1;
        }
        return clause == i;
    }

    /** A colon where the verb of saying was. */
    static @Nullable Disorder colonForVerb(OrderLine line, int i) {
        boolean begins = line.isCapital(i) && line.isLower(i, WordSet.COLON_ADVERB) && line.sentenceStart(i) == i;
        if (!begins || !line.is(i + 1, WordSet.DETERMINER)) {
            return null;
        }
        int end = line.clauseEnd(i);
        for (int k = i + 1; k < end; k++) {
            if (line.isVerbal(k) || line.is(k, WordSet.AUXILIARY)) {
                return null;
            }
        }
        return line.form(end).equals(":") && end - i <= 8
                ? new Disorder(i, end - 1, 0.6, "a subject without its verb")
                : null;
    }
}
