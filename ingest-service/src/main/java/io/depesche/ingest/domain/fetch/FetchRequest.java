package io.depesche.ingest.domain.fetch;

import io.depesche.contracts.Limits;
import io.depesche.ingest.domain.article.CanonicalUrl;
import org.jspecify.annotations.Nullable;

/**
 * One request: a GET or, for hubs, a POST.
 *
 * @param accept media types that we can read
 * @param body how much of an answer is taken
 * @param validators of the copy we have; they go out byte for byte as they came in
 * @param form what is posted, URL-encoded; {@code null} for a GET. A post follows no redirect
 */
public record FetchRequest(
        CanonicalUrl url,
        String accept,
        BodyLimit body,
        Validators validators,
        @Nullable String form) {

    /**
     * How much of an answer is taken.
     *
     * @param bytes longest body, decoded
     * @param cut whether a longer body is cut there, instead of being a failure
     * @param unfolding how much more memory its reader takes than that of a feed of the same length
     */
    public record BodyLimit(int bytes, boolean cut, int unfolding) {}

    private static final BodyLimit FEED = new BodyLimit(10 << 20, false, 1);

    /** A page becomes a tree of elements. */
    private static final BodyLimit PAGE = new BodyLimit(Limits.BODY_BYTES, false, 2);

    /** RFC 9309, 2.5 asks a reader to take at least 500 KiB of a robots.txt; what comes behind that may be left aside. */
    public static final int ROBOTS_BYTES = 512 << 10;

    private static final BodyLimit ROBOTS = new BodyLimit(ROBOTS_BYTES, true, 1);
    private static final BodyLimit FORM_ANSWER = new BodyLimit(64 << 10, false, 1);

    /** What makes a request conditional. */
    public record Validators(
            @Nullable String etag, @Nullable String lastModified) {
        public static final Validators NONE = new Validators(null, null);
    }

    public static FetchRequest feed(CanonicalUrl url, Validators validators) {
        return new FetchRequest(
                url,
                "application/rss+xml, application/atom+xml, application/xml;q=0.9, text/xml;q=0.9, */*;q=0.1",
                FEED,
                validators,
                null);
    }

    public static FetchRequest page(CanonicalUrl url, Validators validators) {
        return new FetchRequest(url, "text/html, application/xhtml+xml, text/plain;q=0.5", PAGE, validators, null);
    }

    /** A form for a hub, whose answer nobody reads. */
    public static FetchRequest form(CanonicalUrl url, String form) {
        return new FetchRequest(url, "*/*", FORM_ANSWER, Validators.NONE, form);
    }

    public static FetchRequest robots(CanonicalUrl url, Validators validators) {
        return new FetchRequest(url, "text/plain, */*;q=0.1", ROBOTS, validators, null);
    }
}
