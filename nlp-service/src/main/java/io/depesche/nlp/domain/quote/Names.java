package io.depesche.nlp.domain.quote;

import io.depesche.contracts.article.ArticleEnriched.Entity;
import io.depesche.contracts.article.Span;
import java.util.List;

/** Where names stand, to tell a quoted name from quoted speech. */
final class Names {

    private final List<Span> spans;

    Names(List<Entity> entities) {
        this.spans = entities.stream()
                .flatMap(entity -> entity.mentions().stream())
                .sorted()
                .toList();
    }

    /** Whether one name covers a stretch, but for a few characters. */
    boolean covers(Span stretch) {
        int low = 0;
        int high = spans.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (spans.get(middle).end() <= stretch.start()) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low < spans.size()
                && spans.get(low).start() <= stretch.start() + 1
                && spans.get(low).end() >= stretch.end() - 1;
    }
}
