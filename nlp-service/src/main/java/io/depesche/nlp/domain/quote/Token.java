package io.depesche.nlp.domain.quote;

import io.depesche.contracts.article.Span;

/**
 * One word, number, sign or whole quotation of a sentence, in offsets of the text.
 *
 * @param form of a word, {@link #NO_FORM} otherwise
 */
record Token(int start, int end, Kind kind, Form form) {

    /** Form of everything that is no word. */
    static final Form NO_FORM =
            new Form("", "", 0, java.util.List.of(), java.util.List.of(), java.util.List.of(), java.util.List.of());

    enum Kind {
        WORD,
        COMMA,
        COLON,
        SEMICOLON,
        DASH,
        OPEN,
        CLOSE,
        STOP,
        MARK,
        SIGN,
        /** A quotation that is a clause or more, marks and all. */
        SPEECH
    }

    boolean isWord() {
        return kind == Kind.WORD;
    }

    String lower() {
        return form.lower();
    }

    Span span() {
        return new Span(start, end);
    }
}
