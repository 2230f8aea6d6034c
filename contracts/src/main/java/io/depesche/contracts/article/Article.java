package io.depesche.contracts.article;

import io.depesche.contracts.FieldOutOfRange;
import io.depesche.contracts.MissingField;
import org.jspecify.annotations.Nullable;

/**
 * What is known about an article apart from its text.
 *
 * @param id {@link io.depesche.contracts.RecordId#ofArticle}
 * @param externalId the caller's own id, or the name of the file it came from
 * @param url canonical address
 * @param language language of the text, BCP 47; {@code und} where it could not be told
 * @param translatedFrom source language of a machine translation
 * @param fetched when it was fetched, ISO 8601; absent when it was read from a file offline
 * @param copyOf the article that this one repeats, as agencies' texts are; absent where the text is its own
 */
public record Article(
        String id,
        @Nullable String externalId,
        @Nullable String url,
        Outlet outlet,
        @Nullable String language,
        @Nullable String translatedFrom,
        @Nullable String title,
        @Nullable Published published,
        @Nullable String fetched,
        @Nullable Credits credits,
        @Nullable CopyOf copyOf) {

    public Article {
        MissingField.unless(id, "article.id");
        outlet = outlet == null ? Outlet.UNKNOWN : outlet;
    }

    /** An article whose text is its own. */
    public Article(
            String id,
            @Nullable String externalId,
            @Nullable String url,
            Outlet outlet,
            @Nullable String language,
            @Nullable String translatedFrom,
            @Nullable String title,
            @Nullable Published published,
            @Nullable String fetched,
            @Nullable Credits credits) {
        this(id, externalId, url, outlet, language, translatedFrom, title, published, fetched, credits, null);
    }

    /** Who published it. */
    public record Outlet(@Nullable String domain, @Nullable String name) {
        public static final Outlet UNKNOWN = new Outlet(null, null);
    }

    /**
     * When it was published, as an interval: a date read from a text is rarely a moment.
     *
     * @param value ISO 8601 date or date and time with offset
     * @param earliest first day it can be
     * @param latest last day it can be
     * @param method where the value comes from, such as {@code given}, {@code feed}, {@code page}
     * @param confidence between 0 and 1
     */
    public record Published(
            String value,
            @Nullable String earliest,
            @Nullable String latest,
            @Nullable String method,
            @Nullable Double confidence) {
        public Published {
            MissingField.unless(value, "published.value");
            if (confidence != null) {
                FieldOutOfRange.unlessShare(confidence, "published.confidence");
            }
        }
    }

    /** Lines that licences demand to be kept, moved out of the text. */
    public record Credits(
            @Nullable String source,
            @Nullable String licence,
            @Nullable String caption,
            @Nullable String agency,
            @Nullable String author) {
        public static final Credits NONE = new Credits(null, null, null, null, null);
    }

    /**
     * Word that the text is another article's: a syndicated copy, whole or cut, under another headline. It is a voice of the same
     * origin, not a second witness.
     *
     * @param article id of the first article of this text that was taken in; it is itself a copy of none
     * @param similarity share of the shorter text that stands in the other, between 0 and 1
     */
    public record CopyOf(String article, double similarity) {
        public CopyOf {
            MissingField.unless(article, "copyOf.article");
            FieldOutOfRange.unlessShare(similarity, "copyOf.similarity");
        }
    }
}
