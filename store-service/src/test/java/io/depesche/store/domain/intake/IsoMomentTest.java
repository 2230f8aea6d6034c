package io.depesche.store.domain.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class IsoMomentTest {

    @ParameterizedTest
    @CsvSource({
        "2026-11-21, 2026-11-21T00:00:00Z",
        "2026-11-21T08:00:00+01:00, 2026-11-21T07:00:00Z",
        "2026-11-21T08:00:00.123456789Z, 2026-11-21T08:00:00.123456Z"
    })
    void readsDatesAndMoments(String text, Instant expected) {
        assertThat(IsoMoment.parse(text)).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "gestern", "2026-13-01", "2026-11-21T08:00:00", "+20261-11-21T00:00:00Z", "-0001-01-01"})
    void whatCannotBeReadOrStoredIsUnknown(String text) {
        assertThat(IsoMoment.parse(text)).isNull();
    }
}
