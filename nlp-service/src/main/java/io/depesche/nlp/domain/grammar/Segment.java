package io.depesche.nlp.domain.grammar;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A run of words between two marks, of which clauses are made.
 *
 * @param words without the marks at its ends
 * @param before the mark before it, {@code null} at the start and after {@code und}
 * @param quoted whether it stands between quotation marks
 */
record Segment(List<Word> words, @Nullable Word before, boolean quoted) {

    /** Whether it has a verb that must be finite, or may be and nothing else is. */
    boolean hasFinite() {
        return FiniteVerbs.finiteIn(words) != null;
    }

    boolean hasInfinitive() {
        for (int i = 0; i < words.size(); i++) {
            Word word = words.get(i);
            if (word.form().zuInfinitive() != null
                    || i > 0
                            && word.form().infinitive() != null
                            && !word.capital()
                            && words.get(i - 1).small().equals("zu")) {
                return true;
            }
        }
        return false;
    }

    boolean endsFinite() {
        int last = words.size() - 1;
        return FiniteVerbs.canBeFinite(words, last)
                && (FiniteVerbs.mustBeFinite(words, last) || FiniteVerbs.strongIn(words) == null);
    }

    boolean after(Word.Kind kind) {
        return before != null && before.kind() == kind;
    }
}
