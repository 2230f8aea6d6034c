package io.depesche.gateway.adapter.sse;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.MultiMap;
import org.junit.jupiter.api.Test;

class StreamRequestTest {

    @Test
    void beginsWithTheLatestIfNothingIsAsked() {
        assertThat(StreamRequest.of(null, query())).isEqualTo(new StreamRequest.FromLatest());
    }

    @Test
    void prefersTheHeaderBecauseABrowserRepeatsTheOldAddress() {
        assertThat(StreamRequest.of("new", query().add("lastEventId", "old")))
                .isEqualTo(new StreamRequest.Resume("new"));
    }

    @Test
    void prefersAnIdToTheBeginning() {
        assertThat(StreamRequest.of(null, query().add("from", "earliest").add("lastEventId", "id")))
                .isEqualTo(new StreamRequest.Resume("id"));
    }

    @Test
    void takesABlankIdForNone() {
        assertThat(StreamRequest.of("", query().add("lastEventId", " ").add("from", "earliest")))
                .isEqualTo(new StreamRequest.FromEarliest());
    }

    @Test
    void refusesWhatItDoesNotKnow() {
        assertThat(StreamRequest.of(null, query().add("filter", "x"))).isInstanceOf(StreamRequest.Malformed.class);
        assertThat(StreamRequest.of(null, query().add("from", "EARLIEST"))).isInstanceOf(StreamRequest.Malformed.class);
    }

    private static MultiMap query() {
        return MultiMap.caseInsensitiveMultiMap();
    }
}
