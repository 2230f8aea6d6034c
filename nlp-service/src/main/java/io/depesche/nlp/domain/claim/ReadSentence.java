package io.depesche.nlp.domain.claim;

import io.depesche.nlp.domain.grammar.Clause;
import io.depesche.nlp.domain.sentence.Sentence;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A sentence with its clauses and the roles in each. */
final class ReadSentence {

    final int index;
    final Sentence sentence;
    final List<Clause> clauses;
    private final Map<Clause, ClauseRoles> roles = new IdentityHashMap<>();

    ReadSentence(int index, Sentence sentence, List<Clause> clauses) {
        this.index = index;
        this.sentence = sentence;
        this.clauses = clauses;
        clauses.forEach(clause -> roles.put(clause, ClauseRoles.of(clause)));
    }

    ClauseRoles roles(Clause clause) {
        ClauseRoles found = roles.get(clause);
        if (found == null) {
            throw new IllegalArgumentException("a clause of another sentence");
        }
        return found;
    }

    /** Main verb of a clause; empty if it has none. */
    static String lemma(@Nullable Clause clause) {
        return clause == null
                        || clause.verbs() == null
                        || clause.verbs().verbs().isEmpty()
                ? ""
                : clause.verbs().verbs().getFirst().lemma();
    }

    /** The clause at the top of the ones that this one hangs on. */
    static Clause root(Clause clause) {
        Clause at = clause;
        for (int i = 0; i < 50 && at.parent() != null; i++) {
            at = at.parent();
        }
        return at;
    }
}
