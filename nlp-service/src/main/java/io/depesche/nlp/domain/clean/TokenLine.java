package io.depesche.nlp.domain.clean;

import io.depesche.nlp.domain.language.WordModel;
import io.depesche.nlp.domain.language.WordTokens.Token;
import io.depesche.nlp.domain.lexicon.GermanLexicon;
import java.util.List;

/**
 * One line as patterns of sentences read it: tokens, their kinds, and where clauses and sentences begin. A clause ends at every mark,
 * also at quotation marks, brackets and dashes, which are no tokens. Asking for a place outside gives an empty word.
 */
public final class TokenLine {

    private static final String MARKS = "„“”\"»«()–—[]/…|";

    private final String text;
    private final List<Token> tokens;
    private final List<String> kinds;
    private final int[] clause;
    private final int[] sentence;
    private final String[] lower;

    public TokenLine(String text, List<Token> tokens, List<String> kinds) {
        this.text = text;
        this.tokens = tokens;
        this.kinds = kinds;
        this.clause = new int[tokens.size()];
        this.sentence = new int[tokens.size()];
        this.lower = new String[tokens.size()];
        int clauseStart = 0;
        int sentenceStart = 0;
        for (int i = 0; i < tokens.size(); i++) {
            String before = i == 0 ? "." : tokens.get(i - 1).form();
            if (isMark(before) || i > 0 && hasMarkBetween(tokens.get(i - 1), tokens.get(i))) {
                clauseStart = i;
            }
            if (WordModel.isSentenceEnd(before) || before.equals(":")) {
                sentenceStart = i;
            }
            String form = tokens.get(i).form();
            lower[i] = Character.isLetter(form.charAt(0)) ? GermanLexicon.lowerFirst(form) : "";
            clause[i] = clauseStart;
            sentence[i] = sentenceStart;
        }
    }

    int size() {
        return tokens.size();
    }

    /** The token as it stands, a mark included; empty outside of the line. */
    String form(int at) {
        return at < 0 || at >= tokens.size() ? "" : tokens.get(at).form();
    }

    /** The word with a small first letter; empty for marks, numbers and outside. */
    String lower(int at) {
        return at < 0 || at >= lower.length ? "" : lower[at];
    }

    String kind(int at) {
        return at < 0 || at >= kinds.size() ? "" : kinds.get(at);
    }

    /** Index of the first token of the clause. */
    int clauseStart(int at) {
        return clause[at];
    }

    int sentenceStart(int at) {
        return sentence[at];
    }

    /** Index behind the last token of the clause: that of its mark, or of the first token of the next. */
    int clauseEnd(int at) {
        int end = at;
        while (end < tokens.size() && !isMark(form(end)) && clause[end] == clause[at]) {
            end++;
        }
        return end;
    }

    /** Whether the clause ends with a full stop, an exclamation or a question mark. */
    boolean endsSentence(int end) {
        return WordModel.isSentenceEnd(form(end)) && (end == 0 || clause[end] == clause[end - 1]);
    }

    /** Whether nothing but one blank stands between a token and the one before it. */
    boolean isJoined(int at) {
        return at > 0
                && at < tokens.size()
                && tokens.get(at).start() - tokens.get(at - 1).end() == 1
                && text.charAt(tokens.get(at).start() - 1) == ' ';
    }

    boolean isCapital(int at) {
        String form = form(at);
        return !form.isEmpty() && Character.isUpperCase(form.charAt(0));
    }

    /** The character before a token; a line feed at the start of the text. */
    char before(int at) {
        int start = tokens.get(at).start();
        return start == 0 ? '\n' : text.charAt(start - 1);
    }

    /** Whether a closing quotation mark and a blank stand before a token, and no mark that ends a sentence inside or outside of it. */
    boolean isBehindClosedQuote(int at) {
        int quote = tokens.get(at).start() - 2;
        return quote > 0
                && text.charAt(quote + 1) == ' '
                && "“”\"«".indexOf(text.charAt(quote)) >= 0
                && Character.isLetterOrDigit(text.charAt(quote - 1))
                && tokens.get(at - 1).end() == quote;
    }

    private boolean hasMarkBetween(Token first, Token second) {
        for (int i = first.end(); i < second.start(); i++) {
            if (MARKS.indexOf(text.charAt(i)) >= 0) {
                return true;
            }
        }
        return false;
    }

    static boolean isMark(String form) {
        return form.length() == 1 && ".,;:!?".indexOf(form.charAt(0)) >= 0;
    }
}
