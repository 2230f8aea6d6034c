package io.depesche.ingest.domain.syndication;

import org.jspecify.annotations.Nullable;

/**
 * A file that belongs to an entry: a sound, a picture.
 *
 * @param url absolute, http or https
 * @param type media type as given
 * @param length in bytes as given; {@code null} where the feed does not know or gives nonsense
 */
public record Enclosure(
        String url, @Nullable String type, @Nullable Long length) {}
