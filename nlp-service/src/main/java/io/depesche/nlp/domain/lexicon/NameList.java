package io.depesche.nlp.domain.lexicon;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The words that names of the gazetteer's tables are made of. A name that is an ordinary word as well ({@code Essen}) is not among them.
 * Immutable.
 */
final class NameList {

    private static final String FOLDER = "/nlp/tag/";
    private static final List<String> TABLES =
            List.of("countries.tsv", "organisations.tsv", "persons.tsv", "places.tsv");

    private final Set<String> whole = new HashSet<>(12_000);
    private final Set<String> parts = new HashSet<>(4_000);

    private NameList() {}

    static NameList read() {
        NameList names = new NameList();
        TABLES.forEach(names::table);
        return names;
    }

    /** Whether the word alone is a name: {@code Ukraine}, {@code Nato}. */
    boolean isWhole(String word) {
        return isIn(whole, word);
    }

    /** Whether the word is a part of a longer name: {@code Kim}, but also the {@code Haus} of {@code Weißes Haus}. */
    boolean isPart(String word) {
        return isIn(parts, word);
    }

    private static boolean isIn(Set<String> words, String word) {
        return words.contains(word) || word.endsWith("s") && words.contains(word.substring(0, word.length() - 1));
    }

    private void table(String file) {
        try (InputStream in = NameList.class.getResourceAsStream(FOLDER + file)) {
            if (in == null) {
                throw new IllegalStateException("no such table of names: " + file);
            }
            BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (!line.isEmpty() && line.charAt(0) != '#' && !line.endsWith("\tpropn")) {
                    String[] columns = line.split("\t", -1);
                    words(columns[0]);
                    words(columns.length > 3 ? columns[3] : "");
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void words(String names) {
        for (String name : names.split("\\|")) {
            if (name.indexOf(' ') < 0) {
                whole.add(name);
                continue;
            }
            for (String part : name.split(" ")) {
                if (part.length() > 1 && Character.isUpperCase(part.charAt(0))) {
                    parts.add(part);
                }
            }
        }
    }
}
