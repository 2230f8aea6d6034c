package io.depesche.nlp.domain.claim;

import io.depesche.contracts.article.ArticleEnriched.Arguments;
import io.depesche.contracts.article.Party;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Acts that an article tells more than once: {@code Malta ratifizierte den Vertrag. … Malta hat ihn am 3. Mai ratifiziert}. They are one
 * claim; its evidence is the sentence that says most, and what only another sentence says of when, where and whom is taken over from it.
 * Acts that differ in anything both sentences say stay apart.
 */
final class SameActs {

    /** No article tells an act again behind so many others; a text that is made to is no article. */
    private static final int LOOKED_BACK = 150;

    private SameActs() {}

    /** The drafts, each act once, where it is told best. */
    static List<Draft> once(List<Draft> drafts) {
        List<Draft> kept = new ArrayList<>(drafts.size());
        for (Draft draft : drafts) {
            int same = indexOfSame(kept, draft);
            if (same < 0) {
                kept.add(draft);
            } else {
                Draft before = kept.get(same);
                boolean more = said(draft.args()) > said(before.args());
                kept.set(same, more ? draft.completed(before.args()) : before.completed(draft.args()));
            }
        }
        return kept;
    }

    private static int indexOfSame(List<Draft> kept, Draft draft) {
        for (int i = Math.max(0, kept.size() - LOOKED_BACK); i < kept.size(); i++) {
            if (same(kept.get(i), draft)) {
                return i;
            }
        }
        return -1;
    }

    private static boolean same(Draft a, Draft b) {
        Arguments one = a.args();
        Arguments other = b.args();
        return a.sentence() != b.sentence()
                && a.frame().equals(b.frame())
                && a.modality().equals(b.modality())
                && a.attribution().equals(b.attribution())
                && !one.actor().isEmpty()
                && one.actor().equals(other.actor())
                && one.actor().stream().allMatch(Party.OfEntity.class::isInstance)
                && fits(one.recipient(), other.recipient())
                && fits(one.object(), other.object())
                && fits(one.time(), other.time())
                && fits(one.place(), other.place())
                && fits(one.quantity(), other.quantity())
                && speaksOfTheSame(one, other);
    }

    /** Something beside the actor is the same in both: a man makes many demands. */
    private static boolean speaksOfTheSame(Arguments one, Arguments other) {
        return shares(one.recipient(), other.recipient())
                || shares(one.object(), other.object())
                || one.place() != null && one.place().equals(other.place());
    }

    private static boolean fits(List<Party> some, List<Party> others) {
        return some.isEmpty() || others.isEmpty() || shares(some, others);
    }

    private static boolean shares(List<Party> some, List<Party> others) {
        return !Collections.disjoint(names(some), names(others));
    }

    /** Entities by their ids, words without the place where they stand. */
    private static List<String> names(List<Party> parties) {
        List<String> names = new ArrayList<>(parties.size());
        for (Party party : parties) {
            names.add(party instanceof Party.OfWords words ? words.words() : party.toString());
        }
        return names;
    }

    private static boolean fits(@Nullable String one, @Nullable String other) {
        return one == null || other == null || Objects.equals(one, other);
    }

    private static int said(Arguments args) {
        int said = args.recipient().isEmpty() ? 0 : 1;
        said += args.object().isEmpty() ? 0 : 1;
        said += args.time() == null ? 0 : 1;
        said += args.place() == null ? 0 : 1;
        return said + (args.quantity() == null ? 0 : 1);
    }
}
