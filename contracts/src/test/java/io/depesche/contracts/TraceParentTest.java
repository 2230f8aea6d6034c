package io.depesche.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;
import java.util.Random;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullAndEmptySource;
import org.junit.jupiter.params.provider.ValueSource;

class TraceParentTest {

    private static final String HEADER = "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01";

    @Test
    void readsWhatItWrites() {
        TraceParent started = TraceParent.start(new Random(1));
        assertThat(TraceParent.parse(started.header())).isEqualTo(started);
    }

    @Test
    void keepsTheTraceOverAHop() {
        TraceParent parent = Objects.requireNonNull(TraceParent.parse(HEADER));
        TraceParent next = parent.next(new Random(2));
        assertThat(next.traceId()).isEqualTo("0af7651916cd43dd8448eb211c80319c");
        assertThat(next.spanId()).isNotEqualTo(parent.spanId());
    }

    @Test
    void neverStartsWithAnIdOfZeros() {
        RandomGenerator zeros = () -> 0L;
        assertThat(TraceParent.start(zeros).header()).doesNotContain("-0000000000000000-");
    }

    @ParameterizedTest
    @NullAndEmptySource
    @ValueSource(
            strings = {
                "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331",
                "01-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01",
                "00-0AF7651916CD43DD8448EB211C80319C-b7ad6b7169203331-01",
                "00-0af7651916cd43dd8448eb211c80319cxb7ad6b7169203331-01",
                "00-0af7651916cd43dd8448eb211c8031gg-b7ad6b7169203331-01",
                "00-00000000000000000000000000000000-b7ad6b7169203331-01",
                "00-0af7651916cd43dd8448eb211c80319c-0000000000000000-01",
                "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-zz",
                "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01 and more"
            })
    void takesAMalformedHeaderForNone(String header) {
        assertThat(TraceParent.parse(header)).isNull();
    }
}
