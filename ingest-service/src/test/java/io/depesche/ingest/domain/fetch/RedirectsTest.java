package io.depesche.ingest.domain.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import io.depesche.guard.TargetGuard;
import io.depesche.ingest.domain.article.CanonicalUrl;
import io.depesche.ingest.domain.fetch.FetchOutcome.Refused;
import io.depesche.ingest.domain.fetch.FetchOutcome.Why;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The way from address to address. */
class RedirectsTest {

    private static Redirects way() {
        return new Redirects(
                Objects.requireNonNull(CanonicalUrl.parse("https://blatt.example/feed")),
                new TargetGuard((name, atMost) -> List.of(), List.of(), List.of()));
    }

    @Test
    void permanentMeansThatEveryHopIs() {
        Redirects way = way();
        assertThat(way.movedTo()).isNull();
        assertThat(way.follow(301, "/neu")).isNull();
        assertThat(way.movedTo()).isEqualTo(way.here());
        assertThat(way.follow(307, "https://neu.example/feed")).isNull();
        assertThat(way.here().value()).isEqualTo("https://neu.example/feed");
        assertThat(way.movedTo()).isNull();
        assertThat(way.follow(308, "/x")).isNull();
        assertThat(way.movedTo()).isNull();
    }

    @ParameterizedTest
    @CsvSource({
        "http://blatt.example/feed, DOWNGRADE",
        "//blatt.example/feed, REDIRECTS",
        "#oben, REDIRECTS",
        "file:///etc/passwd, SCHEME",
        "gopher://127.0.0.1:6379/_x, SCHEME",
        "javascript:alert(1), SCHEME",
        "https://blatt.example@127.0.0.1/, USERINFO",
        "https://blatt.example\\@127.0.0.1/, HOST",
        "https://[::1%25lo]/, HOST",
    })
    void someWaysAreNotGone(String location, Why why) {
        Redirects way = way();
        assertThat(way.follow(302, location)).isInstanceOfSatisfying(Refused.class, refused -> assertThat(refused.why())
                .isEqualTo(why));
        assertThat(way.here().value()).isEqualTo("https://blatt.example/feed");
    }
}
