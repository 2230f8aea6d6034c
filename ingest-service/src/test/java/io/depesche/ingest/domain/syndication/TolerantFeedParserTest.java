package io.depesche.ingest.domain.syndication;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What feeds say, and what hostile ones do not get. */
@Timeout(10)
class TolerantFeedParserTest {

    private final FeedParser parser = new TolerantFeedParser();

    @Test
    void readsRss() {
        Feed feed = feed(rss(
                "",
                "<item><title>Brücke gesperrt</title><link>https://blatt.example/b</link><guid>b-1</guid>"
                        + "<pubDate>Sun, 01 Mar 2026 08:15:00 +0100</pubDate><description>Kurz.</description></item>"));

        assertThat(feed.title()).isEqualTo("Musterblatt");
        assertThat(feed.language()).isEqualTo("de-DE");
        FeedEntry entry = feed.entries().getFirst();
        assertThat(entry.guid()).isEqualTo("b-1");
        assertThat(entry.url()).isEqualTo("https://blatt.example/b");
        assertThat(entry.title()).isEqualTo("Brücke gesperrt");
        assertThat(Stamp.instantOf(entry.published())).isEqualTo(Instant.parse("2026-03-01T07:15:00Z"));
    }

    @Test
    void readsAtomWithItsContent() {
        Feed feed = feed("""
                <feed xmlns="http://www.w3.org/2005/Atom" xml:lang="de"><title>Atomblatt</title><id>urn:x</id>
                <updated>2026-03-01T10:00:00Z</updated>
                <entry><title>Eins</title><id>urn:1</id><link href="https://blatt.example/1"/>
                <published>2026-03-01T08:00:00+01:00</published><updated>2026-03-01T09:00:00Z</updated>
                <content type="html">&lt;p&gt;Voller Text.&lt;/p&gt;</content></entry></feed>""");

        FeedEntry entry = feed.entries().getFirst();
        assertThat(Stamp.instantOf(entry.published())).isEqualTo(Instant.parse("2026-03-01T07:00:00Z"));
        assertThat(Stamp.instantOf(entry.updated())).isEqualTo(Instant.parse("2026-03-01T09:00:00Z"));
        assertThat(entry.contentHtml()).isEqualTo("<p>Voller Text.</p>");
    }

    @Test
    void readsRealWorldSlips() {
        assertThat(feed("  \n\uFEFF " + rss("", item("ok"))).entries()).hasSize(1);
        assertThat(title(rss("", item("Ab\u0008schluss")))).isEqualTo("Abschluss");
        assertThat(title(rss("", item("Kohl&nbsp;&amp; S&ouml;hne &euro;")))).isEqualTo("Kohl\u00A0& Söhne €");
    }

    @Test
    void aTitleIsTextWhateverMarkupStandsInIt() {
        assertThat(title(rss("", item("&lt;b&gt;Titel&lt;/b&gt;&lt;script&gt;alert(1)&lt;/script&gt;"))))
                .isEqualTo("Titel");
        assertThat(title(rss("", item("3 &lt; 5 &amp; 7")))).isEqualTo("3 < 5 & 7");
    }

    @Test
    void readsOverADoctype() {
        String doctype =
                "<!DOCTYPE rss PUBLIC \"-//Netscape Communications//DTD RSS 0.91//EN\" \"http://127.0.0.1:1/rss.dtd\">";
        assertThat(title(rss(doctype, item("Café")))).isEqualTo("Café");
    }

    @Test
    void neverReadsAFile(@TempDir Path folder) throws IOException {
        Path secret = Files.writeString(folder.resolve("geheim.txt"), "streng geheim");
        String doctype = "<!DOCTYPE rss [<!ENTITY x SYSTEM \"" + secret.toUri() + "\">]>";

        assertThat(parse(rss(doctype, item("vor &x; nach"))).toString()).doesNotContain("streng geheim");
        String parameter = "<!DOCTYPE rss [<!ENTITY % p SYSTEM \"" + secret.toUri() + "\"> %p;]>";
        assertThat(parse(rss(parameter, item("ok"))).toString()).doesNotContain("streng geheim");
    }

    @Test
    void neverCallsAnybody() throws IOException {
        try (ServerSocket canary = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            String address = "http://127.0.0.1:" + canary.getLocalPort() + "/x";
            parse(rss("<!DOCTYPE rss SYSTEM \"" + address + "\">", item("ok")));
            parse(rss("<!DOCTYPE rss [<!ENTITY x SYSTEM \"" + address + "\">]>", item("&x;")));
            parse(rss("<!DOCTYPE rss [<!ENTITY % p SYSTEM \"" + address + "\"> %p;]>", item("ok")));
            parse(rss(
                    "",
                    "<item xmlns:xi=\"http://www.w3.org/2001/XInclude\"><title><xi:include href=\"" + address
                            + "\"/></title></item>"));
            canary.setSoTimeout(300);
            assertThat(org.assertj.core.api.Assertions.catchThrowable(canary::accept))
                    .as("nobody came")
                    .isInstanceOf(SocketTimeoutException.class);
        }
    }

    @Test
    void growsNoEntities() {
        StringBuilder doctype = new StringBuilder("<!DOCTYPE rss [<!ENTITY e0 \"haha\">");
        for (int i = 1; i < 12; i++) {
            doctype.append("<!ENTITY e%d \"%s\">".formatted(i, ("&e" + (i - 1) + ";").repeat(10)));
        }
        assertThat(parse(rss(doctype + "]>", item("lach &e11;"))).toString()).doesNotContain("hahahaha");

        String quadratic = "<!DOCTYPE rss [<!ENTITY q \"" + "x".repeat(50_000) + "\">]>";
        assertThat(parse(rss(quadratic, item("&q;".repeat(2_000)))).toString()).doesNotContain("xxxxx");
    }

    @Test
    void readsOverShapesThatNoFeedHas() {
        String deep = "<item><title>t</title>" + "<b>".repeat(20_000) + "tief" + "</b>".repeat(20_000) + "</item>";
        assertThat(feed(rss("", deep + item("danach"))).entries())
                .extracting(FeedEntry::title)
                .containsExactly("t", "danach");
        assertThat(feed(rss("", item("davor") + "<b/>".repeat(200_000))).entries())
                .hasSize(1);
        StringBuilder attributes = new StringBuilder();
        for (int i = 0; i < 3_000; i++) {
            attributes.append(" a").append(i).append("=\"1\"");
        }
        assertThat(feed(rss("", "<item" + attributes + "><title>t</title></item>"))
                        .entries())
                .hasSize(1);
    }

    @Test
    void survivesDeepHtmlInsideAnEntry() {
        String deep = "&lt;div&gt;".repeat(20_000) + "tief";
        assertThat(feed(rss("", "<item><title>t</title><description>" + deep + "</description></item>"))
                        .entries())
                .hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "kein XML",
                "<html><body>Anmeldung</body></html>",
                "<a></b>",
                "<svg xmlns='http://www.w3.org/2000/svg'/>",
                "+ADw-rss+AD4-",
                "{\"version\":\"1\"}",
                "{\"items\":[",
                "[]",
            })
    void saysWhyADocumentIsNoFeed(String document) {
        assertThat(parse(document)).isInstanceOfSatisfying(Reading.Unreadable.class, it -> assertThat(it.reason())
                .isNotBlank());
    }

    @Test
    void takesTimeLinearInTheDocument() {
        String one = rss("", item("Ein Titel mit &amp; und &nbsp; darin").repeat(1_000));
        String four = rss("", item("Ein Titel mit &amp; und &nbsp; darin").repeat(4_000));
        feed(one);
        Duration small = time(one);
        Duration large = time(four);
        assertThat(large).isLessThan(small.multipliedBy(12).plusMillis(500));
    }

    private Reading parse(String document) {
        return parser.parse(document.getBytes(StandardCharsets.UTF_8), null, null);
    }

    private Duration time(String document) {
        long start = System.nanoTime();
        feed(document);
        return Duration.ofNanos(System.nanoTime() - start);
    }

    private Feed feed(String document) {
        Reading reading = parse(document);
        assertThat(reading).isInstanceOf(Feed.class);
        return (Feed) reading;
    }

    private String title(String document) {
        return String.valueOf(feed(document).entries().getFirst().title());
    }

    private static String item(String title) {
        return "<item><title>" + title + "</title><link>https://blatt.example/a</link></item>";
    }

    private static String rss(String doctype, String items) {
        return "<?xml version=\"1.0\"?>" + doctype + "<rss version=\"2.0\"><channel><title>Musterblatt</title>"
                + "<link>https://blatt.example/</link><description>Probe</description><language>de-DE</language>"
                + items
                + "</channel></rss>";
    }
}
