package io.depesche.nlp.domain.number;

/**
 * A run of letters, a run of digits, or one mark. Finer than the tokens of a sentence: {@code 19.06.2024} is five of them, so a grammar
 * sees what is glued to what, whatever a tokenizer made of it.
 *
 * @param start in the text, UTF-16
 * @param end in the text, exclusive
 * @param text as it is written
 * @param lower in small letters
 * @param glued whether it follows the one before without white space
 * @param newLine whether a line end stands before it
 */
public record Token(Kind kind, int start, int end, String text, String lower, boolean glued, boolean newLine) {

    /** What a token is made of. */
    public enum Kind {
        WORD,
        DIGITS,
        MARK
    }

    public boolean isWord() {
        return kind == Kind.WORD;
    }

    public boolean isDigits() {
        return kind == Kind.DIGITS;
    }

    /** Whether it is this mark or, in any letters, this word. */
    public boolean is(String other) {
        return lower.equals(other);
    }

    /** Whether a noun could begin so: with a capital. */
    public boolean isCapitalised() {
        return kind == Kind.WORD && Character.isUpperCase(text.charAt(0));
    }

    /** Number of digits or letters. */
    public int length() {
        return end - start;
    }
}
