package io.depesche.nlp.domain.sentence;

import io.depesche.nlp.domain.lexicon.GermanLexicon;
import io.depesche.nlp.domain.lexicon.Rows;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Tells whether a mark ends a sentence. What follows has to look like a beginning; a full stop has also to be none of an abbreviation
 * ({@code Dr. Kolb}), an initial ({@code J. R. Kolb}), an ordinal ({@code am 10. Februar}) or a Roman number ({@code Johannes XXIII.}).
 * Where both can be ({@code etc. Die}), a word that only stands capitalised where a sentence begins decides. Thread-safe.
 */
final class SentenceEnd {

    private static final String TABLE = "/nlp/sentence/full-stops.tsv";

    private static final String MARKS = ".!?…";
    private static final String CLOSING = "\"“”«»›‹’‘')]";
    private static final String OPENING = "\"„“”»«›‹‚‘'([";

    /** Longer numbers count nothing in order: {@code 2024.} is a year. */
    private static final int LONGEST_ORDINAL = 3;

    /** No word of the table is longer; a longer run is not looked up. */
    private static final int LONGEST_WORD = 24;

    /** What a word with a full stop behind it is. */
    private enum Kind {
        /** A title, which never stands at an end: {@code Dr.} */
        INSIDE,
        /** An abbreviation that a number follows: {@code Art. 5} */
        NUMBERED,
        /** An abbreviation that may: {@code usw.} */
        ANYWHERE,
        /** Before an ordinal: {@code am 3.} */
        BEFORE_ORDINAL,
        /** Behind an ordinal, whatever stands before it: {@code 3. März}, {@code 2. Bundesliga} */
        ORDERED,
        /** A beginner, as the small words are: {@code Danach} */
        BEGINNER
    }

    private final Map<String, Set<Kind>> kinds = new HashMap<>();
    private final GermanLexicon lexicon = GermanLexicon.shared();

    private SentenceEnd() {
        for (List<String> row : Rows.read(TABLE, 2)) {
            Kind kind = Kind.valueOf(row.getFirst().toUpperCase(Locale.ROOT).replace('-', '_'));
            for (String word : row.get(1).split(" ")) {
                kinds.merge(word, Set.of(kind), SentenceEnd::union);
            }
        }
    }

    private static final class Holder {
        static final SentenceEnd SHARED = new SentenceEnd();
    }

    static SentenceEnd shared() {
        return Holder.SHARED;
    }

    static boolean isMark(char c) {
        return MARKS.indexOf(c) >= 0;
    }

    /** The end of a run of marks with what closes behind it: {@code ?!“}. */
    static int closed(String text, int mark, int end) {
        int at = mark;
        while (at < end && (isMark(text.charAt(at)) || CLOSING.indexOf(text.charAt(at)) >= 0)) {
            at++;
        }
        return at;
    }

    /**
     * Whether a sentence ends at a mark.
     *
     * @param from start of the sentence
     * @param mark the first mark
     * @param stop behind the marks and what closes with them
     * @param end of the line
     */
    boolean isAt(String text, int from, int mark, int stop, int end) {
        int next = stop;
        while (next < end && TextSplitter.isBlank(text.charAt(next))) {
            next++;
        }
        if (next == end) {
            return true;
        }
        if (next == stop) {
            return false;
        }
        int begin = next;
        while (begin < end && OPENING.indexOf(text.charAt(begin)) >= 0) {
            begin++;
        }
        boolean opens = begin > next;
        char first = begin < end ? text.charAt(begin) : ' ';
        if (!Character.isLetterOrDigit(first)) {
            return opens || "–—-,;:/&%…".indexOf(first) < 0;
        }
        if (Character.isLowerCase(first)) {
            return opens && stop - mark == 1 && text.charAt(mark) != '…' && !holds(text, from, mark, "", false);
        }
        boolean fullStop = stop - mark == 1 && text.charAt(mark) == '.';
        return !fullStop || !holds(text, from, mark, word(text, begin, end), Character.isDigit(first));
    }

    /** Whether the full stop holds the word before it and the next one together. */
    private boolean holds(String text, int from, int stop, String next, boolean number) {
        int start = stop;
        while (start > from && stop - start <= LONGEST_WORD && isInWord(text.charAt(start - 1))) {
            start--;
        }
        String word = text.substring(start, stop);
        if (word.isEmpty() || word.length() > LONGEST_WORD) {
            return false;
        }
        if (isNumber(word)) {
            return word.length() <= LONGEST_ORDINAL && isOrdinal(text, from, start, next, number);
        }
        String small = word.toLowerCase(Locale.GERMAN);
        if (is(small, Kind.INSIDE) || number && is(small, Kind.NUMBERED)) {
            return true;
        }
        if (word.length() == 1) {
            return number ? Character.isLowerCase(word.charAt(0)) : !begins(next);
        }
        boolean open = is(small, Kind.ANYWHERE) || isDotted(word) || isRoman(word);
        return open && !begins(next);
    }

    private boolean isOrdinal(String text, int from, int start, String next, boolean number) {
        if (is(next, Kind.ORDERED)) {
            return true;
        }
        int end = start;
        while (end > from && TextSplitter.isBlank(text.charAt(end - 1))) {
            end--;
        }
        if (number && end - from > 1 && text.charAt(end - 1) == '.') {
            return Character.isDigit(text.charAt(end - 2));
        }
        String before = letters(text, from, end).toLowerCase(Locale.GERMAN);
        return is(before, Kind.BEFORE_ORDINAL) && (number || !begins(next));
    }

    /** Whether a sentence begins with the word, because inside of one it would stand in small letters. */
    private boolean begins(String word) {
        return lexicon.isFunctionWord(word) || is(word.toLowerCase(Locale.GERMAN), Kind.BEGINNER);
    }

    private boolean is(String word, Kind kind) {
        Set<Kind> own = kinds.get(word);
        return own != null && own.contains(kind);
    }

    /** The letters before an offset. */
    private static String letters(String text, int from, int end) {
        int start = end;
        while (start > from && end - start <= LONGEST_WORD && Character.isLetter(text.charAt(start - 1))) {
            start--;
        }
        return text.substring(start, end);
    }

    private static String word(String text, int start, int end) {
        int at = start;
        while (at < end && at - start <= LONGEST_WORD && Character.isLetterOrDigit(text.charAt(at))) {
            at++;
        }
        return text.substring(start, at);
    }

    private static boolean isInWord(char c) {
        return Character.isLetterOrDigit(c) || c == '.';
    }

    private static boolean isNumber(String word) {
        return word.chars().allMatch(Character::isDigit);
    }

    /** {@code z.B}, {@code U.S}: single letters with stops between them. */
    private static boolean isDotted(String word) {
        int dot = word.indexOf('.');
        return dot > 0 && dot <= 2 && Character.isLetter(word.charAt(0)) && word.length() <= 8;
    }

    private static boolean isRoman(String word) {
        return word.length() <= 6 && word.chars().allMatch(c -> "IVX".indexOf(c) >= 0);
    }

    private static Set<Kind> union(Set<Kind> one, Set<Kind> other) {
        Set<Kind> both = new HashSet<>(one);
        both.addAll(other);
        return Set.copyOf(both);
    }
}
