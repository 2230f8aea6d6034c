package io.depesche.nlp.domain.claim;

import io.depesche.contracts.article.Issue;
import io.depesche.contracts.article.Party;
import io.depesche.nlp.domain.claim.Flows.Flow;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Acts that an article tells twice with the roles exchanged: once Peru sends Chile wheat, once Chile sends it to Peru. Translation turns
 * roles round; which reading is right the text alone does not say. Inverse acts count as well: who sells gives, who buys gets ({@link Flows}).
 * Both claims stay as they are written; the one whose giver the rest of the article speaks for less is hardly believed, and an issue says
 * why.
 */
final class RoleConflicts {

    private static final double HARDLY = 0.35;

    /** Types whose acts go one way; blame, demands and attacks go to and fro. */
    private static final Set<String> ONE_WAY =
            Set.of("AID", "COOPERATE", "MOBILIZE", "RETREAT", "CONCEDE", "SANCTION", "COERCE");

    /** No article tells of more; a text that is made to is no article, and each is compared with each. */
    private static final int MOST_ACTS = 200;

    private final Flows flows;
    private final Discourse discourse;
    private final List<Issue> issues = new ArrayList<>();

    RoleConflicts(Flows flows, Discourse discourse) {
        this.flows = flows;
        this.discourse = discourse;
    }

    /** The drafts, those doubted with less confidence. */
    List<Draft> settle(List<Draft> drafts) {
        List<Draft> settled = new ArrayList<>(drafts);
        int[] acts = oneWay(drafts);
        Map<Integer, Integer> support = new HashMap<>();
        for (int i : acts) {
            for (int k : acts) {
                if (k > i && exchanged(drafts.get(i), drafts.get(k))) {
                    int first = support.computeIfAbsent(i, at -> support(drafts, acts, at));
                    int second = support.computeIfAbsent(k, at -> support(drafts, acts, at));
                    doubt(settled, first < second ? i : k);
                }
            }
        }
        return settled;
    }

    private static int[] oneWay(List<Draft> drafts) {
        return IntStream.range(0, drafts.size())
                .filter(i -> ONE_WAY.contains(drafts.get(i).frame().type()))
                .limit(MOST_ACTS)
                .toArray();
    }

    List<Issue> issues() {
        return issues;
    }

    private void doubt(List<Draft> settled, int at) {
        Draft draft = settled.get(at);
        if (draft.confidence() <= HARDLY) {
            return;
        }
        settled.set(at, draft.believed(HARDLY));
        issues.add(new Issue(
                Issue.ROLE_CONFLICT,
                draft.evidence(),
                Issue.Severity.WARNING,
                "the article also tells of this act with the roles exchanged"));
        for (int i = 0; i < settled.size(); i++) {
            Draft other = settled.get(i);
            boolean blame =
                    other.sentence() == draft.sentence() && other.frame().type().equals("ACCUSE");
            if (blame) {
                settled.set(i, other.believed(Math.min(other.confidence(), HARDLY)));
            }
        }
    }

    private boolean exchanged(Draft a, Draft b) {
        Flow one = flows.of(a.frame());
        Flow other = flows.of(b.frame());
        if (!one.movement().equals(other.movement())) {
            return false;
        }
        Set<String> givers = givers(a, one);
        Set<String> getters = getters(a, one);
        Set<String> otherGivers = givers(b, other);
        Set<String> common = new HashSet<>(givers);
        common.retainAll(otherGivers);
        boolean turned = meets(otherGivers, getters) && !givers.isEmpty()
                || meets(givers, getters(b, other)) && !otherGivers.isEmpty();
        return common.isEmpty() && turned;
    }

    /** Who gives; where somebody buys, those he buys from. */
    private static Set<String> givers(Draft draft, Flow flow) {
        return ids(flow.in() ? draft.args().recipient() : draft.args().actor());
    }

    /** Who gets, and where it goes. */
    private static Set<String> getters(Draft draft, Flow flow) {
        if (flow.in()) {
            return ids(draft.args().actor());
        }
        Set<String> ids = ids(draft.args().recipient());
        if (draft.args().place() != null) {
            ids.add(draft.args().place());
        }
        return ids;
    }

    private static boolean meets(Set<String> some, Set<String> others) {
        return !Collections.disjoint(some, others);
    }

    private static Set<String> ids(List<Party> parties) {
        Set<String> ids = new HashSet<>();
        for (Party party : parties) {
            if (party instanceof Party.OfEntity entity) {
                ids.add(entity.id());
            }
        }
        return ids;
    }

    /**
     * How much of the article speaks for those who give here: the acts of the movement in which they give, and the things of the kind that
     * are called theirs: {@code peruanischer Weizen}, {@code nordkoreanische Soldaten}.
     */
    private int support(List<Draft> drafts, int[] acts, int at) {
        Draft draft = drafts.get(at);
        Flow flow = flows.of(draft.frame());
        Set<String> givers = givers(draft, flow);
        int count = 0;
        for (int i : acts) {
            Draft other = drafts.get(i);
            boolean kind = other.frame().type().equals(draft.frame().type());
            count += kind && meets(givers, givers(other, flows.of(other.frame()))) ? 1 : 0;
        }
        return count + discourse.owned(givers, flow.thing(), things(draft));
    }

    private static Set<String> things(Draft draft) {
        Set<String> nouns = new HashSet<>();
        for (Party party : draft.args().object()) {
            if (party instanceof Party.OfWords words) {
                nouns.addAll(Nouns.ofName(words.words()));
            }
        }
        return nouns;
    }
}
