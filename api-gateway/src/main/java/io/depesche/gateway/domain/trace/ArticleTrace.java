package io.depesche.gateway.domain.trace;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Every step of an article from feed to stream, and what became of it.
 *
 * @param revision the newest revision that any step speaks of
 * @param state what became of that revision
 * @param feed id of the feed that led to it, if any service knows one
 * @param steps in the order in which they happened; as the services tell them if one has no time
 * @param notes what is missing from this answer and why
 */
public record ArticleTrace(
        String article,
        @Nullable Integer revision,
        State state,
        @Nullable String feed,
        List<TraceStep> steps,
        List<String> notes) {

    /** What became of the newest revision. */
    public enum State {
        /** It is stored or was streamed. */
        DELIVERED("delivered"),
        /** It is on its way. */
        UNDER_WAY("under-way"),
        /** It stopped; the last step says why. */
        STOPPED("stopped"),
        /** The services that could tell did not answer. */
        UNKNOWN("unknown");

        private final String code;

        State(String code) {
            this.code = code;
        }

        public String code() {
            return code;
        }
    }

    /**
     * Puts the reports together.
     *
     * @param reports in the order of the pipeline
     */
    public static ArticleTrace of(String article, List<TraceReport> reports) {
        List<TraceStep> steps = new ArrayList<>();
        List<String> notes = new ArrayList<>();
        String feed = null;
        for (TraceReport report : reports) {
            switch (report) {
                case TraceReport.Known known -> {
                    steps.addAll(known.steps());
                    feed = feed == null ? known.feed() : feed;
                }
                case TraceReport.Silent silent ->
                    notes.add(silent.service() + " did not answer; its steps are missing");
            }
        }
        if (steps.stream().allMatch(step -> step.time() != null)) {
            // Stable: steps of the same moment stay in the order of the pipeline.
            steps.sort(Comparator.comparing(TraceStep::time, Comparator.nullsFirst(Comparator.naturalOrder())));
        }
        Integer newest = steps.stream()
                .map(TraceStep::revision)
                .filter(Objects::nonNull)
                .max(Comparator.naturalOrder())
                .orElse(null);
        return new ArticleTrace(
                article, newest, stateOf(steps, newest, !notes.isEmpty()), feed, List.copyOf(steps), notes);
    }

    /** Whether nobody has ever heard of the article, and everybody was heard. */
    public boolean isOfUnknownArticle() {
        return steps.isEmpty() && notes.isEmpty();
    }

    private static State stateOf(List<TraceStep> steps, @Nullable Integer newest, boolean incomplete) {
        if (steps.stream().anyMatch(step -> isArrival(step) && Objects.equals(step.revision(), newest))) {
            return State.DELIVERED;
        }
        int firstOfNewest = 0;
        while (newest != null && !newest.equals(steps.get(firstOfNewest).revision())) {
            firstOfNewest++;
        }
        // A dead letter names no revision, because nobody could read it: it belongs to the revision that was under way.
        if (steps.subList(firstOfNewest, steps.size()).stream()
                .anyMatch(step -> isEnd(step)
                        && (step.revision() == null || step.revision().equals(newest)))) {
            return State.STOPPED;
        }
        return steps.isEmpty() || incomplete ? State.UNKNOWN : State.UNDER_WAY;
    }

    private static boolean isArrival(TraceStep step) {
        return step.outcome().equals(TraceStep.OK)
                && (step.step().equals(TraceStep.STORED) || step.step().equals(TraceStep.STREAMED));
    }

    /** A fetch that found nothing new stops, too, but the revision that it names goes on. */
    private static boolean isEnd(TraceStep step) {
        return step.outcome().equals(TraceStep.STOPPED) && !step.step().equals(TraceStep.UNCHANGED);
    }
}
