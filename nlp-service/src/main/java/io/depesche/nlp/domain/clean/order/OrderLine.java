package io.depesche.nlp.domain.clean.order;

import io.depesche.contracts.article.Span;
import io.depesche.nlp.domain.language.WordTokens;
import java.util.Arrays;

/**
 * One line as patterns of sentences read it: tokens, their kinds, and where clauses and sentences begin. A clause ends at every mark,
 * also at quotation marks, brackets and dashes, which are no tokens. Asking for a place outside gives an empty word.
 */
final class OrderLine {

    private static final String MARKS = "„“”\"»«()–—[]/…|";

    private final String text;
    private final Forms pool;
    private int size;
    private int[] starts = new int[64];
    private int[] ends = new int[64];
    private Form[] forms = new Form[64];
    private final Kind[] kinds;
    private final int[] clause;
    private final int[] sentence;
    private final int[] auxiliary;

    OrderLine(String text, Span line, Forms pool) {
        this.text = text;
        this.pool = pool;
        WordTokens.scan(text, line.start(), line.end(), this::add);
        this.kinds = new Kind[size];
        this.clause = new int[size];
        this.sentence = new int[size];
        this.auxiliary = new int[size];
        int clauseStart = 0;
        int sentenceStart = 0;
        int lastAuxiliary = -1;
        for (int i = 0; i < size; i++) {
            boolean sentenceBegins = i == 0 || endsSentence(forms[i - 1]) || isColon(forms[i - 1]);
            if (i == 0 || isMark(forms[i - 1]) || hasMarkBetween(ends[i - 1], starts[i])) {
                clauseStart = i;
                lastAuxiliary = -1;
            }
            if (i > 0 && sentenceBegins) {
                sentenceStart = i;
            }
            kinds[i] = sentenceBegins ? forms[i].kindAtStart(pool) : forms[i].kind;
            clause[i] = clauseStart;
            sentence[i] = sentenceStart;
            auxiliary[i] = lastAuxiliary;
            lastAuxiliary = forms[i].is(WordSet.AUXILIARY) ? i : lastAuxiliary;
        }
    }

    private void add(int start, int end) {
        if (size == starts.length) {
            starts = Arrays.copyOf(starts, 2 * size);
            ends = Arrays.copyOf(ends, 2 * size);
            forms = Arrays.copyOf(forms, 2 * size);
        }
        starts[size] = start;
        ends[size] = end;
        forms[size] = pool.of(text, start, end);
        size++;
    }

    int size() {
        return size;
    }

    Form at(int at) {
        return at < 0 || at >= size ? Form.NONE : forms[at];
    }

    /** The token as it stands, a mark included; empty outside of the line. */
    String form(int at) {
        return at(at).text;
    }

    /** The word with a small first letter; empty for marks, numbers and outside. */
    String lower(int at) {
        return at(at).inside;
    }

    /** Whether the token as it stands is one of a set. */
    boolean is(int at, WordSet set) {
        return at(at).is(set);
    }

    /** Whether the token with a small first letter is one of a set. */
    boolean isLower(int at, WordSet set) {
        return at(at).isInside(set);
    }

    Kind kind(int at) {
        return at < 0 || at >= size ? Kind.NONE : kinds[at];
    }

    /** Where the token begins in the text. */
    int start(int at) {
        return starts[at];
    }

    /** Place behind the token. */
    int end(int at) {
        return ends[at];
    }

    Span span(Disorder disorder) {
        return new Span(starts[disorder.first()], ends[disorder.last()]);
    }

    /** Index of the first token of the clause. */
    int clauseStart(int at) {
        return clause[at];
    }

    int sentenceStart(int at) {
        return sentence[at];
    }

    /** Index of the last auxiliary before a token in its clause; -1 if there is none. */
    int auxiliaryBefore(int at) {
        return auxiliary[at];
    }

    /** Index behind the last token of the clause: that of its mark, or of the first token of the next. */
    int clauseEnd(int at) {
        int end = at;
        while (end < size && !isMark(forms[end]) && clause[end] == clause[at]) {
            end++;
        }
        return end;
    }

    /** Whether the clause ends with a full stop, an exclamation or a question mark. */
    boolean endsSentence(int end) {
        return endsSentence(at(end)) && (end == 0 || clause[end] == clause[end - 1]);
    }

    /** Whether nothing but one blank stands between a token and the one before it. */
    boolean isJoined(int at) {
        return at > 0 && at < size && starts[at] - ends[at - 1] == 1 && text.charAt(starts[at] - 1) == ' ';
    }

    /** The word at a place if nothing but a blank stands before it; else nothing. */
    Form joined(int at) {
        return isJoined(at) && forms[at].isLetter ? forms[at] : Form.NONE;
    }

    boolean isCapital(int at) {
        return at(at).isCapital;
    }

    /** A word that begins with a capital and goes on with a small letter. */
    boolean looksLikeNoun(int at) {
        Form form = at(at);
        return form.isCapital && form.text.length() > 1 && Character.isLowerCase(form.text.charAt(1));
    }

    boolean isNoun(int at) {
        return kind(at).isNoun;
    }

    /** Whether the token belongs to a verb: finite, infinitive, participle or auxiliary. */
    boolean isVerbal(int at) {
        Kind kind = kind(at);
        return kind.isParticiple
                || kind.startsFinite
                || kind.startsInfinitive
                || kind.name.equals("#z")
                || !kind.isClass && isLower(at, WordSet.AUXILIARY);
    }

    /** Whether a closing quotation mark and a blank stand before a token, and no mark that ends a sentence inside or outside of it. */
    boolean isBehindClosedQuote(int at) {
        int quote = starts[at] - 2;
        return quote > 0
                && text.charAt(quote + 1) == ' '
                && "“”\"«".indexOf(text.charAt(quote)) >= 0
                && Character.isLetterOrDigit(text.charAt(quote - 1))
                && ends[at - 1] == quote;
    }

    /** Whether the particle belongs to the verb: {@code kündigte … an}. */
    boolean isSeparable(String particle, String verb) {
        return pool.isSeparable(particle, verb);
    }

    /** Behind a quotation the verb stands first: {@code „…“, fügte er hinzu}. */
    boolean followsQuote(int at) {
        int place = starts[at] - 1;
        while (place > 0 && " ,–".indexOf(text.charAt(place)) >= 0) {
            place--;
        }
        return place > 0 && "“”\"»«".indexOf(text.charAt(place)) >= 0;
    }

    private boolean hasMarkBetween(int from, int to) {
        for (int i = from; i < to; i++) {
            if (MARKS.indexOf(text.charAt(i)) >= 0) {
                return true;
            }
        }
        return false;
    }

    static boolean isMark(Form form) {
        return form.text.length() == 1 && ".,;:!?".indexOf(form.text.charAt(0)) >= 0;
    }

    static boolean endsSentence(Form form) {
        return form.text.length() == 1 && ".!?".indexOf(form.text.charAt(0)) >= 0;
    }

    private static boolean isColon(Form form) {
        return form.text.equals(":");
    }
}
