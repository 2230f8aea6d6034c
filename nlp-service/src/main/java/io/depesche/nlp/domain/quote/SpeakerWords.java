package io.depesche.nlp.domain.quote;

import io.depesche.contracts.article.Span;
import io.depesche.nlp.domain.text.QuoteMarks;

/** The words that name a speaker who is no entity: the name alone or the phrase without where and how it was said. */
final class SpeakerWords {

    private SpeakerWords() {}

    /** The name alone where there is one ({@code Vorstand Jan Kuhl}), else the phrase without {@code am Bahnhof} or {@code auf Anfrage}. */
    static Span of(ReadSentence sentence, NounPhrase phrase, Span words) {
        int first = phrase.head();
        while (first < phrase.headEnd() - 1 && isTitle(sentence.token(first).form())) {
            first++;
        }
        boolean named = phrase.headEnd() - first >= 2
                && (first > phrase.head() || !sentence.token(first).form().isNoun());
        if (named && sentence.token(first).isWord()) {
            return new Span(
                    sentence.token(first).start(),
                    sentence.token(phrase.headEnd() - 1).end());
        }
        for (int i = phrase.headEnd(); i < phrase.to(); i++) {
            String word = sentence.token(i).lower();
            if (sentence.token(i).form().is(Form.PREPOSITION)
                    && !word.equals("von")
                    && !word.equals("vom")
                    && !word.equals("für")) {
                return new Span(words.start(), sentence.token(i - 1).end());
            }
        }
        return words;
    }

    private static boolean isTitle(Form form) {
        return form.isNoun() && !form.is(Form.NAME) && People.isSpeaker(form);
    }

    /** Without a mark that opens it, but for one that is closed at its end: {@code „Nordsee online“}. */
    static Span trimmed(String text, Span span) {
        int start = span.start();
        int end = span.end();
        while (start < end && !Character.isLetterOrDigit(text.charAt(start))) {
            start++;
        }
        boolean quoted = start > 0
                && end > start
                && QuoteMarks.isMark(text.charAt(end - 1))
                && QuoteMarks.isMark(text.charAt(start - 1));
        return new Span(quoted ? start - 1 : start, end);
    }
}
