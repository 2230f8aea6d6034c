package io.depesche.nlp.domain.claim;

import io.depesche.nlp.domain.grammar.Clause;
import io.depesche.nlp.domain.grammar.Phrase;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What the clauses around an act make of it: verbs and nouns that govern it, verbs of saying beside it. */
final class Governors {

    private static final Set<String> CONTENT = Set.of("dass", "daß", "wie", "wonach");

    /** Clauses that begin so tell of no act: {@code wenn es brennt}, {@code wer stiehlt}. */
    private static final Set<String> UNREAL = Set.of("wenn", "falls", "sofern", "sobald", "wer", "bevor", "ob");

    /** Marks between a noun and its infinitive: a comma and a blank, or a closing quotation mark too. */
    private static final int AT_ONCE = 3;

    private static final int MOST_BETWEEN = 3;

    private final Ontology ontology;
    private final Sources sources;

    Governors(Ontology ontology, Sources sources) {
        this.ontology = ontology;
        this.sources = sources;
    }

    void ancestors(Clause clause, ReadSentence sentence, Stance stance) {
        Clause at = clause;
        if (clause.parent() == null
                && clause.kind() == Clause.Kind.SUBORDINATE
                && clause.opener() != null
                && UNREAL.contains(clause.opener().small())) {
            stance.wished = true;
        }
        for (int depth = 0; depth < 20 && at.parent() != null; depth++) {
            Clause parent = at.parent();
            stance.wished |= ofCase(at, parent);
            boolean content = at.kind() == Clause.Kind.INFINITIVE
                    || at.afterColon()
                    || at.opener() != null && CONTENT.contains(at.opener().small());
            if (content) {
                stance.denied |= at.kind() == Clause.Kind.INFINITIVE && parent.negated() && !at.negated();
                governed(parent, sentence, stance, at);
            } else if (at.opener() != null
                    && UNREAL.contains(at.opener().small())
                    && at.kind() != Clause.Kind.RELATIVE
                    && !saidBefore(at)) {
                stance.wished = true;
            }
            if (at.kind() == Clause.Kind.INFINITIVE && !ontology.isCue("plan", ReadSentence.lemma(parent))) {
                ofNoun(at, parent, stance);
            }
            if (at.kind() == Clause.Kind.INFINITIVE && (at.has("um") || at.has("ohne") || at.has("statt"))) {
                stance.wished = true;
            }
            at = parent;
        }
    }

    /** {@code für den Fall, dass es brennt}: it has not happened. */
    private static boolean ofCase(Clause at, Clause parent) {
        boolean dass = at.opener() != null && at.opener().small().equals("dass");
        Phrase before = dass ? before(at, parent) : null;
        return before != null
                && before.preposition() != null
                && Nouns.whole(before.head()).contains("Fall");
    }

    /** {@code eine Einladung an die Räte, nach Lima zu reisen}: what stands between the noun and its infinitive belongs to the noun. */
    private Phrase governing(Phrase last, Clause parent) {
        Phrase at = last;
        for (int i = 0; i < MOST_BETWEEN && at.preposition() != null && !governs(at); i++) {
            Phrase left = null;
            for (Phrase phrase : parent.phrases()) {
                left = phrase.to() == at.from() && phrase.kind() == Phrase.Kind.NOUN ? phrase : left;
            }
            if (left == null) {
                return last;
            }
            at = left;
        }
        return governs(at) ? at : last;
    }

    private boolean governs(Phrase phrase) {
        List<String> nouns = Nouns.whole(phrase.head());
        return ontology.isA("@wish", nouns) || ontology.isA("@plan", nouns);
    }

    /** The last noun of a clause before another that hangs on it. */
    private static @Nullable Phrase before(Clause clause, Clause parent) {
        Phrase before = null;
        int start = clause.words().getFirst().span().start();
        for (Phrase phrase : parent.phrases()) {
            if (phrase.kind() == Phrase.Kind.NOUN && phrase.span().end() <= start) {
                before = phrase;
            }
        }
        return before;
    }

    /** {@code eine Einladung, nach Lima zu reisen}, {@code der Plan, Stellen zu streichen}: what the noun before makes of the act. */
    private void ofNoun(Clause infinitive, Clause parent, Stance stance) {
        int start = infinitive.words().getFirst().span().start();
        Phrase before = before(infinitive, parent);
        if (before == null || start - before.span().end() > AT_ONCE) {
            return;
        }
        Phrase noun = governing(before, parent);
        stance.wished |= ontology.isA("@wish", Nouns.whole(noun.head()));
        stance.planned |= ontology.isA("@plan", Nouns.whole(noun.head()));
    }

    /** {@code bevor sie hinzufügte, dass …}: was said. */
    private boolean saidBefore(Clause clause) {
        return clause.opener() != null
                && clause.opener().small().equals("bevor")
                && ontology.isCue("say", ReadSentence.lemma(clause));
    }

    /** What a verb that governs the act says about it. */
    private void governed(Clause governor, ReadSentence sentence, Stance stance, Clause content) {
        String lemma = ReadSentence.lemma(governor);
        if (ontology.isCue("deny", lemma)) {
            stance.denied |= !content.afterColon();
            stance.reported |= content.afterColon();
        } else if (ontology.isCue("plan", lemma)) {
            stance.planned |= content.kind() == Clause.Kind.INFINITIVE && !perfect(content);
            stance.reported |= !stance.planned;
        } else if (ontology.isCue("believe", lemma)) {
            stance.hedged = true;
            stance.reported = true;
        } else if (ontology.isCue("ask", lemma)) {
            stance.wished = true;
            return;
        } else if (ontology.isCue("say", lemma)
                || ontology.isCue("blame", lemma)
                || lemma.equals("bleiben") && governor.has("dabei")) {
            stance.reported = true;
        } else {
            return;
        }
        sources.ofGovernor(governor, sentence, stance);
    }

    private static boolean perfect(Clause clause) {
        return clause.has("haben") || clause.has("sein");
    }

    /** {@code …, sagte sie} behind, or {@code Sie sagte, …} before with the verb in the subjunctive. */
    void beside(Clause root, ReadSentence sentence, Stance stance) {
        int at = sentence.clauses.indexOf(root);
        for (int i = 0; i < sentence.clauses.size(); i++) {
            Clause other = sentence.clauses.get(i);
            if (other == root
                    || other.kind() != Clause.Kind.MAIN
                    || other.quoted() != root.quoted() && root.quoted() == false) {
                continue;
            }
            String lemma = ReadSentence.lemma(other);
            boolean saying =
                    ontology.isCue("say", lemma) || ontology.isCue("deny", lemma) || ontology.isCue("believe", lemma);
            boolean so =
                    other.verbs() == null && other.words().getFirst().small().equals("so");
            if (!saying && !so) {
                continue;
            }
            boolean verbFirst = so
                    || other.verbs() != null
                            && other.words().indexOf(other.verbs().finite()) == 0;
            boolean subjunctive = root.verbs() != null
                    && (root.verbs().reporting() || root.verbs().unreal());
            // …, verlangte aber Neuwahlen: without a subject of its own it goes on telling, and says nothing of the
            // clause before
            boolean own = so || lemma.equals("heißen") || sentence.roles(other).subject != null;
            boolean governs = i > at && verbFirst && own
                    || i < at && (subjunctive && !verbFirst || root.afterColon() || root.quoted());
            if (!governs) {
                continue;
            }
            if (so) {
                stance.reported = true;
                sources.ofPhrases(other, sentence, stance);
                return;
            }
            stance.reported |= !ontology.isCue("deny", lemma);
            stance.denied |= ontology.isCue("deny", lemma) && i > at;
            stance.hedged |= ontology.isCue("believe", lemma);
            sources.ofGovernor(other, sentence, stance);
            return;
        }
    }

    /** {@code wie die Polizei mitteilte}. */
    void wie(Clause root, ReadSentence sentence, Stance stance) {
        for (Clause other : sentence.clauses) {
            boolean wie = other.kind() == Clause.Kind.SUBORDINATE
                    && other.opener() != null
                    && other.opener().small().equals("wie")
                    && ontology.isCue("say", ReadSentence.lemma(other));
            if (wie && other != root) {
                stance.reported = true;
                sources.ofGovernor(other, sentence, stance);
            }
        }
    }
}
