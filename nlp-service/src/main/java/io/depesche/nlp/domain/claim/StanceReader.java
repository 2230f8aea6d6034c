package io.depesche.nlp.domain.claim;

import io.depesche.contracts.article.ArticleEnriched.Quote;
import io.depesche.contracts.article.Party;
import io.depesche.nlp.domain.grammar.Clause;
import io.depesche.nlp.domain.grammar.Phrase;
import io.depesche.nlp.domain.grammar.VerbComplex;
import io.depesche.nlp.domain.grammar.Word;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Modality and attribution of a match, from the outside in: its own verb, the clauses that it hangs on, the clause of saying beside it,
 * the quote around it, the sentence behind it ({@code Das teilte die Polizei mit}).
 */
final class StanceReader {

    private static final Set<String> CONTENT = Set.of("dass", "daß", "wie", "wonach");
    /** Clauses that begin so tell of no act: {@code wenn es brennt}, {@code wer stiehlt}. */
    private static final Set<String> UNREAL = Set.of("wenn", "falls", "sofern", "sobald", "wer", "bevor", "ob");

    private static final Set<String> CONDITIONAL = Set.of("wenn", "falls", "sofern", "sobald");

    private final Ontology ontology;
    private final Parties parties;
    private final Speech speech;
    private final Times times;

    StanceReader(Ontology ontology, Parties parties, Speech speech, Times times) {
        this.ontology = ontology;
        this.parties = parties;
        this.speech = speech;
        this.times = times;
    }

    /** @param next the sentence behind, if there is one */
    Stance read(Match match, ReadSentence sentence, @Nullable ReadSentence next) {
        Stance stance = new Stance();
        Clause clause = match.clause();
        own(match, clause, stance);
        told(match, clause, sentence, stance);
        counted(match, clause, sentence, stance);
        phrases(clause, sentence, stance);
        ancestors(clause, sentence, stance);
        Clause root = ReadSentence.root(clause);
        if (root != clause) {
            phrases(root, sentence, stance);
        }
        beside(root, sentence, stance);
        wie(root, sentence, stance);
        quoted(match, stance);
        if (next != null && stance.by.isEmpty()) {
            behind(next, stance);
        }
        conditions(clause, sentence, stance);
        possible(match, stance);
        return stance;
    }

    /** {@code mit denen Verträge geschlossen werden können}: what can be done by anybody is no act. */
    private static void possible(Match match, Stance stance) {
        VerbComplex verbs = match.clause().verbs();
        boolean can = verbs != null
                && "können".equals(verbs.modal())
                && verbs.passive()
                && !verbs.past()
                && !verbs.reporting()
                && !stance.denied;
        stance.wished |= can && match.clause().kind() == Clause.Kind.RELATIVE;
    }

    private void own(Match match, Clause clause, Stance stance) {
        VerbComplex verbs = clause.verbs();
        boolean nounNegated = match.noun() != null && match.noun().negated();
        stance.denied = clause.negated() && !match.needsNegation() || nounNegated;
        stance.planned = match.planned();
        if (verbs == null) {
            return;
        }
        String lemma = ReadSentence.lemma(clause);
        String type = match.frame().type();
        boolean speech = type.equals("AGREE") || type.equals("THREATEN") || type.equals("REQUEST");
        if (ontology.isCue("prepare", lemma)
                && match.noun() == null
                && (!speech || match.frame().id().equals("verdict.appeal"))) {
            stance.planned = true;
        }
        if (lemma.equals("werden") && !verbs.past() && !verbs.passive()) {
            stance.planned = true;
        }
        if (verbs.passive() && verbs.unreal() && verbs.modal() == null && !verbs.past() && !verbs.state()) {
            stance.planned = true;
        }
        String modal = match.needsNegation() ? null : verbs.modal();
        boolean done = verbs.perfect();
        if (verbs.future()
                || "wollen".equals(modal) && !done
                || "sollen".equals(modal) && !done
                || "mögen".equals(modal)
                || "müssen".equals(modal) && clause.has("noch")) {
            stance.planned = true;
        }
        if ("sollen".equals(modal) && done || "wollen".equals(modal) && done) {
            stance.planned = false;
            stance.reported = true;
        }
        if (verbs.unreal() && modal != null && !"sollen".equals(modal)) {
            stance.hedged = true;
        }
        stance.reported |= verbs.reporting();
        if (!verbs.past() && !verbs.state() && match.noun() == null && times.isFuture(clause)) {
            stance.planned = true;
        }
        for (Word word : clause.words()) {
            if (ontology.isCue("hedge", word.small())) {
                stance.hedged = true;
            } else if (ontology.isCue("alleged", word.small())) {
                stance.hedged = true;
                stance.reported = true;
            } else if (ontology.isCue("expected", word.small()) && !verbs.past()) {
                stance.planned = true;
            }
        }
    }

    /** {@code Das Ministerium bestätigte die Festnahme}: the verb says whose word it is. */
    private void told(Match match, Clause clause, ReadSentence sentence, Stance stance) {
        if (match.strength() != Match.Strength.TOLD_NOUN) {
            return;
        }
        boolean negated = stance.denied;
        stance.denied = ontology.isCue("deny", ReadSentence.lemma(clause)) && !negated;
        stance.reported = !stance.denied;
        stance.hedged |= negated;
        Phrase subject = sentence.roles(clause).subject;
        if (subject != null && clause.verbs() != null && !clause.verbs().passive()) {
            stance.by(parties.of(subject, sentence, clause, List.of(), true));
        }
    }

    /** {@code Elf Tote bestätigten die Behörden}: who counts is the source of the number. */
    private void counted(Match match, Clause clause, ReadSentence sentence, Stance stance) {
        boolean harm = match.frame().type().equals("ASSAULT") && match.noun() == null;
        Phrase subject = sentence.roles(clause).subject;
        if (harm && ontology.isCue("say", ReadSentence.lemma(clause)) && subject != null) {
            stance.reported = true;
            stance.by(parties.of(subject, sentence, clause, List.of(), false));
        }
    }

    /** {@code laut Polizei}, {@code nach Angaben der Bahn}, {@code Berichten zufolge}. */
    private void phrases(Clause clause, ReadSentence sentence, Stance stance) {
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

    private void ancestors(Clause clause, ReadSentence sentence, Stance stance) {
        Clause at = clause;
        if (clause.parent() == null
                && clause.kind() == Clause.Kind.SUBORDINATE
                && clause.opener() != null
                && UNREAL.contains(clause.opener().small())) {
            stance.wished = true;
        }
        for (int depth = 0; depth < 20 && at.parent() != null; depth++) {
            Clause parent = at.parent();
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

    /** {@code eine Einladung, nach Lima zu reisen}, {@code der Plan, Stellen zu streichen}: what the noun before makes of the act. */
    private void ofNoun(Clause infinitive, Clause parent, Stance stance) {
        Phrase before = null;
        int start = infinitive.words().getFirst().span().start();
        for (Phrase phrase : parent.phrases()) {
            boolean nearer =
                    before == null || phrase.span().start() > before.span().start();
            if (phrase.kind() == Phrase.Kind.NOUN && phrase.span().end() <= start && nearer) {
                before = phrase;
            }
        }
        boolean touches = before != null && start - before.span().end() <= 2;
        if (before == null || !touches) {
            return;
        }
        stance.wished |= ontology.isA("@wish", Nouns.whole(before.head()));
        stance.planned |= ontology.isA("@plan", Nouns.whole(before.head()));
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
        sourceOf(governor, sentence, stance);
    }

    private static boolean perfect(Clause clause) {
        return clause.has("haben") || clause.has("sein");
    }

    private void sourceOf(Clause governor, ReadSentence sentence, Stance stance) {
        Phrase subject = sentence.roles(governor).subject;
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

    /** {@code …, sagte sie} behind, or {@code Sie sagte, …} before with the verb in the subjunctive. */
    private void beside(Clause root, ReadSentence sentence, Stance stance) {
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
            boolean governs =
                    i > at && verbFirst || i < at && (subjunctive && !verbFirst || root.afterColon() || root.quoted());
            if (!governs) {
                continue;
            }
            if (so) {
                stance.reported = true;
                for (Phrase phrase : other.phrases()) {
                    if (stance.by.isEmpty()) {
                        stance.by(parties.of(phrase, sentence, other, List.of(), true));
                    }
                }
                return;
            }
            stance.reported |= !ontology.isCue("deny", lemma);
            stance.denied |= ontology.isCue("deny", lemma) && i > at;
            stance.hedged |= ontology.isCue("believe", lemma);
            sourceOf(other, sentence, stance);
            return;
        }
    }

    /** {@code wie die Polizei mitteilte}. */
    private void wie(Clause root, ReadSentence sentence, Stance stance) {
        for (Clause other : sentence.clauses) {
            boolean wie = other.kind() == Clause.Kind.SUBORDINATE
                    && other.opener() != null
                    && other.opener().small().equals("wie")
                    && ontology.isCue("say", ReadSentence.lemma(other));
            if (wie && other != root) {
                stance.reported = true;
                sourceOf(other, sentence, stance);
            }
        }
    }

    private void quoted(Match match, Stance stance) {
        Quote quote = speech.at(match.word().start());
        if (quote == null) {
            return;
        }
        stance.reported = true;
        if (stance.by.isEmpty() || !quote.speakers().isEmpty()) {
            stance.by.clear();
            stance.by.add(new Party.OfQuote(quote.id()));
        }
    }

    /** {@code Das teilte die Polizei mit}: says of the sentence before it where it comes from. */
    private void behind(ReadSentence next, Stance stance) {
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

    private static void conditions(Clause clause, ReadSentence sentence, Stance stance) {
        for (Clause other : sentence.clauses) {
            boolean conditional = other.kind() == Clause.Kind.SUBORDINATE
                    && other.parent() == clause
                    && other.opener() != null
                    && CONDITIONAL.contains(other.opener().small());
            if (conditional) {
                stance.condition = other.span();
                VerbComplex verbs = clause.verbs();
                stance.planned |= verbs != null && !verbs.past();
            }
        }
    }
}
