package io.depesche.ingest.domain.syndication;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;

class NewsSitemapTest {

    private static final String NEWS = """
            <?xml version="1.0" encoding="UTF-8"?>
            <urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:news="http://www.google.com/schemas/sitemap-news/0.9"
                xmlns:image="http://www.google.com/schemas/sitemap-image/1.1">
              <url><loc>https://blatt.example/a?x=1&amp;y=2</loc>
                <news:news><news:publication><news:name>Musterblatt</news:name><news:language>de</news:language></news:publication>
                  <news:publication_date>2026-11-02T10:00:00+01:00</news:publication_date><news:title>Brücke gesperrt</news:title>
                  <news:keywords>Verkehr, Köln</news:keywords></news:news>
                <image:image><image:loc>https://blatt.example/a.jpg</image:loc></image:image></url>
              <url><loc>javascript:alert(1)</loc></url>
              <url><loc>https://blatt.example/b</loc><lastmod>2026-11-01</lastmod></url>
            </urlset>""";

    @Test
    void readsTheArticlesOfANewsSitemap() {
        Feed feed = pages(NEWS.getBytes(StandardCharsets.UTF_8));

        assertThat(feed.title()).isEqualTo("Musterblatt");
        assertThat(feed.language()).isEqualTo("de");
        assertThat(feed.entries())
                .extracting(FeedEntry::url)
                .containsExactly("https://blatt.example/a?x=1&y=2", "https://blatt.example/b");
        FeedEntry first = feed.entries().getFirst();
        assertThat(first.title()).isEqualTo("Brücke gesperrt");
        assertThat(first.published()).isEqualTo(new Stamp(OffsetDateTime.parse("2026-11-02T10:00:00+01:00"), true));
        assertThat(first.categories()).containsExactly("Verkehr", "Köln");
        assertThat(first.enclosures()).extracting(Enclosure::url).containsExactly("https://blatt.example/a.jpg");
    }

    @Test
    void readsAnIndex() {
        SitemapReading reading = NewsSitemap.read("""
                <sitemapindex><sitemap><loc>https://blatt.example/news.xml.gz</loc><lastmod>2026-11-02T10:00:00Z</lastmod></sitemap>
                <sitemap><loc>ftp://blatt.example/alt.xml</loc></sitemap></sitemapindex>""".getBytes(StandardCharsets.UTF_8), null, null);

        assertThat(reading).isInstanceOfSatisfying(SitemapReading.Index.class, index -> assertThat(index.parts())
                .containsExactly(new SitemapReading.Part(
                        "https://blatt.example/news.xml.gz",
                        new Stamp(OffsetDateTime.parse("2026-11-02T10:00:00Z"), true))));
    }

    @Test
    void unpacksWithinTheLimit() throws IOException {
        assertThat(pages(gzip(NEWS.getBytes(StandardCharsets.UTF_8))).entries()).hasSize(2);
        assertThat(NewsSitemap.read(gzip(new byte[60_000_000]), null, null))
                .isInstanceOfSatisfying(SitemapReading.Unreadable.class, it -> assertThat(it.reason())
                        .contains("over"));
        assertThat(NewsSitemap.read(new byte[] {0x1f, (byte) 0x8b, 0, 1, 2}, null, null))
                .isInstanceOf(SitemapReading.Unreadable.class);
    }

    @Test
    void saysWhyADocumentIsNoSitemap() {
        for (String document : List.of("", "kein XML", "<html></html>", "<rss/>")) {
            assertThat(NewsSitemap.read(document.getBytes(StandardCharsets.UTF_8), null, null))
                    .isInstanceOfSatisfying(SitemapReading.Unreadable.class, it -> assertThat(it.reason())
                            .contains("no sitemap"));
        }
    }

    private static Feed pages(byte[] document) {
        SitemapReading reading = NewsSitemap.read(document, "application/xml", null);
        assertThat(reading).isInstanceOf(SitemapReading.Pages.class);
        return ((SitemapReading.Pages) reading).feed();
    }

    private static byte[] gzip(byte[] plain) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (OutputStream out = new GZIPOutputStream(bytes)) {
            out.write(plain);
        }
        return bytes.toByteArray();
    }
}
