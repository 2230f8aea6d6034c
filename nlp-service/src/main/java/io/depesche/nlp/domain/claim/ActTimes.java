package io.depesche.nlp.domain.claim;

import io.depesche.nlp.domain.grammar.Clause;
import io.depesche.nlp.domain.grammar.Phrase;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Which of the days that a sentence names is the act's own. */
final class ActTimes {

    private static final Set<String> AT_OCCASION = Set.of("während", "bei", "auf");

    private static final Set<String> BECAUSE = Set.of("da", "weil");

    private final Times times;
    private final Occasions occasions;

    ActTimes(Times times, Occasions occasions) {
        this.times = times;
        this.occasions = occasions;
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
        String shared = before != null && sameTense(before, clause)
                ? times.of(before, match.word().start())
                : own;
        if (shared == null && becauseNow(clause)) {
            return times.now(
                    Objects.requireNonNull(clause.parent()), match.word().start());
        }
        return shared == null ? occasion(match, before == null ? clause : before, clause) : shared;
    }

    /** {@code Derzeit zögern sie, weil sie Peru misstrauen}: both are so now. */
    private static boolean becauseNow(Clause clause) {
        Clause parent = clause.parent();
        return clause.kind() == Clause.Kind.SUBORDINATE
                && clause.opener() != null
                && BECAUSE.contains(clause.opener().small())
                && parent != null
                && parent.verbs() != null
                && clause.verbs() != null
                && !parent.verbs().past()
                && !clause.verbs().past();
    }

    /** {@code Während des Treffens …}: the day of the meeting, where the article names it elsewhere. */
    private @Nullable String occasion(Match match, Clause clause, Clause own) {
        boolean happened = own.verbs() != null && own.verbs().past() && match.noun() == null;
        for (Phrase phrase : happened ? clause.phrases() : List.<Phrase>of()) {
            boolean during = AT_OCCASION.contains(String.valueOf(phrase.preposition()));
            String day = during ? occasions.dayOf(phrase) : null;
            if (day != null) {
                return day;
            }
        }
        return null;
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
