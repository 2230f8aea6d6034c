package io.depesche.nlp.domain.quote;

import io.depesche.nlp.domain.quote.Token.Kind;
import io.depesche.nlp.domain.sentence.Sentence;
import io.depesche.nlp.domain.text.QuoteMarks;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads sentences for the rules: makes tokens, puts a quoted clause together as one of them ({@code „A. B.“, sagte sie} is one sentence
 * whatever the splitter thought), leaves out what stands in parentheses, and finds the clauses.
 */
final class SentenceReader {

    /** Longer parentheses are not closed or not parentheses. */
    private static final int LONGEST_PARENTHESIS = 60;

    /** More tokens are no sentence but a list or noise; it is read in pieces so that work stays linear. */
    private static final int MOST_TOKENS = 400;

    private final String text;
    private final Forms forms;
    private final List<Quotation> quotations;
    private final List<ReadSentence> read = new ArrayList<>();
    private List<Token> tokens = new ArrayList<>();
    private int paragraph;
    private int next;

    private SentenceReader(String text, Forms forms, List<Quotation> quotations) {
        this.text = text;
        this.forms = forms;
        this.quotations = quotations;
    }

    static List<ReadSentence> read(String text, List<Sentence> sentences, List<Quotation> speech, Forms forms) {
        SentenceReader reader = new SentenceReader(text, forms, speech);
        int at = 0;
        for (Sentence sentence : sentences) {
            int start = Math.max(at, sentence.span().start());
            reader.gap(at, start);
            at = Math.max(at, reader.sentence(start, sentence.span().end()));
        }
        reader.flush();
        return reader.read;
    }

    /** A line end between two sentences ends the paragraph. */
    private void gap(int from, int to) {
        for (int i = from; i < to; i++) {
            if (text.charAt(i) == '\n') {
                flush();
                paragraph++;
            }
        }
    }

    private int sentence(int start, int end) {
        if (start >= end) {
            return start;
        }
        if (!tokens.isEmpty() && startsSentence(start, end)) {
            flush();
        }
        int at = start;
        while (at < end) {
            while (next < quotations.size() && quotations.get(next).outer().start() < at) {
                next++;
            }
            if (next < quotations.size() && quotations.get(next).outer().start() == at) {
                Quotation quotation = quotations.get(next);
                int close = quotation.outer().end();
                tokens.add(new Token(at, close, Kind.SPEECH, Token.NO_FORM));
                at = close;
                if (isStop(text.charAt(quotation.inner().end() - 1)) && !goesOn(close)) {
                    flush();
                }
                continue;
            }
            at = token(at, end);
        }
        return at;
    }

    /** Behind a quotation with its own full stop the sentence goes on with a comma or a small letter. */
    private boolean goesOn(int at) {
        int i = at;
        while (i < text.length() && text.charAt(i) == ' ') {
            i++;
        }
        if (i >= text.length()) {
            return false;
        }
        char c = text.charAt(i);
        return c == ',' || c == '–' || c == '-' || Character.isLowerCase(c);
    }

    private boolean startsSentence(int start, int end) {
        int i = start;
        while (i < end && Character.isWhitespace(text.charAt(i))) {
            i++;
        }
        Token last = tokens.getLast();
        boolean afterSpeech = last.kind() == Kind.SPEECH;
        boolean goesOn = i < end && (isSmall(i, end) || afterSpeech && text.charAt(i) == ',' || isInParenthesis());
        return !goesOn;
    }

    /** A small letter, but for that of {@code eBay}. */
    private boolean isSmall(int at, int end) {
        return Character.isLowerCase(text.charAt(at))
                && !(at + 2 < end
                        && Character.isUpperCase(text.charAt(at + 1))
                        && Character.isLowerCase(text.charAt(at + 2)));
    }

    /** {@code Ostern.Die Wehr}: the blank behind a full stop was lost; {@code Ostern. eBay}: the small letter looked like no beginning. */
    private boolean isGlued(int at, int end) {
        boolean stop = text.charAt(at) == '.'
                && at > 2
                && at + 4 < end
                && Character.isLowerCase(text.charAt(at - 1))
                && Character.isLetter(text.charAt(at - 2))
                && Character.isLetter(text.charAt(at - 3))
                && !isInParenthesis();
        if (!stop) {
            return false;
        }
        boolean glued = Character.isUpperCase(text.charAt(at + 1)) && Character.isLowerCase(text.charAt(at + 2));
        boolean small =
                text.charAt(at + 1) == ' ' && Character.isLowerCase(text.charAt(at + 2)) && !isSmall(at + 2, end);
        return glued || small;
    }

    /** {@code (Awoda, dt. etwa Arbeiterpartei)}: an abbreviation in parentheses ends no sentence. */
    private boolean isInParenthesis() {
        for (int i = tokens.size() - 1; i >= Math.max(0, tokens.size() - LONGEST_PARENTHESIS); i--) {
            if (tokens.get(i).kind() == Kind.OPEN) {
                return true;
            }
        }
        return false;
    }

    private int token(int at, int end) {
        char c = text.charAt(at);
        if (Character.isWhitespace(c)) {
            return at + 1;
        }
        if (Character.isLetterOrDigit(c)) {
            int stop = wordEnd(at, end);
            boolean word = stop - at <= Forms.LONGEST_WORD;
            Form form = word ? forms.of(text.substring(at, stop)) : Token.NO_FORM;
            add(new Token(at, stop, word ? Kind.WORD : Kind.SIGN, form));
            return stop;
        }
        add(new Token(at, at + 1, kindOf(c, at, end), Token.NO_FORM));
        if (isGlued(at, end)) {
            flush();
        }
        return at + 1;
    }

    private void add(Token token) {
        tokens.add(token);
        if (token.kind() == Kind.CLOSE) {
            dropParenthesis();
        }
        if (tokens.size() >= MOST_TOKENS) {
            flush();
        }
    }

    private void dropParenthesis() {
        for (int i = tokens.size() - 2; i >= Math.max(0, tokens.size() - LONGEST_PARENTHESIS); i--) {
            if (tokens.get(i).kind() == Kind.OPEN) {
                tokens.subList(i, tokens.size()).clear();
                return;
            }
        }
    }

    private Kind kindOf(char c, int at, int end) {
        return switch (c) {
            case ',' -> Kind.COMMA;
            case ':' -> Kind.COLON;
            case ';' -> Kind.SEMICOLON;
            case '–', '—' -> Kind.DASH;
            case '-' ->
                at + 1 < end && text.charAt(at + 1) == ' ' && at > 0 && text.charAt(at - 1) == ' '
                        ? Kind.DASH
                        : Kind.SIGN;
            case '(', '[' -> Kind.OPEN;
            case ')', ']' -> Kind.CLOSE;
            case '.', '!', '?', '…' -> Kind.STOP;
            default -> QuoteMarks.isMark(c) ? Kind.MARK : Kind.SIGN;
        };
    }

    /** A word with its inner hyphens, apostrophes, points between digits and the signs of {@code Forscher:innen}. */
    private int wordEnd(int at, int end) {
        int i = at + 1;
        while (i < end) {
            char c = text.charAt(i);
            boolean inside = Character.isLetterOrDigit(c)
                    || i + 1 < end && Character.isLetterOrDigit(text.charAt(i + 1)) && joins(c, i);
            if (!inside) {
                return i;
            }
            i++;
        }
        return i;
    }

    private boolean joins(char c, int at) {
        return switch (c) {
            case '-', '’', '\'', '&' -> true;
            case '.' ->
                Character.isDigit(text.charAt(at - 1)) && Character.isDigit(text.charAt(at + 1))
                        || Character.isLowerCase(text.charAt(at - 1))
                                && Character.isLowerCase(text.charAt(at + 1))
                                && at > 1
                                && Character.isLetterOrDigit(text.charAt(at - 2));
            case ',' -> Character.isDigit(text.charAt(at - 1)) && Character.isDigit(text.charAt(at + 1));
            case ':', '*', '_' -> Character.isLetter(text.charAt(at - 1)) && Character.isLowerCase(text.charAt(at + 1));
            default -> false;
        };
    }

    private void flush() {
        if (!tokens.isEmpty()) {
            read.add(new ReadSentence(List.copyOf(tokens), Clause.of(tokens), paragraph));
            tokens = new ArrayList<>();
        }
    }

    private static boolean isStop(char c) {
        return c == '.' || c == '!' || c == '?' || c == '…';
    }
}
