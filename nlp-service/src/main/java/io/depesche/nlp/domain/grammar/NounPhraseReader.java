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

    private final SmallWords small = SmallWords.shared();
    private final List<Word> words;
    private final boolean[] used;
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
        this.start = start;
        this.mask = mask;
        this.contracted = contracted;
    }

    /** Position of the head, -1 if no noun phrase begins here. */
    int find() {
        int at = start;
        int guard = Math.min(words.size(), start + LONGEST);
        boolean open = false;
        while (at < guard && (!used[at] || attributive(at))) {
            Word word = words.get(at);
            quantity = quantity == null ? word.quantity() : quantity;
            two |= small.is("two", word.small());
            if (word.kind() == Word.Kind.NAME) {
                if (!genitiveName(at)) {
                    return at;
                }
                possessor = NounPhrases.named(word, at);
                open = true;
            } else if (word.kind() == Word.Kind.NUMBER) {
                many |= !word.text().equals("1");
                open = true;
                if (many && word.quantity() != null && behindAnd() && aloneBeforeVerb(at)) {
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
            } else if (word.isNoun() && measures(at)) {
                open = true;
            } else if (word.isNoun() && counts(at)) {
                many = true;
                open = true;
            } else if (word.isNoun() && !(adjectival(word) && agreesWithNext(at) && nounFollows(at))) {
                return at;
            } else if (many && small.is("more", word.small()) && elliptic(at)) {
                return at;
            } else if (adjectival(word) && !small.isSmall(word.small())) {
                mask = Agreement.meet(
                        mask, word.form().adjective() == 0 ? mask : word.form().adjective());
                attributes.add(word);
                open = true;
            } else if (small.is("approximation", word.small()) || word.quantity() != null) {
                many |= word.quantity() != null;
                skipped += at == start + skipped && word.quantity() == null ? 1 : 0;
            } else if (!attributes.isEmpty() && adjectiveBehindAnd(at)) {
                // technische und wirtschaftliche Hilfe
            } else if (determiner != null && inner(at)) {
                at = skipInner(at) - 1;
            } else if (open && !small.isSmall(word.small()) && adverbBeforeAdjective(at)) {
                // schwer beschädigte Häuser
            } else if (numeral(word)) {
                many |= !word.small().startsWith("ein");
                open = true;
            } else {
                return -1;
            }
            at++;
        }
        return -1;
    }

    /** {@code der 44 Jahre alte Mann}. */
    private boolean measures(int at) {
        return at > start
                && words.get(at - 1).kind() == Word.Kind.NUMBER
                && at + 1 < words.size()
                && !words.get(at + 1).capital()
                && words.get(at + 1).form().adjective() != 0
                && words.get(at + 1).form().determiner() == 0
                && nounFollows(at + 1);
    }

    /** Also {@code Vietnamesische} at the start of a sentence. */
    private boolean adjectival(Word word) {
        return word.form().adjective() != 0
                || word.index() == 0
                        && !word.form().known()
                        && (word.small().endsWith("ische")
                                || word.small().endsWith("ischer")
                                || word.small().endsWith("ischen"));
    }

    /** {@code im Staatlichen Museum}; not {@code im Ausschuss für Digitales Rede und Antwort stehen}. */
    private boolean agreesWithNext(int at) {
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
    private boolean counts(int at) {
        return small.is("counting", words.get(at).small())
                && at + 1 < words.size()
                && !used[at + 1]
                && (words.get(at + 1).isNoun() || words.get(at + 1).form().adjective() != 0 && nounFollows(at + 1))
                && words.get(at + 1).form().determiner() == 0;
    }

    private boolean attributive(int at) {
        return words.get(at).form().adjective() != 0 && nounFollows(at);
    }

    private void take(Word word) {
        determiner = word.small();
        negated = small.is("negative-determiner", word.small());
        boolean relative = determiner.equals("deren") || determiner.equals("dessen");
        mask = relative ? mask : Agreement.meet(mask, word.form().determiner());
        one |= word.small().startsWith("ein") && word.small().length() <= 5;
        possessor = relative || !small.is("possessive", determiner) ? null : owner(word);
    }

    private boolean isDeterminer(Word word, int at) {
        return word.form().determiner() != 0 && at + 1 < words.size() && !small.is("pronounOnly", word.small())
                || small.is("possessive", word.small()) && at + 1 < words.size();
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

    private boolean adjectiveBehindAnd(int at) {
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
    private boolean inner(int at) {
        return small.governed(words.get(at).small()) != 0 && adjectiveWithin(at);
    }

    private int skipInner(int at) {
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

    private boolean adverbBeforeAdjective(int at) {
        return at + 1 < words.size()
                && words.get(at + 1).form().adjective() != 0
                && !words.get(at + 1).capital();
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
        boolean adjective =
                next.isWord() && next.form().adjective() != 0 && next.form().determiner() == 0 && nounFollows(at + 1);
        return (noun || adjective) && determiner == null;
    }

    private boolean nounFollows(int at) {
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
    private boolean elliptic(int at) {
        if (at + 1 == words.size() || used[at + 1]) {
            return true;
        }
        Word next = words.get(at + 1);
        return !nounFollows(at)
                && (next.form().participle() != null || next.form().adjective() == 0);
    }

    /** {@code … und 34 verletzt wurden}: the number alone, where the noun was said before {@code und}. */
    private boolean aloneBeforeVerb(int at) {
        if (at + 1 == words.size()) {
            return false;
        }
        Word next = words.get(at + 1);
        return next.isWord()
                && !next.capital()
                && (used[at + 1] || next.form().participle() != null)
                && !nounFollows(at);
    }

    private boolean behindAnd() {
        for (int i = start - 1; i >= 0 && i >= start - 4; i--) {
            if (small.is("coordinator", words.get(i).small())) {
                return true;
            }
        }
        return false;
    }

    private boolean numeral(Word word) {
        return !word.form().known() && !word.capital() && word.text().length() > 2
                || PhraseChunker.isNumberWord(word.small());
    }
}
