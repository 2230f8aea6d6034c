package io.depesche.ingest.domain.article;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Query parameters that say where a reader came from and nothing about the article: the same article linked from a newsletter and from
 * a feed must have one identity. The words are in {@code ingest/article/tracking-parameters.tsv}. Thread-safe.
 */
final class TrackingParameters {

    private static final String TABLE = "/ingest/article/tracking-parameters.tsv";
    private static final int COLUMNS = 4;

    /** Not even fetched with. */
    static final TrackingParameters OF_ADDRESS = read(drop -> drop.equals("address"));

    /** No part of the identity; a superset of the others. */
    static final TrackingParameters OF_IDENTITY = read(drop -> true);

    private static final Set<String> ANY = Set.of("*");

    private final Map<String, Set<String>> byName = new HashMap<>();
    private final Map<String, Set<String>> byPrefix = new HashMap<>();

    private TrackingParameters() {}

    /** The query without them; order and spelling of the others stay. */
    String removedFrom(String query) {
        return String.join("&", others(query));
    }

    /** The parameters of a query that are none of these, in their order. */
    List<String> others(String query) {
        List<String> kept = new ArrayList<>();
        int start = 0;
        while (start <= query.length()) {
            int end = query.indexOf('&', start);
            String parameter = query.substring(start, end < 0 ? query.length() : end);
            if (!parameter.isEmpty() && !isTracking(parameter)) {
                kept.add(parameter);
            }
            if (end < 0) {
                break;
            }
            start = end + 1;
        }
        return kept;
    }

    private boolean isTracking(String parameter) {
        int equals = parameter.indexOf('=');
        String name = (equals < 0 ? parameter : parameter.substring(0, equals)).toLowerCase(Locale.ROOT);
        Set<String> values = byName.get(name);
        for (Map.Entry<String, Set<String>> prefix : byPrefix.entrySet()) {
            if (values == null && name.startsWith(prefix.getKey())) {
                values = prefix.getValue();
            }
        }
        if (values == null || values.equals(ANY)) {
            return values != null;
        }
        String value = equals < 0 ? "" : parameter.substring(equals + 1).toLowerCase(Locale.ROOT);
        return values.contains(value);
    }

    private static TrackingParameters read(Predicate<String> wanted) {
        TrackingParameters table = new TrackingParameters();
        try (InputStream in = TrackingParameters.class.getResourceAsStream(TABLE)) {
            if (in == null) {
                throw new IllegalStateException("no such table: " + TABLE);
            }
            BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (!line.isBlank() && !line.startsWith("#")) {
                    table.add(line.split("\t", -1), wanted);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return table;
    }

    private void add(String[] row, Predicate<String> wanted) {
        if (row.length != COLUMNS || !Set.of("address", "identity").contains(row[2])) {
            throw new IllegalStateException(TABLE + " has a row of another shape: " + String.join(" ", row));
        }
        if (!wanted.test(row[2])) {
            return;
        }
        Set<String> values = Set.of(row[1].split(","));
        if (row[0].endsWith("*")) {
            byPrefix.put(row[0].substring(0, row[0].length() - 1), values);
        } else {
            byName.put(row[0], values);
        }
    }
}
