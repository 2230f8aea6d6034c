package io.depesche.nlp.domain.claim;

import io.depesche.contracts.article.Party;
import io.depesche.nlp.domain.grammar.Clause;
import io.depesche.nlp.domain.grammar.Phrase;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** According to whom: {@code laut Polizei}, the subject of a verb of saying, the sentence behind ({@code Das teilte die Polizei mit}). */
final class Sources {

    private final Ontology ontology;
    private final Parties parties;
    private final Subjects subjects;

    Sources(Ontology ontology, Parties parties, Subjects subjects) {
        this.ontology = ontology;
        this.parties = parties;
        this.subjects = subjects;
    }

    /** {@code laut Polizei}, {@code nach Angaben der Bahn}, {@code Berichten zufolge}. */
    void phrases(Clause clause, ReadSentence sentence, Stance stance) {
        for (Phrase phrase : clause.phrases()) {
            String preposition = phrase.preposition();
            if (preposition == null || phrase.kind() == Phrase.Kind.DATE) {
                continue;
            }
            boolean source = preposition.equals("laut") || preposition.equals("zufolge");
            boolean statement = ontology.isA("@statement", Nouns.keys(phrase.head()));
            if (!source && !(statement && (preposition.equals("nach") || preposition.equals("gemäß")))) {
                continue;
            }
            stance.reported = true;
            if (stance.by.isEmpty()) {
                stance.by(source(phrase, statement, sentence, clause));
            }
        }
    }

    private List<Party> source(Phrase phrase, boolean statement, ReadSentence sentence, Clause clause) {
        if (statement && phrase.possessor() != null) {
            return parties.of(phrase.possessor(), sentence, clause, List.of(), true);
        }
        if (statement && phrase.genitive() != null) {
            return parties.of(phrase.genitive(), sentence, clause, List.of(), true);
        }
        if (statement) {
            for (Phrase next : clause.phrases()) {
                if (next.from() == phrase.to()
                        && ("von".equals(next.preposition()) || "aus".equals(next.preposition()))) {
                    return parties.of(next, sentence, clause, List.of(), true);
                }
            }
            boolean own =
                    phrase.attributes().stream().anyMatch(word -> word.small().startsWith("eigen"));
            Phrase subject = sentence.roles(clause).subject;
            if (own && subject != null) {
                return parties.of(subject, sentence, clause, List.of(), true);
            }
        }
        return parties.of(phrase, sentence, clause, List.of(), true);
    }

    void ofGovernor(Clause governor, ReadSentence sentence, Stance stance) {
        Phrase subject = subjects.subject(governor, sentence);
        if (!stance.by.isEmpty()) {
            return;
        }
        String lemma = ReadSentence.lemma(governor);
        boolean passive = governor.verbs() != null && governor.verbs().passive();
        if (passive
                || lemma.equals("heißen")
                || subject == null
                || subject.head().small().equals("es")) {
            for (Phrase phrase : governor.phrases()) {
                if (Set.of("in", "aus", "von", "bei").contains(String.valueOf(phrase.preposition()))) {
                    stance.by(parties.of(phrase, sentence, governor, List.of(), true));
                    return;
                }
            }
            return;
        }
        stance.by(parties.of(subject, sentence, governor, List.of(), true));
    }

    /** {@code Das teilte die Polizei mit}: says of the sentence before it where it comes from. */
    void behind(ReadSentence next, Stance stance) {
        if (next.clauses.isEmpty()) {
            return;
        }
        Clause first = next.clauses.getFirst();
        String lemma = ReadSentence.lemma(first);
        boolean points = !first.words().isEmpty()
                && Set.of("das", "dies").contains(first.words().getFirst().small())
                && first.verbs() != null
                && first.words().indexOf(first.verbs().finite()) == 1;
        Phrase subject = next.roles(first).subject;
        if (points && ontology.isCue("say", lemma) && next.clauses.size() == 1) {
            stance.reported = true;
            Phrase source = subject == null
                            || subject.head().small().equals("das")
                            || subject.head().small().equals("dies")
                    ? otherThanFirst(first)
                    : subject;
            if (source != null) {
                stance.by(parties.of(source, next, first, List.of(), true));
            }
        }
    }

    private static @Nullable Phrase otherThanFirst(Clause clause) {
        for (Phrase phrase : clause.phrases()) {
            if (phrase.kind() == Phrase.Kind.NOUN && phrase.preposition() == null) {
                return phrase;
            }
        }
        return null;
    }

    /** {@code …, so der Minister}: the first phrase that is somebody. */
    void ofPhrases(Clause clause, ReadSentence sentence, Stance stance) {
        for (Phrase phrase : clause.phrases()) {
            if (stance.by.isEmpty()) {
                stance.by(parties.of(phrase, sentence, clause, List.of(), true));
            }
        }
    }
}
