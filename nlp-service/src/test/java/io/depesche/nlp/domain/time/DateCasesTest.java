package io.depesche.nlp.domain.time;

import static org.assertj.core.api.Assertions.assertThat;

import io.depesche.nlp.domain.time.DateCases.Case;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class DateCasesTest {

    /** What the held-out texts reach at least; more is welcome. */
    private static final double HELD_OUT_SHARE = 0.9;

    static List<Case> cases() {
        return DateCases.of("/nlp/time/dates.cases.tsv");
    }

    @ParameterizedTest(name = "{index} {0}")
    @MethodSource("cases")
    void findsExactlyTheDatesOfTheCase(Case given) {
        assertThat(DateCases.found(given)).isEqualTo(given.expected());
    }

    @Test
    void readsMostDatesOfTextsThatNoRuleWasMadeFor() {
        List<Case> heldOut = DateCases.of("/nlp/time/held-out.tsv");
        long right = heldOut.stream()
                .filter(given -> DateCases.found(given).equals(given.expected()))
                .count();

        assertThat((double) right / heldOut.size())
                .as("%d of %d texts", right, heldOut.size())
                .isGreaterThanOrEqualTo(HELD_OUT_SHARE);
    }
}
