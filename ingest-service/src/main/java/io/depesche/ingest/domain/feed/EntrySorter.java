package io.depesche.ingest.domain.feed;

import io.depesche.contracts.RecordId;
import io.depesche.contracts.article.Article.Outlet;
import io.depesche.contracts.article.Article.Published;
import io.depesche.guard.TargetGuard;
import io.depesche.guard.Verdict;
import io.depesche.ingest.domain.article.Arrival;
import io.depesche.ingest.domain.article.ArticleIntake;
import io.depesche.ingest.domain.article.Candidate;
import io.depesche.ingest.domain.article.CanonicalUrl;
import io.depesche.ingest.domain.article.Outcome.Reason;
import io.depesche.ingest.domain.article.Outcome.Rejected;
import io.depesche.ingest.domain.article.Outlets;
import io.depesche.ingest.domain.article.PublicationDate;
import io.depesche.ingest.domain.extraction.ExtractedPage;
import io.depesche.ingest.domain.extraction.PageExtractor;
import io.depesche.ingest.domain.feed.FeedNews.Refusal;
import io.depesche.ingest.domain.page.SeenPage;
import io.depesche.ingest.domain.page.SeenPage.EntryFacts;
import io.depesche.ingest.domain.syndication.Feed;
import io.depesche.ingest.domain.syndication.FeedEntry;
import io.depesche.ingest.domain.syndication.Stamp;
import io.depesche.ingest.domain.trace.Step;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Tells for each entry of a feed where its text is: on a page that may be fetched, in the feed itself, or nowhere that we go. A link is
 * checked here once, before anything acts on it.
 */
public final class EntrySorter {

    /** Clocks differ; a date further ahead than this is a mistake or a trick to stay on top of every list. */
    private static final Duration CLOCK_DIFFERENCE = Duration.ofMinutes(10);

    private final TargetGuard guard;
    private final PageExtractor extractor;
    private final ArticleIntake intake;

    public EntrySorter(TargetGuard guard, PageExtractor extractor, ArticleIntake intake) {
        this.guard = guard;
        this.extractor = extractor;
        this.intake = intake;
    }

    public FeedNews sort(CanonicalUrl feedUrl, Feed feed, Instant now) {
        Map<String, SeenPage> pages = new LinkedHashMap<>();
        List<Arrival> arrivals = new ArrayList<>();
        List<Refusal> refusals = new ArrayList<>();
        for (FeedEntry entry : feed.entries()) {
            if (entry.url() == null) {
                withoutLink(feedUrl, feed, entry, now, arrivals, refusals);
                continue;
            }
            CanonicalUrl url = feedUrl.resolve(entry.url());
            Rejected objection = objection(url, entry.url());
            if (url == null || objection != null) {
                String id = RecordId.ofArticle(
                        url == null ? entry.url() : url.identity().value(), null, "");
                refusals.add(new Refusal(id, objection == null ? badLink(entry.url()) : objection));
            } else {
                SeenPage page = new SeenPage(feedUrl, url, facts(feed, entry, now));
                pages.putIfAbsent(page.articleId(), page);
            }
        }
        return new FeedNews(List.copyOf(pages.values()), arrivals, refusals);
    }

    private @Nullable Rejected objection(@Nullable CanonicalUrl url, String link) {
        if (url == null) {
            return badLink(link);
        }
        Verdict.Refused refused = guard.inspect(url.value());
        return refused == null ? null : new Rejected(Reason.ADDRESS_REFUSED, refused.reason());
    }

    private static Rejected badLink(String link) {
        int colon = link.indexOf(':');
        boolean named =
                colon > 0 && colon < 20 && link.chars().limit(colon).allMatch(c -> c < 128 && Character.isLetter(c));
        return new Rejected(
                Reason.BAD_LINK,
                "expected an http or https link" + (named ? " but found " + link.substring(0, colon + 1) : ""));
    }

    private void withoutLink(
            CanonicalUrl feedUrl,
            Feed feed,
            FeedEntry entry,
            Instant now,
            List<Arrival> arrivals,
            List<Refusal> refusals) {
        String text = entry.contentHtml() != null
                        && extractor.extract(entry.contentHtml(), feedUrl) instanceof ExtractedPage page
                ? page.text()
                : "";
        EntryFacts facts = facts(feed, entry, now);
        Outlet outlet = Outlets.of(feed.title(), feedUrl);
        Candidate candidate =
                new Candidate(null, null, facts.title(), text, facts.published(), outlet, null, feed.primaryLanguage());
        Rejected objection = intake.objection(candidate);
        if (objection == null) {
            arrivals.add(intake.arrival(candidate, now, Step.Kind.FEED_ENTRY));
        } else {
            String id = RecordId.ofArticle(null, feedUrl.value(), String.valueOf(entry.guid()));
            refusals.add(new Refusal(id, objection));
        }
    }

    private static EntryFacts facts(Feed feed, FeedEntry entry, Instant now) {
        Stamp moment = entry.published() != null ? entry.published() : entry.updated();
        boolean believable = moment != null && !moment.instant().isAfter(now.plus(CLOCK_DIFFERENCE));
        Published published = moment != null && believable
                ? PublicationDate.at(moment.value(), moment.zoneGiven(), PublicationDate.Source.FEED)
                : null;
        String note = moment == null
                ? "the feed gives no readable date"
                : believable ? null : "the feed's date lies in the future and is not taken";
        return new EntryFacts(
                entry.title(), published, feed.primaryLanguage(), feed.title(), entry.fingerprint(), note);
    }
}
