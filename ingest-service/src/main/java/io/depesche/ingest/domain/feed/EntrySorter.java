package io.depesche.ingest.domain.feed;

import io.depesche.contracts.RecordId;
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
import io.depesche.ingest.domain.feed.FeedNews.Refusal;
import io.depesche.ingest.domain.page.SeenPage;
import io.depesche.ingest.domain.page.SeenPage.EntryFacts;
import io.depesche.ingest.domain.syndication.Feed;
import io.depesche.ingest.domain.syndication.FeedEntry;
import io.depesche.ingest.domain.syndication.Stamp;
import io.depesche.ingest.domain.trace.Step;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Tells for each entry of a feed where its text is: on a page that may be fetched, in the feed itself, or nowhere that we go. A link is
 * checked here once, before anything acts on it.
 *
 * <p>A link names an article only if one entry has it. Entries of a live blog that all link to the blog are articles of their own, as
 * far as they carry their text.
 */
public final class EntrySorter {

    /** Sixty words: a short news item. What is shorter is a teaser. */
    private static final int OWN_TEXT_LENGTH = 400;

    private final TargetGuard guard;
    private final ArticleIntake intake;

    public EntrySorter(TargetGuard guard, ArticleIntake intake) {
        this.guard = guard;
        this.intake = intake;
    }

    /**
     * Sorts the entries of one reading.
     *
     * @param feedUrl names the source towards its pages and articles
     */
    public FeedNews sort(CanonicalUrl feedUrl, Feed feed, Instant now) {
        Sorting sorting = new Sorting(feedUrl, feed, now);
        Map<String, List<Linked>> byPage = new LinkedHashMap<>();
        for (FeedEntry entry : feed.entries()) {
            if (entry.url() == null) {
                sorting.ownArticle(entry, null, entry.contentText() != null ? entry.contentText() : ownText(entry));
                continue;
            }
            CanonicalUrl url = feedUrl.resolve(entry.url());
            Rejected objection = objection(url, entry.url());
            if (url == null || objection != null) {
                sorting.refuse(url, entry.url(), objection == null ? badLink(entry.url()) : objection);
            } else {
                Linked linked = new Linked(entry, new SeenPage(feedUrl, url, sorting.facts(entry)));
                byPage.computeIfAbsent(linked.page().articleId(), id -> new ArrayList<>())
                        .add(linked);
            }
        }
        byPage.values().forEach(sorting::linked);
        return new FeedNews(sorting.pages, sorting.arrivals, sorting.refusals);
    }

    private record Linked(FeedEntry entry, SeenPage page) {

        /** Two entries with one guid are one, seen twice; without guids the words decide. */
        String identity() {
            return entry.guid() != null
                    ? entry.guid()
                    : entry.title() + "\n" + entry.contentText() + "\n" + entry.summaryText();
        }
    }

    /** Text that the feed itself carries and that is long enough for an article. */
    private static @Nullable String ownText(FeedEntry entry) {
        String content = entry.contentText() != null ? entry.contentText() : entry.summaryText();
        return content != null && content.length() >= OWN_TEXT_LENGTH ? content : null;
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

    /** One reading on its way. */
    private final class Sorting {

        private final CanonicalUrl feedUrl;
        private final Feed feed;
        private final Instant now;
        private final List<SeenPage> pages = new ArrayList<>();
        private final List<Arrival> arrivals = new ArrayList<>();
        private final List<Refusal> refusals = new ArrayList<>();
        private final Set<String> own = new HashSet<>();

        Sorting(CanonicalUrl feedUrl, Feed feed, Instant now) {
            this.feedUrl = feedUrl;
            this.feed = feed;
            this.now = now;
        }

        void refuse(@Nullable CanonicalUrl url, String link, Rejected why) {
            String id = RecordId.ofArticle(url == null ? link : url.identity().value(), null, "");
            refusals.add(new Refusal(id, why));
        }

        /** Entries with one link: each with content is an article of its own, of the others the first stands for the page. */
        void linked(List<Linked> sharing) {
            Map<String, Linked> distinct = new LinkedHashMap<>();
            sharing.forEach(linked -> distinct.putIfAbsent(linked.identity(), linked));
            boolean page = false;
            for (Linked linked : distinct.values()) {
                String text =
                        linked.entry().contentText() != null ? linked.entry().contentText() : ownText(linked.entry());
                if (distinct.size() > 1 && text != null) {
                    ownArticle(linked.entry(), linked.page().url(), text);
                } else if (!page) {
                    pages.add(linked.page());
                    page = true;
                }
            }
        }

        /** An article whose text is in the feed. Its guid names it, so that a changed text is a revision; else its text does. */
        void ownArticle(FeedEntry entry, @Nullable CanonicalUrl url, @Nullable String text) {
            EntryFacts facts = facts(entry);
            Candidate candidate = new Candidate(
                    null,
                    url,
                    facts.title(),
                    text == null ? "" : text,
                    facts.published(),
                    Outlets.of(feed.title(), feedUrl),
                    entry.authors().isEmpty() ? null : String.join(", ", entry.authors()),
                    feed.primaryLanguage());
            String byText = RecordId.ofArticle(null, feedUrl.value(), candidate.text());
            String byGuid = entry.guid() == null ? byText : RecordId.ofArticle(null, feedUrl.value(), entry.guid());
            Rejected objection = intake.objection(candidate);
            String badLink = entry.badLink();
            if (objection != null && objection.reason() == Reason.EMPTY_TEXT && badLink != null) {
                objection = badLink(badLink + ":");
            }
            if (objection != null) {
                refusals.add(new Refusal(
                        entry.guid() == null ? RecordId.ofArticle(null, feedUrl.value(), "null") : byGuid, objection));
            } else if (own.add(byGuid)) {
                arrive(candidate, byGuid);
            } else if (own.add(byText)) {
                // One guid for several entries: as one article they would be each other's revisions at every poll.
                arrive(candidate, byText);
            }
        }

        private void arrive(Candidate candidate, String id) {
            arrivals.add(intake.arrival(candidate, now, Step.Kind.FEED_ENTRY).withId(id));
        }

        EntryFacts facts(FeedEntry entry) {
            Stamp moment = entry.dated();
            Published published =
                    moment == null ? null : PublicationDate.ofFeed(moment.value(), moment.zoneGiven(), now);
            String note = moment == null
                    ? "the feed gives no readable date"
                    : published == null ? "the feed's date lies in the future and is not taken" : null;
            return new EntryFacts(
                    entry.title(),
                    published,
                    feed.primaryLanguage(),
                    feed.title(),
                    entry.fingerprint(),
                    note,
                    ownText(entry));
        }
    }
}
