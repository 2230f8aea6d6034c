package io.depesche.training.kb;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;

/** Tables of tab-separated columns; lines that begin with {@code #} are comments. */
final class Tsv {

    private Tsv() {}

    /**
     * Reads rows of as many columns as asked for; missing ones at the end are empty.
     *
     * @throws IOException with file and line if a row cannot be read
     */
    static void read(Path file, int columns, Consumer<List<String>> rows) throws IOException {
        int number = 0;
        for (String line : Files.readAllLines(file)) {
            number++;
            if (line.isBlank() || line.charAt(0) == '#') {
                continue;
            }
            List<String> row = new ArrayList<>(Arrays.asList(line.split("\t", -1)));
            while (row.size() < columns) {
                row.add("");
            }
            try {
                rows.accept(row);
            } catch (RuntimeException e) {
                throw new IOException("%s:%d: %s".formatted(file, number, e.getMessage()), e);
            }
        }
    }

    static List<String> list(String column) {
        return column.isEmpty() ? List.of() : List.of(column.split("\\|"));
    }
}
