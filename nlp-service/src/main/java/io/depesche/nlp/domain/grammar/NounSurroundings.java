package io.depesche.nlp.domain.grammar;

import java.util.List;

/** What the words beside one say of it inside a noun phrase: an adjective before a noun, what is counted, a number alone. */
final class NounSurroundings {

    private final List<Word> words;
    private final boolean[] used;

    NounSurroundings(List<Word> words, boolean[] used) {
        this.words = words;
        this.used = used;
    }

    /** {@code der 44 Jahre alte Mann}. */
    boolean measures(int at, int start) {
        return at > start
                && words.get(at - 1).kind() == Word.Kind.NUMBER
                && at + 1 < words.size()
                && !words.get(at + 1).capital()
                && words.get(at + 1).form().adjective() != 0
                && words.get(at + 1).form().determiner() == 0
                && nounFollows(at + 1);
    }

    /** Also {@code Vietnamesische} at the start of a sentence. */
    boolean adjectival(Word word) {
        return word.form().adjective() != 0
                || word.index() == 0
                        && !word.form().known()
                        && (word.small().endsWith("ische")
                                || word.small().endsWith("ischer")
                                || word.small().endsWith("ischen"));
    }

    /** {@code im Staatlichen Museum}; not {@code im Ausschuss für Digitales Rede und Antwort stehen}. */
    boolean agreesWithNext(int at) {
        Word word = words.get(at);
        int next = at + 1 < words.size() ? words.get(at + 1).form().noun() : 0;
        if (word.form().noun() != 0) {
            if (word.index() == 0 && (word.form().adjective() & next) != 0) {
                return true; // Wütende Bauern: the capital is that of the sentence
            }
            return (word.form().adjective() & word.form().noun() & next) != 0;
        }
        return next == 0 || word.index() == 0 || (word.form().adjective() & next) != 0;
    }

    /** {@code Dutzende Häuser}, {@code drei Millionen Dollar}. */
    boolean counts(int at) {
        return words.get(at).is(SmallKind.COUNTING)
                && at + 1 < words.size()
                && !used[at + 1]
                && (words.get(at + 1).isNoun() || words.get(at + 1).form().adjective() != 0 && nounFollows(at + 1))
                && words.get(at + 1).form().determiner() == 0;
    }

    boolean attributive(int at) {
        return words.get(at).form().adjective() != 0 && nounFollows(at);
    }

    boolean adjectiveBehindAnd(int at) {
        boolean and =
                words.get(at).small().equals("und") || words.get(at).small().equals("oder");
        Word next = at + 1 < words.size() ? words.get(at + 1) : null;
        return and
                && next != null
                && next.isWord()
                && !next.capital()
                && next.form().adjective() != 0
                && next.form().determiner() == 0
                && nounFollows(at + 1);
    }

    /** {@code der von Rebellen gehaltene Ort}: a phrase between article and adjective. */
    boolean inner(int at) {
        return words.get(at).governed() != 0 && adjectiveWithin(at);
    }

    int skipInner(int at) {
        int k = at + 1;
        while (k < words.size()
                && k < at + 7
                && !(words.get(k).form().adjective() != 0
                        && nounFollows(k)
                        && !words.get(k).isNoun()
                        && participial(words.get(k)))) {
            k++;
        }
        return k;
    }

    private boolean adjectiveWithin(int at) {
        for (int k = at + 1; k < words.size() && k < at + 7; k++) {
            Word word = words.get(k);
            if (word.kind() == Word.Kind.COMMA || word.kind() == Word.Kind.STOP) {
                return false;
            }
            if (participial(word) && nounFollows(k)) {
                return k > at + 1;
            }
        }
        return false;
    }

    private boolean participial(Word word) {
        return word.isWord() && !word.capital() && word.form().adjective() != 0;
    }

    boolean adverbBeforeAdjective(int at) {
        return at + 1 < words.size()
                && words.get(at + 1).form().adjective() != 0
                && !words.get(at + 1).capital();
    }

    boolean nounFollows(int at) {
        for (int k = at + 1; k < words.size() && k <= at + 4; k++) {
            Word word = words.get(k);
            if (word.isNoun() || word.kind() == Word.Kind.NAME) {
                return true;
            }
            if (!word.isWord() || word.form().adjective() == 0) {
                return false;
            }
        }
        return false;
    }

    /** {@code … und vier weitere verletzt}: a number with {@code weitere} stands for the noun said before. */
    boolean elliptic(int at) {
        if (at + 1 == words.size() || used[at + 1]) {
            return true;
        }
        Word next = words.get(at + 1);
        return !nounFollows(at)
                && (next.form().participle() != null || next.form().adjective() == 0);
    }

    /** {@code … und 34 verletzt wurden}: the number alone, where the noun was said before {@code und}. */
    boolean aloneBeforeVerb(int at) {
        if (at + 1 == words.size()) {
            return false;
        }
        Word next = words.get(at + 1);
        return next.isWord()
                && !next.capital()
                && (used[at + 1] || next.form().participle() != null)
                && !nounFollows(at);
    }

    boolean behindAnd(int start) {
        for (int i = start - 1; i >= 0 && i >= start - 4; i--) {
            if (words.get(i).is(SmallKind.COORDINATOR)) {
                return true;
            }
        }
        return false;
    }

    boolean numeral(Word word) {
        return !word.form().known() && !word.capital() && word.text().length() > 2
                || PhraseChunker.isNumberWord(word.small());
    }
}
