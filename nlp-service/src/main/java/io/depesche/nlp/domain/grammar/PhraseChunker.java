package io.depesche.nlp.domain.grammar;

import io.depesche.contracts.article.Span;
import io.depesche.nlp.domain.lexicon.Reading.Case;
import io.depesche.nlp.domain.lexicon.Reading.Gender;
import io.depesche.nlp.domain.lexicon.Reading.Number;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Finds the phrases of a clause from left to right: article, adjectives, noun, name, genitive; a preposition before it; coordinated
 * phrases and appositions behind it. One reading, no search: linear in the words of the clause.
 */
final class PhraseChunker {

    private static final int DEEPEST = 4;
    private static final int MOST_MEMBERS = 12;

    /** Endings that make abstract nouns. */
    private static final List<String> DERIVED = List.of(
            "keit", "heit", "keiten", "heiten", "ung", "ungen", "schaft", "schaften", "ismus", "tion", "tionen");

    private final SmallWords small = SmallWords.shared();
    private final List<Word> words;
    private final boolean[] used;
    private final @Nullable Word relative;

    /**
     * @param used words that belong to the verb
     * @param relative the relative pronoun of the clause, which begins no noun phrase
     */
    PhraseChunker(List<Word> words, boolean[] used, @Nullable Word relative) {
        this.words = words;
        this.used = used;
        this.relative = relative;
    }

    List<Phrase> chunk() {
        List<Phrase> phrases = new ArrayList<>();
        int at = 0;
        while (at < words.size()) {
            Phrase phrase = used[at] ? null : phraseAt(at, phrases);
            if (phrase == null) {
                at++;
            } else {
                at = Math.max(at + 1, phrase.to);
                phrases.add(phrase);
            }
        }
        return phrases;
    }

    private @Nullable Phrase phraseAt(int at, List<Phrase> before) {
        Word word = words.get(at);
        int governed = word.isWord() ? small.governed(word.small()) : 0;
        if (governed != 0 && at + 1 < words.size() && !used[at + 1]) {
            Phrase phrase =
                    nominal(at + 1, small.preposition(word.small()), small.isContraction(word.small()), governed);
            if (phrase != null) {
                return coordinated(phrase, governed, 0);
            }
        }
        if (governed != 0 && small.is("postposition", word.small()) && !before.isEmpty()) {
            Phrase last = before.getLast();
            if (last.to == at && last.preposition == null && last.kind == Phrase.Kind.NOUN) {
                before.removeLast();
                return moved(last, word.small(), at);
            }
        }
        if (small.is("postposition", word.small()) && !before.isEmpty() && before.getLast().to == at) {
            Phrase last = before.getLast();
            if (last.preposition == null && last.kind == Phrase.Kind.NOUN && !word.capital()) {
                before.removeLast();
                return moved(last, word.small(), at);
            }
        }
        Phrase phrase = nominal(at, null, false, Agreement.ALL);
        return phrase == null ? predicative(at) : coordinated(phrase, Agreement.ALL, 0);
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
        boolean adjective = word.isWord()
                && (word.form().uninflected() || word.form().participle() != null)
                && !small.isSmall(word.small());
        return adjective ? new Phrase(Phrase.Kind.ADJECTIVE, null, at, at + 1, Agreement.ALL, word, word.span()) : null;
    }

    /** A phrase around a noun, a name, a pronoun or a date that begins at a word. */
    private @Nullable Phrase nominal(int start, @Nullable String preposition, boolean contracted, int governed) {
        int from = preposition == null ? start : start - 1;
        Word first = words.get(start);
        if (first.kind() == Word.Kind.DATE && !attributiveDate(start)) {
            return new Phrase(Phrase.Kind.DATE, preposition, from, start + 1, Agreement.ALL, first, first.span());
        }
        if (articleOfDate(start)) {
            Word date = words.get(start + 1);
            return new Phrase(Phrase.Kind.DATE, preposition, from, start + 2, Agreement.ALL, date, date.span());
        }
        NounPhrase noun = new NounPhrase(start, contracted ? governed : Agreement.ALL, contracted);
        boolean alone = first == relative
                && !first.small().equals("dessen")
                && !first.small().equals("deren");
        int head = alone ? -1 : noun.find();
        if (head >= 0) {
            return noun.phrase(from, head, preposition, governed);
        }
        boolean pronoun = first.isWord()
                && (small.is("pronoun", first.small()) || first.form().pronoun() != 0)
                && !small.is("negation", first.small())
                && !first.small().equals("sich");
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

    /** {@code nach zweistündigen Verhandlungen}: a date that is but an adjective of its noun. */
    private boolean attributiveDate(int at) {
        Word date = words.get(at);
        if (date.kind() != Word.Kind.DATE
                || at + 1 >= words.size()
                || !words.get(at + 1).isNoun()) {
            return false;
        }
        String text = date.text();
        return Character.isLowerCase(text.charAt(0))
                && text.indexOf(' ') < 0
                && (text.endsWith("igen")
                        || text.endsWith("ige")
                        || text.endsWith("iger")
                        || text.endsWith("iges")
                        || text.endsWith("igem")
                        || text.endsWith("liche")
                        || text.endsWith("lichen"));
    }

    /** {@code in der | Nacht zum Montag}: the article of a date that begins with a noun. */
    private boolean articleOfDate(int at) {
        if (at + 1 >= words.size() || !small.is("article", words.get(at).small())) {
            return false;
        }
        Word date = words.get(at + 1);
        boolean attribute = at + 2 < words.size()
                && words.get(at + 2).form().adjective() != 0
                && !words.get(at + 2).capital();
        return date.kind() == Word.Kind.DATE
                && Character.isUpperCase(date.text().charAt(0))
                && !attribute;
    }

    /** One noun phrase while it is read. */
    private final class NounPhrase {
        private final int start;
        private int mask;
        private @Nullable String determiner;
        private boolean negated;
        private boolean many;
        private boolean one;
        private boolean two;
        private final boolean contracted;
        private @Nullable Phrase possessor;
        private @Nullable String quantity;
        /** Words such as {@code auch} at its start, which are no part of it. */
        private int skipped;

        private final List<Word> attributes = new ArrayList<>(2);

        NounPhrase(int start, int mask, boolean contracted) {
            this.start = start;
            this.mask = mask;
            this.contracted = contracted;
        }

        /** Position of the head, -1 if no noun phrase begins here. */
        int find() {
            int at = start;
            int guard = Math.min(words.size(), start + 14);
            boolean open = false;
            while (at < guard && (!used[at] || attributive(at))) {
                Word word = words.get(at);
                quantity = quantity == null ? word.quantity() : quantity;
                two |= small.is("two", word.small());
                if (word.kind() == Word.Kind.NAME) {
                    if (!genitiveName(at)) {
                        return at;
                    }
                    possessor = named(word, at);
                    open = true;
                } else if (word.kind() == Word.Kind.NUMBER) {
                    many |= !word.text().equals("1");
                    open = true;
                } else if (attributiveDate(at)) {
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
                } else if (adjectival(word) && !small.isSmall(word.small())) {
                    mask = Agreement.meet(
                            mask,
                            word.form().adjective() == 0 ? mask : word.form().adjective());
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
                            ? Agreement.of(Number.SINGULAR)
                                    & (Agreement.of(Gender.MASCULINE) | Agreement.of(Gender.NEUTER))
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
            boolean adjective = next.isWord()
                    && next.form().adjective() != 0
                    && next.form().determiner() == 0
                    && nounFollows(at + 1);
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

        private boolean numeral(Word word) {
            return !word.form().known() && !word.capital() && word.text().length() > 2 || isNumberWord(word.small());
        }

        Phrase phrase(int from, int at, @Nullable String preposition, int governed) {
            Word head = words.get(at);
            boolean isName = head.kind() == Word.Kind.NAME;
            int own = isName
                    ? determiner == null ? nameMask(head) : Agreement.of(Number.SINGULAR)
                    : head.form().noun() == 0 ? Agreement.ALL : head.form().noun();
            if (isName && determiner == null && possessor == null) {
                mask = Agreement.meet(own, mask);
            } else {
                mask = Agreement.meet(mask, own);
            }
            boolean bareAdjective = determiner == null
                    && head.text().endsWith("e")
                    && head.form().noun() != 0
                    && (head.form().noun() & Agreement.of(Number.PLURAL)) == 0;
            if (bareAdjective) {
                // Unbekannte, Kriminelle: many, though the lexicon has but the one woman
                mask |= Agreement.of(Number.PLURAL) & (Agreement.of(Case.NOMINATIVE) | Agreement.of(Case.ACCUSATIVE));
            }
            if (many && !one && (mask & Agreement.of(Number.PLURAL)) != 0) {
                mask &= Agreement.of(Number.PLURAL);
            }
            if (preposition != null) {
                mask = Agreement.meet(mask, governed);
            }
            int to = at + 1;
            Phrase phrase = new Phrase(
                    Phrase.Kind.NOUN,
                    preposition,
                    from,
                    to,
                    mask,
                    head,
                    new Span(
                            words.get(start + skipped).span().start(),
                            head.span().end()));
            phrase.determiner = contracted && determiner == null ? "dem" : determiner;
            phrase.negated = negated;
            phrase.two = two;
            phrase.possessor = possessor;
            phrase.attributes.addAll(attributes);
            phrase.quantity = quantity == null ? head.quantity() : quantity;
            boolean proper = isName || head.form().name() && head.form().noun() == 0;
            phrase.name = proper ? head : null;
            int next = skipQuote(to);
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

        private int skipQuote(int at) {
            return at < words.size() && words.get(at).kind() == Word.Kind.QUOTE ? at + 1 : at;
        }

        private boolean genitiveEnding(Word word) {
            return word.text().endsWith("s");
        }

        private boolean genitiveFits(Phrase phrase, int next) {
            return !phrase.head.nounLemmas().isEmpty() && next < words.size();
        }
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
                && (small.is("genitive-article", next.small())
                        || next.form().adjective() != 0
                                && Agreement.can(next.form().adjective(), Case.GENITIVE)
                                && !next.capital());
        if (!opens || nameBefore) {
            return;
        }
        NounPhrase noun = new NounPhrase(at, Agreement.ALL, false);
        int head = noun.find();
        if (head < 0) {
            return;
        }
        Phrase attribute = noun.phrase(at, head, null, Agreement.ALL);
        boolean bareAdjective = !small.is("genitive-article", next.small());
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
    private static Phrase named(Word name, int at) {
        Phrase phrase = new Phrase(Phrase.Kind.NOUN, null, at, at + 1, Agreement.of(Case.GENITIVE), name, name.span());
        phrase.name = name;
        return phrase;
    }

    private Phrase coordinatedNames(Phrase name) {
        Phrase last = name;
        while (last.to + 1 < words.size()
                && small.is("coordinator", words.get(last.to).small())
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

    /** Takes in what is coordinated with the phrase, and its apposition. */
    private Phrase coordinated(Phrase phrase, int governed, int depth) {
        if (phrase.kind != Phrase.Kind.NOUN || depth > 1) {
            return phrase;
        }
        List<Phrase> more = new ArrayList<>();
        Phrase apposition = null;
        int at = phrase.to;
        boolean closed = false;
        while (at < words.size() && !closed && more.size() < MOST_MEMBERS) {
            boolean and = small.is("coordinator", words.get(at).small())
                    && !words.get(at).small().equals("doch")
                    && !words.get(at).small().equals("denn")
                    && !words.get(at).small().equals("aber");
            boolean comma = words.get(at).kind() == Word.Kind.COMMA;
            if (!and && !comma) {
                break;
            }
            int next = at + 1;
            while (next < words.size()
                    && and
                    && small.is("adverb", words.get(next).small())
                    && !used[next]) {
                next++;
            }
            if (next >= words.size() || used[next] || words.get(next).kind() == Word.Kind.DATE) {
                break;
            }
            Phrase member = nominal(next, null, false, Agreement.ALL);
            if (member == null || member.kind != Phrase.Kind.NOUN) {
                break;
            }
            if (governed != Agreement.ALL) {
                member.mask = Agreement.meet(member.mask, governed);
            }
            if (comma && !andFollows(member.to) && more.isEmpty()) {
                apposition = means(phrase, member) ? member : null;
                break;
            }
            more.add(member);
            at = member.to;
            closed = and;
        }
        if (apposition != null) {
            Span own = phrase.span;
            phrase.apposition = coordinated(apposition, Agreement.ALL, depth + 1);
            phrase.to = closing(apposition.to);
            phrase.span = own;
        } else if (closed) {
            if (many(phrase) && !more.isEmpty() && commaBefore(more.getFirst()) && more.size() == 2) {
                // die Führer beider Länder, A und B: the names are the apposition
                Phrase names = more.getFirst();
                names.members.addAll(more);
                phrase.apposition = names;
                phrase.to = closing(more.getLast().to);
                return phrase;
            }
            phrase.members.add(phrase);
            phrase.members.addAll(more);
            phrase.to = more.getLast().to;
            phrase.mask = widened(phrase);
        }
        return phrase;
    }

    private static boolean many(Phrase phrase) {
        return phrase.name == null && phrase.can(Number.PLURAL) && !phrase.can(Number.SINGULAR);
    }

    private boolean commaBefore(Phrase phrase) {
        return phrase.from > 0
                && words.get(phrase.from - 1).kind() == Word.Kind.COMMA
                && phrase.name != null
                && phrase.determiner == null;
    }

    private int closing(int at) {
        return at < words.size() && words.get(at).kind() == Word.Kind.COMMA ? at + 1 : at;
    }

    /** The case that all members can stand in. */
    private static int widened(Phrase phrase) {
        int mask = 0;
        for (Case one : Case.values()) {
            boolean all = true;
            for (Phrase member : phrase.members) {
                all &= Agreement.can(member == phrase ? phrase.mask : member.mask, one);
            }
            mask |= all ? Agreement.of(one) : 0;
        }
        return mask == 0 ? phrase.mask : mask;
    }

    private boolean andFollows(int at) {
        int depth = 0;
        for (int i = at; i < words.size() && i < at + 24; i++) {
            Word word = words.get(i);
            if (used[i] || word.kind() == Word.Kind.STOP) {
                return false;
            }
            if (word.small().equals("und")
                    || word.small().equals("sowie")
                    || word.small().equals("oder")) {
                return i == at || depth > 0;
            }
            depth += word.kind() == Word.Kind.COMMA ? 1 : 0;
            if (word.isWord() && small.governed(word.small()) != 0) {
                return false;
            }
        }
        return false;
    }

    /** Whether the phrase behind the comma can mean the same: one is a name, the other not, and the case fits. */
    private static boolean means(Phrase phrase, Phrase other) {
        boolean names = (phrase.name == null) != (other.name == null)
                || phrase.name != null && other.name != null && other.determiner != null && other.head != other.name;
        return names && other.preposition == null;
    }

    static boolean isNumberWord(String small) {
        return switch (small) {
            case "zwei",
                    "drei",
                    "vier",
                    "fünf",
                    "sechs",
                    "sieben",
                    "acht",
                    "neun",
                    "zehn",
                    "elf",
                    "zwölf",
                    "hundert",
                    "tausend",
                    "dutzend" -> true;
            default -> false;
        };
    }
}
