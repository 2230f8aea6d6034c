package io.depesche.nlp.domain.claim;

import io.depesche.contracts.article.ArticleEnriched.Arguments;
import io.depesche.contracts.article.Issue;
import io.depesche.contracts.article.Party;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Acts that an article tells twice with the roles exchanged: once Peru sends Chile wheat, once Chile sends it to Peru. Translation turns
 * roles round; which reading is right the text alone does not say. Both claims stay as they are written; the one whose actor does less
 * of the kind elsewhere in the article is hardly believed, and an issue says why.
 */
final class RoleConflicts {

    private static final double HARDLY = 0.35;

    /** Types whose acts go one way; blame, demands and attacks go to and fro. */
    private static final Set<String> ONE_WAY =
            Set.of("AID", "COOPERATE", "MOBILIZE", "RETREAT", "CONCEDE", "SANCTION", "COERCE");

    private final List<Issue> issues = new ArrayList<>();

    /** The drafts, those doubted with less confidence. */
    List<Draft> settle(List<Draft> drafts) {
        List<Draft> settled = new ArrayList<>(drafts);
        for (int i = 0; i < drafts.size(); i++) {
            for (int k = i + 1; k < drafts.size(); k++) {
                if (exchanged(drafts.get(i), drafts.get(k))) {
                    int doubted = support(drafts, i) < support(drafts, k) ? i : k;
                    doubt(settled, doubted);
                }
            }
        }
        return settled;
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

    private static boolean exchanged(Draft a, Draft b) {
        if (!a.frame().equals(b.frame()) || !ONE_WAY.contains(a.frame().type())) {
            return false;
        }
        Set<String> actors = ids(a.args().actor());
        Set<String> others = ids(b.args().actor());
        Set<String> common = new HashSet<>(actors);
        common.retainAll(others);
        return common.isEmpty()
                && (meets(others, counterparts(a.args())) && !actors.isEmpty()
                        || meets(actors, counterparts(b.args())) && !others.isEmpty());
    }

    private static boolean meets(Set<String> actors, Set<String> counterparts) {
        for (String actor : actors) {
            if (counterparts.contains(actor)) {
                return true;
            }
        }
        return false;
    }

    private static Set<String> counterparts(Arguments args) {
        Set<String> ids = ids(args.recipient());
        if (args.place() != null) {
            ids.add(args.place());
        }
        return ids;
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

    /** In how many claims of the type somebody acts who acts in this one. */
    private static int support(List<Draft> drafts, int at) {
        Draft draft = drafts.get(at);
        Set<String> actors = ids(draft.args().actor());
        int count = 0;
        for (Draft other : drafts) {
            boolean kind = other.frame().type().equals(draft.frame().type());
            count += kind && meets(actors, ids(other.args().actor())) ? 1 : 0;
        }
        return count;
    }
}
