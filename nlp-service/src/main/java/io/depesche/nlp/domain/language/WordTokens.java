package io.depesche.nlp.domain.language;

import java.util.ArrayList;
import java.util.List;

/**
 * Cuts text into what the word model counts: words with their inner hyphens, {@code 0} for every number, {@code . , ; : ! ?} one by one.
 * Quotation marks, brackets and dashes fall away. The trainer and the reader must cut alike, so both come here.
 *
 * <p>Example: {@code Am 3. Mai, sagte „er“} gives {@code Am, 0, ., Mai, ",", sagte, er}.
 */
public final class WordTokens {

    /** What stands for any number. */
    public static final String NUMBER = "0";

    private static final String MARKS = ".,;:!?";

    private WordTokens() {}

    /**
     * A token and its place.
     *
     * @param form {@link #NUMBER} for every number
     */
    public record Token(int start, int end, String form) {}

    /** Tokens in order. */
    public static List<String> of(CharSequence text) {
        return located(text, 0, text.length()).stream().map(Token::form).toList();
    }

    /** Tokens between two places, in order. */
    public static List<Token> located(CharSequence text, int from, int to) {
        List<Token> tokens = new ArrayList<>();
        scan(text, from, to, (start, end) -> {
            boolean number = Character.isDigit(text.charAt(start));
            tokens.add(new Token(
                    start, end, number ? NUMBER : text.subSequence(start, end).toString()));
        });
        return tokens;
    }

    /** Takes the places of tokens, in order; one that begins with a digit stands for {@link #NUMBER}. */
    @FunctionalInterface
    public interface Places {
        /** @param end exclusive */
        void token(int start, int end);
    }

    /** Finds the tokens between two places without making strings of them. */
    public static void scan(CharSequence text, int from, int to, Places places) {
        int i = from;
        while (i < to) {
            char c = text.charAt(i);
            if (Character.isLetter(c)) {
                int end = wordEnd(text, i);
                places.token(i, end);
                i = end;
            } else if (Character.isDigit(c)) {
                int end = numberEnd(text, i);
                places.token(i, end);
                i = end;
            } else {
                if (MARKS.indexOf(c) >= 0) {
                    places.token(i, i + 1);
                }
                i++;
            }
        }
    }

    private static int wordEnd(CharSequence text, int start) {
        int end = start + 1;
        while (end < text.length()) {
            char c = text.charAt(end);
            boolean joins = (c == '-' || c == '\'' || c == '’')
                    && end + 1 < text.length()
                    && Character.isLetter(text.charAt(end + 1));
            if (!Character.isLetterOrDigit(c) && !joins) {
                break;
            }
            end++;
        }
        return end;
    }

    private static int numberEnd(CharSequence text, int start) {
        int end = start + 1;
        while (end < text.length()) {
            char c = text.charAt(end);
            boolean joins = (c == '.' || c == ',' || c == ':')
                    && end + 1 < text.length()
                    && Character.isDigit(text.charAt(end + 1));
            if (!Character.isDigit(c) && !joins) {
                break;
            }
            end++;
        }
        return end;
    }
}
