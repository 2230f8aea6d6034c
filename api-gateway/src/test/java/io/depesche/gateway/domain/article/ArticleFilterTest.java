package io.depesche.gateway.domain.article;

import static org.assertj.core.api.Assertions.assertThat;

import io.depesche.gateway.domain.article.ArticleFilter.Outcome;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ArticleFilterTest {

    @Test
    void passesOnWhatIsRight() {
        Map<String, List<String>> query = new HashMap<>();
        query.put("text", List.of(" Brücke & Haushalt "));
        query.put("from", List.of("2026-11-01"));
        query.put("to", List.of("2026-11-21T08:00:00+01:00"));
        query.put("limit", List.of("100"));
        query.put("language", List.of("de-CH"));
        query.put("entity", List.of(""));

        assertThat(ArticleFilter.of(query)).isInstanceOfSatisfying(Outcome.Accepted.class, accepted -> assertThat(
                        accepted.filter().parameters())
                .containsExactlyInAnyOrderEntriesOf(Map.of(
                        "text", "Brücke & Haushalt",
                        "from", "2026-11-01",
                        "to", "2026-11-21T08:00:00+01:00",
                        "limit", "100",
                        "language", "de-CH")));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "limit | 0",
                "limit | 101",
                "limit | -1",
                "limit | 1e1",
                "limit | 99999999999",
                "limit | ٣",
                "from | yesterday",
                "from | 2026-02-30",
                "from | 2026-11-21T08:00:00",
                "to | 21.11.2026",
                "language | de_DE",
                "language | de'--",
                "sort | asc",
                "Text | x",
            })
    void refusesWhatIsWrong(String name, String value) {
        assertThat(ArticleFilter.of(Map.of(name, List.of(value)))).isInstanceOf(Outcome.Rejected.class);
    }

    @Test
    void refusesWhatIsTooLongOrHasControlCharacters() {
        assertThat(ArticleFilter.of(Map.of("text", List.of("x".repeat(201))))).isInstanceOf(Outcome.Rejected.class);
        assertThat(ArticleFilter.of(Map.of("source", List.of("a\u0000b")))).isInstanceOf(Outcome.Rejected.class);
        assertThat(ArticleFilter.of(Map.of("cursor", List.of("x".repeat(1_001)))))
                .isInstanceOf(Outcome.Rejected.class);
        assertThat(ArticleFilter.of(Map.of("cursor", List.of("a b")))).isInstanceOf(Outcome.Rejected.class);
    }

    @Test
    void refusesAParameterThatIsGivenTwice() {
        assertThat(ArticleFilter.of(Map.of("text", List.of("a", "b")))).isInstanceOf(Outcome.Rejected.class);
    }

    @Test
    void refusesATimeThatRunsBackwards() {
        assertThat(ArticleFilter.of(Map.of("from", List.of("2026-11-22"), "to", List.of("2026-11-21T23:00:00Z"))))
                .isInstanceOf(Outcome.Rejected.class);
    }

    @Test
    void takesABareDayAsTheEndForTheWholeDay() {
        assertThat(ArticleFilter.of(Map.of("from", List.of("2026-11-21T23:00:00Z"), "to", List.of("2026-11-21"))))
                .isInstanceOf(Outcome.Accepted.class);
    }

    @Test
    void quotesNothingOfTheInput() {
        assertThat(ArticleFilter.of(Map.of("<script>", List.of("x"))))
                .isInstanceOfSatisfying(
                        Outcome.Rejected.class, r -> assertThat(r.detail()).doesNotContain("<"));
    }
}
