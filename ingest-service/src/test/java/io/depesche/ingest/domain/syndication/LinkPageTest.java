package io.depesche.ingest.domain.syndication;

import static org.assertj.core.api.Assertions.assertThat;

import io.depesche.ingest.domain.article.CanonicalUrl;
import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LinkPageTest {

    private static final CanonicalUrl ADDRESS =
            Objects.requireNonNull(CanonicalUrl.parse("https://amt.example/presse/"));

    private static final String PAGE = """
            <html lang="de"><head><title>Presse &amp; Medien</title></head><body>
            <nav><a href="/">Start</a></nav>
            <main>
              <article class="teaser"><a href="eins.html"><img src="1.jpg"></a>
                <h3><a href="eins.html#mehr">Neue <b>Brücke</b></a></h3><time datetime="2026-11-02T09:00+01:00">heute</time></article>
              <article class="teaser"><a href="/zwei">Zwei</a></article>
              <article class="teaser"><a href="javascript:alert(1)">Skript</a></article>
              <article class="teaser"><a href="https://anders.example/drei">Drei</a></article>
            </main></body></html>""";

    @Test
    void makesAnEntryOfEachLinkOnce() {
        Feed feed = feed(".teaser a");

        assertThat(feed.format()).isEqualTo("links");
        assertThat(feed.title()).isEqualTo("Presse & Medien");
        assertThat(feed.language()).isEqualTo("de");
        assertThat(feed.entries())
                .extracting(FeedEntry::url)
                .containsExactly(
                        "https://amt.example/presse/eins.html",
                        "https://amt.example/zwei",
                        "https://anders.example/drei");
        assertThat(feed.entries()).extracting(FeedEntry::title).containsExactly("Neue Brücke", "Zwei", "Drei");
    }

    @Test
    void takesTheDateOfTheTeaserThatWasSelected() {
        assertThat(feed("article.teaser").entries().getFirst().published())
                .isEqualTo(new Stamp(OffsetDateTime.parse("2026-11-02T09:00:00+01:00"), true));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "a[",
                "a:wirklich",
                ">>>",
                "a:matches((x+x+)+y)",
                "a[href~=(x+x+)+y]",
                "div:has(a:has(b))",
                "a:nth-child(99999999999)",
                ".nichts"
            })
    void saysWhatIsWrongWithASelector(String selector) {
        assertThat(read(PAGE, selector)).isInstanceOfSatisfying(Reading.Unreadable.class, it -> assertThat(it.reason())
                .contains("the selector"));
    }

    @Test
    @Timeout(20)
    void givesUpOnASelectorThatTakesTooLong() {
        String wide = "<div>" + "<p><i>x</i></p>".repeat(150_000) + "</div>";
        assertThat(read("<html>" + "<div>".repeat(300) + wide, "*:has(nichts)")).isInstanceOf(Reading.Unreadable.class);
        assertThat(read(wide, "p ".repeat(140) + "a")).isInstanceOf(Reading.Unreadable.class);
        assertThat(read(wide, "p".repeat(400))).isInstanceOf(Reading.Unreadable.class);
    }

    private static Feed feed(String selector) {
        Reading reading = read(PAGE, selector);
        assertThat(reading).isInstanceOf(Feed.class);
        return (Feed) reading;
    }

    private static Reading read(String page, String selector) {
        return LinkPage.read(page.getBytes(StandardCharsets.UTF_8), "text/html", ADDRESS, LinkSelector.of(selector));
    }
}
