package io.depesche.nlp.domain.time;

import static org.assertj.core.api.Assertions.assertThat;

import io.depesche.contracts.article.Article;
import io.depesche.contracts.article.Article.Outlet;
import io.depesche.contracts.article.Article.Published;
import io.depesche.nlp.domain.lexicon.Rows;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The day of publication of texts that nobody declared: the real day lies in the interval, at most a week behind the value. */
class PublicationCasesTest {

    private static final TimeReader READER = new TimeReader();

    /** @param written {@code null} where the text does not tell */
    record Case(@Nullable String fetched, @Nullable LocalDate written, String text) {
        @Override
        public String toString() {
            return text;
        }
    }

    static List<Case> cases() {
        return Rows.read("/nlp/time/publication.cases.tsv", 3).stream()
                .map(row -> new Case(
                        known(row.getFirst()),
                        row.get(1).equals("-") ? null : LocalDate.parse(row.get(1)),
                        row.get(2).replace("\\n", "\n")))
                .toList();
    }

    private static @Nullable String known(String column) {
        return column.equals("-") ? null : column;
    }

    @ParameterizedTest(name = "{index} {0}")
    @MethodSource("cases")
    void holdsTheRealDayOrClaimsNone(Case given) {
        Article article = new Article("a", null, null, Outlet.UNKNOWN, null, null, null, null, given.fetched(), null);
        Published published = READER.read(given.text(), article).published();

        if (given.written() == null) {
            assertThat(published).isNull();
            return;
        }
        Published known = Objects.requireNonNull(published, "no day of publication");
        assertThat(given.written())
                .isBetween(
                        LocalDate.parse(String.valueOf(known.earliest())),
                        known.latest() == null ? LocalDate.MAX : LocalDate.parse(known.latest()));
        assertThat(LocalDate.parse(known.value())).isBetween(given.written().minusDays(7), given.written());
    }
}
