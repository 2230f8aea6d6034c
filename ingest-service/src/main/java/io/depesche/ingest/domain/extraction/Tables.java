package io.depesche.ingest.domain.extraction;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Reads the tables of words of this package: tab-separated, {@code #} opens a remark. */
final class Tables {

    private Tables() {}

    static List<String[]> rows(String name) {
        try (InputStream in = Tables.class.getResourceAsStream("/extraction/" + name)) {
            if (in == null) {
                throw new IllegalStateException("no table " + name + " on the class path");
            }
            return new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(line -> line.split("\t"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
