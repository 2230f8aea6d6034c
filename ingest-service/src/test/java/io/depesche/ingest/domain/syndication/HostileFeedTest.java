package io.depesche.ingest.domain.syndication;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Documents that mean harm or were badly hurt: the right entries or a clear word, in bounded time and memory. */
@Timeout(60)
class HostileFeedTest {

    private static final String FEED =
            "<?xml version=\"1.0\" encoding=\"UTF-8\"?><rss version=\"2.0\" xmlns:dc=\"http://purl.org/dc/elements/1.1/\">"
                    + "<channel><title>Blatt</title><link>https://blatt.example/</link><description>d &amp; e</description>"
                    + "<item><title><![CDATA[Größe & <b>Maß</b>]]></title><link>https://blatt.example/a?b=1&amp;c=2</link><guid isPermaLink='false'>g1</guid>"
                    + "<pubDate>Sun, 01 Mar 2026 08:15:00 +0100</pubDate><dc:creator>Ida Moor</dc:creator>"
                    + "<description>&lt;p&gt;Kurz &amp;amp; gut.&lt;/p&gt;</description><enclosure url='/t.mp3' length='7' type='audio/mpeg'/></item>"
                    + "</channel></rss>";

    private final FeedParser parser = new TolerantFeedParser();

    @Test
    void noChangeOfBytesMakesItThrowOrHang() {
        byte[] whole = FEED.getBytes(StandardCharsets.UTF_8);
        Random random = new Random(3);
        long start = System.nanoTime();
        for (int round = 0; round < 5_000; round++) {
            byte[] bytes = whole.clone();
            for (int i = random.nextInt(6); i >= 0; i--) {
                int at = random.nextInt(bytes.length);
                switch (random.nextInt(3)) {
                    case 0 -> bytes[at] = (byte) random.nextInt(256);
                    case 1 -> bytes[at] = (byte) "<>&\"'/![]? ".charAt(random.nextInt(11));
                    default ->
                        System.arraycopy(whole, random.nextInt(at + 1), bytes, at, Math.min(9, bytes.length - at));
                }
            }
            int length = random.nextInt(4) == 0 ? random.nextInt(bytes.length) : bytes.length;
            Reading reading = parser.parse(Arrays.copyOf(bytes, length), null, null);
            if (reading instanceof Feed feed) {
                feed.entries().forEach(HostileFeedTest::assertHarmless);
            }
        }
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(30));
    }

    @Test
    void everyCutGivesWhatStoodBeforeIt() {
        for (int end = 0; end < FEED.length(); end++) {
            Reading reading = parser.parse(FEED.substring(0, end).getBytes(StandardCharsets.UTF_8), null, null);
            if (reading instanceof Feed feed && !feed.entries().isEmpty()) {
                FeedEntry entry = feed.entries().getFirst();
                assertThat(entry.title()).isIn(null, "Größe & Maß");
                assertThat(entry.url()).isIn(null, "https://blatt.example/a?b=1&c=2");
                assertThat(entry.guid()).isIn(null, "g1");
            }
        }
        String cut = FEED.replace("</item>", "</item><item><title>Zweite</title><link>https://blatt.exa");
        assertThat(feed(cut.substring(0, cut.indexOf("blatt.exa<"))).entries())
                .extracting(FeedEntry::title)
                .containsExactly("Größe & Maß", "Zweite");
    }

    @Test
    void takesTimeLinearInWhateverIsRepeated() {
        for (String part : List.of(
                "<item><title>t</title></item>",
                "<b>",
                "<a b='",
                "<item xmlns:a='b'>",
                "<![CDATA[",
                "<!--",
                "<!DOCTYPE a [",
                "&#",
                "&amp;",
                "</item>",
                "<item",
                "<?",
                "<description>&lt;p&gt;",
                "<link>/x</link>",
                "<category>a</category>",
                "<author><name>a</name></author>")) {
            for (String head : List.of("<rss><channel>", "<rss><channel><item>", "<feed>", "<feed><entry>", "")) {
                int size = 400_000 / part.length();
                long start = System.nanoTime();
                parser.parse((head + part.repeat(size)).getBytes(StandardCharsets.UTF_8), null, null);
                assertThat(Duration.ofNanos(System.nanoTime() - start))
                        .as(head + part)
                        .isLessThan(Duration.ofSeconds(4));
            }
        }
    }

    @Test
    void entitiesTakeNoMemory() {
        StringBuilder laughs = new StringBuilder("<!DOCTYPE rss [<!ENTITY a0 \"haha\">");
        for (int i = 1; i < 12; i++) {
            laughs.append("<!ENTITY a%d \"%s\">".formatted(i, ("&a" + (i - 1) + ";").repeat(10)));
        }
        String quadratic = "<!DOCTYPE rss [<!ENTITY a11 \"" + "x".repeat(50_000) + "\">";
        for (String doctype : List.of(laughs.toString(), quadratic)) {
            byte[] document = (doctype + "]><rss><channel><item><title>" + "&a11;".repeat(2_000)
                            + "ok</title></item></channel></rss>")
                    .getBytes(StandardCharsets.UTF_8);
            com.sun.management.ThreadMXBean threads =
                    (com.sun.management.ThreadMXBean) ManagementFactory.getThreadMXBean();
            long before = threads.getCurrentThreadAllocatedBytes();
            Reading reading = parser.parse(document, null, null);
            assertThat(threads.getCurrentThreadAllocatedBytes() - before).isLessThan(64L << 20);
            assertThat(((Feed) reading).entries().getFirst().title()).isEqualTo("ok");
        }
    }

    @Test
    void limitsWhatOneDocumentMayHold() {
        Feed many = feed("<rss><channel>" + "<item><title>t</title></item>".repeat(20_500) + "</channel></rss>");
        assertThat(many.entries()).hasSize(20_000);
        assertThat(parser.parse(new byte[FeedParser.MAX_BYTES + 1], null, null)).isInstanceOf(Reading.Unreadable.class);
    }

    @Test
    void readsNoUtf7AndNothingHiddenInIt() {
        assertThat(parser.parse(
                        "+ADw-rss version=+ACI-2.0+ACI-+AD4-+ADw-/rss+AD4-".getBytes(StandardCharsets.US_ASCII),
                        "text/xml; charset=utf-7",
                        null))
                .isInstanceOf(Reading.Unreadable.class);
        Feed feed = (Feed) parser.parse(
                FEED.replace("Ida Moor", "+ADw-script+AD4-").getBytes(Charset.forName("UTF-16LE")),
                "text/xml; charset=utf-7",
                null);
        assertThat(feed.entries().getFirst().authors()).containsExactly("+ADw-script+AD4-");
    }

    @Test
    void twoEntriesOfOneAddressAreTwo() {
        String item = "<item><title>%s</title><link>https://blatt.example/live</link></item>";
        assertThat(feed("<rss><channel>" + item.formatted("Erste") + item.formatted("Zweite") + "</channel></rss>")
                        .entries())
                .extracting(FeedEntry::title)
                .containsExactly("Erste", "Zweite");
    }

    @Test
    void linksOfOtherSchemesAreNoLinks() {
        String item = "<item><link>%s</link><guid>%s</guid></item>";
        StringBuilder items = new StringBuilder();
        for (String link : List.of(
                "javascript:alert(1)",
                "java\nscript:alert(1)",
                "data:text/html,x",
                "file:///etc/passwd",
                "FTP://x.example/",
                "http:///x",
                "https:x",
                "")) {
            items.append(item.formatted(link, link));
        }
        Feed feed = feed("<rss><channel><link>https://blatt.example/</link>" + items
                + item.formatted("//blatt.example/d", "1") + item.formatted("/e", "2")
                + item.formatted("http://169.254.169.254/latest/", "3") + "</channel></rss>");
        assertThat(feed.entries())
                .extracting(FeedEntry::url)
                .containsExactly(
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        "https://blatt.example/d",
                        "https://blatt.example/e",
                        "http://169.254.169.254/latest/");
        assertThat(feed.entries().toString().toLowerCase(Locale.ROOT))
                .doesNotContain("javascript:")
                .doesNotContain("data:");
    }

    @Test
    void aPageIsCalledAPage() {
        for (String page : List.of(
                "<!doctype html><html><body>Anmeldung</body></html>",
                "  <HTML><head></head></HTML>",
                "<head><title>x</title></head>")) {
            assertThat(parser.parse(page.getBytes(StandardCharsets.UTF_8), "application/rss+xml", null))
                    .isEqualTo(new Reading.Unreadable("an HTML page, no feed"));
        }
    }

    private static void assertHarmless(FeedEntry entry) {
        for (String html : List.of(String.valueOf(entry.summaryHtml()), String.valueOf(entry.contentHtml()))) {
            assertThat(SafeHtml.of(html, null).html()).isIn(html, null);
        }
        assertThat(String.valueOf(entry.url())).doesNotMatch("(?s)(?!https?:)[a-zA-Z][a-zA-Z0-9+.-]*:.*");
    }

    private Feed feed(String document) {
        Reading reading = parser.parse(document.getBytes(StandardCharsets.UTF_8), null, null);
        assertThat(reading).isInstanceOf(Feed.class);
        return (Feed) reading;
    }
}
