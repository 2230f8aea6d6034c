package io.depesche.nlp.domain.number;

import io.depesche.nlp.domain.number.Token.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The fine tokens of a text with an end token behind the last one and on either side, so a grammar may look around without asking
 * whether there is anything. Immutable, made in linear time.
 */
public final class Tokens {

    private static final Token NONE = new Token(Kind.MARK, 0, 0, "", "", false, true);

    /** What was read last, by whatever thread; never changed after it was made. */
    private static volatile @Nullable Tokens last;

    private final String text;
    private final List<Token> tokens;

    private Tokens(String text, List<Token> tokens) {
        this.text = text;
        this.tokens = tokens;
    }

    /** The tokens of a text; dates and amounts ask for those of the same text one after the other. */
    public static Tokens of(String text) {
        Tokens known = last;
        if (known == null
                || known.text != text) { // the same string, not an equal one: comparing would cost what it saves
            known = read(text);
            last = known;
        }
        return known;
    }

    private static Tokens read(String text) {
        List<Token> tokens = new ArrayList<>(text.length() / 5 + 8);
        int at = 0;
        int end = 0;
        boolean newLine = true;
        while (at < text.length()) {
            char c = text.charAt(at);
            if (isBlank(c)) {
                newLine |= c == '\n';
                at++;
                continue;
            }
            int start = at;
            Kind kind = kindOf(c);
            do {
                at++;
            } while (kind != Kind.MARK && at < text.length() && kindOf(text.charAt(at)) == kind);
            String word = text.substring(start, at);
            String lower = kind == Kind.WORD ? word.toLowerCase(Locale.GERMAN) : word;
            tokens.add(new Token(kind, start, at, word, lower, start == end && start > 0, newLine));
            end = at;
            newLine = false;
        }
        return new Tokens(text, tokens);
    }

    /** Also the blanks that no line breaks at and zero-width ones, which pages put between digits. */
    private static boolean isBlank(char c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c) || c == '\u200B' || c == '\uFEFF';
    }

    private static Kind kindOf(char c) {
        if (c >= '0' && c <= '9') {
            return Kind.DIGITS;
        }
        return Character.isLetter(c) ? Kind.WORD : Kind.MARK;
    }

    public int size() {
        return tokens.size();
    }

    /** The token at an index; an empty mark outside the text. */
    public Token get(int index) {
        return index < 0 || index >= tokens.size() ? NONE : tokens.get(index);
    }

    /** Whether the token is this word or mark. */
    public boolean is(int index, String word) {
        return get(index).is(word);
    }

    /** Whether the token is this mark and follows without white space. */
    public boolean glued(int index, String mark) {
        Token token = get(index);
        return token.glued() && token.is(mark);
    }

    /** The text from one token up to another, exclusive. */
    public String text(int from, int to) {
        return from >= to ? "" : text.substring(get(from).start(), get(to - 1).end());
    }

    public String text() {
        return text;
    }
}
