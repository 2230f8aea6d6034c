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
        assertThat(trace.steps()).extracting(TraceStep::revision).containsExactly(1, 1, 2);
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

    private static ArticleTrace trace(TraceReport... reports) {
        return ArticleTrace.of("795b5202c6589124", List.of(reports));
    }

    private static TraceReport known(TraceStep... steps) {
        return new TraceReport.Known(List.of(steps));
    }

    private static TraceStep ok(String step, @Nullable Integer revision) {
        return new TraceStep(step, "any-service", "ok", null, revision, null, null, null, null);
    }

    private static TraceStep stopped(String step, @Nullable Integer revision) {
        return new TraceStep(step, "any-service", "stopped", null, revision, "because", null, null, null);
    }
}
