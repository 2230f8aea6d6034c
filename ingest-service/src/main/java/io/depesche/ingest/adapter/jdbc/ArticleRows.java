package io.depesche.ingest.adapter.jdbc;

import static io.depesche.ingest.adapter.jdbc.SqlText.setInstant;
import static io.depesche.ingest.adapter.jdbc.SqlText.storable;

import io.depesche.contracts.WireJson;
import io.depesche.contracts.article.Article.CopyOf;
import io.depesche.diff.TextDiff;
import io.depesche.ingest.domain.article.Arrival;
import io.depesche.ingest.domain.article.Outcome;
import io.depesche.ingest.domain.article.RevisionDecision;
import io.depesche.ingest.domain.copies.CopyTest;
import io.depesche.ingest.domain.copies.Shingles;
import io.depesche.ingest.domain.outbox.OutboxRecord;
import io.depesche.ingest.domain.trace.Step;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/**
 * Writes one arrival inside a transaction of its caller: the article, its revision, its outbox record and its trace. Arrivals of the same
 * article are decided one after the other ({@link ArrivalLocks}), and their outbox ids rise with their revisions.
 */
final class ArticleRows {

    /** Less of a text in common: not the same article, whatever address its page names. */
    private static final double SAME_ARTICLE = 0.3;

    private static final int ENOUGH_SHINGLES = 15;

    private static final String INSERT_NEW = """
            INSERT INTO articles (id, revision, content_hash, core_hash, url, external_id, first_fetched, last_fetched, copy_of,
                similarity, feed_id)
            VALUES (?, 1, ?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (id) DO NOTHING""";

    private static final String LOCK_KNOWN = """
            SELECT a.revision, a.content_hash, a.core_hash, a.last_fetched, a.copy_of, a.similarity, k.text
            FROM articles a LEFT JOIN kept_texts k ON k.article_id = a.id WHERE a.id = ? FOR UPDATE OF a""";

    private static final String UPDATE_KNOWN =
            "UPDATE articles SET revision = ?, content_hash = ?, core_hash = ?, last_fetched = ? WHERE id = ?";

    private static final String SEEN_AGAIN =
            "UPDATE articles SET last_fetched = greatest(last_fetched, ?) WHERE id = ?";

    /** One statement instead of six: the round trips are what an arrival costs. */
    private static final String INSERT_REVISION = """
            WITH r AS (INSERT INTO revisions (article_id, revision, content_hash, fetched) VALUES (?, ?, ?, ?)),
                 o AS (INSERT INTO outbox (topic, key, revision, headers, payload, created) VALUES (?, ?, ?, ?::jsonb, ?, ?)),
                 k AS (INSERT INTO kept_texts (article_id, kept, bands, text) VALUES (?, ?, ?, ?)
                       ON CONFLICT (article_id) DO UPDATE SET kept = excluded.kept, text = excluded.text),
                 b AS (INSERT INTO copy_bands (band, article_id, at) SELECT band, ?, ? FROM unnest(?) AS band WHERE ? = 1
                       ON CONFLICT DO NOTHING)
            INSERT INTO trace_steps (article_id, revision, step, at, outcome, detail)
            SELECT ?, ?, t.step, ?, 'ok', t.detail FROM unnest(?, ?) WITH ORDINALITY AS t (step, detail, n) ORDER BY t.n""" + TraceRows.REPLACE;

    private ArticleRows() {}

    /** An article that we have. */
    private record Stored(
            RevisionDecision.Known known, @Nullable CopyOf copyOf, byte @Nullable [] text) {}

    /** @param feedId the source that brought it; {@code null} for what was handed in. The first of an article's sources counts */
    static Outcome write(Connection connection, Arrival given, @Nullable String feedId) throws SQLException {
        IdentityRows.Known known = IdentityRows.known(connection, given);
        Arrival arrival = given.withId(known.articleId(given));
        if (given.print().contentHash().equals(known.contentHashes().get(arrival.articleId()))) {
            return decideKnown(connection, arrival, lockKnown(connection, arrival.articleId()));
        }
        IdentityRows.Findings findings = IdentityRows.findings(connection, arrival, CopyTest.WINDOW);
        String takedown = findings.takedown();
        if (takedown != null) {
            return refuse(connection, arrival, takedown);
        }
        if (insert(connection, arrival, feedId, findings.copyOf())) {
            rememberAddresses(connection, given, arrival);
            insertRevision(connection, arrival, 1, findings.copyOf(), null);
            return new Outcome.Accepted(arrival.articleId(), 1);
        }
        Stored stored = lockKnown(connection, arrival.articleId());
        if (isClaim(arrival, known) && isAnotherText(arrival, stored)) {
            return write(connection, given.asFound(), feedId);
        }
        rememberAddresses(connection, given, arrival);
        return decideKnown(connection, arrival, stored);
    }

    private static Outcome decideKnown(Connection connection, Arrival arrival, Stored stored) throws SQLException {
        Outcome outcome = RevisionDecision.decide(
                arrival.articleId(), stored.known(), arrival.print(), arrival.captured(), arrival.at());
        if (outcome instanceof Outcome.Accepted accepted) {
            update(connection, arrival, accepted.revision());
            byte[] before = stored.text();
            String change = "of revision " + stored.known().revision()
                    + (before == null
                            ? ""
                            : ": "
                                    + TextDiff.between(
                                                    KeptText.unpack(before),
                                                    arrival.candidate().text())
                                            .summary());
            insertRevision(connection, arrival, accepted.revision(), stored.copyOf(), change);
        } else if (outcome instanceof Outcome.Older older) {
            String detail = "a text captured at " + arrival.captured() + ", before that of this revision; nothing sent";
            Step step = Step.of(Step.Kind.OLDER, arrival.at(), older.revision(), detail);
            TraceRows.write(connection, arrival.articleId(), step);
        } else if (outcome instanceof Outcome.Unchanged unchanged) {
            seenAgain(connection, arrival);
            Step step = Step.of(
                    Step.Kind.UNCHANGED,
                    arrival.at(),
                    unchanged.revision(),
                    unchanged.why().words());
            TraceRows.write(connection, arrival.articleId(), step);
        }
        return outcome;
    }

    private static Outcome refuse(Connection connection, Arrival arrival, String takedown) throws SQLException {
        Outcome.Rejected why =
                new Outcome.Rejected(Outcome.Reason.TAKEN_DOWN, "the article was withdrawn (" + takedown + ")");
        Step step = Step.of(Step.Kind.REJECTED, arrival.at(), 0, why.reason().code() + ": " + why.detail());
        TraceRows.write(connection, arrival.articleId(), step);
        return why;
    }

    /** Whether the article was chosen by the page's word alone, and for the first time. */
    private static boolean isClaim(Arrival arrival, IdentityRows.Known known) {
        String foundAs = arrival.foundAs();
        return foundAs != null
                && !foundAs.equals(arrival.articleId())
                && !known.aliases().containsKey(foundAs);
    }

    /** One page names the address of an article that says something else: a template's mistake, which must not mix two articles. */
    private static boolean isAnotherText(Arrival arrival, Stored stored) {
        byte[] kept = stored.text();
        if (kept == null) {
            return false;
        }
        Shingles own = Shingles.of(arrival.candidate().text());
        Shingles other = Shingles.of(KeptText.unpack(kept));
        return Math.min(own.size(), other.size()) >= ENOUGH_SHINGLES && CopyTest.overlap(own, other) < SAME_ARTICLE;
    }

    /** Whatever else this arrival is called leads to its article from now on. */
    private static void rememberAddresses(Connection connection, Arrival given, Arrival arrival) throws SQLException {
        for (String id : IdentityRows.ids(given)) {
            if (!id.equals(arrival.articleId())) {
                IdentityRows.alias(connection, id, arrival.articleId(), arrival.at());
                Step step = Step.of(
                        Step.Kind.SAME_ADDRESS, arrival.at(), 0, "another address of article " + arrival.articleId());
                TraceRows.write(connection, id, step);
            }
        }
    }

    private static boolean insert(
            Connection connection, Arrival arrival, @Nullable String feedId, @Nullable CopyOf copyOf)
            throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(INSERT_NEW)) {
            insert.setString(1, arrival.articleId());
            insert.setString(2, arrival.print().contentHash());
            insert.setString(3, arrival.print().coreHash());
            insert.setString(4, url(arrival));
            insert.setString(5, storable(arrival.candidate().externalId()));
            setInstant(insert, 6, arrival.captured());
            setInstant(insert, 7, arrival.captured());
            insert.setString(8, copyOf == null ? null : copyOf.article());
            insert.setObject(9, copyOf == null ? null : copyOf.similarity());
            insert.setString(10, feedId);
            return insert.executeUpdate() == 1;
        }
    }

    private static @Nullable String url(Arrival arrival) {
        return arrival.candidate().url() == null
                ? null
                : arrival.candidate().url().value();
    }

    private static Stored lockKnown(Connection connection, String id) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(LOCK_KNOWN)) {
            select.setString(1, id);
            try (ResultSet row = select.executeQuery()) {
                if (!row.next()) {
                    throw new SQLException("article " + id + " was deleted while it arrived", "40001");
                }
                String copyOf = row.getString("copy_of");
                return new Stored(
                        new RevisionDecision.Known(
                                row.getInt("revision"),
                                row.getString("content_hash"),
                                row.getString("core_hash"),
                                SqlText.requiredInstant(row, "last_fetched")),
                        copyOf == null ? null : new CopyOf(copyOf, row.getDouble("similarity")),
                        row.getBytes("text"));
            }
        }
    }

    private static void seenAgain(Connection connection, Arrival arrival) throws SQLException {
        try (PreparedStatement update = connection.prepareStatement(SEEN_AGAIN)) {
            setInstant(update, 1, arrival.captured());
            update.setString(2, arrival.articleId());
            update.executeUpdate();
        }
    }

    private static void update(Connection connection, Arrival arrival, int revision) throws SQLException {
        try (PreparedStatement update = connection.prepareStatement(UPDATE_KNOWN)) {
            update.setInt(1, revision);
            update.setString(2, arrival.print().contentHash());
            update.setString(3, arrival.print().coreHash());
            setInstant(update, 4, arrival.captured());
            update.setString(5, arrival.articleId());
            update.executeUpdate();
        }
    }

    private static void insertRevision(
            Connection connection, Arrival arrival, int revision, @Nullable CopyOf copyOf, @Nullable String change)
            throws SQLException {
        OutboxRecord waiting = arrival.record(revision, copyOf, SiteLineRows.write(connection, arrival));
        RevisionSteps steps = RevisionSteps.of(arrival, copyOf, change);
        java.sql.Array bands = IdentityRows.bigints(connection, arrival.print().bands());
        try (PreparedStatement insert = connection.prepareStatement(INSERT_REVISION)) {
            insert.setString(1, arrival.articleId());
            insert.setInt(2, revision);
            insert.setString(3, arrival.print().contentHash());
            setInstant(insert, 4, arrival.captured());
            insert.setString(5, waiting.topic());
            insert.setString(6, waiting.key());
            insert.setInt(7, revision);
            insert.setString(8, new String(WireJson.write(waiting.headers()), StandardCharsets.UTF_8));
            insert.setBytes(9, waiting.payload());
            setInstant(insert, 10, arrival.at());
            insert.setString(11, arrival.articleId());
            setInstant(insert, 12, arrival.at());
            insert.setArray(13, bands);
            insert.setBytes(14, KeptText.pack(arrival.candidate().text()));
            insert.setString(15, arrival.articleId());
            setInstant(insert, 16, arrival.at());
            insert.setArray(17, bands);
            insert.setInt(18, revision);
            insert.setString(19, arrival.articleId());
            insert.setInt(20, revision);
            setInstant(insert, 21, arrival.at());
            insert.setArray(22, connection.createArrayOf("text", steps.codes()));
            insert.setArray(23, connection.createArrayOf("text", steps.details()));
            insert.executeUpdate();
        }
    }
}
