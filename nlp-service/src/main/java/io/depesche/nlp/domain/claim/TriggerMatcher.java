package io.depesche.nlp.domain.claim;

import io.depesche.nlp.domain.claim.Match.Strength;
import io.depesche.nlp.domain.claim.Trigger.Role;
import io.depesche.nlp.domain.grammar.Clause;
import io.depesche.nlp.domain.grammar.Phrase;
import io.depesche.nlp.domain.grammar.Verb;
import io.depesche.nlp.domain.grammar.VerbComplex;
import io.depesche.nlp.domain.lexicon.Reading.Case;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Finds the triggers of a clause: its verbs with what they need beside them, then the nouns that are acts. */
final class TriggerMatcher {

    private final Ontology ontology;

    TriggerMatcher(Ontology ontology) {
        this.ontology = ontology;
    }

    /**
     * The matches of one clause.
     *
     * @param subject of the clause, also where it is taken over from another one
     * @param content the clauses that say what is said, asked or offered
     */
    List<Match> match(Clause clause, ClauseRoles roles, @Nullable Phrase subject, List<Clause> content) {
        List<Match> found = new ArrayList<>();
        VerbComplex verbs = clause.verbs();
        Set<Phrase> taken = Collections.newSetFromMap(new IdentityHashMap<>());
        if (verbs != null) {
            for (Verb verb : verbs.verbs()) {
                Match match = ofVerb(verb, clause, verbs, roles, subject, content);
                if (match != null) {
                    found.add(match);
                    taken.addAll(match.consumed());
                }
            }
        }
        Match verb = found.isEmpty() ? null : found.getFirst();
        for (Phrase phrase : clause.phrases()) {
            if (phrase.kind() == Phrase.Kind.NOUN && !taken.contains(phrase)) {
                Match match = ofNoun(phrase, clause, roles, subject, verb);
                Match inside =
                        match == null && phrase.genitive() != null ? ofGenitive(phrase.genitive(), clause) : null;
                if (match != null) {
                    found.add(match);
                } else if (inside != null) {
                    found.add(inside);
                }
            }
        }
        return found;
    }

    // --- verbs ---

    private @Nullable Match ofVerb(
            Verb verb,
            Clause clause,
            VerbComplex verbs,
            ClauseRoles roles,
            @Nullable Phrase subject,
            List<Clause> content) {
        boolean passive = verbs.passive() && !verb.embedded();
        for (Trigger trigger : ontology.ofVerb(verb.lemma())) {
            Set<Phrase> consumed = Collections.newSetFromMap(new IdentityHashMap<>());
            Slots slots = new Slots(clause, roles, subject, passive);
            if (meets(trigger, clause, verbs, slots, consumed, content, passive)) {
                Map<Role, List<Phrase>> filled = new EnumMap<>(Role.class);
                trigger.roles().forEach((key, role) -> fill(filled, role, slots.of(key, consumed)));
                boolean negation = trigger.needs().stream().anyMatch(need -> need.kind() == Need.Kind.NEGATION);
                Strength strength = trigger.needs().isEmpty() ? Strength.VERB : Strength.PHRASE;
                return new Match(
                        trigger, clause, verb.word().span(), null, filled, consumed, negation, false, strength);
            }
        }
        return null;
    }

    private static void fill(Map<Role, List<Phrase>> filled, Role role, @Nullable Phrase phrase) {
        if (phrase != null) {
            filled.computeIfAbsent(role, r -> new ArrayList<>(1)).add(phrase);
        }
    }

    private static boolean meets(
            Trigger trigger,
            Clause clause,
            VerbComplex verbs,
            Slots slots,
            Set<Phrase> consumed,
            List<Clause> content,
            boolean passive) {
        for (Need need : trigger.needs()) {
            boolean met =
                    switch (need.kind()) {
                        case REFLEXIVE -> verbs.reflexive();
                        case NEGATION -> clause.negated();
                        case VOICE -> need.key().equals("pass") == passive;
                        case CONTENT -> !content.isEmpty();
                        case MODAL -> verbs.modal() != null;
                        case WORD -> anyHas(clause, content, need.nouns());
                        case PRESENT -> slots.of(need.key(), Set.of()) != null;
                        case BARE -> take(consumed, slots.bare(need.nouns()));
                        case FIXED -> take(consumed, slots.prepositional(need.key(), need.nouns()));
                        case ROLE -> slots.fits(need);
                        case NOT_ROLE -> !slots.fits(need);
                    };
            if (!met) {
                return false;
            }
        }
        return true;
    }

    private static boolean anyHas(Clause clause, List<Clause> content, Set<String> words) {
        for (String word : words) {
            if (clause.has(word)) {
                return true;
            }
            for (Clause inner : content) {
                if (inner.kind() == Clause.Kind.INFINITIVE && inner.has(word)) {
                    return true;
                }
            }
        }
        return false;
    }

    private static boolean take(Set<Phrase> consumed, @Nullable Phrase phrase) {
        if (phrase != null) {
            consumed.add(phrase);
        }
        return phrase != null;
    }

    static boolean headIn(Phrase phrase, Set<String> nouns) {
        if (phrase.kind() == Phrase.Kind.PRONOUN) {
            return nouns.contains(phrase.head().small());
        }
        for (String key : Nouns.keys(phrase.head())) {
            if (nouns.contains(key)) {
                return true;
            }
        }
        return false;
    }

    /** The phrases of a clause by the keys of the table; in the passive the subject is what the active has for an object. */
    private static final class Slots {
        private final Clause clause;
        private final ClauseRoles roles;
        private final @Nullable Phrase subject;
        private final boolean passive;

        Slots(Clause clause, ClauseRoles roles, @Nullable Phrase subject, boolean passive) {
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
                        case "O" -> passive ? subject : roles.object;
                        case "D" -> roles.dative != null ? roles.dative : nameInDative();
                        case "G" -> roles.genitive;
                        case "SGen" -> genitiveOf(subject);
                        case "OGen" -> genitiveOf(passive ? subject : roles.object);
                        case "Gen" -> anyGenitive();
                        default -> prepositional(key, Set.of());
                    };
            if (phrase == null || !consumed.contains(phrase) || passive && key.equals("S")) {
                return phrase;
            }
            return key.equals("O") || key.equals("D") ? other(phrase, key, consumed) : null;
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

        private static @Nullable Phrase genitiveOf(@Nullable Phrase phrase) {
            return phrase == null ? null : phrase.genitive();
        }

        private @Nullable Phrase anyGenitive() {
            for (Phrase phrase : roles.bare) {
                if (phrase.genitive() != null) {
                    return phrase.genitive();
                }
            }
            return null;
        }

        private @Nullable Phrase agent() {
            for (Phrase phrase : clause.phrases()) {
                boolean by = "von".equals(phrase.preposition()) || "durch".equals(phrase.preposition());
                if (by && phrase.kind() != Phrase.Kind.DATE && !attribute(phrase)) {
                    return phrase;
                }
            }
            return null;
        }

        /** {@code Daten von Kunden}: right behind a noun and without an article it belongs to the noun. */
        private boolean attribute(Phrase phrase) {
            if (phrase.determiner() != null || !"von".equals(phrase.preposition())) {
                return false;
            }
            for (Phrase before : clause.phrases()) {
                boolean touches = before.to() == phrase.from() && before.kind() == Phrase.Kind.NOUN;
                if (touches) {
                    return phrase.quantity() != null
                            || phrase.name() == null
                            || before.preposition() != null
                            || before.head().small().equals("bürgermeister");
                }
            }
            return false;
        }

        boolean fits(Need need) {
            Phrase phrase = of(need.key(), Set.of());
            if (phrase == null) {
                return false;
            }
            String type = phrase.name() == null ? null : phrase.name().type();
            if (type != null && need.nouns().contains(type) || headIn(phrase, need.nouns())) {
                return true;
            }
            for (Phrase member : phrase.members()) {
                if (headIn(member, need.nouns())) {
                    return true;
                }
            }
            return phrase.genitive() != null && need.nouns().contains("Gen") && headIn(phrase.genitive(), need.nouns());
        }

        @Nullable
        Phrase bare(Set<String> nouns) {
            for (Phrase phrase : clause.phrases()) {
                boolean adjective = phrase.kind() == Phrase.Kind.ADJECTIVE
                        && nouns.contains(phrase.head().small());
                if (phrase.preposition() == null && (adjective || headIn(phrase, nouns))) {
                    return phrase;
                }
                for (Phrase member : phrase.members()) {
                    if (phrase.preposition() == null && headIn(member, nouns)) {
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
                        && phrase.kind() != Phrase.Kind.DATE
                        && (nouns.isEmpty() || headIn(phrase, nouns))) {
                    return phrase;
                }
            }
            return null;
        }
    }

    // --- nouns ---

    private @Nullable Match ofNoun(
            Phrase phrase, Clause clause, ClauseRoles roles, @Nullable Phrase subject, @Nullable Match verb) {
        NounSlots slots = new NounSlots(phrase, clause);
        Trigger trigger = nounTrigger(phrase, slots);
        if (trigger == null) {
            return null;
        }
        Map<Role, List<Phrase>> filled = new EnumMap<>(Role.class);
        trigger.roles().forEach((key, role) -> fill(filled, role, slots.of(key)));
        String lemma = mainVerb(clause);
        boolean passive = clause.verbs() != null && clause.verbs().passive();
        boolean object = phrase == roles.object || passive && phrase == subject;
        boolean isSubject = phrase == subject && !passive;
        boolean planning = ontology.isCue("plan", lemma);
        boolean doing = ontology.isCue("do", lemma);
        boolean told = object && verb == null && (ontology.isCue("confirm", lemma) || ontology.isCue("deny", lemma));
        if (told) {
            return match(trigger, clause, phrase, filled, false, Strength.TOLD_NOUN);
        }
        if (object && (planning || doing) && verb == null) {
            Phrase doer = passive ? slots.agent() : subject;
            if (doer != null) {
                filled.put(Role.ACTOR, List.of(doer));
            }
            return match(trigger, clause, phrase, filled, planning, Strength.SUPPORTED_NOUN);
        }
        boolean happens = isSubject && ontology.isCue("happen", lemma)
                || "zu".equals(phrase.preposition()) && ontology.isCue("come-to", lemma) && clause.has("es");
        if (happens && verb == null) {
            boolean future = lemma.equals("drohen") || lemma.equals("planen");
            return match(trigger, clause, phrase, filled, future, Strength.SUPPORTED_NOUN);
        }
        boolean named = filled.getOrDefault(Role.ACTOR, List.of()).stream().anyMatch(TriggerMatcher::hasName)
                || phrase.possessor() != null && trigger.roles().get("Gen") == Role.ACTOR;
        boolean aside = phrase.preposition() != null
                && !Set.of("von", "mit", "für", "in", "im").contains(phrase.preposition());
        if (named && !aside && verb == null && clause.verbs() != null) {
            return match(trigger, clause, phrase, filled, false, Strength.FREE_NOUN);
        }
        return null;
    }

    /** {@code während des Besuchs der Kanzlerin}: an act inside a phrase, where it says who acts. */
    private @Nullable Match ofGenitive(Phrase phrase, Clause clause) {
        NounSlots slots = new NounSlots(phrase, clause);
        Trigger trigger = nounTrigger(phrase, slots);
        if (trigger == null || phrase.negated() || clause.verbs() == null) {
            return null;
        }
        Map<Role, List<Phrase>> filled = new EnumMap<>(Role.class);
        trigger.roles().forEach((key, role) -> fill(filled, role, slots.of(key)));
        boolean named = filled.getOrDefault(Role.ACTOR, List.of()).stream().anyMatch(TriggerMatcher::hasName);
        return named ? match(trigger, clause, phrase, filled, false, Strength.FREE_NOUN) : null;
    }

    private @Nullable Trigger nounTrigger(Phrase phrase, NounSlots slots) {
        for (String key : Nouns.keys(phrase.head())) {
            for (Trigger candidate : ontology.ofNoun(key)) {
                if (slots.meet(candidate.needs())) {
                    return candidate;
                }
            }
        }
        return null;
    }

    private static Match match(
            Trigger trigger,
            Clause clause,
            Phrase phrase,
            Map<Role, List<Phrase>> filled,
            boolean planned,
            Strength strength) {
        return new Match(
                trigger, clause, phrase.head().span(), phrase, filled, Set.of(phrase), false, planned, strength);
    }

    /** {@code Macrons Besuch}, {@code der Besuch des Präsidenten, Emmanuel Macron}. */
    private static boolean hasName(Phrase phrase) {
        Phrase apposition = phrase.apposition();
        return phrase.name() != null && phrase.name().mark() != null || apposition != null && hasName(apposition);
    }

    private static String mainVerb(Clause clause) {
        VerbComplex verbs = clause.verbs();
        return verbs == null || verbs.verbs().isEmpty()
                ? ""
                : verbs.verbs().getFirst().lemma();
    }

    /** The phrases around a noun: its genitive, the name before it, what follows it with a preposition. */
    private static final class NounSlots {
        private final Phrase noun;
        private final List<Phrase> behind = new ArrayList<>();

        NounSlots(Phrase noun, Clause clause) {
            this.noun = noun;
            int to = noun.to();
            for (Phrase phrase : clause.phrases()) {
                if (phrase.from() >= to && phrase.preposition() != null && phrase.from() <= to + 1) {
                    behind.add(phrase);
                    to = phrase.to();
                }
            }
        }

        @Nullable
        Phrase of(String key) {
            if (key.equals("Gen")) {
                return noun.possessor() != null ? noun.possessor() : noun.genitive();
            }
            for (Phrase phrase : behind) {
                if (key.equals(phrase.preposition()) && phrase.kind() != Phrase.Kind.DATE) {
                    return phrase;
                }
            }
            return null;
        }

        boolean meet(List<Need> needs) {
            for (Need need : needs) {
                Phrase phrase = of(need.key());
                if (need.kind() != Need.Kind.ROLE || phrase == null || !headIn(phrase, need.nouns())) {
                    return false;
                }
            }
            return true;
        }

        @Nullable
        Phrase agent() {
            Phrase von = of("von");
            return von != null ? von : of("durch");
        }
    }
}
