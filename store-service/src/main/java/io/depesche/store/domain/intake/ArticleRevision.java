package io.depesche.store.domain.intake;

import io.depesche.contracts.article.Article;
import io.depesche.contracts.article.ArticleEnriched;
import io.depesche.contracts.article.ArticleEnriched.Entity;
import io.depesche.contracts.article.Edit;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One revision of an article as the tables need it: the record's bytes untouched, and beside them what lists, filters and search look
 * at. All texts are storable ({@link ColumnText}).
 *
 * @param published the value as the record gives it, date or moment
 * @param publishedAt the same as a moment; {@code null} if unknown
 * @param fetched when this revision was fetched
 * @param searchText clean text as far as it is searched
 * @param excerpt beginning of the clean text, for snippets
 * @param names names of the entities that are mentioned most
 * @param pipeline version of the pipeline that made the record
 * @param source where the record stands
 */
public record ArticleRevision(
        String id,
        int revision,
        String recordId,
        @Nullable String externalId,
        @Nullable String url,
        @Nullable String outletDomain,
        @Nullable String outletName,
        @Nullable String language,
        @Nullable String title,
        @Nullable String published,
        @Nullable Instant publishedAt,
        @Nullable LocalDate publishedFrom,
        @Nullable LocalDate publishedTo,
        @Nullable Instant fetched,
        String searchText,
        String excerpt,
        List<String> keys,
        List<String> names,
        List<Entity> entities,
        List<Edit> edits,
        String sha256,
        String pipeline,
        byte[] bytes,
        IncomingRecord source) {

    /**
     * PostgreSQL's tsvector holds 1 MiB, and a text of nothing but addresses needs up to four times its own bytes there. News items
     * are a tenth of this; what stands behind it is stored but not searched.
     */
    static final int SEARCHED_UNITS = 100_000;

    /** A snippet is looked for here; making one is linear in it, and a page may ask for 200. */
    static final int EXCERPT_UNITS = 10_000;

    static final int NAMES_SHOWN = 5;

    private static final int LONG_FIELD = 2_000;
    private static final int SHORT_FIELD = 500;

    static ArticleRevision of(ArticleEnriched enriched, byte[] bytes, IncomingRecord source) {
        Article article = enriched.article();
        Article.Published published = article.published();
        List<Entity> entities = enriched.entities() == null ? List.of() : enriched.entities();
        return new ArticleRevision(
                article.id(),
                enriched.revision(),
                enriched.recordId(),
                ColumnText.optional(article.externalId(), LONG_FIELD),
                ColumnText.optional(article.url(), LONG_FIELD),
                ColumnText.optional(article.outlet().domain(), SHORT_FIELD),
                ColumnText.optional(article.outlet().name(), SHORT_FIELD),
                ColumnText.optional(article.language(), SHORT_FIELD),
                ColumnText.optional(article.title(), LONG_FIELD),
                published == null ? null : ColumnText.of(published.value(), SHORT_FIELD),
                published == null ? null : IsoMoment.parse(published.value()),
                published == null ? null : IsoMoment.parseDay(published.earliest()),
                published == null ? null : IsoMoment.parseDay(published.latest()),
                IsoMoment.parse(article.fetched()),
                ColumnText.of(enriched.text().clean(), SEARCHED_UNITS),
                ColumnText.of(enriched.text().clean(), EXCERPT_UNITS),
                SearchKeys.of(article, entities),
                mostMentioned(entities),
                entities,
                enriched.text().edits(),
                ColumnText.of(enriched.text().raw().sha256(), SHORT_FIELD),
                ColumnText.of(enriched.provenance().pipeline(), SHORT_FIELD),
                bytes,
                source);
    }

    private static List<String> mostMentioned(List<Entity> entities) {
        return entities.stream()
                .sorted(Comparator.comparingInt(
                        (Entity entity) -> -entity.mentions().size()))
                .limit(NAMES_SHOWN)
                .map(entity -> ColumnText.of(entity.name(), SHORT_FIELD))
                .toList();
    }

    /** A text of an entity or an edit, fit for its column. */
    public static @Nullable String column(@Nullable String text) {
        return ColumnText.optional(text, LONG_FIELD);
    }
}
