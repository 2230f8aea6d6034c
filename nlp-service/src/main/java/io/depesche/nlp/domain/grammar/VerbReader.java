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

    private static final int LONGEST_PARTICLE = 8;

    private final Particles particles;
    private final SmallWords small = SmallWords.shared();

    VerbReader(WordForms forms) {
        this.particles = new Particles(forms);
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
        Word finite = clause.kind() == Clause.Kind.INFINITIVE
                ? null
                : verbLast ? lastFinite(words) : FiniteVerbs.finiteIn(words);
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
        Word particle = finite == null || verbLast ? null : particles.of(words, at, finite);
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
        if (!word.isWord() || word.capital() && word.index() > 0 || word.isSmall()) {
            if (!word.small().equals("sein")
                    || i + 1 < words.size() && words.get(i + 1).isNoun()) {
                return;
            }
        }
        boolean afterZu = i > 0 && words.get(i - 1).small().equals("zu");
        if (word.form().zuInfinitive() != null || afterZu && word.form().infinitive() != null) {
            zu.add(i);
        } else if (word.form().participle() != null) {
            if (!attributive(words, i)) {
                participles.add(i);
            }
        } else if (word.form().infinitive() != null && !attributive(words, i)) {
            infinitives.add(i);
        }
    }

    /** {@code strengen Kontrollen}. */
    private static boolean attributive(List<Word> words, int i) {
        return i + 1 < words.size()
                && words.get(i + 1).isNoun()
                && words.get(i).form().adjective() != 0;
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
        Finite form = finite == null ? null : particles.best(finite, particle);
        String lemma = form == null ? "" : particle == null ? form.lemma() : particle.small() + form.lemma();
        boolean auxiliary = finite != null && particle == null && small.is(SmallKind.AUXILIARY, lemma);
        boolean modalVerb = finite != null && particle == null && small.is(SmallKind.MODAL, lemma);
        boolean worden = false;
        boolean passiveInfinitive = false;
        List<Verb> verbs = new ArrayList<>(2);
        for (int i : participles) {
            Word word = words.get(i);
            String verb = particles.joined(words, i, word.form().participle());
            if (verb == null || compared(words, i)) {
                continue;
            }
            worden |= word.small().equals("worden");
            if (!PERFECT_OF_AUXILIARY.contains(verb) || word.small().equals("gelassen")) {
                verbs.add(verb(verb, word, false));
            }
        }
        boolean participle = !verbs.isEmpty();
        if (participle && lemma.equals("sein") && verbs.getFirst().word().form().infinitive() != null) {
            // "ist geraten": of "geraten", not of "raten"
            Word word = verbs.getFirst().word();
            verbs.set(0, verb(word.small(), word, false));
        }
        for (int i : infinitives) {
            Word word = words.get(i);
            String verb = particles.joined(words, i, word.form().infinitive());
            if (verb == null) {
                continue;
            }
            if (verb.equals("werden")) {
                passiveInfinitive |= participle;
            } else if (!small.is(SmallKind.AUXILIARY, verb)
                    && !small.is(SmallKind.MODAL, verb)
                    && !verb.equals("lassen")) {
                verbs.add(verb(verb, word, false));
            }
        }
        boolean needsOther = auxiliary || modalVerb || lemma.equals("lassen");
        boolean dependent = !verbs.isEmpty();
        if (finite != null && (!dependent || !needsOther)) {
            verbs.clear();
            verbs.add(verb(becoming(words, participles, lemma), finite, false));
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
            if (!small.is(SmallKind.AUXILIARY, verb) && !small.is(SmallKind.MODAL, verb)) {
                verbs.add(verb(verb, word, !ofFinite && finite != null));
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

    private Verb verb(String lemma, Word word, boolean embedded) {
        return new Verb(lemma, word, embedded, goes(lemma));
    }

    private static boolean moves(List<Verb> verbs) {
        return !verbs.isEmpty() && verbs.getFirst().goes();
    }

    /** Also {@code abkommen} and {@code zurücktreten}. */
    private boolean goes(String lemma) {
        if (small.is(SmallKind.SEIN_PERFECT, lemma)) {
            return true;
        }
        for (int cut = 2; cut <= LONGEST_PARTICLE && cut + 3 < lemma.length(); cut++) {
            if (small.is(SmallKind.GOING_PREFIX, lemma.substring(0, cut))
                    && small.is(SmallKind.GOING, lemma.substring(cut))) {
                return true;
            }
        }
        return false;
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
}
