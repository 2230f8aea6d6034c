package io.depesche.ingest.domain.extraction;

import static org.assertj.core.api.Assertions.assertThat;

import io.depesche.ingest.domain.article.CanonicalUrl;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Duration;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

@Timeout(20)
class JsoupPageExtractorTest {

    private static final String LONG =
            "Der Kreistag hat am Abend nach langer Aussprache den Bau der neuen Brücke beschlossen, sagte eine Sprecherin.";

    private static final String LONG_TOO =
            "Die Kosten trägt zu zwei Dritteln das Land, den Rest teilen sich die beiden Gemeinden am Fluss, wie es weiter hieß.";

    private final PageExtractor extractor = new JsoupPageExtractor();

    @Test
    void takesTheArticleAndLeavesThePage() {
        ExtractedPage page = extract("""
                <html lang="de-AT"><head><title>Brücke – Blatt</title>
                <meta property="article:published_time" content="2026-03-01T08:15:00+01:00">
                <link rel="canonical" href="/bruecke?utm_source=x"></head><body>
                <nav><a href="/">Start</a></nav><aside>Wetter</aside>
                <article><h1>Brücke  kommt</h1><p>%s</p>
                <figure><img src="x"><figcaption>Foto: Blatt</figcaption></figure>
                <ul><li>Baubeginn im Mai</li><li>Kosten: drei Millionen</li></ul>
                <script>alert(1)</script><style>p{}</style><form>Abonnieren</form></article>
                <footer>Impressum</footer></body></html>""".formatted(LONG));

        assertThat(page.text()).isEqualTo(LONG + "\nBaubeginn im Mai\nKosten: drei Millionen");
        assertThat(page.title()).isEqualTo("Brücke kommt");
        assertThat(page.language()).isEqualTo("de");
        assertThat(page.published()).isNotNull().extracting(p -> p.value()).isEqualTo("2026-03-01T08:15:00+01:00");
        assertThat(page.canonical()).isEqualTo(CanonicalUrl.parse("https://blatt.example/bruecke"));
    }

    @Test
    void takesTheLongestOfSeveralArticles() {
        assertThat(extract("<article><p>Kurzer Hinweis.</p></article><article><p>" + LONG + "</p></article>"
                                + "<article><a href=x><p>" + LONG + LONG + "</p></a></article>")
                        .text())
                .isEqualTo(LONG);
    }

    @Test
    void findsTheParagraphsOfAPageWithoutMarks() {
        assertThat(extract("<div id=kopf><a href=1>Eins</a><a href=2>Zwei</a></div><div id=mitte><div><p>" + LONG
                                + "</p><p>" + LONG_TOO + "</p></div></div><div id=rand><p>Werbung</p></div>")
                        .text())
                .isEqualTo(LONG + "\n" + LONG_TOO);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            <p>Ende.<b>Anfang</b></p>                              | Ende. Anfang
            <p><span>Berlin</span><span>Paris</span></p>           | Berlin Paris
            <p><b>W</b>ort und <i>Halb</i>fett</p>                 | Wort und Halbfett
            <p>CO<sub>2</sub> und 5<sup>te</sup></p>               | CO2 und 5te
            <p>eins<br>zwei</p>                                    | eins⏎zwei
            <div>eins<p>zwei</p>drei</div>                         | eins⏎zwei⏎drei
            <p>  viele \t Blanks  </p><p></p><p>weg</p>            | viele Blanks⏎weg
            <p>schmal&nbsp;bleibt&shy;hier</p>                     | schmal\u00A0bleibt\u00ADhier
            <table><tr><td>Ort</td><td>Zahl</td></tr><tr><td>Ulm</td><td>3</td></tr></table> | Ort Zahl⏎Ulm 3
            <p>Sichtbar<span hidden>unsichtbar</span></p>          | Sichtbar
            <p>alt<del>weg</del><ins>Neu</ins></p>                 | altweg Neu
            """)
    void writesWordsAsABrowserShowsThem(String html, String expected) {
        assertThat(extract(html).text()).isEqualTo(expected.replace('⏎', '\n'));
    }

    @Test
    void aByteOrderMarkDoesNotTurnTheHeadIntoText() {
        ExtractedPage page = extract(
                "\uFEFF<html><head><title>Kopf</title><meta property=og:site_name content='Blatt'></head><p>Text.");
        assertThat(page.text()).isEqualTo("Text.");
        assertThat(page.title()).isEqualTo("Kopf");
        assertThat(page.siteName()).isEqualTo("Blatt");
    }

    @Test
    void theBylineIsMetadataAndNoText() {
        String byline = "<p class=meta>Von Ida Moor, <time datetime='2026-03-01'>1. März 2026, 09:10 Uhr</time></p>";
        ExtractedPage page =
                extract("<meta name=author content='Ida Moor'><article>" + byline + "<p>" + LONG + "</p></article>");
        assertThat(page.text()).isEqualTo(LONG);
        assertThat(page.author()).isEqualTo("Ida Moor");
        assertThat(page.published()).isNotNull().extracting(p -> p.value()).isEqualTo("2026-03-01");

        assertThat(extract("<p>Am <time>3. Mai</time> ist Schluss.</p><p>Ende</p>")
                        .text())
                .isEqualTo("Am 3. Mai ist Schluss.\nEnde");
        assertThat(extract("<p>Anfang.</p><p>Stand: <time>3. Mai</time></p>").text())
                .isEqualTo("Anfang.");
    }

    @Test
    void takesNoAddressForAnAuthor() {
        assertThat(extract("<meta name=author content='https://blatt.example/autoren/7'><p>Text.</p>")
                        .author())
                .isNull();
    }

    @Test
    void hasNothingToSayOfAnEmptyPage() {
        ExtractedPage page = extract("");
        assertThat(page.text()).isEmpty();
        assertThat(page.title()).isNull();
        assertThat(page.published()).isNull();
        assertThat(page.canonical()).isNull();
    }

    @Test
    void doesNotTakeAHostileAddressForThePagesOwn() {
        assertThat(extract("<link rel=canonical href='javascript:alert(1)'>").canonical())
                .isNull();
        assertThat(extract("<link rel=canonical href='http://a@127.0.0.1/'>").canonical())
                .isNull();
    }

    static Stream<Arguments> hostilePages() {
        return Stream.of(
                Arguments.of("nested divs", "<div>".repeat(200_000) + "tief"),
                Arguments.of("nested inline", "<b><i>".repeat(80_000) + "tief"),
                Arguments.of("nested articles", "<article><p>Absatz mit Text.".repeat(30_000)),
                Arguments.of("open paragraphs", "<p>x".repeat(250_000)),
                Arguments.of("open links", "<a href=x>y".repeat(80_000)),
                Arguments.of("one line", "Wort ".repeat(200_000)),
                Arguments.of("blanks", " ".repeat(1_000_000) + "x"),
                Arguments.of("open tag", "<".repeat(1_000_000)),
                Arguments.of("attributes", "<p " + "a='1' ".repeat(150_000) + ">x"),
                Arguments.of("tables", "<table><tr><td>".repeat(60_000) + "x"),
                Arguments.of(
                        "deep dates",
                        "<aside>" + "<div>".repeat(1_900) + "<time datetime=2024-01-01>x</time>".repeat(28_000)),
                Arguments.of("headlines", "<h1>x</h1>".repeat(100_000)),
                Arguments.of("names", "<p class=author>x".repeat(60_000)),
                Arguments.of("entities", "&amp;".repeat(200_000)),
                Arguments.of("comments", "<!--".repeat(250_000)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("hostilePages")
    @Timeout(60)
    void survivesAMegabyteOf(String what, String html) {
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        long before = threads.getCurrentThreadCpuTime();
        assertThat(extract(html).text().length()).isLessThanOrEqualTo(html.length());
        // Of this thread alone: on a busy machine the clock on the wall says nothing.
        assertThat(Duration.ofNanos(threads.getCurrentThreadCpuTime() - before)).isLessThan(Duration.ofSeconds(4));
    }

    private ExtractedPage extract(String html) {
        CanonicalUrl url = CanonicalUrl.parse("https://blatt.example/artikel/1");
        return (ExtractedPage) extractor.extract(html, url);
    }
}
