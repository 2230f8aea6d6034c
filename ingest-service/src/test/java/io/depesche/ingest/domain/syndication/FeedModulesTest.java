package io.depesche.ingest.domain.syndication;

import static org.assertj.core.api.Assertions.assertThat;

import io.depesche.ingest.domain.article.CanonicalUrl;
import java.nio.charset.StandardCharsets;
import java.time.DayOfWeek;
import java.time.Duration;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** What the formats and their modules say, and how they are mixed. */
class FeedModulesTest {

    private static final CanonicalUrl ADDRESS =
            Objects.requireNonNull(CanonicalUrl.parse("https://blatt.example/feeds/alle"));

    private final FeedParser parser = new TolerantFeedParser();

    @Test
    void readsRssWithItsModules() {
        Feed feed = feed("""
                <rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/"
                  xmlns:media="http://search.yahoo.com/mrss" xmlns:sy="http://purl.org/rss/1.0/modules/syndication/">
                <channel><title>Blatt</title><link>https://blatt.example/</link><language>de-AT</language>
                <lastBuildDate>Sun, 01 Mar 2026 09:00:00 +0100</lastBuildDate><ttl>60</ttl>
                <skipHours><hour>0</hour><hour>24</hour><hour>3</hour><hour>99</hour></skipHours><skipDays><day>Sunday</day></skipDays>
                <sy:updatePeriod>hourly</sy:updatePeriod><sy:updateFrequency>2</sy:updateFrequency>
                <atom:link rel="hub" href="https://hub.example/"/><atom:link rel="self" href="https://blatt.example/rss"/>
                <item><title>Eins</title><guid>https://blatt.example/p/1</guid><dc:creator>Ida Moor</dc:creator><dc:date>2026-03-01T08:00:00+01:00</dc:date>
                <description>Kurz</description><content:encoded><![CDATA[<p>Lang <a href="/x">x</a></p>]]></content:encoded>
                <category>Politik</category><dc:subject>Wien</dc:subject>
                <enclosure url="/t.mp3" length="12" type="audio/mpeg"/><media:group><media:content url="https://b.example/v.mp4" type="video/mp4"/></media:group>
                <media:thumbnail url="t.jpg"/></item></channel></rss>""");

        assertThat(feed.format()).isEqualTo("rss 2.0");
        assertThat(feed.language()).isEqualTo("de-AT");
        assertThat(feed.primaryLanguage()).isEqualTo("de");
        assertThat(feed.hints().ttl()).isEqualTo(Duration.ofHours(1));
        assertThat(feed.hints().skipHours()).containsExactlyInAnyOrder(0, 3);
        assertThat(feed.hints().skipDays()).containsExactly(DayOfWeek.SUNDAY);
        assertThat(feed.hints().syUpdate()).isEqualTo(Duration.ofMinutes(30));
        assertThat(feed.hints().hub()).isEqualTo("https://hub.example/");
        assertThat(feed.hints().self()).isEqualTo("https://blatt.example/rss");
        FeedEntry entry = feed.entries().getFirst();
        assertThat(entry.url()).isEqualTo("https://blatt.example/p/1");
        assertThat(entry.authors()).containsExactly("Ida Moor");
        assertThat(Objects.requireNonNull(entry.published()).value()).hasToString("2026-03-01T08:00+01:00");
        assertThat(entry.summaryText()).isEqualTo("Kurz");
        assertThat(entry.contentHtml()).contains("href=\"https://blatt.example/x\"");
        assertThat(entry.contentText()).isEqualTo("Lang x");
        assertThat(entry.categories()).containsExactly("Politik", "Wien");
        assertThat(entry.enclosures())
                .containsExactly(
                        new Enclosure("https://blatt.example/t.mp3", "audio/mpeg", 12L),
                        new Enclosure("https://blatt.example/t.jpg", null, null),
                        new Enclosure("https://b.example/v.mp4", "video/mp4", null));
    }

    @Test
    void readsAtomTextAsItSaysItIs() {
        Feed feed = feed("""
                <feed xmlns="http://www.w3.org/2005/Atom" xml:lang="de" xml:base="/a/"><author><name>Redaktion</name></author>
                <title type="html">A &amp;amp; B</title>
                <entry><id>urn:1</id><title type="text">1 &lt; 2 und &lt;b&gt;</title><link rel="enclosure" href="x.pdf"/><link href="eins"/>
                <summary type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>Ein <b>Satz</b> &amp; &lt;i&gt;</p></div></summary>
                <content type="html" xml:base="b/">&lt;a href="c">d&lt;/a></content></entry>
                <entry><title>Zwei</title><author><name>Ida</name><email>i@x.example</email></author><content src="https://blatt.example/zwei" type="text/html"/></entry>
                <entry><title mode="base64">PGI+RHJlaTwvYj4=</title><link rel="alternate" type="application/pdf" href="3.pdf"/>
                <link rel="alternate" type="text/html" href="3.html"/></entry></feed>""");

        assertThat(feed.title()).isEqualTo("A & B");
        assertThat(feed.language()).isEqualTo("de");
        FeedEntry first = feed.entries().getFirst();
        assertThat(first.title()).isEqualTo("1 < 2 und <b>");
        assertThat(first.url()).isEqualTo("https://blatt.example/a/eins");
        assertThat(first.authors()).containsExactly("Redaktion");
        assertThat(first.summaryHtml()).isEqualTo("<div><p>Ein <b>Satz</b> &amp; &lt;i&gt;</p></div>");
        assertThat(first.contentHtml()).contains("https://blatt.example/a/b/c");
        assertThat(first.enclosures()).extracting(Enclosure::url).containsExactly("https://blatt.example/a/x.pdf");
        assertThat(feed.entries().get(1).authors()).containsExactly("Ida");
        assertThat(feed.entries().get(1).url()).isEqualTo("https://blatt.example/zwei");
        assertThat(feed.entries().get(2).title()).isEqualTo("Drei");
        assertThat(feed.entries().get(2).url()).isEqualTo("https://blatt.example/a/3.html");
    }

    @Test
    void readsRssOneAndItsNeighbours() {
        Feed rdf = feed("""
                <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/"><channel rdf:about="x"><title>R</title></channel>
                <image><title>falsch</title></image><item rdf:about="https://r.example/1"><title>Eins</title></item></rdf:RDF>""");
        assertThat(rdf.format()).isEqualTo("rss 1.0");
        assertThat(rdf.title()).isEqualTo("R");
        assertThat(rdf.entries().getFirst().url()).isEqualTo("https://r.example/1");

        Feed bare = feed("<channel><title>Ohne Hülle</title><item><title>Eins</title></item></channel>");
        assertThat(bare.entries()).hasSize(1);
    }

    @Test
    void readsJsonFeed() {
        Feed feed = feed("""
                {"version":"https://jsonfeed.org/version/1.1","title":"J","home_page_url":"https://j.example/","language":"de",
                 "authors":[{"name":"Ida"}],"hubs":[{"type":"WebSub","url":"https://hub.example/"}],
                 "items":[{"id":7,"url":"/1","title":"Eins","content_html":"<p onclick=x>A</p><script>1</script>","date_published":"2026-03-01T08:00:00+01:00",
                  "tags":["a","b"],"attachments":[{"url":"https://j.example/a.mp3","mime_type":"audio/mpeg","size_in_bytes":9}]},
                  {"id":"x","content_text":"1 < 2","external_url":"https://anders.example/"},"kein Objekt"]}""");

        assertThat(feed.format()).isEqualTo("json 1.1");
        assertThat(feed.hints().hub()).isEqualTo("https://hub.example/");
        assertThat(feed.entries()).hasSize(2);
        FeedEntry first = feed.entries().getFirst();
        assertThat(first.guid()).isEqualTo("7");
        assertThat(first.url()).isEqualTo("https://blatt.example/1");
        assertThat(first.contentHtml()).isEqualTo("<p>A</p>");
        assertThat(first.authors()).containsExactly("Ida");
        assertThat(first.enclosures()).containsExactly(new Enclosure("https://j.example/a.mp3", "audio/mpeg", 9L));
        assertThat(feed.entries().get(1).contentHtml()).isEqualTo("1 &lt; 2");
        assertThat(feed.entries().get(1).contentText()).isEqualTo("1 < 2");
    }

    @Test
    void mendsWhatAGoodReaderMends() {
        assertThat(
                        feed("<br />\n<b>Warning</b>: mysql in line 3\n<?xml version='1.0'?><rss><channel><item><title>a</title></item></channel></rss>")
                                .entries())
                .hasSize(1);
        assertThat(feed("<rss><channel><item><title>a & b</title><link>/1<item><title>c</titel></item></rss>")
                        .entries())
                .isNotEmpty();
        assertThat(
                        feed("<rss><channel><item><description>Ein <br> Absatz <p>mit & ohne <b>Ende</description><title>T</title></item></channel></rss>")
                                .entries()
                                .getFirst()
                                .summaryText())
                .isEqualTo("Ein\nAbsatz\nmit & ohne Ende");
        assertThat(
                        feed("<rss><channel><item><description>&amp;lt;p&amp;gt;Zweimal&amp;lt;/p&amp;gt;</description></item></channel></rss>")
                                .entries()
                                .getFirst()
                                .summaryText())
                .isEqualTo("Zweimal");
        assertThat(feed("<rss><channel><item><description><![CDATA[Offen")
                        .entries()
                        .getFirst()
                        .summaryText())
                .isEqualTo("Offen");
    }

    private Feed feed(String document) {
        Reading reading = parser.parse(document.getBytes(StandardCharsets.UTF_8), "text/html", ADDRESS);
        assertThat(reading).isInstanceOf(Feed.class);
        return (Feed) reading;
    }
}
