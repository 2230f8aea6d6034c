package io.depesche.nlp.domain.clean.order;

import org.jspecify.annotations.Nullable;

/**
 * The subject stands before the verb though something else has the first place: {@code Außerdem der Minister sagte},
 * {@code Wenn die Preise steigen, die Bank wird}, {@code In Berlin die Regierung beschloss}.
 */
final class SubjectFirst {

    private final ClauseWords words;

    SubjectFirst(ClauseWords words) {
        this.words = words;
    }

    /** {@code Außerdem der Minister sagte}: adverb, subject, verb. */
    static @Nullable Disorder behindAdverb(OrderLine line, int i) {
        if (!line.isLower(i, WordSet.FRONT_ADVERB)
                || i != line.sentenceStart(i)
                || !line.joined(i + 1).is(WordSet.SUBJECT_START)) {
            return null;
        }
        int verb = verbBehindSubject(line, i + 1);
        return verb < 0
                ? null
                : new Disorder(
                        i, verb, 0.75, "the subject stands before the verb though the sentence begins with an adverb");
    }

    /** {@code Wenn die Preise steigen, die Bank wird}: the clause before the comma is finished and the subject comes before the verb. */
    static @Nullable Disorder behindClause(OrderLine line, int i) {
        int sentence = line.sentenceStart(i);
        if (!line.is(i, WordSet.SUBJECT_START)
                || i != line.clauseStart(i)
                || i <= sentence + 2
                || !line.isLower(sentence, WordSet.CLAUSE_START)) {
            return null;
        }
        boolean onlyComma = line.form(i - 1).equals(",");
        for (int k = sentence; k < i - 1; k++) {
            onlyComma &= !line.form(k).equals(",");
        }
        int verb = onlyComma && isFinite(line, i - 2) ? verbBehindSubject(line, i) : -1;
        return verb < 0
                ? null
                : new Disorder(i, verb, 0.75, "the subject stands before the verb though a clause goes before");
    }

    /** {@code In Berlin die Regierung beschloss}: phrase, subject, verb. */
    @Nullable
    Disorder behindPhrase(OrderLine line, int i) {
        if (!line.form(i).equals("die")) {
            return null;
        }
        int start = line.sentenceStart(i);
        boolean near = i > start + 1 && i <= start + 4 && line.isJoined(i + 1) && line.isJoined(i + 2);
        if (!near
                || !line.isLower(start, WordSet.PREPOSITION)
                || !ClauseWords.isPhrase(line, start, i)
                || !line.isNoun(i + 1)) {
            return null;
        }
        boolean verb = words.isSurelyFinite(line, i + 2) && !line.form(i + 3).isEmpty();
        return verb
                ? new Disorder(start, i + 2, 0.65, "the subject stands before the verb though a phrase goes before")
                : null;
    }

    /** The finite verb right behind a pronoun, or behind article and noun; -1 if there is none. */
    private static int verbBehindSubject(OrderLine line, int at) {
        boolean pronoun = line.joined(at).is(WordSet.PRONOUN);
        int verb = pronoun ? at + 1 : at + 2;
        if (line.joined(verb) == Form.NONE) {
            return -1;
        }
        if (!pronoun && !(line.isJoined(at + 1) && line.looksLikeNoun(at + 1))) {
            return -1;
        }
        return isFinite(line, verb) ? verb : -1;
    }

    private static boolean isFinite(OrderLine line, int at) {
        return line.is(at, WordSet.AUXILIARY) || line.kind(at).startsFinite && !line.kind(at).isFiniteOrAttribute;
    }
}
