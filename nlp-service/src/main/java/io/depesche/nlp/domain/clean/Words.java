package io.depesche.nlp.domain.clean;

import io.depesche.contracts.article.Span;
import io.depesche.nlp.domain.lexicon.Spelling;
import java.util.ArrayList;
import java.util.List;

/**
 * The words of a text in order, with what stands between them. A word is a run of letters and digits with inner hyphens and apostrophes;
 * what stands in an address or a file name, or is longer than any word, is left out and joins nothing.
 */
public final class Words {

    /** No German word in the news is longer. */
    public static final int LONGEST_WORD = 60;

    /** One word; {@code end} is exclusive. */
    public record Word(int start, int end, Spelling spelling) {

        public String text() {
            return spelling.text();
        }

        public Span span() {
            return new Span(start, end);
        }

        public boolean isCapitalised() {
            return spelling.isCapitalised();
        }

        public boolean isLowerCase() {
            return spelling.isLowerCase();
        }

        /** As it would stand inside a sentence. */
        public String inside() {
            return spelling.inside();
        }
    }

    private static final String TECHNICAL = "@/\\_=<>{}[]#&";

    private final String text;
    private final List<Word> words = new ArrayList<>();

    Words(String text) {
        this.text = text;
        int i = 0;
        while (i < text.length()) {
            if (!Character.isLetterOrDigit(text.charAt(i))) {
                i++;
                continue;
            }
            int end = end(i);
            if (end - i <= LONGEST_WORD && !isTechnical(i, end)) {
                words.add(new Word(i, end, Spelling.of(text, i, end)));
            }
            i = end;
        }
    }

    private int end(int start) {
        int end = start + 1;
        while (end < text.length()) {
            char c = text.charAt(end);
            boolean joins = (c == '-' || c == '\'' || c == '’')
                    && end + 1 < text.length()
                    && Character.isLetterOrDigit(text.charAt(end + 1));
            if (!Character.isLetterOrDigit(c) && !joins) {
                break;
            }
            end++;
        }
        return end;
    }

    /** Glued to a sign that no sentence has there: {@code hilfe@altenbrueck.example}, {@code /hilfe.html}. */
    private boolean isTechnical(int start, int end) {
        boolean before = start > 0 && TECHNICAL.indexOf(text.charAt(start - 1)) >= 0;
        boolean after = end < text.length() && TECHNICAL.indexOf(text.charAt(end)) >= 0;
        boolean dotBefore = start > 0 && text.charAt(start - 1) == '.' && start > 1 && text.charAt(start - 2) > ' ';
        boolean dotAfter =
                end + 1 < text.length() && text.charAt(end) == '.' && Character.isLetterOrDigit(text.charAt(end + 1));
        return before || after || dotBefore && Character.isLowerCase(text.charAt(start)) || dotAfter;
    }

    public int size() {
        return words.size();
    }

    public Word get(int index) {
        return words.get(index);
    }

    /** The word's text, or nothing where there is none. */
    public String at(int index) {
        return index < 0 || index >= words.size() ? "" : words.get(index).text();
    }

    /** Whether one blank and nothing else stands between a word and the next. */
    public boolean joined(int index) {
        return index >= 0
                && index + 1 < words.size()
                && words.get(index).end() + 1 == words.get(index + 1).start()
                && text.charAt(words.get(index).end()) == ' ';
    }

    /** What stands between a word and the next, at most a few characters of it. */
    public String gap(int index) {
        int from = index < 0 ? 0 : words.get(index).end();
        int to = index + 1 < words.size() ? words.get(index + 1).start() : text.length();
        return text.substring(from, Math.min(to, from + 8));
    }

    /** The character before a word; a line feed before the first. */
    public char before(int index) {
        int start = words.get(index).start();
        return start == 0 ? '\n' : text.charAt(start - 1);
    }

    /** The character behind a word; a line feed behind the last. */
    public char after(int index) {
        int end = words.get(index).end();
        return end >= text.length() ? '\n' : text.charAt(end);
    }

    /** Whether nothing but marks that open something stands between a word and the end of the sentence before it. */
    public boolean beginsSentence(int index) {
        int at = words.get(index).start() - 1;
        int first = index == 0 ? 0 : words.get(index - 1).end();
        while (at >= first) {
            char c = text.charAt(at);
            if (".!?:…\n•–-\"„“»«”‚‘'|".indexOf(c) >= 0) {
                return true;
            }
            if (c != ' ' && c != '(') {
                return false;
            }
            at--;
        }
        return index == 0;
    }

    /** Whether nothing but blanks stands between a word and the start of its line. */
    public boolean beginsLine(int index) {
        int at = words.get(index).start() - 1;
        while (at >= 0 && text.charAt(at) == ' ') {
            at--;
        }
        return at < 0 || text.charAt(at) == '\n';
    }

    /** The words from one to another (exclusive) with the marks between them, as far as the text has them. */
    public String range(int from, int to) {
        int first = Math.max(0, from);
        int last = Math.min(words.size(), to) - 1;
        return last < first
                ? ""
                : text.substring(words.get(first).start(), words.get(last).end());
    }
}
