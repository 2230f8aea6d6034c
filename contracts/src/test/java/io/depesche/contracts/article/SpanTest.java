package io.depesche.contracts.article;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.depesche.contracts.WireJson;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class SpanTest {

    @Test
    void isWrittenAsTwoNumbers() {
        assertThat(new String(WireJson.write(new Span(3, 8)), StandardCharsets.UTF_8))
                .isEqualTo("[3,8]");
        assertThat(WireJson.read("[3,8]".getBytes(StandardCharsets.UTF_8), Span.class))
                .isEqualTo(new Span(3, 8));
    }

    @Test
    void leavesItsEndOut() {
        assertThat(new Span(0, 4).of("Wien liegt")).isEqualTo("Wien");
        assertThat(new Span(0, 4).length()).isEqualTo(4);
    }

    @Test
    void neighboursDoNotOverlap() {
        assertThat(new Span(0, 4).overlaps(new Span(4, 5))).isFalse();
        assertThat(new Span(0, 4).overlaps(new Span(3, 5))).isTrue();
    }

    @Test
    void anInsertionOverlapsOnlyWhatItStandsWithin() {
        assertThat(new Span(2, 2).overlaps(new Span(0, 4))).isTrue();
        assertThat(new Span(4, 4).overlaps(new Span(0, 4))).isFalse();
    }

    @Test
    void mayBeEmptyButNeverBackwards() {
        assertThat(new Span(5, 5).length()).isZero();
        assertThatIllegalArgumentException().isThrownBy(() -> new Span(5, 4));
        assertThatIllegalArgumentException().isThrownBy(() -> new Span(-1, 4));
    }

    @Test
    void sortsByStartThenShorterFirst() {
        assertThat(Stream.of(new Span(2, 9), new Span(0, 1), new Span(2, 3))
                        .sorted()
                        .toList())
                .isEqualTo(List.of(new Span(0, 1), new Span(2, 3), new Span(2, 9)));
    }
}
