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
     * @param standIn token of the word that stands for the phrase where the speech is told, such as a relative pronoun; -1 if none does
     * @param then who goes on speaking, where that is somebody else
     */
    record Source(
            @Nullable ReadSentence sentence,
            @Nullable NounPhrase phrase,
            boolean carried,
            int standIn,
            @Nullable NounPhrase then) {

        static final Source NOBODY = new Source(null, null, false, -1, null);
        static final Source THE_LAST = new Source(null, null, true, -1, null);

        static Source of(ReadSentence sentence, @Nullable NounPhrase phrase) {
            return of(sentence, phrase, -1);
        }

        static Source of(ReadSentence sentence, @Nullable NounPhrase phrase, int standIn) {
            return phrase == null ? NOBODY : new Source(sentence, phrase, false, standIn, null);
        }

        /** The same, but somebody else goes on: {@code Kuhl wies die Klage der Wirte zurück, … Das Bier sei billig.} */
        Source then(@Nullable NounPhrase next) {
            return new Source(sentence, phrase, carried, standIn, next);
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

        /** Whoever spoke last goes on, and a word stands for them: {@code Demnach}. */
        static Source theLast(ReadSentence sentence, int standIn) {
            return new Source(sentence, null, true, standIn, null);
        }

        boolean isNobody() {
            return phrase == null && !carried;
        }
    }
}
