package io.depesche.ingest.adapter.jdbc;

import io.depesche.contracts.article.Article.CopyOf;
import io.depesche.ingest.domain.article.Arrival;
import io.depesche.ingest.domain.trace.Step;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The steps that are true the moment a revision is written, in their order. */
record RevisionSteps(List<String> kinds, List<@Nullable String> words) {

    /**
     * @param copyOf the article whose text it repeats
     * @param change what it changes of the revision before; {@code null} for the first
     */
    static RevisionSteps of(Arrival arrival, @Nullable CopyOf copyOf, @Nullable String change) {
        RevisionSteps steps = new RevisionSteps(new ArrayList<>(), new ArrayList<>());
        steps.add(arrival.kind(), null);
        if (arrival.kind() == Step.Kind.PAGE_FETCHED) {
            String text = arrival.candidate().text();
            steps.add(Step.Kind.EXTRACTED, "%d characters, %d paragraphs".formatted(text.length(), paragraphs(text)));
        }
        if (change != null) {
            steps.add(Step.Kind.REVISION_OF, change);
        }
        if (copyOf != null) {
            steps.add(
                    Step.Kind.DUPLICATE_OF,
                    String.format(Locale.ROOT, "article %s, similarity %.2f", copyOf.article(), copyOf.similarity()));
        }
        steps.add(Step.Kind.QUEUED, null);
        return steps;
    }

    Object[] codes() {
        return kinds.toArray();
    }

    Object[] details() {
        return words.toArray();
    }

    private void add(Step.Kind kind, @Nullable String detail) {
        kinds.add(kind.code());
        words.add(detail);
    }

    private static long paragraphs(String text) {
        return text.lines().filter(line -> !line.isBlank()).count();
    }
}
