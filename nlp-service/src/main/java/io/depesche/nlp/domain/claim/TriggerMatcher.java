package io.depesche.nlp.domain.claim;

import io.depesche.nlp.domain.claim.Match.Strength;
import io.depesche.nlp.domain.claim.Trigger.Role;
import io.depesche.nlp.domain.grammar.Clause;
import io.depesche.nlp.domain.grammar.Phrase;
import io.depesche.nlp.domain.grammar.Verb;
import io.depesche.nlp.domain.grammar.VerbComplex;
import io.depesche.nlp.domain.grammar.Word;
import io.depesche.nlp.domain.lexicon.Reading.Number;
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

    private static final Set<String> AGREEING = Set.of("AGREE", "SUPPORT", "CONSULT");

    private final Ontology ontology;
    private final Discourse discourse;

    TriggerMatcher(Ontology ontology, Discourse discourse) {
        this.ontology = ontology;
        this.discourse = discourse;
    }

    /**
     * The matches of one clause.
     *
     * @param subject of the clause, also where it is taken over from another one
     * @param content the clauses that say what is said, asked or offered
     * @param headline whether it stands in a headline, which leaves out {@code wurde}
     */
    List<Match> match(
            Clause clause, ClauseRoles roles, @Nullable Phrase subject, List<Clause> content, boolean headline) {
        List<Match> found = new ArrayList<>();
        VerbComplex verbs = clause.verbs();
        Set<Phrase> taken = Collections.newSetFromMap(new IdentityHashMap<>());
        if (verbs != null) {
            for (Verb verb : verbs.verbs()) {
                Match match = ofVerb(verb, clause, verbs, roles, subject, content, headline);
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
            List<Clause> content,
            boolean headline) {
        List<Trigger> triggers = ontology.ofVerb(verb.lemma());
        if (triggers.isEmpty()) {
            return null;
        }
        boolean participle = headline
                && headlineParticiple(clause, verbs, roles)
                && triggers.stream().anyMatch(trigger -> trigger.roles().containsKey("O"));
        boolean perfect = verb.goes() && verbs.perfect(); // sind umgekommen und verletzt worden
        boolean passive = !verb.embedded() && (verbs.passive() && !perfect || participle);
        Conjunct own = Conjunct.of(clause, verbs, verb, roles, subject, passive);
        ClauseSlots slots = new ClauseSlots(ontology, clause, own.roles(), own.subject(), passive);
        for (Trigger trigger : triggers) {
            Set<Phrase> consumed = Collections.newSetFromMap(new IdentityHashMap<>());
            if (meets(trigger, clause, verbs, slots, consumed, content, passive)) {
                Map<Role, List<Phrase>> filled = new EnumMap<>(Role.class);
                trigger.roles().forEach((key, role) -> fill(filled, role, slots.of(key, consumed)));
                List<Phrase> doers = filled.getOrDefault(Role.ACTOR, List.of());
                filled.computeIfPresent(Role.RECIPIENT, (role, whom) -> without(whom, doers));
                boolean negation = trigger.needs().stream().anyMatch(need -> need.kind() == Need.Kind.NEGATION);
                Strength strength = trigger.needs().stream().allMatch(Need::excludes) ? Strength.VERB : Strength.PHRASE;
                return new Match(
                        trigger, clause, verb.word().span(), null, filled, consumed, negation, false, strength);
            }
        }
        return null;
    }

    /** {@code Bankräuber in Linz verhaftet}: what looks finite is the participle of a headline; nobody is said to have done it. */
    private static boolean headlineParticiple(Clause clause, VerbComplex verbs, ClauseRoles roles) {
        Word finite = verbs.finite();
        int next = clause.words().indexOf(finite) + 1;
        boolean last = next == clause.words().size() || clause.words().get(next).kind() == Word.Kind.BRACKET;
        boolean ambiguous = last
                && clause.kind() == Clause.Kind.MAIN
                && !clause.coordinated()
                && roles.object == null
                && roles.dative == null;
        if (finite == null || finite.form().participle() == null || !ambiguous) {
            return false;
        }
        // Das Ministerium dementiert: one phrase before a verb in -ieren is its subject
        return clause.phrases().size() > 1 || !finite.small().endsWith("iert");
    }

    /** {@code wird von den Fahrern gefordert}: who does it is not also the one from whom. */
    private static @Nullable List<Phrase> without(List<Phrase> phrases, List<Phrase> others) {
        List<Phrase> left =
                phrases.stream().filter(phrase -> !others.contains(phrase)).toList();
        return left.isEmpty() ? null : left;
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
            ClauseSlots slots,
            Set<Phrase> consumed,
            List<Clause> content,
            boolean passive) {
        for (Need need : trigger.needs()) {
            boolean met =
                    switch (need.kind()) {
                        case REFLEXIVE -> verbs.reflexive();
                        case NOT_REFLEXIVE -> !verbs.reflexive();
                        case NEGATION -> clause.negated();
                        case VOICE -> need.key().equals("pass") == passive;
                        case CONTENT -> !content.isEmpty();
                        case MODAL -> verbs.modal() != null;
                        case WORD -> anyHas(clause, content, need.nouns());
                        case NOT_WORD -> !anyHas(clause, content, need.nouns());
                        case PRESENT -> slots.of(need.key(), Set.of()) != null;
                        case ABSENT -> slots.of(need.key(), Set.of()) == null;
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
        boolean named = filled.getOrDefault(Role.ACTOR, List.of()).stream().anyMatch(this::hasName)
                || phrase.possessor() != null && trigger.roles().get("Gen") == Role.ACTOR;
        boolean aside = phrase.preposition() != null
                && !Set.of("von", "mit", "für", "in", "im").contains(phrase.preposition());
        boolean faulted = object && verb != null && verb.frame().type().equals("ACCUSE");
        if (named && !aside && (verb == null || faulted) && clause.verbs() != null) {
            return match(trigger, clause, phrase, filled, false, Strength.FREE_NOUN);
        }
        if (talked(phrase, trigger, verb) && filled.isEmpty()) {
            filled.put(Role.ACTOR, verb == null ? List.of() : verb.of(Role.ACTOR));
            return match(trigger, clause, phrase, filled, false, Strength.FREE_NOUN);
        }
        return null;
    }

    /** {@code Nach zweistündigen Verhandlungen unterzeichneten die Minister …}: those who agreed have talked. */
    private static boolean talked(Phrase phrase, Trigger trigger, @Nullable Match verb) {
        return "nach".equals(phrase.preposition())
                && trigger.frame().type().equals("CONSULT")
                && verb != null
                && AGREEING.contains(verb.frame().type())
                && !verb.of(Role.ACTOR).isEmpty()
                && !phrase.can(Number.SINGULAR)
                && (phrase.determiner() == null || !phrase.attributes().isEmpty());
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
        boolean named = filled.getOrDefault(Role.ACTOR, List.of()).stream().anyMatch(this::hasName);
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

    /** {@code Macrons Besuch}, {@code der Besuch des Präsidenten, Emmanuel Macron}, {@code der Besuch des Kanzlers} of one who is named. */
    private boolean hasName(Phrase phrase) {
        Phrase apposition = phrase.apposition();
        return phrase.name() != null && phrase.name().mark() != null
                || discourse.entityOf(phrase) != null
                || apposition != null && hasName(apposition);
    }

    private static String mainVerb(Clause clause) {
        VerbComplex verbs = clause.verbs();
        return verbs == null || verbs.verbs().isEmpty()
                ? ""
                : verbs.verbs().getFirst().lemma();
    }
}
