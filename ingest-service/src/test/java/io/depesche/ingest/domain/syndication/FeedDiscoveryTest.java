package io.depesche.ingest.domain.syndication;

import static org.assertj.core.api.Assertions.assertThat;

import io.depesche.ingest.domain.article.CanonicalUrl;
import io.depesche.ingest.domain.syndication.FeedCandidate.Source;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class FeedDiscoveryTest {

    private static final CanonicalUrl HOME = Objects.requireNonNull(CanonicalUrl.parse("https://blatt.example/start"));

    @Test
    void putsWhatThePageDeclaresFirstAndGuessesLast() {
        List<FeedCandidate> found = FeedDiscovery.find("""
                <html><head>
                <link rel="alternate" type="application/rss+xml" title="Kommentare" href="/comments/feed">
                <link rel="Alternate" type="application/rss+xml; charset=utf-8" title="Alle <b>Artikel</b>" href="/feed">
                <link rel="alternate" type="application/json" href="/wp-json/posts/1">
                <link rel="alternate" hreflang="en" href="/en">
                <link rel="alternate" type="application/atom+xml" href="javascript:alert(1)">
                </head><body><a href="politik/rss.xml">RSS: Politik</a> <a href="/feedback">Feedback</a></body></html>""", HOME);

        assertThat(found.subList(0, 3))
                .extracting(FeedCandidate::url)
                .containsExactly(
                        "https://blatt.example/feed",
                        "https://blatt.example/comments/feed",
                        "https://blatt.example/politik/rss.xml");
        assertThat(found.getFirst().title()).isEqualTo("Alle <b>Artikel</b>");
        assertThat(found.get(2))
                .isEqualTo(new FeedCandidate(
                        "https://blatt.example/politik/rss.xml", "RSS: Politik", null, Source.LINKED));
        assertThat(found.subList(3, found.size()))
                .allSatisfy(candidate -> assertThat(candidate.source()).isEqualTo(Source.GUESSED));
        assertThat(found).extracting(FeedCandidate::url).doesNotHaveDuplicates();
    }

    @Test
    void neverGivesMoreThanThirty() {
        StringBuilder page = new StringBuilder();
        for (int i = 0; i < 500; i++) {
            page.append("<a href='/rss/").append(i).append("'>x</a>");
        }
        assertThat(FeedDiscovery.find(page.toString(), HOME)).hasSize(30);
        assertThat(FeedDiscovery.find("", HOME))
                .extracting(FeedCandidate::source)
                .containsOnly(Source.GUESSED);
    }
}
