package io.depesche.store.adapter.jdbc;

import io.depesche.contracts.article.ArticleEnriched.Entity;
import io.depesche.contracts.article.Edit;
import io.depesche.store.domain.intake.ArticleRevision;
import io.depesche.store.domain.intake.BatchPlan;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Writes articles, revisions, mentions and edits on a connection that the caller commits. One statement a table, whatever the size of
 * the batch. An older revision is kept in the history and never becomes the article's face again; rows that are equal already are left
 * alone, so a replay costs reading only.
 */
final class ArticleWriter {

    private static final String INSERT_REVISIONS = """
            INSERT INTO revisions AS r (article_id, revision, record_id, fetched, title, sha256, pipeline, written_at, stored_at,
                topic, partition, record_offset, record)
            SELECT t.article_id, t.revision::int, t.record_id, t.fetched::timestamptz, t.title, t.sha256, t.pipeline,
                t.written_at::timestamptz, ?::timestamptz, t.topic, t.partition::int, t.record_offset::bigint, t.record
            FROM unnest(?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[],
                ?::text[], ?::text[], ?::bytea[])
                AS t (article_id, revision, record_id, fetched, title, sha256, pipeline, written_at, topic, partition,
                record_offset, record)
            ON CONFLICT (article_id, revision) DO UPDATE SET
                record_id = excluded.record_id, fetched = excluded.fetched, title = excluded.title, sha256 = excluded.sha256,
                pipeline = excluded.pipeline, written_at = excluded.written_at, stored_at = excluded.stored_at,
                topic = excluded.topic, partition = excluded.partition, record_offset = excluded.record_offset,
                record = excluded.record
            WHERE r.record <> excluded.record
            RETURNING article_id, revision""";

    private static final String UPSERT_ARTICLES = """
            INSERT INTO articles AS a (arrived, happened, id, revision, external_id, url, outlet_domain, outlet_name, language,
                title, published, published_from, published_to, fetched, edits, names, keys, excerpt, search)
            SELECT coalesce(t.fetched::timestamptz, now.at), coalesce(t.published_at::timestamptz, t.fetched::timestamptz, now.at),
                t.id, t.revision::int, t.external_id, t.url, t.outlet_domain, t.outlet_name, t.language, t.title, t.published,
                t.published_from::date, t.published_to::date, t.fetched::timestamptz, t.edits::int, t.names::text[],
                t.keys::text[], t.excerpt,
                setweight(to_tsvector('german', coalesce(t.title, '')), 'A') || setweight(to_tsvector('german', t.body), 'B')
            FROM (SELECT ?::timestamptz AS at) now,
                unnest(?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[],
                ?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[])
                AS t (id, revision, external_id, url, outlet_domain, outlet_name, language, title, published, published_at,
                published_from, published_to, fetched, edits, names, keys, excerpt, body)
            ON CONFLICT (id) DO UPDATE SET
                revision = excluded.revision, external_id = excluded.external_id, url = excluded.url,
                outlet_domain = excluded.outlet_domain, outlet_name = excluded.outlet_name, language = excluded.language,
                title = excluded.title, published = excluded.published, published_from = excluded.published_from,
                published_to = excluded.published_to, fetched = excluded.fetched, happened = excluded.happened,
                edits = excluded.edits, names = excluded.names, keys = excluded.keys, excerpt = excluded.excerpt,
                search = excluded.search
            WHERE excluded.revision >= a.revision
            RETURNING id""";

    /** The age of a text that is no longer the newest counts from when it ceased to be. */
    private static final String SUPERSEDE = """
            UPDATE revisions r SET superseded_at = ? FROM articles a
            WHERE a.id = r.article_id AND a.id = ANY (?) AND r.revision < a.revision AND r.superseded_at IS NULL""";

    private static final String INSERT_MENTIONS = """
            INSERT INTO mentions (article_id, ordinal, revision, ref, entity, type, name, same, spans, confidence)
            SELECT t.article_id, t.ordinal::int, t.revision::int, t.ref, t.entity, t.type, t.name, t.same, t.spans::int[],
                t.confidence::float8
            FROM unnest(?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[],
                ?::text[])
                AS t (article_id, ordinal, revision, ref, entity, type, name, same, spans, confidence)""";

    private static final String INSERT_EDITS = """
            INSERT INTO edits (article_id, ordinal, revision, rule, class, tier, action, raw_start, raw_end, replacement,
                confidence)
            SELECT t.article_id, t.ordinal::int, t.revision::int, t.rule, t.class, t.tier, t.action, t.raw_start::int,
                t.raw_end::int, t.replacement, t.confidence::float8
            FROM unnest(?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[],
                ?::text[], ?::text[])
                AS t (article_id, ordinal, revision, rule, class, tier, action, raw_start, raw_end, replacement, confidence)""";

    private static final List<String> DELETE_DETAILS =
            List.of("DELETE FROM mentions WHERE article_id = ANY (?)", "DELETE FROM edits WHERE article_id = ANY (?)");

    private final Connection connection;
    private final Instant now;

    ArticleWriter(Connection connection, Instant now) {
        this.connection = connection;
        this.now = now;
    }

    /**
     * Writes revisions.
     *
     * @param revisions in the order of {@link BatchPlan}
     * @return those that are new or have other content than before
     */
    List<ArticleRevision> write(List<ArticleRevision> revisions) throws SQLException {
        if (revisions.isEmpty()) {
            return List.of();
        }
        Set<String> changedRecords = insertRevisions(revisions);
        List<ArticleRevision> changed = revisions.stream()
                .filter(revision -> changedRecords.contains(revision.recordId()))
                .toList();
        List<ArticleRevision> latest = BatchPlan.latestOfEach(changed);
        Set<String> shown = latest.isEmpty() ? Set.of() : upsertArticles(latest);
        List<ArticleRevision> faces = latest.stream()
                .filter(revision -> shown.contains(revision.id()))
                .toList();
        if (!faces.isEmpty()) {
            deleteDetails(shown);
            insertMentions(faces);
            insertEdits(faces);
        }
        if (!changed.isEmpty()) {
            supersede(changed);
        }
        return changed;
    }

    private Set<String> insertRevisions(List<ArticleRevision> revisions) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(INSERT_REVISIONS)) {
            statement.setString(1, now.toString());
            new ColumnArrays<>(connection, statement, 2, revisions)
                    .text(ArticleRevision::id)
                    .text(ArticleRevision::revision)
                    .text(ArticleRevision::recordId)
                    .text(ArticleRevision::fetched)
                    .text(ArticleRevision::title)
                    .text(ArticleRevision::sha256)
                    .text(ArticleRevision::pipeline)
                    .text(revision -> revision.source().written())
                    .text(revision -> revision.source().topic())
                    .text(revision -> revision.source().partition())
                    .text(revision -> revision.source().offset())
                    .bytes(ArticleRevision::bytes);
            Set<String> changed = new HashSet<>();
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    changed.add(rows.getString(1) + ".r" + rows.getInt(2));
                }
            }
            return changed;
        }
    }

    private Set<String> upsertArticles(List<ArticleRevision> latest) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(UPSERT_ARTICLES)) {
            statement.setString(1, now.toString());
            new ColumnArrays<>(connection, statement, 2, latest)
                    .text(ArticleRevision::id)
                    .text(ArticleRevision::revision)
                    .text(ArticleRevision::externalId)
                    .text(ArticleRevision::url)
                    .text(ArticleRevision::outletDomain)
                    .text(ArticleRevision::outletName)
                    .text(ArticleRevision::language)
                    .text(ArticleRevision::title)
                    .text(ArticleRevision::published)
                    .text(ArticleRevision::publishedAt)
                    .text(ArticleRevision::publishedFrom)
                    .text(ArticleRevision::publishedTo)
                    .text(ArticleRevision::fetched)
                    .text(revision -> revision.edits().size())
                    .text(revision -> ColumnArrays.literal(revision.names()))
                    .text(revision -> ColumnArrays.literal(revision.keys()))
                    .text(ArticleRevision::excerpt)
                    .text(ArticleRevision::searchText);
            Set<String> shown = new HashSet<>();
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    shown.add(rows.getString(1));
                }
            }
            return shown;
        }
    }

    private void supersede(List<ArticleRevision> changed) throws SQLException {
        try (PreparedStatement update = connection.prepareStatement(SUPERSEDE)) {
            update.setObject(1, now.atOffset(ZoneOffset.UTC));
            Object[] articles =
                    changed.stream().map(ArticleRevision::id).distinct().toArray();
            update.setArray(2, connection.createArrayOf("text", articles));
            update.executeUpdate();
        }
    }

    /** A row of a detail table and the article it belongs to. */
    private record Detail<T>(ArticleRevision of, int ordinal, T item) {

        static <T> List<Detail<T>> all(List<ArticleRevision> revisions, DetailsOf<T> details) {
            List<Detail<T>> rows = new ArrayList<>();
            for (ArticleRevision revision : revisions) {
                int ordinal = 0;
                for (T item : details.of(revision)) {
                    rows.add(new Detail<>(revision, ordinal++, item));
                }
            }
            return rows;
        }
    }

    private interface DetailsOf<T> {
        List<T> of(ArticleRevision revision);
    }

    private void insertMentions(List<ArticleRevision> revisions) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(INSERT_MENTIONS)) {
            List<Detail<Entity>> rows = Detail.all(revisions, ArticleRevision::entities);
            new ColumnArrays<>(connection, statement, 1, rows)
                    .text(row -> row.of().id())
                    .text(Detail::ordinal)
                    .text(row -> row.of().revision())
                    .text(row -> column(row.item().id()))
                    .text(row -> column(row.item().entity()))
                    .text(row -> column(row.item().type()))
                    .text(row -> column(row.item().name()))
                    .text(row -> column(row.item().same()))
                    .text(row -> ColumnArrays.literal(spansOf(row.item())))
                    .text(row -> row.item().confidence());
            statement.executeUpdate();
        }
    }

    private void insertEdits(List<ArticleRevision> revisions) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(INSERT_EDITS)) {
            List<Detail<Edit>> rows = Detail.all(revisions, ArticleRevision::edits);
            new ColumnArrays<>(connection, statement, 1, rows)
                    .text(row -> row.of().id())
                    .text(Detail::ordinal)
                    .text(row -> row.of().revision())
                    .text(row -> column(row.item().rule()))
                    .text(row -> column(row.item().artifact()))
                    .text(row -> row.item().tier().name().toLowerCase(Locale.ROOT))
                    .text(row -> row.item().action().name().toLowerCase(Locale.ROOT))
                    .text(row -> row.item().raw().start())
                    .text(row -> row.item().raw().end())
                    .text(row -> column(row.item().replacement()))
                    .text(row -> row.item().confidence());
            statement.executeUpdate();
        }
    }

    private static @Nullable String column(@Nullable String text) {
        return ArticleRevision.column(text);
    }

    private static List<Integer> spansOf(Entity entity) {
        return entity.mentions().stream()
                .flatMap(span -> Stream.of(span.start(), span.end()))
                .toList();
    }

    private void deleteDetails(Set<String> articles) throws SQLException {
        for (String sql : DELETE_DETAILS) {
            try (PreparedStatement delete = connection.prepareStatement(sql)) {
                delete.setArray(1, connection.createArrayOf("text", articles.toArray()));
                delete.executeUpdate();
            }
        }
    }
}
