package io.depesche.nlp.domain.grammar;

import org.jspecify.annotations.Nullable;

/**
 * What {@code small-words.tsv} says of one word, looked up once when the word is read.
 *
 * @param kinds of the table that have it, a bit each
 * @param closed whether it is of a closed class, and so no full word
 * @param governed cases that it governs as a preposition; 0 if it is none
 * @param plain the preposition of a contraction, {@code in} of {@code im}
 */
record SmallWord(
        long kinds, boolean closed, int governed, @Nullable String plain) {

    /** A word that stands in no row. */
    static final SmallWord NONE = new SmallWord(0, false, 0, null);

    boolean is(SmallKind kind) {
        return (kinds & kind.bit()) != 0;
    }
}
