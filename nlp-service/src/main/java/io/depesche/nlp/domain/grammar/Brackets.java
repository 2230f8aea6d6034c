package io.depesche.nlp.domain.grammar;

import java.util.List;

/** What stands in brackets behind a name is no part of its clause: {@code Ida Berg (SPD) und Karl Moser (CDU)}. */
final class Brackets {

    /** A longer bracket is a sentence of its own. */
    private static final int LONGEST = 8;

    private Brackets() {}

    /** The position behind the bracket that opens at a position; the position itself if none does. */
    static int behind(List<Word> words, int at) {
        if (!opens(words, at)) {
            return at;
        }
        int comma = -1;
        for (int i = at + 1; i <= at + LONGEST; i++) {
            if (i == words.size() || opens(words, i)) {
                return comma < 0 ? i : comma; // of two marks side by side a clause keeps the second: "(SPD),"
            }
            Word word = words.get(i);
            if (word.kind() == Word.Kind.BRACKET) {
                return i + 1;
            }
            comma = comma < 0 && word.kind() == Word.Kind.COMMA ? i : comma;
        }
        return at;
    }

    static boolean opens(List<Word> words, int at) {
        return at >= 0
                && at < words.size()
                && words.get(at).kind() == Word.Kind.BRACKET
                && "([".contains(words.get(at).text());
    }
}
