package io.depesche.nlp.domain.claim;

import io.depesche.nlp.domain.grammar.Clause;
import io.depesche.nlp.domain.grammar.Phrase;
import io.depesche.nlp.domain.grammar.VerbComplex;
import io.depesche.nlp.domain.grammar.Word;
import io.depesche.nlp.domain.lexicon.Reading.Case;
import io.depesche.nlp.domain.lexicon.Reading.Gender;
import io.depesche.nlp.domain.lexicon.Reading.Number;
import org.jspecify.annotations.Nullable;

/** Which phrase a relative pronoun means: the last before its clause that agrees with it and with its verb. */
final class Antecedents {

    private Antecedents() {}

    /** The last phrase before a relative clause that its pronoun can mean. */
    static @Nullable Phrase of(Phrase pronoun, Clause clause) {
        Clause parent = clause.parent();
        if (parent == null) {
            return null;
        }
        int start = clause.words().getFirst().span().start();
        Phrase found = null;
        for (Phrase phrase : parent.phrases()) {
            boolean before = phrase.kind() == Phrase.Kind.NOUN && phrase.span().start() < start;
            if (before && !(found != null && isOnlyWhere(phrase, pronoun))) {
                found = deepest(phrase, pronoun, number(pronoun, clause));
            }
        }
        return found;
    }

    /** {@code eine Lehrerin aus Kassel, die …}: a town without an article is {@code das}. */
    private static boolean isOnlyWhere(Phrase phrase, Phrase pronoun) {
        Word name = phrase.name();
        boolean place = phrase.preposition() != null && name == phrase.head() && "LOC".equals(name.type());
        boolean origin = "aus".equals(phrase.preposition());
        return place && (origin || phrase.determiner() == null && !pronoun.can(Number.SINGULAR, Gender.NEUTER));
    }

    /** Number of the verb, where the pronoun is its subject; {@code null} if it does not say. */
    private static @Nullable Number number(Phrase pronoun, Clause clause) {
        VerbComplex verbs = clause.verbs();
        if (verbs == null || !pronoun.can(Case.NOMINATIVE)) {
            return null;
        }
        return verbs.onlySingular() ? Number.SINGULAR : verbs.onlyPlural() ? Number.PLURAL : null;
    }

    /** {@code Warnungen der Gemeinschaft, die sich fürchtet}: the verb is in the singular, so it is the community. */
    private static Phrase deepest(Phrase phrase, Phrase pronoun, @Nullable Number number) {
        Phrase genitive = phrase.genitive();
        if (genitive != null && number != null && !phrase.can(number) && genitive.can(number)) {
            return genitive;
        }
        boolean fits = phrase.name() != null || overlap(phrase, pronoun);
        return !fits && genitive != null && overlap(genitive, pronoun) ? genitive : phrase;
    }

    private static boolean overlap(Phrase a, Phrase b) {
        for (Number number : Number.values()) {
            for (Gender gender : Gender.values()) {
                if (a.can(number, gender) && b.can(number, gender)) {
                    return true;
                }
            }
        }
        return false;
    }
}
