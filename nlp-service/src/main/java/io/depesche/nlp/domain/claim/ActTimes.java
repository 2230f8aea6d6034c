package io.depesche.nlp.domain.claim;

import io.depesche.nlp.domain.grammar.Clause;
import io.depesche.nlp.domain.grammar.Phrase;
import java.util.Iterator;
import org.jspecify.annotations.Nullable;

/** Which of the days that a sentence names is the act's own. */
final class ActTimes {

    private final Times times;

    ActTimes(Times times) {
        this.times = times;
    }

    @Nullable
    String time(Match match, ReadSentence sentence) {
        Clause clause = match.clause();
        boolean announced = match.planned() || match.strength() == Match.Strength.TOLD_NOUN;
        if (announced && match.noun() != null) {
            return times.ofAnnounced(clause, match.noun());
        }
        Phrase object = announcedObject(match, sentence.roles(clause));
        boolean ahead = Stance.PLANNED.equals(match.frame().modality());
        if (ahead && object != null && clause.verbs() != null && clause.verbs().past()) {
            return times.ofAnnounced(clause, object);
        }
        String own = times.of(clause, match.word().start());
        Clause before = own == null && clause.coordinated() ? Subjects.lenderOf(clause, sentence) : null;
        return before != null && sameTense(before, clause)
                ? times.of(before, match.word().start())
                : own;
    }

    private static boolean sameTense(Clause one, Clause other) {
        return one.verbs() != null
                && other.verbs() != null
                && one.verbs().past() == other.verbs().past();
    }

    private static @Nullable Phrase announcedObject(Match match, ClauseRoles roles) {
        Iterator<Phrase> consumed = match.consumed().iterator();
        return consumed.hasNext() ? consumed.next() : roles.object;
    }
}
