package io.depesche.ingest.domain.extraction;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Dates as pages write them; a zone only where one is written. */
class WrittenDateTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            2024-03-12T14:05:00+01:00              | 2024-03-12 | 2024-03-12T14:05+01:00
            2024-03-12 14:05:07.123Z               | 2024-03-12 | 2024-03-12T14:05:07Z
            2024-03-12T14:05:00+0100               | 2024-03-12 | 2024-03-12T14:05+01:00
            2024-03-12T14:05                       | 2024-03-12 |
            Stand: 12. März 2024, 14:05 Uhr        | 2024-03-12 |
            Veröffentlicht am 12.03.24             | 2024-03-12 |
            Tue, 12 Mar 2024 14:05:00 GMT          | 2024-03-12 | 2024-03-12T14:05Z
            March 12th, 2024                       | 2024-03-12 |
            /politik/2024/03/12/bruecke            | 2024-03-12 |
            13/03/2024                             | 2024-03-13 |
            """)
    void reads(String written, String day, String moment) {
        WrittenDate date = Objects.requireNonNull(WrittenDate.in(written), written);
        assertThat(date.day()).hasToString(day);
        assertThat(date.moment() == null ? null : date.moment().toString()).isEqualTo(moment);
    }

    @ParameterizedTest
    @ValueSource(strings = {"03/04/2024", "31.02.2024", "12. Marktplatz 2024", "Tel. 0611 2024", "", "99999999999-1-1"})
    void isNoDate(String written) {
        assertThat(WrittenDate.in(written)).isNull();
    }
}
