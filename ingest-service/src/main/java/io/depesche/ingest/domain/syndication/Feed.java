package io.depesche.ingest.domain.syndication;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A feed as its document says, cleaned of everything active.
 *
 * @param format such as {@code rss 2.0}, {@code rss 1.0}, {@code atom 1.0}, {@code json 1.1}
 * @param title readable text: the outlet's name, as far as the feed tells
 * @param url the site that it belongs to, absolute
 * @param description readable text
 * @param language language tag as given, such as {@code de-DE}
 * @param updated when the feed last changed
 */
public record Feed(
        String format,
        @Nullable String title,
        @Nullable String url,
        @Nullable String description,
        @Nullable String language,
        @Nullable Stamp updated,
        Hints hints,
        List<FeedEntry> entries)
        implements Reading {

    public Feed {
        entries = List.copyOf(entries);
    }

    /** {@code de-DE} and {@code DE} are {@code de}: readers filter by the language, the region says nothing about the text. */
    public @Nullable String primaryLanguage() {
        if (language == null) {
            return null;
        }
        String primary =
                Locale.forLanguageTag(language.strip().replace('_', '-')).getLanguage();
        return primary.length() == 2 || primary.length() == 3 ? primary : null;
    }
}
