package io.depesche.nlp.domain.claim;

import io.depesche.contracts.article.Party;
import io.depesche.nlp.domain.grammar.Clause;
import io.depesche.nlp.domain.grammar.Phrase;
import io.depesche.nlp.domain.grammar.Word;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Pledges that bind both sides: {@code Wird eines der Länder angegriffen, muss das andere helfen}. Either may be the one who helps and
 * the one who is helped, so both are both.
 */
final class MutualAid {

    private static final Set<String> TYPES = Set.of("AGREE", "AID");
    private static final Set<String> ONE_OF = Set.of("eine", "einer", "eines", "einem", "einen");

    private final Discourse discourse;
    private final Groups groups;

    MutualAid(Discourse discourse, Groups groups) {
        this.discourse = discourse;
        this.groups = groups;
    }

    /** The two of whom a sentence says {@code eines der Länder}; empty if it is no pledge or names no two. */
    List<Party> sides(Match match, ReadSentence sentence) {
        if (!TYPES.contains(match.frame().type())) {
            return List.of();
        }
        for (Clause clause : sentence.clauses) {
            for (Phrase phrase : clause.phrases()) {
                if (phrase.kind() == Phrase.Kind.NOUN && isOneOf(phrase, clause)) {
                    List<Party> both = new ArrayList<>(2);
                    groups.either(phrase, sentence.sentence.span().start())
                            .forEach(key -> both.add(discourse.party(key)));
                    return both;
                }
            }
        }
        return List.of();
    }

    private static boolean isOneOf(Phrase phrase, Clause clause) {
        int at = phrase.from() + (phrase.preposition() == null ? 0 : 1);
        Word next = at + 1 < phrase.to() ? clause.words().get(at + 1) : null;
        return ONE_OF.contains(clause.words().get(at).small())
                && next != null
                && next.small().equals("der");
    }

    /** {@code das andere}. */
    static boolean isOther(@Nullable Phrase phrase) {
        return phrase != null && phrase.head().small().startsWith("andere");
    }
}
