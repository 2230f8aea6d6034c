package io.depesche.nlp.domain.claim;

import io.depesche.contracts.article.Party;
import java.util.ArrayList;
import java.util.List;

/**
 * Acts that a headline or a caption tells. Where the body tells the same act, the body is the evidence, because headlines shorten and
 * sharpen; where it does not, the headline is the only evidence, though a weak one.
 */
final class Headlines {

    /** What is left of the confidence. */
    private static final double WEAKER = 0.7;

    private Headlines() {}

    /** The drafts of headlines that the body lacks. */
    static List<Draft> besides(List<Draft> headlines, List<Draft> body) {
        List<Draft> alone = new ArrayList<>(headlines.size());
        for (Draft headline : headlines) {
            if (body.stream().noneMatch(draft -> same(headline, draft))) {
                alone.add(headline.believed(Math.round(headline.confidence() * WEAKER * 100) / 100.0));
            }
        }
        return alone;
    }

    private static boolean same(Draft headline, Draft draft) {
        if (!headline.frame().type().equals(draft.frame().type())) {
            return false;
        }
        for (Party actor : headline.args().actor()) {
            if (draft.args().actor().contains(actor)) {
                return true;
            }
        }
        return headline.frame().equals(draft.frame());
    }
}
