package io.depesche.ingest.domain.feed;

import static org.assertj.core.api.Assertions.assertThat;

import io.depesche.contracts.RecordId;
import io.depesche.guard.TargetGuard;
import io.depesche.ingest.domain.article.Arrival;
import io.depesche.ingest.domain.article.ArticleIntake;
import io.depesche.ingest.domain.article.CanonicalUrl;
import io.depesche.ingest.domain.article.Outcome;
import io.depesche.ingest.domain.article.Outcome.Reason;
import io.depesche.ingest.domain.fetch.Answer;
import io.depesche.ingest.domain.fetch.FetchOutcome;
import io.depesche.ingest.domain.fetch.FetchRequest;
import io.depesche.ingest.domain.fetch.FetchRequest.Validators;
import io.depesche.ingest.domain.page.SeenPage;
import io.depesche.ingest.domain.robots.Robots;
import io.depesche.ingest.domain.syndication.TolerantFeedParser;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** One poll: what is asked, what is remembered, and what an entry becomes. */
class FeedPollTest {

    private static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");
    private static final CanonicalUrl FEED = Objects.requireNonNull(CanonicalUrl.parse("https://blatt.example/rss"));

    private static final TargetGuard OPEN_INTERNET = new TargetGuard((name, atMost) -> List.of(), List.of(), List.of());

    private final List<FetchRequest> asked = new ArrayList<>();
    private final MemoryLedger ledger = new MemoryLedger();

    @Test
    void asksWithTheValidatorsOfTheLastReadingByteForByte() {
        Validators known = new Validators("W/\"a,b\"", "Sun, 01 Mar 2026 08:00:00 GMT");
        FeedState before = known(known, 3, 0);

        poll(new FetchOutcome.NotModified(Validators.NONE, Answer.from(FEED)), before);

        assertThat(asked.getFirst().validators()).isEqualTo(known);
        assertThat(ledger.state().validators()).isEqualTo(known);
        assertThat(ledger.state().entries()).isEqualTo(3);
        assertThat(ledger.news().getLast()).isEqualTo(FeedNews.NONE);
    }

    @Test
    void theValidatorsAdvanceOnlyWithTheEntriesOfTheSameReading() {
        FeedState before = known(new Validators("\"alt\"", null), 0, 2);

        poll(fetched("<html>Anmeldung</html>", "\"neu\""), before);
        assertThat(ledger.state().validators().etag()).isEqualTo("\"alt\"");
        assertThat(ledger.state().lastError()).contains("no feed");
        assertThat(ledger.state().failures()).isEqualTo(3);

        poll(fetched(rss(item("Eins", "/1")), "\"neu\""), before);
        assertThat(ledger.state().validators().etag()).isEqualTo("\"neu\"");
        assertThat(ledger.state().lastError()).isNull();
        assertThat(ledger.state().failures()).isZero();
        assertThat(ledger.news().getLast().pages()).hasSize(1);
    }

    @Test
    void aFailureIsSaidInWordsAndTriedAgainLaterEachTime() {
        FeedState state = FeedState.fresh(FeedSource.of(FEED), NOW);
        Duration before = Duration.ZERO;
        for (int i = 0; i < 5; i++) {
            poll(new FetchOutcome.Answered(503, Answer.from(FEED)), state);
            state = ledger.state();
            Duration wait = Duration.between(NOW, state.nextPoll());
            assertThat(wait).isGreaterThan(before);
            before = wait;
        }
        assertThat(state.lastError()).isEqualTo("answered 503");
        assertThat(state.lastSuccess()).isNull();
        assertThat(before).isBetween(Duration.ofHours(8), Duration.ofHours(13));
    }

    @Test
    void anEntryBecomesAPageToVisitOrAReasonWhyNot() {
        poll(
                fetched(
                        rss(item("Eins", "/1?utm_source=rss")
                                + item("Doppelt", "/1")
                                + item("Fremd", "https://anders.example/2")
                                + item("Skript", "javascript:alert(1)")
                                + item("Innen", "http://169.254.169.254/latest/")),
                        null),
                FeedState.fresh(FeedSource.of(FEED), NOW));

        assertThat(ledger.news().getLast().pages())
                .extracting(p -> p.url().value())
                .containsExactly("https://blatt.example/1", "https://anders.example/2");
        assertThat(ledger.news().getLast().refusals())
                .extracting(r -> r.why().reason())
                .containsExactly(Reason.BAD_LINK, Reason.ADDRESS_REFUSED);
        assertThat(ledger.news().getLast().refusals())
                .extracting(FeedNews.Refusal::why)
                .extracting(Outcome.Rejected::detail)
                .allSatisfy(detail -> assertThat(detail).doesNotContain("alert"));
    }

    @Test
    void anEntryWhoseLinkIsNoWebLinkIsTakenByItsTextOrStopsForItsLink() {
        poll(fetched("""
                <rss><channel><title>Blatt</title>
                <item><guid>a</guid><title>Datei</title><link>ftp://blatt.example/1</link></item>
                <item><guid>b</guid><title>Post</title><link>mailto:redaktion@blatt.example</link>
                <content:encoded>Der ganze Text.</content:encoded></item>
                <item><guid>c</guid><title>Leer</title></item></channel></rss>""", null), FeedState.fresh(FeedSource.of(FEED), NOW));

        assertThat(ledger.news().getLast().refusals())
                .extracting(FeedNews.Refusal::why)
                .containsExactly(
                        new Outcome.Rejected(Reason.BAD_LINK, "expected an http or https link but found ftp:"),
                        new Outcome.Rejected(Reason.EMPTY_TEXT, "the article has no text"));
        assertThat(ledger.news().getLast().arrivals())
                .extracting(a -> a.candidate().text())
                .containsExactly("Der ganze Text.");
    }

    @Test
    void anEntryWithoutALinkIsAnArticleOfItsContent() {
        poll(fetched("""
                <feed xmlns="http://www.w3.org/2005/Atom"><title>Blatt</title><id>urn:x</id><updated>2026-03-01T10:00:00Z</updated>
                <entry><title>Eins</title><id>urn:1</id><updated>2026-03-01T09:00:00Z</updated>
                <content type="html">&lt;p&gt;Der ganze Text.&lt;/p&gt;</content></entry>
                <entry><title>Leer</title><id>urn:2</id><updated>2026-03-01T09:00:00Z</updated></entry></feed>""", null), FeedState.fresh(FeedSource.of(FEED), NOW));

        assertThat(ledger.news().getLast().arrivals())
                .extracting(a -> a.candidate().text())
                .containsExactly("Der ganze Text.");
        assertThat(ledger.news().getLast().refusals())
                .extracting(r -> r.why().reason())
                .containsExactly(Reason.EMPTY_TEXT);
    }

    /** A live blog: every entry links to the blog and carries its own text. */
    @Test
    void entriesThatShareTheirLinkAreArticlesOfTheirOwnAsFarAsTheyCarryTheirText() {
        String blog = "https://blatt.example/blog";
        poll(
                fetched(
                        rss(item("10.15 Uhr", blog, "<content:encoded>Die Sitzung beginnt.</content:encoded>")
                                + item(
                                        "10.40 Uhr",
                                        blog,
                                        "<content:encoded>Der Antrag ist abgelehnt.</content:encoded>")
                                + item("Zum Nachlesen", blog, "")
                                + item("Noch einmal", blog, "")),
                        null),
                FeedState.fresh(FeedSource.of(FEED), NOW));

        assertThat(ledger.news().getLast().arrivals())
                .extracting(a -> a.candidate().text())
                .containsExactly("Die Sitzung beginnt.", "Der Antrag ist abgelehnt.");
        assertThat(ledger.news().getLast().arrivals())
                .extracting(Arrival::articleId)
                .doesNotHaveDuplicates()
                .doesNotContain(RecordId.ofArticle(blog, null, ""));
        assertThat(ledger.news().getLast().pages())
                .extracting(SeenPage::articleId)
                .containsExactly(RecordId.ofArticle(blog, null, ""));
    }

    @Test
    void oneGuidTwiceIsOneEntryOnItsPageAndAChangedTextUnderAGuidIsTheSameArticle() {
        String link = "https://blatt.example/1";
        String guid = "<guid isPermaLink=\"false\">n1</guid><content:encoded>%s</content:encoded>";
        poll(
                fetched(
                        rss(item("Eins", link, guid.formatted("a")) + item("Eins neu", link, guid.formatted("b"))),
                        null),
                FeedState.fresh(FeedSource.of(FEED), NOW));
        assertThat(ledger.news().getLast().pages()).hasSize(1);
        assertThat(ledger.news().getLast().arrivals()).isEmpty();

        String id = ownArticle(guid.formatted("Der erste Text."));
        assertThat(ownArticle(guid.formatted("Der bessere Text."))).isEqualTo(id);
    }

    private String ownArticle(String inside) {
        poll(
                fetched(rss("<item><title>t</title>" + inside + "</item>"), null),
                FeedState.fresh(FeedSource.of(FEED), NOW));
        return ledger.news().getLast().arrivals().getFirst().articleId();
    }

    @Test
    void aLongTextInTheFeedIsKeptForAPageThatTheSitesRulesClose() {
        String article = "Die Fähre fährt wieder. ".repeat(20);
        poll(
                fetched(
                        rss(item("Lang", "/1", "<description>" + article + "</description>")
                                + item("Kurz", "/2", "<description>Die Fähre fährt wieder.</description>")),
                        null),
                FeedState.fresh(FeedSource.of(FEED), NOW));

        assertThat(ledger.news().getLast().pages())
                .extracting(page -> page.facts().ownText())
                .containsExactly(article.strip(), null);
    }

    @Test
    void aDateThatCannotBeIsNotTakenAndTheTraceSaysSo() {
        poll(
                fetched(
                        rss(
                                "<item><title>a</title><link>/a</link><pubDate>gestern Abend</pubDate></item>"
                                        + "<item><title>b</title><link>/b</link><pubDate>Sun, 01 Mar 2099 08:15:00 GMT</pubDate></item>"
                                        + "<item><title>c</title><link>/c</link><pubDate>Sun, 01 Mar 2026 08:15:00 GMT</pubDate></item>"),
                        null),
                FeedState.fresh(FeedSource.of(FEED), NOW));

        assertThat(ledger.news().getLast().pages())
                .extracting(p -> p.facts().published() != null)
                .containsExactly(false, false, true);
        assertThat(ledger.news().getLast().pages())
                .extracting(p -> p.facts().note())
                .satisfiesExactly(
                        note -> assertThat(note).contains("no readable date"),
                        note -> assertThat(note).contains("future"),
                        note -> assertThat(note).isNull());
    }

    private static FeedState known(Validators validators, int entries, int failures) {
        return FeedState.fresh(FeedSource.of(FEED), NOW)
                .read(validators, "Blatt", entries, FeedWishes.NONE, NOW)
                .failed(new FeedTrouble(failures, null, null, null), NOW);
    }

    private void poll(FetchOutcome answer, FeedState state) {
        ArticleIntake intake = new ArticleIntake(new Random(1));
        EntrySorter sorter = new EntrySorter(OPEN_INTERNET, intake);
        FeedPoll poll = new FeedPoll(
                request -> {
                    asked.add(request);
                    return answer;
                },
                (source, document, type, foundAt) -> new TolerantFeedParser().parse(document, type, foundAt),
                sorter,
                ledger,
                new PollRhythm(PollRules.polite(), new Random(1)),
                PollRules.polite(),
                new Robots(request -> answer, "depesche", () -> NOW),
                Hubs.NONE,
                (stage, outcome, items) -> {},
                () -> NOW);
        poll.poll(state);
    }

    private static FetchOutcome fetched(String body, @Nullable String etag) {
        return new FetchOutcome.Fetched(
                body.getBytes(StandardCharsets.UTF_8),
                "application/xml",
                new Validators(etag, null),
                Answer.from(FEED));
    }

    private static String item(String title, String link, String inside) {
        return "<item><title>%s</title><link>%s</link>%s</item>".formatted(title, link, inside);
    }

    private static String rss(String items) {
        return "<rss version=\"2.0\" xmlns:content=\"http://purl.org/rss/1.0/modules/content/\"><channel><title>Blatt</title><link>/</link><description>d</description>"
                + items + "</channel></rss>";
    }

    private static String item(String title, String link) {
        return "<item><title>%s</title><link>%s</link></item>".formatted(title, link);
    }
}
