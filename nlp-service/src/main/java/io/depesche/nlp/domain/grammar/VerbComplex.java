package io.depesche.nlp.domain.grammar;

import io.depesche.nlp.domain.grammar.WordForm.Mood;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The verbs of a clause put together: {@code soll festgenommen worden sein} is the passive of {@code festnehmen} with the modal
 * {@code sollen} and the perfect.
 *
 * @param verbs that carry meaning, in order
 * @param finite {@code null} in an infinitive clause
 * @param persons bits as in {@link WordForm.Finite}; 0 without a finite verb
 * @param passive with {@code werden}, or with {@code sein} for the state after it
 * @param state only the state: {@code ist gesperrt}
 * @param modal infinitive of the modal verb; {@code zu} for {@code haben zu} and {@code sein zu}
 * @param future {@code werden} with an infinitive
 * @param past preterite or perfect
 * @param perfect with an infinitive of the perfect or a finite auxiliary
 * @param mood of the finite verb
 * @param reflexive whether {@code sich} stands in the clause
 */
public record VerbComplex(
        List<Verb> verbs,
        @Nullable Word finite,
        int persons,
        boolean passive,
        boolean state,
        @Nullable String modal,
        boolean future,
        boolean past,
        boolean perfect,
        Mood mood,
        boolean reflexive) {

    private static final int ONE = 0b000111;

    /** Without {@code ihr}, which hardly stands in news. */
    private static final int MANY = 0b101000;

    public VerbComplex {
        verbs = List.copyOf(verbs);
    }

    /** Whether the verb says that its subject is one. */
    public boolean onlySingular() {
        return (persons & ONE) != 0 && (persons & MANY) == 0;
    }

    /** Whether the verb says that its subject are several. */
    public boolean onlyPlural() {
        return (persons & ONE) == 0 && (persons & MANY) != 0;
    }

    /** Whether the finite verb is in a form of reported speech. */
    public boolean reporting() {
        return mood == Mood.REPORTING;
    }

    /** Whether the finite verb is in the second subjunctive: {@code könnte}, {@code wäre}. */
    public boolean unreal() {
        return mood == Mood.UNREAL;
    }
}
