package io.depesche.nlp.domain.grammar;

import io.depesche.nlp.domain.lexicon.Reading.Gender;
import io.depesche.nlp.domain.lexicon.Reading.Number;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads the words of one noun phrase up to its head: article, adjectives, numbers, a name in the genitive. Remembers what it passed;
 * {@link NounPhrases} makes the phrase of it.
 */
final class NounPhraseReader {

    /** A phrase has no more words before its head. */
    private static final int LONGEST = 14;

    private final List<Word> words;
    private final boolean[] used;
    private final NounSurroundings around;
    final int start;
    int mask;

    @Nullable
    String determiner;

    boolean negated;
    boolean many;
    boolean one;
    boolean two;
    final boolean contracted;

    @Nullable
    Phrase possessor;

    @Nullable
    String quantity;

    /** Words such as {@code auch} at its start, which are no part of it. */
    int skipped;

    final List<Word> attributes = new ArrayList<>(2);

    NounPhraseReader(List<Word> words, boolean[] used, int start, int mask, boolean contracted) {
        this.words = words;
        this.used = used;
        this.around = new NounSurroundings(words, used);
        this.start = start;
        this.mask = mask;
        this.contracted = contracted;
    }

    /** Position of the head, -1 if no noun phrase begins here. */
    int find() {
        int at = start;
        int guard = Math.min(words.size(), start + LONGEST);
        boolean open = false;
        while (at < guard && (!used[at] || around.attributive(at))) {
            Word word = words.get(at);
            quantity = quantity == null ? word.quantity() : quantity;
            two |= word.is(SmallKind.TWO);
            if (word.kind() == Word.Kind.NAME) {
                if (!genitiveName(at)) {
                    return at;
                }
                possessor = NounPhrases.named(word, at);
                open = true;
            } else if (word.kind() == Word.Kind.NUMBER) {
                many |= !word.text().equals("1");
                open = true;
                if (many && word.quantity() != null && around.behindAnd(start) && around.aloneBeforeVerb(at)) {
                    return at;
                }
            } else if (DateWords.attributive(words, at)) {
                open = true;
            } else if (word.kind() == Word.Kind.DATE) {
                if (!open || at == start) {
                    return -1;
                }
            } else if (word.kind() == Word.Kind.QUOTE) {
                if (at + 1 >= guard || words.get(at + 1).kind() == Word.Kind.QUOTE) {
                    return -1;
                }
            } else if (!word.isWord()) {
                return -1;
            } else if (determiner == null && attributes.isEmpty() && isDeterminer(word, at)) {
                take(word);
                open = true;
            } else if (determiner != null
                    && word.small().startsWith("beid")
                    && word.form().determiner() != 0) {
                open = true;
            } else if (word.isNoun() && around.measures(at, start)) {
                open = true;
            } else if (word.isNoun() && around.counts(at)) {
                many = true;
                open = true;
            } else if (word.isNoun()
                    && !(around.adjectival(word) && around.agreesWithNext(at) && around.nounFollows(at))) {
                return at;
            } else if (many && word.is(SmallKind.MORE) && around.elliptic(at)) {
                return at;
            } else if (around.adjectival(word) && !word.isSmall()) {
                mask = Agreement.meet(
                        mask, word.form().adjective() == 0 ? mask : word.form().adjective());
                attributes.add(word);
                open = true;
            } else if (word.is(SmallKind.APPROXIMATION) || word.quantity() != null) {
                many |= word.quantity() != null;
                skipped += at == start + skipped && word.quantity() == null ? 1 : 0;
            } else if (!attributes.isEmpty() && around.adjectiveBehindAnd(at)) {
                // technische und wirtschaftliche Hilfe
            } else if (determiner != null && around.inner(at)) {
                at = around.skipInner(at) - 1;
            } else if (open && !word.isSmall() && around.adverbBeforeAdjective(at)) {
                // schwer beschädigte Häuser
            } else if (around.numeral(word)) {
                many |= !word.small().startsWith("ein");
                open = true;
            } else {
                return -1;
            }
            at++;
        }
        return -1;
    }

    private void take(Word word) {
        determiner = word.small();
        negated = word.is(SmallKind.NEGATIVE_DETERMINER);
        boolean relative = determiner.equals("deren") || determiner.equals("dessen");
        mask = relative ? mask : Agreement.meet(mask, word.form().determiner());
        one |= word.small().startsWith("ein") && word.small().length() <= 5;
        possessor = relative || !word.is(SmallKind.POSSESSIVE) ? null : owner(word);
    }

    private boolean isDeterminer(Word word, int at) {
        return word.form().determiner() != 0 && at + 1 < words.size()
                || word.is(SmallKind.POSSESSIVE) && at + 1 < words.size();
    }

    /** The one whom a possessive means, as a pronoun: {@code sein} is his, {@code ihr} is hers or theirs. */
    private Phrase owner(Word possessive) {
        int mask = possessive.small().startsWith("ihr")
                ? Agreement.of(Number.PLURAL) | Agreement.of(Number.SINGULAR) & Agreement.of(Gender.FEMININE)
                : possessive.small().startsWith("sein")
                        ? Agreement.of(Number.SINGULAR) & (Agreement.of(Gender.MASCULINE) | Agreement.of(Gender.NEUTER))
                        : Agreement.ALL;
        return new Phrase(Phrase.Kind.PRONOUN, null, start, start + 1, mask, possessive, possessive.span());
    }

    private boolean genitiveName(int at) {
        Word name = words.get(at);
        boolean genitive = (name.text().endsWith("s")
                        || name.text().endsWith("’")
                        || name.text().endsWith("'"))
                && at + 1 < words.size()
                && !used[at + 1];
        if (!genitive) {
            return false;
        }
        Word next = words.get(at + 1);
        boolean noun = next.isNoun() && !next.form().name() || next.kind() == Word.Kind.NAME;
        boolean adjective = next.isWord()
                && next.form().adjective() != 0
                && next.form().determiner() == 0
                && around.nounFollows(at + 1);
        return (noun || adjective) && determiner == null;
    }
}
