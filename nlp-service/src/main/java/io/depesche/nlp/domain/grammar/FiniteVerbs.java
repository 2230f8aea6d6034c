package io.depesche.nlp.domain.grammar;

import io.depesche.nlp.domain.grammar.WordForm.Finite;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Which word of a clause is its finite verb, told by the lexicon and by its neighbours. */
final class FiniteVerbs {

    /** Third person singular, first and third plural: the others hardly stand in news. */
    static final int NEWS_PERSONS = 0b101100;

    private FiniteVerbs() {}

    /** Whether a word can be a finite verb, looked at with its neighbours. */
    static boolean canBeFinite(List<Word> words, int at) {
        Word word = words.get(at);
        Word next = at + 1 < words.size() ? words.get(at + 1) : null;
        if (!word.isWord() || word.form().finite().isEmpty() || word.isSmall()) {
            return false;
        }
        boolean subject = next != null
                && !next.capital()
                && !next.form().finite().isEmpty()
                && next.form().determiner() == 0
                && !next.isSmall();
        if (word.capital() && word.form().noun() != 0 && (next == null || !next.isWord() || next.isNoun() || subject)) {
            return false;
        }
        if (word.capital() && word.index() > 0 && word.form().noun() != 0) {
            return false;
        }
        if (at > 0 && words.get(at - 1).small().equals("zu")) {
            return false;
        }
        boolean nounBefore = at > 0
                && (words.get(at - 1).isNoun()
                        || words.get(at - 1).kind() == Word.Kind.NAME
                        || words.get(at - 1).kind() == Word.Kind.DATE);
        boolean opens =
                at == 0 && !word.capital() || at == 1 && words.getFirst().is(SmallKind.COORDINATOR);
        boolean afterAnd = opens
                && next != null
                && (next.kind() == Word.Kind.NAME || at == 1 && next.isNoun())
                && word.form().finite().stream().anyMatch(Finite::past);
        if (afterAnd) {
            return true; // und kritisierte Chinas Zölle, und beschlagnahmte Waffen
        }
        boolean attribute = !nounBefore || attributeOpened(words, at) || onlyLast(word);
        if (word.form().adjective() != 0 && nounFollows(words, at) && attribute) {
            return false;
        }
        if (word.form().preposition() && !word.form().finite().stream().anyMatch(Finite::past)) {
            return false;
        }
        for (Finite finite : word.form().finite()) {
            if ((finite.persons() & NEWS_PERSONS) != 0) {
                return true;
            }
        }
        return false;
    }

    /** {@code von allen anerkannten Grenzen}: with its particle before it a finite verb stands at the end of its clause. */
    private static boolean onlyLast(Word word) {
        return word.form().finite().stream().allMatch(Finite::subordinateOnly);
    }

    /** {@code der am 3. Mai unterzeichnete Vertrag}: an article with a preposition right behind it opened an attribute. */
    private static boolean attributeOpened(List<Word> words, int at) {
        for (int i = at - 3; i >= 0 && i >= at - 6; i--) {
            Word article = words.get(i);
            if (article.is(SmallKind.ARTICLE) && words.get(i + 1).governed() != 0) {
                return true;
            }
        }
        return false;
    }

    static boolean nounFollows(List<Word> words, int at) {
        for (int i = at + 1; i < words.size() && i <= at + 3; i++) {
            Word word = words.get(i);
            if (word.isNoun() || word.kind() == Word.Kind.NAME && i == at + 1) {
                return true;
            }
            if (!word.isWord() || word.form().adjective() == 0 || word.form().determiner() != 0) {
                return false;
            }
        }
        return false;
    }

    static boolean mustBeFinite(List<Word> words, int at) {
        Word word = words.get(at);
        return canBeFinite(words, at)
                && word.form().participle() == null
                && word.form().infinitive() == null;
    }

    /** The first word that must be finite. */
    static @Nullable Word strongIn(List<Word> words) {
        for (int i = 0; i < words.size(); i++) {
            if (mustBeFinite(words, i)) {
                return words.get(i);
            }
        }
        return null;
    }

    /** The first word that must be finite, else the first that may be. */
    static @Nullable Word finiteIn(List<Word> words) {
        Word strong = strongIn(words);
        if (strong != null) {
            return strong;
        }
        for (int i = 0; i < words.size(); i++) {
            if (weak(words, i)) {
                return words.get(i);
            }
        }
        return null;
    }

    static boolean weak(List<Word> words, int i) {
        return canBeFinite(words, i);
    }
}
