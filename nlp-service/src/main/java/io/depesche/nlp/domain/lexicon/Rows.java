package io.depesche.nlp.domain.lexicon;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * The rows of a word table on the class path: tab-separated, {@code #} begins a comment line. Read once, at start; a row with too few
 * columns is a mistake in the program and stops it.
 */
public final class Rows {

    private Rows() {}

    /**
     * @param resource absolute name on the class path
     * @param columns how many a row has at least
     * @throws IllegalStateException if the table is not there or a row is too short
     */
    public static List<List<String>> read(String resource, int columns) {
        try (InputStream in = Rows.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException("no such table: " + resource);
            }
            BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
            List<List<String>> rows = new ArrayList<>();
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (line.isBlank() || line.charAt(0) == '#') {
                    continue;
                }
                List<String> row = List.of(line.split("\t", -1));
                if (row.size() < columns) {
                    throw new IllegalStateException(
                            "%s: expected %d columns, got %d: %s".formatted(resource, columns, row.size(), line));
                }
                rows.add(row);
            }
            return List.copyOf(rows);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
