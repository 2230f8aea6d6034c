package io.depesche.ingest.domain.archive;

import io.depesche.contracts.article.Article.Published;
import io.depesche.ingest.domain.article.Candidate;
import io.depesche.ingest.domain.article.CanonicalUrl;
import io.depesche.ingest.domain.article.ClaimedAddress;
import io.depesche.ingest.domain.article.Outlets;
import io.depesche.ingest.domain.article.PublicationDate;
import io.depesche.ingest.domain.extraction.ExtractedPage;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/**
 * An article as somebody hands it in: the JSON form; for the other forms the same facts stand beside their bytes.
 *
 * @param id the caller's own id
 * @param html the page, instead of a text
 * @param published ISO 8601 day, or day and time with offset
 * @param outlet domain or name
 * @param fetched ISO 8601 moment at which the caller fetched it; now, if absent
 */
public record GivenArticle(
        @Nullable String id,
        @Nullable String title,
        @Nullable String text,
        @Nullable String html,
        @Nullable String url,
        @Nullable String published,
        @Nullable String outlet,
        @Nullable String fetched) {

    /** Longest of the short fields: a headline, a name, an id. */
    private static final int SHORT_FIELD = 2_000;

    /** Facts that stand beside a text or a page. */
    public static GivenArticle of(
            @Nullable String id,
            @Nullable String title,
            @Nullable String url,
            @Nullable String published,
            @Nullable String outlet,
            @Nullable String fetched) {
        return new GivenArticle(id, title, null, null, url, published, outlet, fetched);
    }

    public GivenArticle withText(String body) {
        return new GivenArticle(id, title, body, null, url, published, outlet, fetched);
    }

    /** The same, named after its file if it has no id of its own. */
    GivenArticle orNamed(@Nullable String fileName) {
        return isAbsent(id) ? new GivenArticle(fileName, title, text, html, url, published, outlet, fetched) : this;
    }

    public GivenArticle withPage(String body) {
        return new GivenArticle(id, title, null, body, url, published, outlet, fetched);
    }

    /** What is wrong with a field, in words; {@code null} if nothing. */
    public @Nullable String objection(Instant now) {
        if (!isAbsent(url) && address() == null) {
            return "url is no http or https address of up to 2048 characters";
        }
        if (!isAbsent(published) && date() == null) {
            return "published is neither a day like 2026-03-01 nor a time like 2026-03-01T08:15:00+01:00";
        }
        if (!isAbsent(fetched)) {
            Instant moment = moment(fetched);
            if (moment == null || PublicationDate.isAhead(moment, now)) {
                return "fetched is no past moment like 2026-03-01T08:15:00Z";
            }
        }
        if (length(id) > SHORT_FIELD || length(title) > SHORT_FIELD || length(outlet) > SHORT_FIELD) {
            return "id, title or outlet has more than " + SHORT_FIELD + " characters";
        }
        return null;
    }

    /** The text of a page; what the caller says counts more than what the page says. */
    Candidate candidate(ExtractedPage page) {
        CanonicalUrl address = address();
        CanonicalUrl known = address != null ? ClaimedAddress.of(address, page.canonical()) : page.canonical();
        Published date = date();
        return new Candidate(
                present(id),
                known,
                firstOf(present(title), page.title()),
                page.text(),
                date != null ? date : page.published(),
                Outlets.of(firstOf(present(outlet), page.siteName()), known),
                page.author(),
                page.language());
    }

    /** Where it stands on the web; {@code null} if it says nothing, or nothing readable. */
    public @Nullable CanonicalUrl address() {
        return isAbsent(url) ? null : CanonicalUrl.parse(url);
    }

    /** When its text was fetched: never later than now. */
    Instant captured(Instant now) {
        Instant moment = isAbsent(fetched) ? null : moment(String.valueOf(fetched));
        return moment == null || moment.isAfter(now) ? now : moment;
    }

    private @Nullable Published date() {
        return isAbsent(published) ? null : PublicationDate.read(published, PublicationDate.Source.GIVEN);
    }

    private static @Nullable Instant moment(@Nullable String text) {
        try {
            Instant moment = OffsetDateTime.parse(String.valueOf(text).strip()).toInstant();
            // Before the web there was nothing to fetch; a year with five digits has no form in records.
            return moment.isBefore(Instant.parse("1990-01-01T00:00:00Z")) ? null : moment;
        } catch (DateTimeException e) {
            return null;
        }
    }

    private static int length(@Nullable String value) {
        return value == null ? 0 : value.length();
    }

    private static @Nullable String present(@Nullable String value) {
        return isAbsent(value) ? null : value;
    }

    private static boolean isAbsent(@Nullable String value) {
        return value == null || value.isBlank();
    }

    private static @Nullable String firstOf(@Nullable String preferred, @Nullable String other) {
        return preferred != null ? preferred : other;
    }
}
