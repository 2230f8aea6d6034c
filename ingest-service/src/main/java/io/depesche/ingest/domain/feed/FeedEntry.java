package io.depesche.ingest.domain.feed;

import io.depesche.contracts.RecordId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One entry of a feed as it says itself; nothing in it is checked.
 *
 * @param link may be relative, may have any scheme
 * @param contentHtml the full content where the feed carries it; the summary is not taken for it
 */
public record FeedEntry(
        @Nullable String guid,
        @Nullable String link,
        @Nullable String title,
        @Nullable Instant published,
        @Nullable Instant updated,
        @Nullable String contentHtml) {

    /** Changes when the feed says something new about the entry, and only then. */
    public String fingerprint() {
        return RecordId.sha256(guid + "\n" + title + "\n" + published + "\n" + updated);
    }
}
