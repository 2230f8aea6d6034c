package io.depesche.nlp.domain.grammar;

import io.depesche.contracts.article.Span;
import io.depesche.nlp.domain.lexicon.Reading.Case;
import io.depesche.nlp.domain.lexicon.Reading.Number;
import io.depesche.nlp.domain.number.NumberWords;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Finds the phrases of a clause from left to right: article, adjectives, noun, name, genitive; a preposition before it; coordinated
 * phrases and appositions behind it. One reading, no search: linear in the words of the clause.
 */
final class PhraseChunker {

    private final List<Word> words;
    private final boolean[] used;
    private final @Nullable Word relative;
    private final NounPhrases nouns;
    private final Coordination coordination;

    /**
     * @param used words that belong to the verb
     * @param relative the relative pronoun of the clause, which begins no noun phrase
     */
    PhraseChunker(List<Word> words, boolean[] used, @Nullable Word relative) {
        this.words = words;
        this.used = used;
        this.relative = relative;
        this.nouns = new NounPhrases(words, used);
        this.coordination = new Coordination(words, used, at -> nominal(at, null, false, Agreement.ALL));
    }

    List<Phrase> chunk() {
        List<Phrase> phrases = new ArrayList<>();
        int at = 0;
        while (at < words.size()) {
            Phrase phrase = used[at] ? null : phraseAt(at, phrases);
            if (phrase == null) {
                at++;
            } else {
                phrase.bracketed = Brackets.opens(words, at - 1);
                at = Math.max(at + 1, phrase.to);
                if (!named(phrases, phrase)) {
                    phrases.add(phrase);
                }
            }
        }
        return phrases;
    }

    private @Nullable Phrase phraseAt(int at, List<Phrase> before) {
        Word word = words.get(at);
        int governed = word.isWord() ? word.governed() : 0;
        if (governed != 0 && at + 1 < words.size() && !used[at + 1]) {
            Phrase phrase = nominal(at + 1, word.preposition(), word.isContraction(), governed);
            if (phrase != null) {
                return coordination.coordinated(phrase, governed, 0);
            }
        }
        if (governed != 0 && word.is(SmallKind.POSTPOSITION) && !before.isEmpty()) {
            Phrase last = before.getLast();
            if (last.to == at && last.preposition == null && last.kind == Phrase.Kind.NOUN) {
                before.removeLast();
                return moved(last, word.small(), at);
            }
        }
        if (word.is(SmallKind.POSTPOSITION) && !before.isEmpty() && before.getLast().to == at) {
            Phrase last = before.getLast();
            if (last.preposition == null && last.kind == Phrase.Kind.NOUN && !word.capital()) {
                before.removeLast();
                return moved(last, word.small(), at);
            }
        }
        Phrase phrase = nominal(at, null, false, Agreement.ALL);
        return phrase == null ? predicative(at) : coordination.coordinated(phrase, Agreement.ALL, 0);
    }

    /** {@code der Gouverneur von Ohio, Paul Berg,}: a person behind an attribute is the governor, and not Ohio. */
    private boolean named(List<Phrase> before, Phrase phrase) {
        int count = before.size();
        Phrase attribute = phrase.apposition == null && count > 0 ? before.getLast() : phrase;
        int at = attribute == phrase ? count - 1 : count - 2;
        Phrase noun = at < 0 ? null : before.get(at);
        Phrase name = attribute == phrase ? phrase.apposition : phrase;
        boolean person =
                name != null && name.name != null && "PER".equals(name.name.type()) && name.preposition == null;
        if (noun == null || !person) {
            return false;
        }
        boolean belongs = attribute.preposition != null
                && noun.to == attribute.from
                && noun.kind == Phrase.Kind.NOUN
                && noun.name == null
                && noun.apposition == null;
        if (!belongs || attribute != phrase && !betweenCommas(phrase, attribute)) {
            return false;
        }
        noun.apposition = name;
        attribute.apposition = null;
        return attribute != phrase;
    }

    private boolean betweenCommas(Phrase name, Phrase before) {
        boolean opened = before.to == name.from - 1 && words.get(before.to).kind() == Word.Kind.COMMA;
        return opened && name.to < words.size() && words.get(name.to).kind() == Word.Kind.COMMA;
    }

    /** {@code Berichten zufolge}: the preposition stands behind. */
    private static Phrase moved(Phrase phrase, String preposition, int at) {
        Phrase moved = new Phrase(phrase.kind, preposition, phrase.from, at + 1, phrase.mask, phrase.head, phrase.span);
        moved.name = phrase.name;
        moved.genitive = phrase.genitive;
        moved.possessor = phrase.possessor;
        moved.apposition = phrase.apposition;
        moved.determiner = phrase.determiner;
        moved.quantity = phrase.quantity;
        moved.proper = phrase.proper;
        moved.two = phrase.two;
        moved.attributes.addAll(phrase.attributes);
        moved.members.addAll(phrase.members);
        return moved;
    }

    /** An adjective or participle of the predicate. */
    private @Nullable Phrase predicative(int at) {
        Word word = words.get(at);
        boolean adjective =
                word.isWord() && (word.form().uninflected() || word.form().participle() != null) && !word.isSmall();
        return adjective ? new Phrase(Phrase.Kind.ADJECTIVE, null, at, at + 1, Agreement.ALL, word, word.span()) : null;
    }

    /** A phrase around a noun, a name, a pronoun or a date that begins at a word. */
    private @Nullable Phrase nominal(int start, @Nullable String preposition, boolean contracted, int governed) {
        int from = preposition == null ? start : start - 1;
        Word first = words.get(start);
        if (first.kind() == Word.Kind.DATE && !DateWords.attributive(words, start)) {
            return new Phrase(Phrase.Kind.DATE, preposition, from, start + 1, Agreement.ALL, first, first.span());
        }
        if (DateWords.articleOf(words, start)) {
            Word date = words.get(start + 1);
            return new Phrase(Phrase.Kind.DATE, preposition, from, start + 2, Agreement.ALL, date, date.span());
        }
        boolean alone = first == relative
                && !first.small().equals("dessen")
                && !first.small().equals("deren");
        Phrase noun = alone ? null : nouns.at(start, from, preposition, contracted, governed);
        if (noun != null) {
            return noun;
        }
        boolean pronoun = first.isWord()
                && (first.is(SmallKind.PRONOUN) || first.form().pronoun() != 0)
                && !first.is(SmallKind.NEGATION)
                && !first.small().equals("sich");
        Phrase oneOf = pronoun ? oneOf(first, start, from, preposition) : null;
        if (oneOf != null) {
            return oneOf;
        }
        if (pronoun || first.small().equals("niemand")) {
            Phrase phrase = new Phrase(
                    Phrase.Kind.PRONOUN,
                    preposition,
                    from,
                    start + 1,
                    first.form().pronoun() == 0 ? Agreement.ALL : first.form().pronoun(),
                    first,
                    first.span());
            phrase.negated = first.small().equals("niemand");
            return phrase;
        }
        return null;
    }

    /** {@code einer der Schmuggler}, {@code viele der Gäste}: it goes by its noun, and by the case and number of the pronoun. */
    private @Nullable Phrase oneOf(Word pronoun, int start, int from, @Nullable String preposition) {
        int at = start + 1;
        boolean follows = at < words.size()
                && !used[at]
                && pronoun.form().pronoun() != 0
                && pronoun.is(SmallKind.PART_OF)
                && words.get(at).is(SmallKind.GENITIVE_ARTICLE);
        Phrase whole = follows ? nouns.at(at, at, null, false, Agreement.ALL) : null;
        if (whole == null || !whole.can(Number.PLURAL, Case.GENITIVE)) {
            return null;
        }
        Span span = new Span(pronoun.span().start(), whole.span.end());
        Phrase part = new Phrase(
                Phrase.Kind.NOUN, preposition, from, whole.to, pronoun.form().pronoun(), whole.head, span);
        part.determiner = "ein";
        part.genitive = whole.genitive;
        part.negated = pronoun.is(SmallKind.NEGATIVE_DETERMINER);
        return part;
    }

    static boolean isNumberWord(String small) {
        return NumberWords.TWO_TO_TWELVE.contains(small)
                || small.equals("hundert")
                || small.equals("tausend")
                || small.equals("dutzend");
    }
}
