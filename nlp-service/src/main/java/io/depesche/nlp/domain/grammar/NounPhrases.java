package io.depesche.nlp.domain.grammar;

import io.depesche.contracts.article.Span;
import io.depesche.nlp.domain.lexicon.Reading.Case;
import io.depesche.nlp.domain.lexicon.Reading.Number;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Makes noun phrases of one head each, with the name and the genitive that belong to it. */
final class NounPhrases {

    private static final int DEEPEST = 4;

    /** Endings that make abstract nouns. */
    private static final List<String> DERIVED = List.of(
            "keit",
            "heit",
            "keiten",
            "heiten",
            "ung",
            "ungen",
            "schaft",
            "schaften",
            "ismus",
            "tion",
            "tionen",
            "age",
            "tät",
            "erei",
            "ment");

    private final List<Word> words;
    private final boolean[] used;

    NounPhrases(List<Word> words, boolean[] used) {
        this.words = words;
        this.used = used;
    }

    /**
     * The phrase that begins at a word; {@code null} if none does.
     *
     * @param from position of its preposition, or {@code start}
     * @param contracted whether its article is part of the preposition
     * @param governed cases that the preposition governs
     */
    @Nullable
    Phrase at(int start, int from, @Nullable String preposition, boolean contracted, int governed) {
        NounPhraseReader read =
                new NounPhraseReader(words, used, start, contracted ? governed : Agreement.ALL, contracted);
        int head = read.find();
        return head < 0 ? null : phrase(read, from, head, preposition, governed);
    }

    private Phrase phrase(NounPhraseReader read, int from, int at, @Nullable String preposition, int governed) {
        Word head = words.get(at);
        boolean isName = head.kind() == Word.Kind.NAME;
        int own = isName
                ? read.determiner == null ? nameMask(head) : Agreement.of(Number.SINGULAR)
                : head.form().noun() == 0 ? Agreement.ALL : head.form().noun();
        if (isName && read.determiner == null && read.possessor == null) {
            read.mask = Agreement.meet(own, read.mask);
        } else {
            read.mask = Agreement.meet(read.mask, own);
        }
        boolean bareAdjective = read.determiner == null
                && head.text().endsWith("e")
                && head.form().noun() != 0
                && (head.form().noun() & Agreement.of(Number.PLURAL)) == 0;
        if (bareAdjective) {
            // Unbekannte, Kriminelle: read.many, though the lexicon has but the read.one woman
            read.mask |= Agreement.of(Number.PLURAL) & (Agreement.of(Case.NOMINATIVE) | Agreement.of(Case.ACCUSATIVE));
        }
        if (read.many && !read.one && (read.mask & Agreement.of(Number.PLURAL)) != 0) {
            read.mask &= Agreement.of(Number.PLURAL);
        }
        if (preposition != null) {
            read.mask = Agreement.meet(read.mask, governed);
        }
        int to = at + 1;
        Phrase phrase = new Phrase(
                Phrase.Kind.NOUN,
                preposition,
                from,
                to,
                read.mask,
                head,
                new Span(
                        words.get(read.start + read.skipped).span().start(),
                        head.span().end()));
        phrase.determiner = read.contracted && read.determiner == null ? "dem" : read.determiner;
        phrase.negated = read.negated;
        phrase.two = read.two;
        phrase.possessor = read.possessor;
        phrase.attributes.addAll(read.attributes);
        phrase.quantity = read.quantity == null ? head.quantity() : read.quantity;
        boolean proper = isName || head.form().name() && head.form().noun() == 0;
        phrase.name = proper ? head : null;
        int next = skipTitles(skipQuote(to));
        if (!isName
                && next < words.size()
                && words.get(next).kind() == Word.Kind.NAME
                && !used[next]
                && !(genitiveEnding(words.get(next)) && !head.form().name() && genitiveFits(phrase, next))) {
            phrase.name = words.get(next);
            extend(phrase, skipQuote(next + 1), words.get(next).span().end());
        } else {
            int unknown = to;
            while (!isName && unknown < words.size() && !used[unknown] && properNoun(words.get(unknown))) {
                unknown++;
            }
            if (unknown > to) {
                if (head.form().noun() != 0) {
                    phrase.proper = new Span(
                            words.get(to).span().start(),
                            words.get(unknown - 1).span().end());
                }
                extend(phrase, unknown, words.get(unknown - 1).span().end());
            }
        }
        genitive(phrase, 0);
        return phrase;
    }

    private boolean properNoun(Word word) {
        return word.isNoun() && word.form().noun() == 0 && !word.form().verb() && !derived(word.text());
    }

    /** {@code Maßlosigkeit}: a common noun by its ending, though the lexicon lacks it. */
    private boolean derived(String noun) {
        for (String ending : DERIVED) {
            if (noun.endsWith(ending)) {
                return true;
            }
        }
        return false;
    }

    /** {@code Gutachter Prof. Dr. Paul Berg}. */
    private int skipTitles(int at) {
        int end = at;
        while (end < words.size() && words.get(end).is(SmallKind.TITLE)) {
            end++;
        }
        boolean name = end < words.size() && words.get(end).kind() == Word.Kind.NAME;
        return name ? end : at;
    }

    private int skipQuote(int at) {
        return at < words.size() && words.get(at).kind() == Word.Kind.QUOTE ? at + 1 : at;
    }

    private boolean genitiveEnding(Word word) {
        return word.text().endsWith("s");
    }

    private boolean genitiveFits(Phrase phrase, int next) {
        return !phrase.head.nounLemmas().isEmpty() && next < words.size();
    }

    private static int nameMask(Word name) {
        String text = name.text();
        boolean genitive =
                text.length() > 3 && text.endsWith("s") && name.form().noun() == 0;
        int singular = Agreement.ALL & Agreement.of(Number.SINGULAR);
        return genitive ? singular : singular & ~Agreement.of(Case.GENITIVE);
    }

    private static void extend(Phrase phrase, int to, int end) {
        phrase.to = to;
        phrase.span = new Span(phrase.span.start(), end);
    }

    /** Takes in the genitive that follows: {@code des Königs}, {@code Norwegens}. */
    private void genitive(Phrase phrase, int depth) {
        int at = phrase.to;
        if (depth > DEEPEST || at >= words.size() || used[at]) {
            return;
        }
        Word next = words.get(at);
        boolean nameBefore = phrase.name != null && phrase.name.equals(phrase.head);
        if (next.kind() == Word.Kind.NAME && next.text().endsWith("s") && !nameBefore && phrase.name == null) {
            attach(phrase, coordinatedNames(named(next, at)));
            return;
        }
        boolean opens = next.isWord()
                && (next.is(SmallKind.GENITIVE_ARTICLE)
                        || next.form().adjective() != 0
                                && Agreement.can(next.form().adjective(), Case.GENITIVE)
                                && !next.capital());
        if (!opens || nameBefore) {
            return;
        }
        Phrase attribute = at(at, at, null, false, Agreement.ALL);
        if (attribute == null) {
            return;
        }
        boolean bareAdjective = !next.is(SmallKind.GENITIVE_ARTICLE);
        boolean fits = attribute.can(Case.GENITIVE)
                || attribute.name != null && next.small().equals("der");
        if (fits && !(bareAdjective && !attribute.only(Case.GENITIVE) && !endsEr(next))) {
            attach(phrase, attribute);
        }
    }

    /** {@code besorgter Patienten}: the strong genitive plural. */
    private static boolean endsEr(Word word) {
        return word.small().endsWith("er");
    }

    /** A name in the genitive. */
    static Phrase named(Word name, int at) {
        Phrase phrase = new Phrase(Phrase.Kind.NOUN, null, at, at + 1, Agreement.of(Case.GENITIVE), name, name.span());
        phrase.name = name;
        return phrase;
    }

    private Phrase coordinatedNames(Phrase name) {
        Phrase last = name;
        while (last.to + 1 < words.size()
                && words.get(last.to).is(SmallKind.COORDINATOR)
                && words.get(last.to + 1).kind() == Word.Kind.NAME
                && words.get(last.to + 1).text().endsWith("s")) {
            Word word = words.get(last.to + 1);
            Phrase next = named(word, last.to + 1);
            if (name.members.isEmpty()) {
                name.members.add(name);
            }
            name.members.add(next);
            extend(name, next.to, word.span().end());
            last = name;
        }
        return name;
    }

    private static void attach(Phrase phrase, Phrase genitive) {
        phrase.genitive = genitive;
        extend(phrase, genitive.to, genitive.span.end());
    }
}
