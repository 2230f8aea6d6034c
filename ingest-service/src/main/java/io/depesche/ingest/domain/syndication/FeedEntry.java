package io.depesche.ingest.domain.syndication;

import io.depesche.contracts.RecordId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One entry of a feed as it says itself.
 *
 * @param guid the entry's own name, as given; may change or be missing
 * @param url the page of the entry: absolute, http or https, and still to be checked before anything connects to it
 * @param badLink scheme of what stands in the address's place and is none, such as {@code ftp}, empty without one; {@code null} if there is a
 *     {@code url} or nothing was given
 * @param title readable text
 * @param summaryHtml safe HTML with absolute links, as are all HTML fields
 * @param summaryText the same as readable text, as are all text fields
 * @param contentHtml the full content where the feed carries it; the summary is not taken for it
 */
public record FeedEntry(
        @Nullable String guid,
        @Nullable String url,
        @Nullable String badLink,
        @Nullable String title,
        List<String> authors,
        @Nullable Stamp published,
        @Nullable Stamp updated,
        @Nullable String summaryHtml,
        @Nullable String summaryText,
        @Nullable String contentHtml,
        @Nullable String contentText,
        List<Enclosure> enclosures,
        List<String> categories) {

    public FeedEntry {
        authors = List.copyOf(authors);
        enclosures = List.copyOf(enclosures);
        categories = List.copyOf(categories);
    }

    /** An entry that is a link to a page, with what is said beside it. */
    public static FeedEntry link(
            String url,
            @Nullable String title,
            @Nullable Stamp published,
            @Nullable Stamp updated,
            List<Enclosure> enclosures,
            List<String> categories) {
        return new FeedEntry(
                null, url, null, title, List.of(), published, updated, null, null, null, null, enclosures, categories);
    }

    /** When it was published, or where the feed does not say that, when it last changed. */
    public @Nullable Stamp dated() {
        return published != null ? published : updated;
    }

    /** Changes when the feed says something new about the entry, and only then. */
    public String fingerprint() {
        return RecordId.sha256(
                guid + "\n" + title + "\n" + Stamp.instantOf(published) + "\n" + Stamp.instantOf(updated));
    }
}
