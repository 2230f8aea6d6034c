package io.depesche.nlp.domain.claim;

import io.depesche.contracts.article.Span;
import io.depesche.nlp.domain.grammar.Clause;
import io.depesche.nlp.domain.grammar.Phrase;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A trigger found in a clause, with the phrases of its roles before anybody is named.
 *
 * @param word the trigger's place
 * @param noun the phrase around it, where it is a noun
 * @param consumed phrases that belong to the trigger itself
 * @param needsNegation whether the negation of the clause belongs to the trigger
 * @param planned whether a verb such as {@code ankündigen} says that it is yet to come
 */
record Match(
        Trigger trigger,
        Clause clause,
        Span word,
        @Nullable Phrase noun,
        Map<Trigger.Role, List<Phrase>> roles,
        Set<Phrase> consumed,
        boolean needsNegation,
        boolean planned,
        Strength strength) {

    /** How much of the grammar bears the match out; confidence is calibrated by it. */
    enum Strength {
        /** A verb with a need beside it. */
        PHRASE,
        /** A verb alone. */
        VERB,
        /** A noun that a verb such as {@code einreichen} makes an act. */
        SUPPORTED_NOUN,
        /** A noun that somebody confirms or denies. */
        TOLD_NOUN,
        /** A noun with one who does it. */
        FREE_NOUN
    }

    Match {
        roles = new EnumMap<>(roles);
    }

    List<Phrase> of(Trigger.Role role) {
        return roles.getOrDefault(role, List.of());
    }

    Frame frame() {
        return trigger.frame();
    }
}
