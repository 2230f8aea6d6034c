package io.depesche.ingest.domain.article;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CanonicalUrlTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            HTTPS://Zeitung.Example:443/a?utm_source=x&id=7#top     | https://zeitung.example/a?id=7
            http://zeitung.example:80                               | http://zeitung.example/
            http://zeitung.example:8080/A/b/                        | http://zeitung.example:8080/A/b/
            https://zeitung.example/?fbclid=1&utm_medium=a          | https://zeitung.example/
            https://zeitung.example/?b=2&a=1&UTM_campaign=c         | https://zeitung.example/?b=2&a=1
            https://zeitung.example/?utmost=1                       | https://zeitung.example/?utmost=1
            https://zeitung.example/Grüße?q=Köln am Rhein           | https://zeitung.example/Gr%C3%BC%C3%9Fe?q=K%C3%B6ln%20am%20Rhein
            https://zeitung.example/a%20b%C3%A4                     | https://zeitung.example/a%20b%C3%A4
            https://zeitung.example/100%                            | https://zeitung.example/100%25
            https://bücher.example/                                 | https://xn--bcher-kva.example/
            https://zeitung.example./x                              | https://zeitung.example/x
            http://[2001:DB8::1]:8080/x                             | http://[2001:db8::1]:8080/x
            http://127.0.0.1:8084/x                                 | http://127.0.0.1:8084/x
            https://zeitung.example/😀                              | https://zeitung.example/%F0%9F%98%80
            """)
    void hasOneForm(String given, String expected) {
        CanonicalUrl url = parsed(given);

        assertThat(url.value()).isEqualTo(expected);
        assertThat(CanonicalUrl.parse(expected)).as("the form is its own form").isEqualTo(url);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "javascript:alert(1)",
                "file:///etc/passwd",
                "ftp://zeitung.example/a",
                "data:text/html,x",
                "gopher://zeitung.example/",
                "//zeitung.example/a",
                "zeitung.example/a",
                "http://",
                "http:///a",
                "http://user:pass@zeitung.example/",
                "http://erlaubt.example@169.254.169.254/",
                "http://erlaubt.example\\@127.0.0.1/",
                "http://127.0.0.1\\.erlaubt.example/",
                "http://zeitung.example:99999/",
                "http://zeitung.example:0/",
                "http://zeitung.example:8o/",
                "http://zei tung.example/",
                "http://zeitung..example/",
                "http://[::1/",
                "http://[evil.example]/",
                "http://zeitung.example/a\r\nHost: innen",
                "http://zeitung.example/a\u0000b",
                "http://zeitung.example/\ud800",
                "",
            })
    void hasNoFormForWhatIsNoPlainWebAddress(String given) {
        assertThat(CanonicalUrl.parse(given)).isNull();
    }

    @Test
    void isBoundInLength() {
        assertThat(CanonicalUrl.parse("http://a.example/" + "x".repeat(3000))).isNull();
        assertThat(CanonicalUrl.parse("http://a.example/" + "ä".repeat(1000)))
                .as("grows sixfold")
                .isNull();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "nothing", textBlock = """
            /politik/a.html         | https://zeitung.example/politik/a.html
            a.html                  | https://zeitung.example/rss/a.html
            ../b.html?id=1#x        | https://zeitung.example/b.html?id=1
            //anders.example/c      | https://anders.example/c
            https://anders.example  | https://anders.example/
            ?seite=2                | https://zeitung.example/rss/?seite=2
            javascript:alert(1)     | nothing
            mailto:a@b.example      | nothing
            \\\\innen\\teil         | nothing
            """)
    void resolvesTheLinksOfAFeed(String link, String expected) {
        CanonicalUrl feed = parsed("https://zeitung.example/rss/feed.xml");

        CanonicalUrl resolved = feed.resolve(link);

        assertThat(resolved == null ? null : resolved.value()).isEqualTo(expected);
    }

    @Test
    void namesTheOutletsDomainButNoAddressOfAMachine() {
        assertThat(domain("https://www.zeitung.example/x")).isEqualTo("zeitung.example");
        assertThat(domain("http://127.0.0.1:8084/x")).isNull();
        assertThat(domain("http://[::1]/x")).isNull();
    }

    private static @Nullable String domain(String url) {
        return parsed(url).domain();
    }

    private static CanonicalUrl parsed(String url) {
        return Objects.requireNonNull(CanonicalUrl.parse(url), url);
    }
}
