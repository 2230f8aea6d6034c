package io.depesche.ingest.adapter.rest;

import io.depesche.contracts.article.Article.Published;
import io.depesche.edge.ProblemException;
import io.depesche.ingest.domain.article.Candidate;
import io.depesche.ingest.domain.article.CanonicalUrl;
import io.depesche.ingest.domain.article.Outlets;
import io.depesche.ingest.domain.article.PublicationDate;
import io.depesche.ingest.domain.extraction.ExtractedPage;
import org.jspecify.annotations.Nullable;

/**
 * An article as a caller hands it in: body of the JSON form; the other forms have the same fields as query parameters.
 *
 * @param id the caller's own id
 * @param text may be absent only in JSON that is refused for it
 * @param published ISO 8601 day, or day and time with offset
 * @param outlet domain or name
 */
record ArticlePost(
        @Nullable String id,
        @Nullable String title,
        @Nullable String text,
        @Nullable String url,
        @Nullable String published,
        @Nullable String outlet) {

    /** Longest of the short fields: a headline, a name, an id. */
    private static final int SHORT_FIELD = 2_000;

    /** The text as it came. */
    Candidate candidate() {
        return candidate(ExtractedPage.ofText(text == null ? "" : text));
    }

    /** The text of a page; what the caller says counts more than what the page says. */
    Candidate candidate(ExtractedPage page) {
        CanonicalUrl address = address();
        CanonicalUrl known = address != null ? address : page.canonical();
        Published date = date();
        return new Candidate(
                shortField("id", id),
                known,
                firstOf(shortField("title", title), page.title()),
                page.text(),
                date != null ? date : page.published(),
                Outlets.of(firstOf(shortField("outlet", outlet), page.siteName()), known),
                page.author(),
                page.language());
    }

    @Nullable
    CanonicalUrl address() {
        if (isAbsent(url)) {
            return null;
        }
        CanonicalUrl address = CanonicalUrl.parse(url);
        if (address == null) {
            throw badRequest("url is no http or https address of up to 2048 characters");
        }
        return address;
    }

    private @Nullable Published date() {
        if (isAbsent(published)) {
            return null;
        }
        Published date = PublicationDate.read(published, PublicationDate.Source.GIVEN);
        if (date == null) {
            throw badRequest("published is neither a day like 2026-03-01 nor a time like 2026-03-01T08:15:00+01:00");
        }
        return date;
    }

    private static @Nullable String shortField(String name, @Nullable String value) {
        if (value != null && value.length() > SHORT_FIELD) {
            throw badRequest(name + " has " + value.length() + " characters, the limit is " + SHORT_FIELD);
        }
        return isAbsent(value) ? null : value;
    }

    private static boolean isAbsent(@Nullable String value) {
        return value == null || value.isBlank();
    }

    private static @Nullable String firstOf(@Nullable String preferred, @Nullable String other) {
        return preferred != null ? preferred : other;
    }

    static ProblemException badRequest(String detail) {
        return new ProblemException(400, "Bad Request", detail);
    }
}
