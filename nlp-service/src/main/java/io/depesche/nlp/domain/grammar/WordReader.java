package io.depesche.nlp.domain.grammar;

import io.depesche.contracts.article.Span;
import io.depesche.nlp.domain.sentence.Sentence;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Makes words of the tokens of a sentence: looks them up, joins names and dates. {@code Der} at the start is {@code der}; a word after a
 * colon or an opening mark likewise may be small.
 */
final class WordReader {

    private final WordForms forms;
    private final SmallWords small = SmallWords.shared();

    WordReader(WordForms forms) {
        this.forms = forms;
    }

    /** @param marks of the whole text, in order; those outside the sentence do not matter */
    List<Word> read(String text, Sentence sentence, List<Mark> marks) {
        List<Word> words = new ArrayList<>(sentence.tokens().size());
        int mark = firstMark(marks, sentence.span().start());
        boolean initial = true;
        List<Span> tokens = sentence.tokens();
        for (int i = 0; i < tokens.size(); i++) {
            Span token = tokens.get(i);
            while (mark < marks.size() && marks.get(mark).span().end() <= token.start()) {
                mark++;
            }
            Mark joined = joining(marks, mark, token);
            if (joined != null) {
                int last = i;
                while (last + 1 < tokens.size()
                        && tokens.get(last + 1).start() < joined.span().end()) {
                    last++;
                }
                Span span = new Span(
                        token.start(), Math.max(token.end(), tokens.get(last).end()));
                words.add(marked(text, words.size(), span, joined, quantity(marks, mark, token)));
                i = last;
                initial = false;
                continue;
            }
            Word word = word(text, words.size(), token, initial, quantity(marks, mark, token));
            words.add(word);
            initial = initial && !Character.isLetterOrDigit(word.text().charAt(0))
                    || word.kind() == Word.Kind.QUOTE
                    || word.kind() == Word.Kind.STOP;
        }
        return words;
    }

    private static int firstMark(List<Mark> marks, int start) {
        int low = 0;
        int high = marks.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (marks.get(middle).span().start() < start) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return Math.max(0, low - 1);
    }

    private static @Nullable Mark joining(List<Mark> marks, int from, Span token) {
        for (int i = from; i < marks.size() && marks.get(i).span().start() < token.end(); i++) {
            Mark mark = marks.get(i);
            if (mark.kind() != Mark.Kind.QUANTITY && mark.span().end() > token.start()) {
                return mark;
            }
        }
        return null;
    }

    private static @Nullable String quantity(List<Mark> marks, int from, Span token) {
        for (int i = Math.max(0, from - 2);
                i < marks.size() && marks.get(i).span().start() < token.end();
                i++) {
            Mark mark = marks.get(i);
            if (mark.kind() == Mark.Kind.QUANTITY && mark.span().end() > token.start()) {
                return mark.id();
            }
        }
        return null;
    }

    private Word marked(String text, int index, Span span, Mark mark, @Nullable String quantity) {
        String written = span.of(text);
        boolean date = mark.kind() == Mark.Kind.DATE;
        WordForm form = date ? WordForm.UNKNOWN : forms.of(lastWord(written), false);
        String lower = written.toLowerCase(Locale.GERMAN);
        return new Word(
                index,
                span,
                written,
                lower,
                date ? Word.Kind.DATE : Word.Kind.NAME,
                form,
                small.of(lower),
                mark.id(),
                mark.type(),
                quantity);
    }

    private static String lastWord(String words) {
        return words.substring(words.lastIndexOf(' ') + 1);
    }

    private Word word(String text, int index, Span span, boolean initial, @Nullable String quantity) {
        String written = span.of(text);
        Word.Kind kind = kindOf(written);
        WordForm form = kind == Word.Kind.WORD ? forms.of(written, initial) : WordForm.UNKNOWN;
        String lower = written.toLowerCase(Locale.GERMAN);
        return new Word(index, span, written, lower, kind, form, small.of(lower), null, null, quantity);
    }

    private static Word.Kind kindOf(String token) {
        char first = token.charAt(0);
        if (Character.isLetter(first)) {
            return Word.Kind.WORD;
        }
        if (Character.isDigit(first)) {
            return token.chars().anyMatch(Character::isLetter) ? Word.Kind.WORD : Word.Kind.NUMBER;
        }
        return switch (first) {
            case ',' -> Word.Kind.COMMA;
            case ';', ':', '–', '—', '-', '.', '!', '?', '…' -> Word.Kind.STOP;
            case '"', '„', '“', '”', '«', '»', '‹', '›', '\'', '‘', '’', '‚' -> Word.Kind.QUOTE;
            case '(', ')', '[', ']' -> Word.Kind.BRACKET;
            default -> Word.Kind.OTHER;
        };
    }
}
