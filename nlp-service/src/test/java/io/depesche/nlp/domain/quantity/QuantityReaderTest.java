package io.depesche.nlp.domain.quantity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import io.depesche.contracts.article.ArticleEnriched.Quantity;
import io.depesche.contracts.article.Span;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class QuantityReaderTest {

    private static final QuantityReader READER = new QuantityReader();

    @Test
    void saysWhatIsCounted() {
        assertThat(READER.read("Er lieferte mehr als 11.000 Container Munition.", List.of()))
                .extracting(Quantity::of)
                .containsExactly("Munition");
        assertThat(READER.read("58 Prozent der Befragten zögern.", List.of()))
                .extracting(Quantity::of)
                .containsExactly("Befragten");
    }

    @Test
    void leavesDatesAndNamesAlone() {
        String text = "Im Jahr 2024 fuhren 30 Busse zur Expo 2000.";

        assertThat(READER.read(text, List.of(new Span(3, 12), new Span(33, 42))))
                .extracting(quantity -> quantity.span().of(text))
                .containsExactly("30 Busse");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "1 2 3 4 5 6 7 8 9",
                "99999999999999999999999999999999999999999999999999",
                "1,1,1,1,1",
                "zwischen und zwischen 3 und",
                "Millionen Millionen Millionen",
                "eine Million eine Million eine Million",
                "3 bis",
                "-",
                "- 5 -",
                "$",
                "€ € €",
                "km/h",
                "1/0",
                "0/0",
                "999.999.999.999.999.999 Billiarden Euro",
                "0,000000000000000001 g",
                "ein Drittel Billiarde Tonnen",
                "½",
                "unter über 3"
            })
    void copesWithWhatIsNoSentence(String text) {
        assertThatCode(() -> READER.read(text, List.of())).doesNotThrowAnyException();
    }

    @Test
    void readsATextInTimeThatGrowsWithItsLength() {
        String small =
                "zwei Millionen 3 000 000 zwischen 4 und 5,6 % rund 1/2 mehr als 10.000.000 Container ".repeat(1_200);
        long half = fastest(small);
        long full = fastest(small + small);

        assertThat((double) full / half).as("%d ns to %d ns", half, full).isLessThan(3.5);
    }

    /** Processor time of this thread, so that what else the machine does counts little. */
    private static long fastest(String text) {
        ThreadMXBean clock = ManagementFactory.getThreadMXBean();
        long best = Long.MAX_VALUE;
        for (int round = 0; round < 5; round++) {
            long start = clock.getCurrentThreadCpuTime();
            READER.read(text, List.of());
            best = Math.min(best, clock.getCurrentThreadCpuTime() - start);
        }
        return best;
    }
}
