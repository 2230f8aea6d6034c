package io.depesche.nlp.domain.claim;

import io.depesche.nlp.domain.grammar.Clause;
import io.depesche.nlp.domain.grammar.Phrase;
import io.depesche.nlp.domain.lexicon.Reading.Case;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a clause takes over from the clauses beside it: its subject, and what is said, asked or offered in it. */
final class Subjects {

    private final Ontology ontology;
    private final Discourse discourse;

    Subjects(Ontology ontology, Discourse discourse) {
        this.ontology = ontology;
        this.discourse = discourse;
    }

    /** The subject of a clause, or of the clause that lends it: {@code … und plant}, {@code …, Stellen zu streichen}. */
    @Nullable
    Phrase subject(Clause clause, ReadSentence sentence) {
        Phrase own = sentence.roles(clause).subject;
        boolean verbFirst =
                clause.kind() == Clause.Kind.MAIN && !clause.quoted() && !clause.afterColon() && clause.verbFirst();
        boolean borrowed = own != null
                && verbFirst
                && own.kind() == Phrase.Kind.NOUN
                && own.can(Case.ACCUSATIVE)
                && (own.name() == null || clause.coordinated() && sentence.roles(clause).object == null)
                && (!ontology.isCue("say", ReadSentence.lemma(clause))
                                && !ontology.isCue("blame", ReadSentence.lemma(clause))
                                && !behindQuote(clause, sentence)
                        || clause.coordinated() && !discourse.isPerson(own));
        if (own != null && !borrowed && !sharesPronoun(clause, own, sentence)) {
            return own;
        }
        Clause lender = clause.kind() == Clause.Kind.INFINITIVE ? clause.parent() : null;
        boolean goesOn = clause.kind() == Clause.Kind.MAIN
                && clause.verbs() != null
                && !clause.afterColon()
                && clause.verbFirst()
                && !clause.verbs().passive();
        if (clause.coordinated() || goesOn) {
            lender = lender == null ? lenderOf(clause, sentence) : lender;
        }
        if (lender == null || lender == clause) {
            return own;
        }
        if (clause.kind() == Clause.Kind.INFINITIVE && ontology.isCue("object-control", ReadSentence.lemma(lender))) {
            ClauseRoles roles = sentence.roles(lender);
            boolean passive = lender.verbs() != null && lender.verbs().passive();
            Phrase whom = roles.dative != null ? roles.dative : roles.object;
            boolean borrows = whom == null && subject(lender, sentence) != roles.subject;
            return (passive || borrows) && whom == null ? roles.subject : whom;
        }
        return lender.kind() == Clause.Kind.RELATIVE || lender.parent() == null || lender.parent() != clause
                ? subject(lender, sentence)
                : null;
    }

    /** {@code „Das stinkt“, schimpfte die Wirtin}: nobody in a quote lends his subject to the words that name the speaker. */
    private static boolean behindQuote(Clause clause, ReadSentence sentence) {
        int at = sentence.clauses.indexOf(clause);
        return at > 0 && sentence.clauses.get(at - 1).quoted();
    }

    /** {@code die Stadt, die sich wehrt und Peru beschuldigt}: behind {@code und} the pronoun is still the subject. */
    private static boolean sharesPronoun(Clause clause, Phrase own, ReadSentence sentence) {
        Clause lender =
                clause.coordinated() && clause.kind() == Clause.Kind.RELATIVE ? lenderOf(clause, sentence) : null;
        Phrase pronoun = lender == null ? null : sentence.roles(lender).subject;
        return pronoun != null
                && pronoun.head() == clause.opener()
                && own.can(Case.ACCUSATIVE)
                && sentence.roles(clause).object == null;
    }

    /** The clause that {@code und} joins this one to. */
    static @Nullable Clause lenderOf(Clause clause, ReadSentence sentence) {
        for (int i = sentence.clauses.indexOf(clause) - 1; i >= 0; i--) {
            Clause before = sentence.clauses.get(i);
            if (before.kind() == clause.kind() && before.verbs() != null) {
                return before;
            }
        }
        return null;
    }

    /** The clauses that say what a clause says, asks or offers. */
    static List<Clause> content(Clause clause, ReadSentence sentence) {
        List<Clause> content = new ArrayList<>(1);
        if (isInquit(clause, sentence)) {
            content.add(sentence.clauses.get(sentence.clauses.indexOf(clause) - 1));
        }
        for (Clause other : sentence.clauses) {
            boolean inner = other.parent() == clause
                    && (other.kind() == Clause.Kind.INFINITIVE
                            || other.afterColon()
                            || other.opener() != null && other.opener().small().startsWith("da"));
            if (inner) {
                content.add(other);
            }
        }
        return content;
    }

    /** {@code Die Mieten müssten sinken, forderte der Bund}: the clause before is what is said. */
    private static boolean isInquit(Clause clause, ReadSentence sentence) {
        int at = sentence.clauses.indexOf(clause);
        boolean behind = clause.kind() == Clause.Kind.MAIN && !clause.coordinated() && clause.verbFirst() && at > 0;
        return behind && sentence.clauses.get(at - 1).verbs() != null;
    }
}
