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

    private static final Set<String> CONDITIONAL = Set.of("wenn", "falls", "sofern", "sobald");

    private static final Set<String> IN_CASE = Set.of("Kriegsfall", "Ernstfall", "Verteidigungsfall", "Bündnisfall");

    private final Ontology ontology;
    private final Parties parties;
    private final Speech speech;
    private final Times times;
    private final Subjects subjects;
    private final Sources sources;
    private final Governors governors;

    StanceReader(Ontology ontology, Parties parties, Subjects subjects, Speech speech, Times times) {
        this.ontology = ontology;
        this.parties = parties;
        this.subjects = subjects;
        this.speech = speech;
        this.times = times;
        this.sources = new Sources(ontology, parties, subjects);
        this.governors = new Governors(ontology, sources);
    }

    /** @param next the sentence behind, if there is one */
    Stance read(Match match, ReadSentence sentence, @Nullable ReadSentence next) {
        Stance stance = new Stance();
        Clause clause = match.clause();
        own(match, clause, stance);
        told(match, clause, sentence, stance);
        counted(match, clause, sentence, stance);
        sources.phrases(clause, sentence, stance);
        governors.ancestors(clause, sentence, stance);
        Clause root = ReadSentence.root(clause);
        if (root != clause) {
            sources.phrases(root, sentence, stance);
        }
        governors.beside(root, sentence, stance);
        governors.wie(root, sentence, stance);
        quoted(match, stance);
        if (next != null && stance.by.isEmpty()) {
            sources.behind(next, stance);
        }
        inCase(clause, stance);
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
        List<Word> words = clause.words();
        for (int i = 0; i < words.size(); i++) {
            Word word = words.get(i);
            if (ontology.isCue("hedge", word.small())) {
                stance.hedged |= i + 1 == words.size() || !isAttribute(clause, words.get(i + 1));
            } else if (ontology.isCue("alleged", word.small())) {
                stance.hedged = true;
                stance.reported = true;
            } else if (ontology.isCue("expected", word.small()) && !verbs.past()) {
                stance.planned = true;
            }
        }
    }

    /** {@code ein offenbar leeres Haus}: the house may be empty, but it was searched. */
    private static boolean isAttribute(Clause clause, Word word) {
        for (Phrase phrase : clause.phrases()) {
            if (phrase.attributes().contains(word)) {
                return true;
            }
        }
        return false;
    }

    /** {@code Das Ministerium bestätigte die Festnahme}: the verb says whose word it is. */
    private void told(Match match, Clause clause, ReadSentence sentence, Stance stance) {
        if (match.strength() == Match.Strength.FREE_NOUN && faulted(match, clause, sentence)) {
            stance.reported = true;
            Phrase who = subjects.subject(clause, sentence);
            stance.by(who == null ? List.of() : parties.of(who, sentence, clause, List.of(), true));
        }
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

    /** {@code kritisierte Chinas Waffenlieferungen}: that they happened, the critic says. */
    private boolean faulted(Match match, Clause clause, ReadSentence sentence) {
        String lemma = ReadSentence.lemma(clause);
        return match.noun() == sentence.roles(clause).object
                && (ontology.isCue("say", lemma) || ontology.isCue("blame", lemma));
    }

    /** {@code Elf Tote bestätigten die Behörden}: who counts is the source of the number. */
    private void counted(Match match, Clause clause, ReadSentence sentence, Stance stance) {
        boolean harm = match.frame().type().equals("ASSAULT") && match.noun() == null;
        Phrase subject = sentence.roles(clause).subject;
        boolean told = harm && ontology.isCue("say", ReadSentence.lemma(clause));
        if (told && subject != null && parties.agents().canAct(subject)) {
            stance.reported = true;
            stance.by(parties.of(subject, sentence, clause, List.of(), false));
        }
    }

    private void quoted(Match match, Stance stance) {
        Quote quote = speech.at(match.word().start());
        if (quote == null) {
            return;
        }
        stance.reported = true;
        if (stance.by.isEmpty() || !quote.speakers().isEmpty()) {
            boolean knowsMore = isEntity(stance.by) && !isEntity(quote.speakers());
            if (!knowsMore) {
                stance.by.clear();
            }
            stance.by.addFirst(new Party.OfQuote(quote.id()));
        }
    }

    /** Whom the quote calls {@code sie}, the clause around it may know. */
    private static boolean isEntity(List<Party> parties) {
        return parties.stream().anyMatch(Party.OfEntity.class::isInstance);
    }

    /** {@code im Falle eines Angriffs}, {@code im Kriegsfall}: a condition without a clause of its own. */
    private void inCase(Clause clause, Stance stance) {
        for (Phrase phrase : clause.phrases()) {
            Phrase what = phrase.genitive();
            boolean inCase = "in".equals(phrase.preposition()) && phrase.kind() == Phrase.Kind.NOUN;
            boolean act =
                    what != null && what.name() == null && !parties.agents().isParty(what);
            boolean named = Nouns.whole(phrase.head()).contains("Fall") && act
                    || IN_CASE.contains(phrase.head().text());
            if (inCase && named) {
                stance.condition = phrase.span();
                VerbComplex verbs = clause.verbs();
                stance.planned |= verbs != null && !verbs.past();
            }
        }
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
