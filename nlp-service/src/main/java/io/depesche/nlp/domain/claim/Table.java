package io.depesche.nlp.domain.claim;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The rows of a tab-separated table of the ontology: the one on the class path and, behind it, the one of the same name in the
 * operator's folder. {@code #} begins a comment.
 */
final class Table {

    private static final String FOLDER = "/nlp/claim/";

    private Table() {}

    /** @param where file and line, for messages */
    record Row(List<String> cells, String where) {

        /** A cell; empty where the row is shorter. */
        String cell(int column) {
            return column < cells.size() ? cells.get(column).strip() : "";
        }

        IllegalStateException wrong(String why) {
            return new IllegalStateException(where + ": " + why);
        }
    }

    /**
     * Reads both tables.
     *
     * @param overlay folder of the operator's tables; {@code null} if there is none
     * @throws IllegalStateException if the table is not on the class path
     */
    static List<Row> read(String name, @Nullable Path overlay) {
        List<Row> rows = new ArrayList<>();
        try (InputStream in = Table.class.getResourceAsStream(FOLDER + name)) {
            if (in == null) {
                throw new IllegalStateException("not on the class path: " + FOLDER + name);
            }
            read(name, new InputStreamReader(in, StandardCharsets.UTF_8), rows);
            Path own = overlay == null ? null : overlay.resolve(name);
            if (own != null && Files.isRegularFile(own)) {
                try (Reader reader = Files.newBufferedReader(own)) {
                    read(own.toString(), reader, rows);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return rows;
    }

    private static void read(String file, Reader in, List<Row> rows) throws IOException {
        BufferedReader lines = new BufferedReader(in);
        int number = 0;
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            number++;
            if (!line.isBlank() && line.charAt(0) != '#') {
                rows.add(new Row(List.of(line.split("\t", -1)), file + ":" + number));
            }
        }
    }
}
