package io.depesche.nlp.domain.claim;

import io.depesche.nlp.domain.grammar.Clause;
import io.depesche.nlp.domain.grammar.Phrase;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The phrases around a noun: its genitive, the name before it, what follows it with a preposition. */
final class NounSlots {
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
            if (need.kind() != Need.Kind.ROLE || phrase == null || !Slots.headIn(phrase, need.nouns())) {
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
