package io.depesche.ingest.domain.article;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AddressIdentityTest {

    @ParameterizedTest(name = "{2}: {1}")
    @CsvFileSource(resources = "/ingest/article/one-article.cases.tsv", delimiter = '\t')
    void isOneForAllAddressesOfAnArticle(String one, String other, String difference) {
        assertThat(parsed(other).identity())
                .as(difference)
                .isEqualTo(parsed(one).identity());
    }

    @ParameterizedTest(name = "{2}: {1}")
    @CsvFileSource(resources = "/ingest/article/two-articles.cases.tsv", delimiter = '\t')
    void keepsTwoArticlesApart(String one, String other, String difference) {
        assertThat(parsed(other).identity())
                .as(difference)
                .isNotEqualTo(parsed(one).identity());
    }

    @ParameterizedTest
    @CsvFileSource(resources = "/ingest/article/one-article.cases.tsv", delimiter = '\t')
    void isItsOwnIdentity(String one, String other, String difference) {
        CanonicalUrl identity = parsed(other).identity();

        assertThat(identity.identity()).as(difference).isEqualTo(identity);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://zeitung.example/a-1?id=7",
                "http://127.0.0.1:8084/articles/3.html",
                "https://zeitung.example/",
                "https://zeitung.example/Gr%C3%BC%C3%9Fe?q=K%C3%B6ln%20am%20Rhein"
            })
    void leavesAPlainAddressAsItIsSoThatIdsStay(String address) {
        assertThat(parsed(address).identity().value()).isEqualTo(address);
    }

    @Test
    void doesNotChangeWhatIsFetched() {
        assertThat(parsed("http://m.zeitung.example/a-1/amp?xtor=RSS-1").value())
                .isEqualTo("http://m.zeitung.example/a-1/amp?xtor=RSS-1");
    }

    @Test
    void takesLongAddressesInLinearTime() {
        String path = "/amp".repeat(480);

        assertThat(parsed("https://zeitung.example" + path).identity().value())
                .isEqualTo("https://zeitung.example/amp");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
            https://m.zeitung.example/a-17     | https://www.zeitung.example/politik/hafen-bleibt-zu-17 | believed: same site, an article
            https://zeitung.example/a-17?p=2   | https://zeitung.example/a-17                           | believed: without its parameter
            https://zeitung.example/a-17       | https://nord.zeitung.example/a-17                      | believed: another edition of the same owner
            https://zeitung.example/hafen-bleibt-zu/seite-2 | https://zeitung.example/hafen-bleibt-zu   | believed: the first of its pages
            """)
    void isTheOneThatThePageNames(String fetched, String claimed, String why) {
        assertThat(ClaimedAddress.of(parsed(fetched), parsed(claimed))).as(why).isEqualTo(parsed(claimed));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
            https://zeitung.example/a-17        | -                                   | nothing said
            https://zeitung.example/a-17        | https://boese.example/a-17          | another site
            https://eins.github.io/a-17         | https://zwei.github.io/a-17         | another owner under a public suffix
            https://zeitung.co.uk/a-17          | https://andere.co.uk/a-17           | another owner under a public suffix
            https://zeitung.example/a-17        | https://zeitung.example/            | the home page
            https://zeitung.example/a-17        | https://www.zeitung.example/index.html | the home page
            https://zeitung.example/politik/a-17 | https://zeitung.example/politik    | a section
            https://zeitung.example/2026/11/hafen | https://zeitung.example/2026/11   | a month
            http://127.0.0.1:8084/a-17          | http://127.0.0.2:8084/a-18          | another server
            """)
    void isTheFetchedOneWhereThePageIsNotBelieved(String fetched, @Nullable String claimed, String why) {
        assertThat(ClaimedAddress.of(parsed(fetched), CanonicalUrl.parse(claimed)))
                .as(why)
                .isEqualTo(parsed(fetched));
    }

    private static CanonicalUrl parsed(String address) {
        return Objects.requireNonNull(CanonicalUrl.parse(address), address);
    }
}
