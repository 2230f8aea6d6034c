package io.depesche.nlp.domain.grammar;

import io.depesche.nlp.domain.sentence.Sentence;
import java.util.List;

/**
 * Reads a sentence into clauses with their verbs and phrases. {@code Die Polizei nahm einen Mann fest, der Geld gewaschen haben soll}
 * gives a main clause of {@code festnehmen} and a relative clause of {@code waschen} with the modal {@code sollen} and the perfect.
 *
 * <p>Thread-safe. Linear in the sentence, apart from coordinated clauses, which are looked for within 200 words.
 */
public final class Grammar {

    private final WordForms forms = new WordForms();
    private final WordReader words = new WordReader(forms);
    private final VerbReader verbs = new VerbReader(forms);
    private final ClauseSplitter clauses = new ClauseSplitter();

    /**
     * The clauses in the order in which they begin.
     *
     * @param marks names, dates and quantities of the whole text, in the order of their starts
     */
    public List<Clause> read(String text, Sentence sentence, List<Mark> marks) {
        List<Clause> found = clauses.split(words.read(text, sentence, marks));
        for (Clause clause : found) {
            boolean[] used = new boolean[clause.words.size()];
            clause.verbs = verbs.read(clause, used);
            for (int i = 0; i < used.length; i++) {
                used[i] |= clause.words.get(i) == clause.opener && clause.kind() == Clause.Kind.SUBORDINATE;
            }
            Word relative = clause.kind() == Clause.Kind.RELATIVE ? clause.opener : null;
            clause.phrases = new PhraseChunker(clause.words, used, relative).chunk();
            clause.negated = negated(clause);
        }
        return found;
    }

    /** {@code nicht} negates the verb, unless only a part is: {@code nicht 12, sondern 21}. */
    private boolean negated(Clause clause) {
        List<Word> words = clause.words();
        int end = clause.kind() == Clause.Kind.MAIN ? runOn(clause) : words.size();
        for (int i = 0; i < end; i++) {
            if (!words.get(i).is(SmallKind.NEGATION)) {
                continue;
            }
            String next = i + 1 < words.size() ? words.get(i + 1).small() : "";
            boolean part =
                    next.equals("nur") || next.equals("zuletzt") || next.equals("einmal") || clause.has("sondern");
            boolean other = words.get(i).is(SmallKind.NEGATIVE_DETERMINER);
            if (!part && !other) {
                return true;
            }
        }
        for (Phrase phrase : clause.phrases()) {
            if (phrase.from() < end && phrase.negated() && phrase.preposition() == null) {
                return true;
            }
        }
        return false;
    }

    /** Where a second sentence begins without a mark, as damage leaves it: behind it {@code nicht} is not the first verb's. */
    private static int runOn(Clause clause) {
        Word finite = clause.verbs() == null ? null : clause.verbs().finite();
        int at = finite == null ? -1 : clause.words().indexOf(finite);
        for (int i = at + 2; at >= 0 && i < clause.words().size(); i++) {
            if (FiniteVerbs.mustBeFinite(clause.words(), i)) {
                return i;
            }
        }
        return clause.words().size();
    }
}
