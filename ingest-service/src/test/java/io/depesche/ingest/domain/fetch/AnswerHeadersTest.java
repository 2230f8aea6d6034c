package io.depesche.ingest.domain.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import io.depesche.ingest.domain.article.CanonicalUrl;
import io.depesche.ingest.domain.fetch.Answer.Link;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What headers say, and what they do not. */
class AnswerHeadersTest {

    private static final Instant NOW = Instant.parse("2026-11-02T11:45:00Z");
    private static final CanonicalUrl URL = Objects.requireNonNull(CanonicalUrl.parse("https://blatt.example/feed"));

    private static Answer read(Map<String, List<String>> headers) {
        return AnswerHeaders.read(URL, null, name -> headers.getOrDefault(name, List.of()), NOW);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "max-age=7200|7200",
                "public, Max-Age=60 , must-revalidate|60",
                "max-age=\"60\"|60",
                "max-age=60, max-age=90|60",
                "max-age=0|0",
                "max-age=99999999999999|31622400",
                "no-store, max-age=60|",
                "no-cache|",
                "max-age=-1|",
                "max-age=bald|",
                "s-maxage=60|",
                "|"
            })
    void freshnessIsWhatCacheControlSays(@Nullable String header, @Nullable Long seconds) {
        assertThat(read(Map.of("Cache-Control", header == null ? List.of() : List.of(header)))
                        .maxAge())
                .isEqualTo(seconds == null ? null : Duration.ofSeconds(seconds));
    }

    @Test
    void whatACacheOnTheWayHasUsedUpIsOver() {
        assertThat(read(Map.of("Cache-Control", List.of("max-age=60"), "Age", List.of("50")))
                        .maxAge())
                .isEqualTo(Duration.ofSeconds(10));
        assertThat(read(Map.of("Cache-Control", List.of("max-age=60"), "Age", List.of("70")))
                        .maxAge())
                .isZero();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "900|900",
                "Mon, 02 Nov 2026 12:00:00 GMT|900",
                "Monday, 02-Nov-26 12:00:00 GMT|900",
                "Mon Nov  2 12:00:00 2026|900",
                "Mon, 02 Nov 2026 11:00:00 GMT|0",
                "Sat, 02 Nov 2999 11:00:00 GMT|31622400",
                "bald|",
                "-5|",
                "1.5|"
            })
    void retryAfterIsSecondsOrADate(String header, @Nullable Long seconds) {
        assertThat(read(Map.of("Retry-After", List.of(header))).retryAfter())
                .isEqualTo(seconds == null ? null : Duration.ofSeconds(seconds));
    }

    @Test
    void linksComeWithAllTheirRelations() {
        String two = "<https://hub.example/>; rel=\"hub preload\", </a,b>;title=\"x, <y>\" ; REL=Self ; rel=other";
        assertThat(read(Map.of("Link", List.of(two, "<c>"))).links())
                .containsExactly(
                        new Link("https://hub.example/", Set.of("hub", "preload")),
                        new Link("/a,b", Set.of("self")),
                        new Link("c", Set.of()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<",
                "<<<<",
                "<a",
                "a>; rel=x",
                "<a>; rel=\"",
                "<a>;;;=;rel",
                "<a>; rel=\"\\",
                "",
                ";",
                "<a>; rel"
            })
    void aBrokenLinkHeaderIsReadToItsEnd(String header) {
        assertThat(read(Map.of("Link", List.of(header))).links()).hasSizeLessThan(2);
    }

    @Test
    void linksAreBounded() {
        assertThat(read(Map.of("Link", List.of("<a>; rel=b,".repeat(1000)))).links())
                .hasSize(Answer.MAX_LINKS);
    }
}
