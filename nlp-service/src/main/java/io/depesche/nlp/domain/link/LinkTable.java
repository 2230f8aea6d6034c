package io.depesche.nlp.domain.link;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Consumer;

/** Reads the linker's tables from the class path. */
final class LinkTable {

    private LinkTable() {}

    /** @throws IllegalStateException if there is no such table */
    static void rows(String table, Consumer<List<String>> rows) {
        try (InputStream in = LinkTable.class.getResourceAsStream(table)) {
            if (in == null) {
                throw new IllegalStateException("no such table: " + table);
            }
            BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (!line.isEmpty() && line.charAt(0) != '#') {
                    rows.accept(List.of(line.split("\t", -1)));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
