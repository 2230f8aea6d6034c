package io.depesche.gateway.domain.trace;

import static org.assertj.core.api.Assertions.assertThat;

import io.depesche.gateway.domain.trace.ArticleTrace.State;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ArticleTraceTest {

    private static final TraceReport SILENT_STORE = new TraceReport.Silent("store-service");

    @Test
    void isDeliveredOnceItIsStored() {
        ArticleTrace trace =
                trace(known(ok("received", 1), ok("published", 1)), known(ok("enriched", 1), ok("stored", 1)));

        assertThat(trace.state()).isEqualTo(State.DELIVERED);
        assertThat(trace.steps())
                .extracting(TraceStep::step)
                .containsExactly("received", "published", "enriched", "stored");
    }

    @Test
    void isDeliveredByTheStreamEvenIfTheStoreIsSilent() {
        ArticleTrace trace = trace(known(ok("published", 1)), SILENT_STORE, known(ok("streamed", 1)));

        assertThat(trace.state()).isEqualTo(State.DELIVERED);
        assertThat(trace.notes()).singleElement().asString().contains("store-service");
    }

    @Test
    void isUnderWayAgainWhenANewRevisionCame() {
        ArticleTrace trace = trace(known(ok("published", 1), ok("published", 2)), known(ok("stored", 1)));

        assertThat(trace.state()).isEqualTo(State.UNDER_WAY);
        assertThat(trace.revision()).isEqualTo(2);
    }

    @Test
    void putsStepsInTheOrderInWhichTheyHappened() {
        ArticleTrace trace = trace(
                known(at("published", "10:00:00Z"), at("unchanged", "10:05:00Z")),
                known(at("stored", "11:00:01+01:00")));

        assertThat(trace.steps()).extracting(TraceStep::step).containsExactly("published", "stored", "unchanged");
    }

    @Test
    void isStoppedByADeadLetterThatNamesNoRevision() {
        assertThat(trace(known(ok("published", 1)), known(stopped("dead-letter", null)))
                        .state())
                .isEqualTo(State.STOPPED);
    }

    @Test
    void isNotStoppedByTheDeadLetterOfAnOlderRevision() {
        assertThat(trace(known(ok("published", 1), stopped("dead-letter", null), ok("published", 2)))
                        .state())
                .isEqualTo(State.UNDER_WAY);
    }

    @Test
    void isStoppedByADeadLetter() {
        assertThat(trace(known(ok("published", 1)), known(stopped("dead-letter", 1)))
                        .state())
                .isEqualTo(State.STOPPED);
    }

    @Test
    void isStoppedWhenTheTextWasRejectedBeforeItHadARevision() {
        assertThat(trace(known(ok("feed-entry", null), stopped("rejected", null)))
                        .state())
                .isEqualTo(State.STOPPED);
    }

    @Test
    void isNotStoppedByAFetchThatFoundNothingNew() {
        assertThat(trace(known(ok("published", 1), stopped("unchanged", 1))).state())
                .isEqualTo(State.UNDER_WAY);
    }

    @Test
    void isUnknownWhenTheStoreThatCouldTellIsSilent() {
        assertThat(trace(known(ok("published", 1)), SILENT_STORE).state()).isEqualTo(State.UNKNOWN);
        assertThat(trace(TraceReport.nothing(), SILENT_STORE).isOfUnknownArticle())
                .isFalse();
    }

    @Test
    void knowsThatNobodyHasHeardOfAnArticle() {
        assertThat(trace(TraceReport.nothing(), TraceReport.nothing()).isOfUnknownArticle())
                .isTrue();
    }

    @Test
    void namesTheFeedThatOneServiceKnows() {
        TraceReport seen = new TraceReport.Known(List.of(ok("feed-entry", null)), "4f1c0a9be2d73856");
        assertThat(trace(seen, known(ok("stored", 1))).feed()).isEqualTo("4f1c0a9be2d73856");
        assertThat(trace(known(ok("received", 1))).feed()).isNull();
    }

    private static ArticleTrace trace(TraceReport... reports) {
        return ArticleTrace.of("795b5202c6589124", List.of(reports));
    }

    private static TraceReport known(TraceStep... steps) {
        return new TraceReport.Known(List.of(steps));
    }

    private static TraceStep at(String step, String time) {
        return new TraceStep(step, "any-service", "ok", "2026-11-21T" + time, 1, null, null, null, null);
    }

    private static TraceStep ok(String step, @Nullable Integer revision) {
        return new TraceStep(step, "any-service", "ok", null, revision, null, null, null, null);
    }

    private static TraceStep stopped(String step, @Nullable Integer revision) {
        return new TraceStep(step, "any-service", "stopped", null, revision, "because", null, null, null);
    }
}
