package io.depesche.nlp.domain.claim;

import io.depesche.nlp.domain.grammar.Clause;
import io.depesche.nlp.domain.grammar.Phrase;
import io.depesche.nlp.domain.grammar.Word;
import io.depesche.nlp.domain.lexicon.Reading.Case;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The phrases of a clause by the keys of the table: {@code S}, {@code O}, {@code D}, a preposition. In the passive the subject is what
 * the active has for an object, and the agent its subject.
 */
final class ClauseSlots {
    /** {@code vom Dienst suspendiert}, {@code vom Markt genommen}: where from, not by whom. */
    private static final Set<String> OFFICES =
            Set.of("dienst", "amt", "posten", "markt", "netz", "hof", "platz", "thron");

    private final Ontology ontology;
    private final Clause clause;
    private final ClauseRoles roles;
    private final @Nullable Phrase subject;
    private final boolean passive;

    ClauseSlots(Ontology ontology, Clause clause, ClauseRoles roles, @Nullable Phrase subject, boolean passive) {
        this.ontology = ontology;
        this.clause = clause;
        this.roles = roles;
        this.subject = subject;
        this.passive = passive;
    }

    @Nullable
    Phrase of(String key, Set<Phrase> consumed) {
        Phrase phrase =
                switch (key) {
                    case "S" -> passive ? agent() : doer(consumed);
                    case "O" -> passive ? subject : object();
                    case "D" -> roles.dative != null ? roles.dative : nameInDative();
                    case "G" -> roles.genitive;
                    case "SGen" -> genitiveOf(subject);
                    case "OGen" -> genitiveOf(passive ? subject : object());
                    case "Gen" -> anyGenitive(consumed);
                    default -> prepositional(key, Set.of());
                };
        if (phrase == null || !consumed.contains(phrase) || passive && key.equals("S")) {
            return phrase;
        }
        return key.equals("O") || key.equals("D") ? other(phrase, key, consumed) : null;
    }

    /** {@code … und kritisierte Chinas Zölle}: beside a subject from the clause before, what looked like the subject is the object. */
    private @Nullable Phrase object() {
        Phrase own = roles.subject;
        if (roles.object != null || own == null || subject == null || own == subject) {
            return roles.object;
        }
        return own.can(Case.ACCUSATIVE) ? own : null;
    }

    /** {@code Heftige Kritik übte sie}: what is a part of the trigger is not its subject. */
    private @Nullable Phrase doer(Set<Phrase> consumed) {
        if (subject == null || !consumed.contains(subject)) {
            return subject;
        }
        for (Phrase phrase : roles.bare) {
            if (phrase != subject && !consumed.contains(phrase) && phrase.can(Case.NOMINATIVE)) {
                return phrase;
            }
        }
        return null;
    }

    /** Where the object is a part of the trigger, as in {@code Kritik üben an}, the other bare phrase may fill the role. */
    private @Nullable Phrase other(Phrase not, String key, Set<Phrase> consumed) {
        for (Phrase phrase : roles.bare) {
            boolean fits = key.equals("D") ? phrase.can(Case.DATIVE) : phrase.can(Case.ACCUSATIVE);
            if (phrase != not && phrase != subject && fits && !consumed.contains(phrase)) {
                return phrase;
            }
        }
        return null;
    }

    /** {@code Peru wirft Chile vor}: a bare name has no ending that tells its case. */
    private @Nullable Phrase nameInDative() {
        Phrase object = passive ? subject : roles.object;
        return object != null && object.name() != null && object.can(Case.DATIVE) ? object : null;
    }

    private @Nullable Phrase genitiveOf(@Nullable Phrase phrase) {
        return phrase == null ? null : Parties.inner(phrase, clause);
    }

    private @Nullable Phrase anyGenitive(Set<Phrase> consumed) {
        for (Phrase phrase : clause.phrases()) {
            if (phrase.genitive() != null && consumed.contains(phrase)) {
                return phrase.genitive();
            }
        }
        for (Phrase phrase : roles.bare) {
            if (phrase.genitive() != null) {
                return phrase.genitive();
            }
        }
        return null;
    }

    private @Nullable Phrase agent() {
        for (Phrase phrase : clause.phrases()) {
            boolean by = "von".equals(phrase.preposition())
                            && !OFFICES.contains(phrase.head().small())
                    || "durch".equals(phrase.preposition());
            if (by && phrase.kind() != Phrase.Kind.DATE && !attribute(phrase)) {
                return phrase;
            }
        }
        return null;
    }

    /**
     * {@code Daten von Kunden}, {@code die Präsidentin von Malta}: right behind a noun and without an article it belongs to the noun;
     * behind people it rather tells who did it: {@code die Gäste von Maskierten}.
     */
    private boolean attribute(Phrase phrase) {
        if (phrase.determiner() != null || !"von".equals(phrase.preposition())) {
            return false;
        }
        for (Phrase before : clause.phrases()) {
            Phrase apposition = before.apposition();
            Phrase last = apposition != null && apposition.to() == phrase.from() ? apposition : before;
            Word head = last.head();
            if (before.kind() == Phrase.Kind.NOUN && last.to() == phrase.from()) {
                return phrase.name() == null ? !isDoer(phrase, before, head) : isOf(phrase, before, head);
            }
        }
        return false;
    }

    /** {@code Anteile an der Bank}: what one has a share in is not to whom it is sold. */
    private boolean isShare(Phrase phrase) {
        if (!"an".equals(phrase.preposition())) {
            return false;
        }
        for (Phrase before : clause.phrases()) {
            if (before.to() == phrase.from() && before.preposition() == null) {
                return ontology.isA("@share", Nouns.keys(before.head()));
            }
        }
        return false;
    }

    private boolean isDoer(Phrase phrase, Phrase before, Word head) {
        boolean people =
                before.preposition() == null && ontology.isA("@people", Nouns.keys(head)) && phrase.quantity() == null;
        return people || ontology.isA("@attacker", Nouns.keys(phrase.head()));
    }

    /** {@code die Präsidentin von Malta}, {@code der Sprecher von Paul Berg}. */
    private boolean isOf(Phrase phrase, Phrase before, Word head) {
        boolean person = phrase.name() != null && "PER".equals(phrase.name().type());
        return phrase.quantity() != null
                || before.preposition() != null
                || ontology.isA("@relative", Nouns.keys(head))
                || !person && ontology.isA("@office", Nouns.keys(head));
    }

    boolean fits(Need need) {
        Phrase phrase = of(need.key(), Set.of());
        if (phrase == null) {
            return false;
        }
        String type = phrase.name() == null ? null : phrase.name().type();
        if (type != null && need.nouns().contains(type) || Slots.headIn(phrase, need.nouns())) {
            return true;
        }
        for (Phrase member : phrase.members()) {
            if (Slots.headIn(member, need.nouns())) {
                return true;
            }
        }
        return phrase.genitive() != null
                && need.nouns().contains("Gen")
                && Slots.headIn(phrase.genitive(), need.nouns());
    }

    @Nullable
    Phrase bare(Set<String> nouns) {
        for (Phrase phrase : clause.phrases()) {
            boolean adjective = phrase.kind() == Phrase.Kind.ADJECTIVE
                    && nouns.contains(phrase.head().small());
            if (phrase.preposition() == null && (adjective || Slots.headIn(phrase, nouns))) {
                return phrase;
            }
            for (Phrase member : phrase.members()) {
                if (phrase.preposition() == null && Slots.headIn(member, nouns)) {
                    return phrase;
                }
            }
        }
        return null;
    }

    @Nullable
    Phrase prepositional(String preposition, Set<String> nouns) {
        for (Phrase phrase : clause.phrases()) {
            if (preposition.equals(phrase.preposition())
                    && !isShare(phrase)
                    && phrase.kind() != Phrase.Kind.DATE
                    && (nouns.isEmpty() || Slots.headIn(phrase, nouns))) {
                return phrase;
            }
        }
        return null;
    }
}
