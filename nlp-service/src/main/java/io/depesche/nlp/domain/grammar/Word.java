package io.depesche.nlp.domain.grammar;

import io.depesche.contracts.article.Span;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One word of a sentence, or a name or date of several.
 *
 * @param index in the sentence
 * @param span in the text
 * @param text as written
 * @param small the text in small letters
 * @param form what the lexicon says
 * @param closed what the table of small words says
 * @param mark id of the entity or date that it names
 * @param type of the entity that it names
 * @param quantity id of the quantity that it is a part of
 */
public record Word(
        int index,
        Span span,
        String text,
        String small,
        Kind kind,
        WordForm form,
        SmallWord closed,
        @Nullable String mark,
        @Nullable String type,
        @Nullable String quantity) {

    /** What stands in the place of a word. */
    public enum Kind {
        WORD,
        NAME,
        DATE,
        NUMBER,
        COMMA,
        STOP,
        QUOTE,
        BRACKET,
        OTHER
    }

    boolean isWord() {
        return kind == Kind.WORD;
    }

    /** With a capital, such as {@code Streik} and {@code 23-Jährigen}. */
    boolean capital() {
        if (Character.isDigit(text.charAt(0))) {
            int hyphen = text.indexOf('-');
            return hyphen > 0 && hyphen + 1 < text.length() && Character.isUpperCase(text.charAt(hyphen + 1));
        }
        return Character.isUpperCase(text.charAt(0));
    }

    /** Whether it can be the noun of a phrase: {@code Streik}, {@code Beschäftigten}, or an unknown word with a capital. */
    boolean isNoun() {
        return kind == Kind.WORD
                && capital()
                && !isSmall()
                && (form.noun() != 0 || form.name() || !form.known() || !form.verb() && form.adjective() != 0);
    }

    /** Whether a kind of the table of small words has it. */
    boolean is(SmallKind kind) {
        return closed.is(kind);
    }

    /** Whether it is of a closed class, such as an article. */
    boolean isSmall() {
        return closed.closed();
    }

    /** Cases that it governs as a preposition; 0 if it is none. */
    int governed() {
        return closed.governed();
    }

    boolean isContraction() {
        return closed.plain() != null;
    }

    /** {@code im} is {@code in}; any other word is itself. */
    String preposition() {
        String plain = closed.plain();
        return plain == null ? small : plain;
    }

    /** Lemmas of the noun; of a compound its last part. */
    public List<String> nounLemmas() {
        return form.nounLemmas();
    }
}
