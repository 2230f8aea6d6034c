package io.depesche.nlp.domain.sentence;

import io.depesche.contracts.article.Span;
import java.util.List;

/**
 * One sentence of a text.
 *
 * @param span in the text
 * @param tokens words, numbers and marks, in order, in offsets of the text
 */
public record Sentence(Span span, List<Span> tokens) {

    public Sentence {
        tokens = List.copyOf(tokens);
    }

    /** The words of the tokens. */
    public String[] words(String text) {
        return tokens.stream().map(token -> token.of(text)).toArray(String[]::new);
    }
}
