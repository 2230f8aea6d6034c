package io.depesche.ingest.domain.feed;

import static io.depesche.ingest.domain.feed.SimulatedWatch.START;
import static io.depesche.ingest.domain.feed.SimulatedWatch.url;
import static org.assertj.core.api.Assertions.assertThat;

import io.depesche.guard.TargetGuard;
import io.depesche.ingest.domain.article.ArticleIntake;
import io.depesche.ingest.domain.article.CanonicalUrl;
import io.depesche.ingest.domain.fetch.Answer;
import io.depesche.ingest.domain.fetch.FetchOutcome;
import io.depesche.ingest.domain.fetch.FetchRequest.Validators;
import io.depesche.ingest.domain.robots.Robots;
import io.depesche.ingest.domain.syndication.Feed;
import io.depesche.ingest.domain.syndication.FeedEntry;
import io.depesche.ingest.domain.syndication.Reading;
import io.depesche.ingest.domain.syndication.SitemapReading.Part;
import io.depesche.ingest.domain.syndication.Stamp;
import io.depesche.ingest.domain.syndication.TolerantFeedParser;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** To which sitemaps an index leads, and that it never leads far. */
class SitemapIndexTest {

    private static final CanonicalUrl INDEX = url("https://inselbote.example/sitemap.xml");

    private final List<CanonicalUrl> rests = new ArrayList<>();
    private final ScriptedServers servers = new ScriptedServers(() -> START);
    private final SitemapIndex index = new SitemapIndex(servers, rests::add);

    @Test
    void thoseForNewsAreAskedAndNoArchive() {
        assertThat(chosen(
                        part("/archiv-2019.xml", START),
                        part("/sitemap-news.xml", null),
                        part("/2026/googlenews-2.xml.gz", START.minusSeconds(60)),
                        part("/seiten.xml", START)))
                .containsExactly("/2026/googlenews-2.xml.gz", "/sitemap-news.xml");
    }

    @Test
    void withoutSuchNamesThoseThatChangedLastAreAsked() {
        assertThat(chosen(
                        part("/1.xml", START.minus(Duration.ofDays(40))),
                        part("/2.xml", null),
                        part("/3.xml", START),
                        part("/4.xml", START.minus(Duration.ofDays(2))),
                        part("/5.xml", START.minus(Duration.ofDays(1)))))
                .containsExactly("/3.xml", "/5.xml", "/4.xml");
    }

    @Test
    void noOtherSiteIsAskedNorTheIndexItself() {
        List<Part> parts = List.of(
                new Part("https://anders.example/news.xml", null),
                new Part(INDEX.value(), null),
                new Part("http://169.254.169.254/news.xml", null),
                new Part("https://karten.inselbote.example/news.xml", null));

        assertThat(SitemapIndex.chosen(parts, INDEX))
                .extracting(CanonicalUrl::value)
                .containsExactly("https://karten.inselbote.example/news.xml");
        assertThat(index.follow(parts.subList(0, 3), INDEX)).isInstanceOf(Reading.Unreadable.class);
        assertThat(servers.asked()).isEmpty();
    }

    @Test
    void theirEntriesAreOneFeedWithTheNewestFirst() {
        answers("/news-1.xml", sitemap("a", "2026-11-02T08:00:00Z") + sitemap("b", "2026-11-02T09:30:00Z"));
        answers("/news-2.xml", sitemap("b", "2026-11-02T09:30:00Z") + sitemap("c", "2026-11-02T09:00:00Z"));

        Reading reading = index.follow(List.of(part("/news-1.xml", null), part("/news-2.xml", null)), INDEX);

        assertThat(reading).isInstanceOfSatisfying(Feed.class, feed -> assertThat(feed.entries())
                .extracting(FeedEntry::url)
                .containsExactly(page("b"), page("c"), page("a")));
        assertThat(rests).as("each request waits for its host").hasSize(2);
    }

    @Test
    void oneThatCannotBeReadTakesNothingFromTheOthers() {
        answers("/news-1.xml", sitemap("a", "2026-11-02T08:00:00Z"));
        servers.answering(at("/news-2.xml"), ScriptedServers.status(INDEX, 503, null));
        servers.answering(
                at("/news-3.xml"), fetched("<sitemapindex><sitemap><loc>/tief.xml</loc></sitemap></sitemapindex>"));
        List<Part> all = List.of(part("/news-1.xml", null), part("/news-2.xml", null), part("/news-3.xml", null));

        assertThat(index.follow(all, INDEX)).isInstanceOfSatisfying(Feed.class, feed -> assertThat(feed.entries())
                .hasSize(1));
        assertThat(index.follow(all.subList(1, 3), INDEX))
                .isEqualTo(new Reading.Unreadable("an index of which no sitemap could be read, such as "
                        + at("/news-3.xml").value() + " is an index again"));
        assertThat(servers.asked())
                .extracting(asked -> asked.url().value())
                .doesNotContain(at("/tief.xml").value());
    }

    @Test
    void ofAnArchiveTheNewestThousandCount() {
        answers(
                "/archiv.xml",
                IntStream.range(0, 3_000)
                        .mapToObj(i ->
                                sitemap("a" + i, START.minusSeconds(60L * i).toString()))
                        .reduce("", String::concat));

        assertThat(index.follow(List.of(part("/archiv.xml", START)), INDEX))
                .isInstanceOfSatisfying(Feed.class, feed -> assertThat(feed.entries())
                        .hasSize(1_000)
                        .last()
                        .extracting(FeedEntry::url)
                        .isEqualTo(page("a999")));
    }

    /** Or a 304 of the index would hide what is new in its sitemaps. */
    @Test
    void aWatchedIndexIsAskedWithoutConditions() {
        servers.answering(INDEX, fetched("<sitemapindex><sitemap><loc>/news.xml</loc></sitemap></sitemapindex>"));
        answers("/news.xml", sitemap("a", "2026-11-02T08:00:00Z"));
        MemoryLedger ledger = new MemoryLedger();
        FeedSource source = new FeedSource(NewFeed.idOf(INDEX), INDEX, INDEX, SourceKind.SITEMAP, null);
        Random random = new Random(1);
        FeedPoll poll = new FeedPoll(
                servers,
                new KindReader(new TolerantFeedParser(), index),
                new EntrySorter(
                        new TargetGuard((name, atMost) -> List.of(), List.of(), List.of()), new ArticleIntake(random)),
                ledger,
                new PollRhythm(PollRules.polite(), random),
                PollRules.polite(),
                new Robots(servers, "depesche", () -> START),
                Hubs.NONE,
                (stage, outcome, items) -> {},
                () -> START);

        poll.poll(FeedState.fresh(source, START));
        poll.poll(ledger.state());

        assertThat(ledger.news().getLast().pages()).hasSize(1);
        assertThat(servers.asked(INDEX)).hasSize(2).allSatisfy(asked -> assertThat(asked.validators())
                .isEqualTo(Validators.NONE));
    }

    private static List<String> chosen(Part... parts) {
        return SitemapIndex.chosen(List.of(parts), INDEX).stream()
                .map(url -> url.uri().getPath())
                .toList();
    }

    private static Part part(String path, @org.jspecify.annotations.Nullable Instant modified) {
        return new Part(at(path).value(), modified == null ? null : new Stamp(modified.atOffset(ZoneOffset.UTC), true));
    }

    private void answers(String path, String urls) {
        servers.answering(at(path), fetched("<urlset>" + urls + "</urlset>"));
    }

    private static FetchOutcome fetched(String document) {
        return new FetchOutcome.Fetched(
                document.getBytes(StandardCharsets.UTF_8),
                "application/xml",
                new Validators("\"e\"", null),
                Answer.from(INDEX));
    }

    private static String sitemap(String name, String changed) {
        return "<url><loc>" + page(name) + "</loc><lastmod>" + changed + "</lastmod></url>";
    }

    private static String page(String name) {
        return at("/meldung/" + name).value();
    }

    private static CanonicalUrl at(String path) {
        return url("https://inselbote.example" + path);
    }
}
