package io.depesche.nlp.domain.grammar;

import io.depesche.nlp.domain.grammar.WordForm.Finite;
import io.depesche.nlp.domain.grammar.WordForm.Mood;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Finds the verbs of a clause and puts them together. */
final class VerbReader {

    private static final Set<String> PERFECT_OF_AUXILIARY = Set.of("sein", "werden", "haben", "lassen");

    private final WordForms forms;
    private final SmallWords small = SmallWords.shared();

    VerbReader(WordForms forms) {
        this.forms = forms;
    }

    private static @Nullable Word lastFinite(List<Word> words) {
        for (int i = words.size() - 1; i >= 0; i--) {
            if (FiniteVerbs.mustBeFinite(words, i)) {
                return words.get(i);
            }
        }
        for (int i = words.size() - 1; i >= 0; i--) {
            if (FiniteVerbs.weak(words, i)) {
                return words.get(i);
            }
        }
        return null;
    }

    /**
     * Reads the verbs.
     *
     * @param used filled in: which words of the clause belong to the verb
     * @return {@code null} if there is none
     */
    @Nullable
    VerbComplex read(Clause clause, boolean[] used) {
        List<Word> words = clause.words();
        boolean verbLast = clause.kind() == Clause.Kind.SUBORDINATE || clause.kind() == Clause.Kind.RELATIVE;
        Word finite = clause.kind() == Clause.Kind.INFINITIVE ? null : verbLast ? lastFinite(words) : FiniteVerbs.finiteIn(words);
        int at = finite == null ? -1 : words.indexOf(finite);
        List<Integer> participles = new ArrayList<>(2);
        List<Integer> infinitives = new ArrayList<>(2);
        List<Integer> zuInfinitives = new ArrayList<>(1);
        int end = verbLast && at >= 0 ? at : words.size();
        for (int i = verbLast ? 0 : at + 1; i < end; i++) {
            collect(words, i, participles, infinitives, zuInfinitives);
        }
        if (!verbLast && at > 0) {
            for (int i = 0; i < at; i++) {
                if (words.get(i).form().participle() != null && fronted(words, i, at)) {
                    participles.add(i);
                }
            }
        }
        if (finite == null && participles.isEmpty() && zuInfinitives.isEmpty()) {
            return null;
        }
        Word particle = finite == null || verbLast ? null : particle(words, at, finite);
        return complex(clause, finite, at, particle, participles, infinitives, zuInfinitives, used);
    }

    /** {@code Vereinbart wurde auch …}: a participle before the finite verb, with hardly anything around it. */
    private static boolean fronted(List<Word> words, int i, int at) {
        return i == at - 1 && !words.get(i).isNoun();
    }

    private void collect(
            List<Word> words, int i, List<Integer> participles, List<Integer> infinitives, List<Integer> zu) {
        Word word = words.get(i);
        if (PhraseChunker.isNumberWord(word.small())) {
            return;
        }
        if (!word.isWord() || word.capital() && word.index() > 0 || small.isSmall(word.small())) {
            if (!word.small().equals("sein")
                    || i + 1 < words.size() && words.get(i + 1).isNoun()) {
                return;
            }
        }
        boolean afterZu = i > 0 && words.get(i - 1).small().equals("zu");
        if (word.form().zuInfinitive() != null || afterZu && word.form().infinitive() != null) {
            zu.add(i);
        } else if (word.form().participle() != null) {
            boolean attribute = i + 1 < words.size()
                    && words.get(i + 1).isNoun()
                    && word.form().adjective() != 0;
            if (!attribute) {
                participles.add(i);
            }
        } else if (word.form().infinitive() != null) {
            infinitives.add(i);
        }
    }

    private VerbComplex complex(
            Clause clause,
            @Nullable Word finite,
            int at,
            @Nullable Word particle,
            List<Integer> participles,
            List<Integer> infinitives,
            List<Integer> zuInfinitives,
            boolean[] used) {
        List<Word> words = clause.words();
        Finite form = finite == null ? null : best(finite, particle);
        String lemma = form == null ? "" : particle == null ? form.lemma() : particle.small() + form.lemma();
        boolean auxiliary = finite != null && particle == null && small.is("auxiliary", lemma);
        boolean modalVerb = finite != null && particle == null && small.is("modal", lemma);
        boolean worden = false;
        boolean passiveInfinitive = false;
        List<Verb> verbs = new ArrayList<>(2);
        for (int i : participles) {
            Word word = words.get(i);
            String verb = joined(words, i, word.form().participle());
            if (verb == null || compared(words, i)) {
                continue;
            }
            worden |= word.small().equals("worden");
            if (!PERFECT_OF_AUXILIARY.contains(verb) || word.small().equals("gelassen")) {
                verbs.add(new Verb(verb, word, false));
            }
        }
        boolean participle = !verbs.isEmpty();
        if (participle && lemma.equals("sein") && verbs.getFirst().word().form().infinitive() != null) {
            // "ist geraten": of "geraten", not of "raten"
            Word word = verbs.getFirst().word();
            verbs.set(0, new Verb(word.small(), word, false));
        }
        for (int i : infinitives) {
            Word word = words.get(i);
            String verb = joined(words, i, word.form().infinitive());
            if (verb == null) {
                continue;
            }
            if (verb.equals("werden")) {
                passiveInfinitive |= participle;
            } else if (!small.is("auxiliary", verb) && !small.is("modal", verb) && !verb.equals("lassen")) {
                verbs.add(new Verb(verb, word, false));
            }
        }
        boolean needsOther = auxiliary || modalVerb || lemma.equals("lassen");
        boolean dependent = !verbs.isEmpty();
        if (finite != null && (!dependent || !needsOther)) {
            verbs.clear();
            verbs.add(new Verb(becoming(words, participles, lemma), finite, false));
        }
        boolean haveTo = false;
        for (int i : zuInfinitives) {
            Word word = words.get(i);
            String verb = word.form().zuInfinitive() != null
                    ? word.form().zuInfinitive()
                    : String.valueOf(word.form().infinitive());
            boolean ofFinite = auxiliary && !dependent;
            if (ofFinite) {
                verbs.clear();
                haveTo = true;
            }
            if (!small.is("auxiliary", verb) && !small.is("modal", verb)) {
                verbs.add(new Verb(verb, word, !ofFinite && finite != null));
            } else if (finite == null && participle) {
                passiveInfinitive |= verb.equals("werden");
            }
        }
        boolean werden = lemma.equals("werden") && particle == null;
        boolean sein = lemma.equals("sein") && particle == null;
        boolean toBe = sein
                || finite == null
                        && zuInfinitives.stream()
                                .anyMatch(i -> words.get(i).small().equals("sein"));
        boolean state = toBe && participle && !worden && !moves(verbs);
        boolean passive = worden
                || werden && participle && infinitives.isEmpty()
                || passiveInfinitive
                || state
                || sein && haveTo
                || sein && participle && worden;
        mark(used, words, finite, particle, participles, infinitives, zuInfinitives, needsOther || finite == null);
        return new VerbComplex(
                verbs,
                finite,
                form == null || finite == null ? 0 : persons(finite, form.lemma()),
                passive,
                state,
                modalVerb ? lemma : haveTo ? "zu" : null,
                werden && !infinitives.isEmpty() && !passive || werden && passiveInfinitive,
                form != null && form.past() || participle && (sein || lemma.equals("haben")) && !state,
                participle && hasPerfectInfinitive(words, infinitives, participles) || participle && auxiliary,
                form == null ? Mood.INDICATIVE : form.mood(),
                clause.has("sich"));
    }

    /** {@code ist Opfer geworden} is a form of {@code werden}. */
    private static String becoming(List<Word> words, List<Integer> participles, String lemma) {
        for (int i : participles) {
            if (words.get(i).small().equals("geworden")) {
                return "werden";
            }
        }
        return lemma;
    }

    /** {@code mehr als zugelassen} compares. */
    private static boolean compared(List<Word> words, int i) {
        return i > 0
                && (words.get(i - 1).small().equals("als")
                        || words.get(i - 1).small().equals("wie"));
    }

    /** {@code bekannt gegeben} is {@code bekanntgegeben}. */
    private @Nullable String joined(List<Word> words, int i, @Nullable String verb) {
        if (verb == null || i == 0) {
            return verb;
        }
        Word before = words.get(i - 1);
        boolean particle = before.isWord()
                && before.form().particle()
                && !before.form().preposition()
                && !before.small().equals("wieder")
                && !before.small().equals("weiter")
                && forms.isVerb(before.small() + verb);
        return particle ? before.small() + verb : verb;
    }

    private boolean moves(List<Verb> verbs) {
        return !verbs.isEmpty() && small.is("sein-perfect", verbs.getFirst().lemma());
    }

    private static boolean hasPerfectInfinitive(
            List<Word> words, List<Integer> infinitives, List<Integer> participles) {
        for (int i : infinitives) {
            String verb = words.get(i).form().infinitive();
            if (("haben".equals(verb) || "sein".equals(verb)) && !participles.isEmpty()) {
                return true;
            }
        }
        return false;
    }

    private static void mark(
            boolean[] used,
            List<Word> words,
            @Nullable Word finite,
            @Nullable Word particle,
            List<Integer> participles,
            List<Integer> infinitives,
            List<Integer> zuInfinitives,
            boolean nonFinite) {
        for (int i = 0; i < words.size(); i++) {
            Word word = words.get(i);
            used[i] = word.equals(finite) || word.equals(particle);
        }
        if (nonFinite) {
            participles.forEach(i -> used[i] = true);
            infinitives.forEach(i -> used[i] = true);
        }
        for (int i : zuInfinitives) {
            used[i] = true;
            if (i > 0 && words.get(i - 1).small().equals("zu")) {
                used[i - 1] = true;
            }
        }
    }

    private static int persons(Word finite, String lemma) {
        int persons = 0;
        for (Finite form : finite.form().finite()) {
            if (form.lemma().equals(lemma)) {
                persons |= form.persons();
            }
        }
        return persons;
    }

    /** The reading to go by: one whose verb takes the particle; the indicative before the subjunctive. */
    private Finite best(Word finite, @Nullable Word particle) {
        Finite best = null;
        for (Finite form : finite.form().finite()) {
            if ((form.persons() & FiniteVerbs.NEWS_PERSONS) == 0
                    || particle != null && !forms.isVerb(particle.small() + form.lemma())) {
                continue;
            }
            if (best == null || best.mood() != Mood.INDICATIVE && form.mood() == Mood.INDICATIVE) {
                best = form;
            }
        }
        return best == null ? finite.form().finite().getFirst() : best;
    }

    /** The particle that a finite verb left at the end of its clause: {@code auf} of {@code ruft … auf}. */
    private @Nullable Word particle(List<Word> words, int at, Word finite) {
        for (int i = words.size() - 1; i > at; i--) {
            Word word = words.get(i);
            boolean compound = word.small().startsWith("da") && word.small().length() > 3;
            if (!word.isWord() || !word.form().particle() || word.capital() || compound) {
                continue;
            }
            boolean takes = finite.form().finite().stream().anyMatch(form -> takes(word.small(), form.lemma()));
            if (takes && !governs(words, i)) {
                return word;
            }
        }
        return null;
    }

    /** {@code will … wieder} is no {@code wiederwollen}. */
    private boolean takes(String particle, String lemma) {
        boolean empty = small.is("auxiliary", lemma) || small.is("modal", lemma);
        return (!empty || particle.equals("vor")) && forms.isVerb(particle + lemma);
    }

    /** Whether a preposition has its phrase behind it and so is no particle. */
    private boolean governs(List<Word> words, int i) {
        if (i + 1 >= words.size()) {
            return false;
        }
        if (small.is("article", words.get(i).small())) {
            Word behind = words.get(i + 1);
            if (words.get(i).small().equals("ein") && behind.kind() == Word.Kind.NAME) {
                return false; // traf … ein, Lima war geschmückt: a name has no article of this kind
            }
            return behind.kind() != Word.Kind.COMMA && behind.kind() != Word.Kind.STOP;
        }
        if (small.governed(words.get(i).small()) == 0) {
            return false;
        }
        Word next = words.get(i + 1);
        if (next.kind() == Word.Kind.COMMA || next.kind() == Word.Kind.STOP || next.kind() == Word.Kind.QUOTE) {
            return false;
        }
        if (small.is("article", next.small())) {
            return (next.form().determiner() & small.governed(words.get(i).small())) != 0;
        }
        boolean phrase = next.kind() == Word.Kind.NAME
                || next.kind() == Word.Kind.DATE
                || next.kind() == Word.Kind.NUMBER
                || next.isNoun()
                || next.form().determiner() != 0
                || next.form().pronoun() != 0
                || next.form().adjective() != 0
                || next.quantity() != null
                || PhraseChunker.isNumberWord(next.small());
        return phrase;
    }
}
