package io.depesche.ingest.domain.syndication;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.OffsetDateTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Dates as feeds write them. */
class FeedDateTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Sun, 01 Mar 2026 08:15:00 +0100        | 2026-03-01T08:15:00+01:00
            Sun, 01 Mar 2026 08:15:00 GMT          | 2026-03-01T08:15:00Z
            Tue, 01 Mar 2026 08:15:00 GMT          | 2026-03-01T08:15:00Z
            1 Mar 26 8:15 EST                      | 2026-03-01T08:15:00-05:00
            01 Mar 99 08:15:00 UT                  | 1999-03-01T08:15:00Z
            Sun, 1 March 2026 08:15:60 +01:00      | 2026-03-01T08:15:59+01:00
            Sun,01 Mar 2026 08:15:00 MEZ           | 2026-03-01T08:15:00+01:00
            Mo, 6. Juli 2026 08:15 MESZ            | 2026-07-06T08:15:00+02:00
            Sunday, March 1, 2026 8:15 PM PST      | 2026-03-01T20:15:00-08:00
            Sun Mar  1 08:15:00 CET 2026           | 2026-03-01T08:15:00+01:00
            01-Mar-2026 08:15:00 UTC               | 2026-03-01T08:15:00Z
            Sun, 01 Mar 2026 24:00:00 GMT          | 2026-03-02T00:00:00Z
            Sun, 01 Mar 2026 08:15:00 +0100 (CET)  | 2026-03-01T08:15:00+01:00
            Sun, 01 Mar 2026 08:15:00 GMT+2        | 2026-03-01T08:15:00+02:00
            2026-03-01T08:15:00+01:00              | 2026-03-01T08:15:00+01:00
            2026-03-01T08:15Z                      | 2026-03-01T08:15:00Z
            2026-03-01t08:15:00.123456789Z         | 2026-03-01T08:15:00.123456789Z
            2026-03-01 08:15:00 +0100              | 2026-03-01T08:15:00+01:00
            20260301T081500Z                       | 2026-03-01T08:15:00Z
            20260301081500Z                        | 2026-03-01T08:15:00Z
            2026-03-01T08:15:00+01:00[Europe/Berlin] | 2026-03-01T08:15:00+01:00
            Sun, 2026/03/01 08:15:00 EST           | 2026-03-01T08:15:00-05:00
            Sun, 01 Mar 2026 08:15:00 Etc/GMT      | 2026-03-01T08:15:00Z
            1772352900                             | 2026-03-01T08:15:00Z
            1772352900000                          | 2026-03-01T08:15:00Z
            """)
    void keepsTheOffsetThatIsGiven(String text, OffsetDateTime expected) {
        assertThat(FeedDate.read(text)).isEqualTo(new Stamp(expected, true));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Montag, 2. November 2026 10:00 Uhr     | 2026-11-02T10:00:00Z
            2. März 2026, 9:05 Uhr                 | 2026-03-02T09:05:00Z
            02.11.2026 10:00                       | 2026-11-02T10:00:00Z
            02.11.26                               | 2026-11-02T00:00:00Z
            Sun Mar  1 08:15:00 2026               | 2026-03-01T08:15:00Z
            Sun, 01 Mar 2026 08:15:00              | 2026-03-01T08:15:00Z
            Sun, 01 Mar 2026 08:15:00 IST          | 2026-03-01T08:15:00Z
            25/12/2026                             | 2026-12-25T00:00:00Z
            2026-03-01T08:15:00                    | 2026-03-01T08:15:00Z
            2026-03-01                             | 2026-03-01T00:00:00Z
            2026/03/01                             | 2026-03-01T00:00:00Z
            20260301                               | 2026-03-01T00:00:00Z
            2026-060                               | 2026-03-01T00:00:00Z
            2026-03                                | 2026-03-01T00:00:00Z
            2026                                   | 2026-01-01T00:00:00Z
            """)
    void saysWhenNoZoneIsGiven(String text, OffsetDateTime expected) {
        assertThat(FeedDate.read(text)).isEqualTo(new Stamp(expected, false));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "gestern Abend",
                "0000-00-00",
                "0001-01-01T00:00:00Z",
                "30 Feb 2026 10:00:00 GMT",
                "Sun, 01 Mar 2026 25:15:00 GMT",
                "03/04/2026",
                "2026-13-01",
                "1 2 3 4 5 6 7 8 9",
                "Mär",
                "99999999999999999999",
                "12:30",
            })
    void inventsNothing(String text) {
        assertThat(FeedDate.read(text)).isNull();
    }

    @Test
    void isNotHeldUpByLongNonsense() {
        for (String part : new String[] {"1", "1:", "1-", "a ", "1 1:1", "+1"}) {
            assertThat(FeedDate.read(part.repeat(100_000))).isNull();
            FeedDate.read(part.repeat(30));
        }
    }
}
