package io.depesche.nlp.domain.quote;

import io.depesche.contracts.article.Span;
import org.jspecify.annotations.Nullable;

/**
 * One piece of direct or indirect speech before its speaker is looked up.
 *
 * @param span what is said, without marks
 * @param source who says it
 * @param cue the words that say so
 */
record Heard(Rule rule, Span span, Source source, @Nullable Span cue) {

    /**
     * Who speaks.
     *
     * @param phrase in the sentence; {@code null}: nobody is named there
     * @param carried whether whoever spoke last goes on
     */
    record Source(@Nullable ReadSentence sentence, @Nullable NounPhrase phrase, boolean carried) {

        static final Source NOBODY = new Source(null, null, false);
        static final Source THE_LAST = new Source(null, null, true);

        static Source of(ReadSentence sentence, @Nullable NounPhrase phrase) {
            return phrase == null ? NOBODY : new Source(sentence, phrase, false);
        }

        /** Whether the words that name the speaker and a stretch have a character in common. */
        boolean overlaps(Span stretch) {
            return sentence != null
                    && phrase != null
                    && new Span(
                                    sentence.token(phrase.from()).start(),
                                    sentence.token(phrase.to() - 1).end())
                            .overlaps(stretch);
        }

        boolean isNobody() {
            return phrase == null && !carried;
        }
    }
}
