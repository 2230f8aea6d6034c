package io.depesche.nlp.domain.claim;

import io.depesche.nlp.domain.grammar.Clause;
import io.depesche.nlp.domain.grammar.Phrase;
import io.depesche.nlp.domain.grammar.VerbComplex;
import io.depesche.nlp.domain.grammar.Word;
import io.depesche.nlp.domain.lexicon.Reading.Case;
import io.depesche.nlp.domain.lexicon.Reading.Number;
import io.depesche.nlp.domain.time.CalendarNames;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Subject and objects of a clause, by case, agreement with the verb, and order: of two phrases that could both be the subject the first
 * is.
 */
final class ClauseRoles {

    /** {@code ihr} is a subject only of {@code ihr geht}; in news it is mostly a dative. */
    private static final int SECOND_PLURAL = 0b010000;

    /** Nouns that say when, where no date was found for them. */
    private static final Set<String> TIMES = Set.of(
            "Uhr",
            "Ortszeit",
            "Tag",
            "Woche",
            "Monat",
            "Jahr",
            "Stunde",
            "Minute",
            "Mal",
            "Morgen",
            "Abend",
            "Nacht",
            "Mittag",
            "Nachmittag",
            "Vormittag",
            "Wochenende",
            "Herbst",
            "Winter",
            "Sommer",
            "Frühjahr",
            "Ende",
            "Anfang");

    final @Nullable Phrase subject;
    final @Nullable Phrase object;
    final @Nullable Phrase dative;
    final @Nullable Phrase genitive;
    final List<Phrase> bare;

    private ClauseRoles(
            @Nullable Phrase subject,
            @Nullable Phrase object,
            @Nullable Phrase dative,
            @Nullable Phrase genitive,
            List<Phrase> bare) {
        this.subject = subject;
        this.object = object;
        this.dative = dative;
        this.genitive = genitive;
        this.bare = bare;
    }

    static ClauseRoles of(Clause clause) {
        return of(clause, clause.phrases());
    }

    /** @param phrases those of the clause that count */
    static ClauseRoles of(Clause clause, List<Phrase> phrases) {
        List<Phrase> bare = new ArrayList<>();
        for (Phrase phrase : phrases) {
            if (isBare(clause, phrase)) {
                bare.add(phrase);
            }
        }
        VerbComplex verbs = clause.verbs();
        Phrase subject = verbs != null && verbs.finite() != null ? subject(bare, verbs) : null;
        Phrase object = null;
        Phrase dative = null;
        Phrase genitive = null;
        for (Phrase phrase : bare) {
            if (phrase == subject) {
                continue;
            }
            if (phrase.only(Case.GENITIVE)) {
                genitive = genitive == null ? phrase : genitive;
            } else if (phrase.can(Case.ACCUSATIVE) && object == null && !(phrase.only(Case.NOMINATIVE))) {
                object = phrase;
            } else if (phrase.can(Case.DATIVE) && dative == null && !isMeasured(object, phrase)) {
                dative = phrase;
            }
        }
        if (object != null && dative == null && object.can(Case.DATIVE)) {
            // bot den Reisenden Gutscheine an: what cannot be the dative is the object
            for (Phrase phrase : bare) {
                boolean second = phrase != subject
                        && phrase.from() >= object.to()
                        && phrase.can(Case.ACCUSATIVE)
                        && !phrase.can(Case.DATIVE);
                if (second) {
                    dative = object;
                    object = phrase;
                    break;
                }
            }
        }
        if (object != null
                && dative != null
                && isBareName(object)
                && dative.name() == null
                && dative.can(Case.ACCUSATIVE)) {
            // lieferte Peru Waffen: of a name and a noun without endings the name is the one who gets
            Phrase name = object;
            object = dative;
            dative = name;
        }
        return new ClauseRoles(subject, object, dative, genitive, bare);
    }

    /** Whether a phrase can be subject or object. */
    static boolean isBare(Clause clause, Phrase phrase) {
        boolean nominal = phrase.kind() == Phrase.Kind.NOUN || phrase.kind() == Phrase.Kind.PRONOUN;
        return nominal && phrase.preposition() == null && !isTime(phrase) && !isAside(clause, phrase);
    }

    /** Subject and objects beside one of them. */
    Set<Phrase> besides(Phrase one) {
        Set<Phrase> others = new HashSet<>();
        for (Phrase phrase : new Phrase[] {subject, object, dative}) {
            if (phrase != null && phrase != one) {
                others.add(phrase);
            }
        }
        return others;
    }

    /**
     * {@code …, darunter sechs Kinder}: some of those named before; {@code als größter Aktionär}: what somebody is taken for;
     * {@code (SPD)}.
     */
    private static boolean isAside(Clause clause, Phrase phrase) {
        if (phrase.bracketed() || phrase.from() == 0) {
            return phrase.bracketed();
        }
        Word before = clause.words().get(phrase.from() - 1);
        return before.small().equals("darunter") || before.small().equals("als") && before != clause.opener();
    }

    /** {@code zehn Millionen Euro Soforthilfe}: the noun behind a measure is what is measured. */
    private static boolean isMeasured(@Nullable Phrase measure, Phrase phrase) {
        return measure != null
                && measure.quantity() != null
                && measure.to() == phrase.from()
                && phrase.determiner() == null
                && phrase.name() == null;
    }

    private static boolean isBareName(Phrase phrase) {
        return phrase.name() == phrase.head() && phrase.determiner() == null && phrase.can(Case.DATIVE);
    }

    private static boolean isTime(String noun) {
        return TIMES.contains(noun) || CalendarNames.isMonthOrWeekday(noun);
    }

    private static boolean isTime(Phrase phrase) {
        return phrase.name() == null && phrase.head().nounLemmas().stream().anyMatch(ClauseRoles::isTime);
    }

    private static @Nullable Phrase subject(List<Phrase> bare, VerbComplex verbs) {
        Phrase only = null;
        Phrase first = null;
        for (Phrase phrase : bare) {
            boolean you = phrase.head().small().equals("ihr") && (verbs.persons() & SECOND_PLURAL) == 0;
            if (you || !phrase.can(Case.NOMINATIVE) || !agrees(phrase, verbs)) {
                continue;
            }
            boolean certain = phrase.only(Case.NOMINATIVE) || !phrase.can(Case.ACCUSATIVE) && !phrase.can(Case.DATIVE);
            if (certain && only == null) {
                only = phrase;
            }
            first = first == null ? phrase : first;
        }
        return only == null ? first : only;
    }

    private static boolean isOneOfTwoParts(Phrase phrase) {
        List<Phrase> members = phrase.members();
        return members.size() == 2
                && phrase.determiner() != null
                && members.get(1).determiner() == null
                && members.get(1).name() == null
                && phrase.can(Case.NOMINATIVE);
    }

    private static boolean agrees(Phrase phrase, VerbComplex verbs) {
        boolean singular = verbs.onlySingular();
        if (!singular && !verbs.onlyPlural()) {
            return true;
        }
        // "Ein Dutzend Menschen wurden": a quantity may be many; "der Wirt und Koch": one with two parts
        return singular && isOneOfTwoParts(phrase)
                || phrase.can(singular ? Number.SINGULAR : Number.PLURAL, Case.NOMINATIVE)
                || phrase.quantity() != null
                || phrase.kind() == Phrase.Kind.NOUN && phrase.name() != null && phrase.name() == phrase.head()
                || phrase.head().form().name() && phrase.determiner() == null;
    }
}
