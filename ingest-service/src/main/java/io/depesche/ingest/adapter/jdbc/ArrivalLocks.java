package io.depesche.ingest.adapter.jdbc;

import io.depesche.ingest.domain.article.Arrival;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * Lets arrivals wait for each other that must not be decided at the same time: those of one article, its takedown, and those of texts
 * that may repeat each other, or neither would find the other. Taken first of all in a transaction and in the order of their numbers, so
 * that no two transactions wait for each other. They end with the transaction.
 */
final class ArrivalLocks {

    /** Locks are shared by chance among articles: a table of the server holds them all, and it is not large. */
    private static final int LOCKS = 1024;

    /** Two texts of which four fifths are common share one of four bands with a probability of 0.98. */
    private static final int BANDS = 4;

    /** Any number that nothing else in this database locks with; the outbox's lock has one key, these have two. */
    private static final String LOCK = "SELECT pg_advisory_xact_lock(7236002, k) FROM unnest(?) AS k";

    private ArrivalLocks() {}

    static void take(Connection connection, Collection<Arrival> arrivals) throws SQLException {
        Set<Integer> keys = new TreeSet<>();
        for (Arrival arrival : arrivals) {
            IdentityRows.ids(arrival).forEach(id -> keys.add(key(id)));
            long[] bands = arrival.print().bands();
            for (int i = 0; i < Math.min(BANDS, bands.length); i++) {
                keys.add(LOCKS + (int) Math.floorMod(bands[i], (long) LOCKS));
            }
        }
        take(connection, keys);
    }

    static void takeArticles(Connection connection, Collection<String> ids) throws SQLException {
        Set<Integer> keys = new TreeSet<>();
        ids.forEach(id -> keys.add(key(id)));
        take(connection, keys);
    }

    private static int key(String articleId) {
        return Math.floorMod(articleId.hashCode(), LOCKS);
    }

    private static void take(Connection connection, Set<Integer> keys) throws SQLException {
        if (keys.isEmpty()) {
            return;
        }
        try (PreparedStatement lock = connection.prepareStatement(LOCK)) {
            // A plain unnest hands its elements on in their order.
            lock.setArray(1, connection.createArrayOf("int4", List.copyOf(keys).toArray()));
            lock.executeQuery().close();
        }
    }
}
