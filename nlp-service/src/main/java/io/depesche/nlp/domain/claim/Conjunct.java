package io.depesche.nlp.domain.claim;

import io.depesche.nlp.domain.grammar.Clause;
import io.depesche.nlp.domain.grammar.Phrase;
import io.depesche.nlp.domain.grammar.Verb;
import io.depesche.nlp.domain.grammar.VerbComplex;
import io.depesche.nlp.domain.grammar.Word;
import io.depesche.nlp.domain.lexicon.Reading.Case;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What belongs to one of several verbs that share an auxiliary: {@code hat drei Männer festgenommen und zwei Autos beschlagnahmt}. The
 * phrases before the first verb are its own; those between two verbs belong to the second, which takes over what it lacks.
 *
 * @param roles of this verb alone
 * @param subject of this verb; in the passive each verb may have its own
 */
record Conjunct(ClauseRoles roles, @Nullable Phrase subject) {

    private static final Set<String> JOINING = Set.of("und", "oder", "sowie", "sondern", ",");

    static Conjunct of(
            Clause clause, VerbComplex verbs, Verb verb, ClauseRoles roles, @Nullable Phrase subject, boolean passive) {
        Conjunct whole = new Conjunct(roles, subject);
        List<Word> words = clause.words();
        int at = words.indexOf(verb.word());
        int before = -1;
        boolean more = false;
        for (Verb other : verbs.verbs()) {
            int position = words.indexOf(other.word());
            boolean joined = !other.embedded()
                    && other.word() != verbs.finite()
                    && position + 1 < words.size()
                    && JOINING.contains(words.get(position + 1).small());
            if (joined && position < at) {
                before = Math.max(before, position);
            }
            more |= position > at;
        }
        boolean joinsMore = more
                && at + 1 < words.size()
                && JOINING.contains(words.get(at + 1).small());
        if (verb.embedded() || verb.word() == verbs.finite() || before < 0 && !joinsMore) {
            return whole;
        }
        List<Phrase> own = new ArrayList<>();
        Phrase first = null;
        for (Phrase phrase : clause.phrases()) {
            if (phrase.from() > before && (phrase.from() < at || !joinsMore)) {
                own.add(phrase);
                first = first == null && ClauseRoles.isBare(clause, phrase) ? phrase : first;
            }
        }
        if (before < 0) {
            return new Conjunct(ClauseRoles.of(clause, own), subject);
        }
        if (first == null) {
            return whole;
        }
        if (passive && first.can(Case.NOMINATIVE)) {
            return new Conjunct(ClauseRoles.of(clause, own), first);
        }
        if (subject != null && !own.contains(subject)) {
            own.addFirst(subject);
        }
        return new Conjunct(ClauseRoles.of(clause, own), subject);
    }
}
