package io.depesche.training.names;

import io.depesche.nlp.domain.tag.crf.NameLexicon;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads names out of a folder of open tables: {@code territories.jsonl, subdivisions-de.jsonl, places.jsonl, geonames-exonyms-de.jsonl,
 * organisations.tsv, agencies.tsv, outlets.tsv}. Only the German names are taken.
 */
final class KnownNames {

    /** {@code "de": "Tabuk"} and {@code "de": ["Laos", …]}. */
    private static final Pattern GERMAN = Pattern.compile("\"de\": (\"[^\"]*\"|\\[[^\\]]*\\])");

    private static final Pattern QUOTED = Pattern.compile("\"([^\"]*)\"");

    private static final Pattern BRAND = Pattern.compile("\"(?:displayName|brand|operator)\": \"([^\"]*)\"");

    interface Names {
        void name(String name, int list);
    }

    private final Names out;

    KnownNames(Names out) {
        this.out = out;
    }

    void read(Path folder) throws IOException {
        for (String line : Files.readAllLines(folder.resolve("territories.jsonl"))) {
            german(
                    line,
                    line.contains("\"isCountry\": true") ? NameLexicon.COUNTRY | NameLexicon.PLACE : NameLexicon.PLACE);
        }
        for (String file : new String[] {"subdivisions-de.jsonl", "places.jsonl", "geonames-exonyms-de.jsonl"}) {
            for (String line : Files.readAllLines(folder.resolve(file))) {
                german(line, NameLexicon.PLACE);
            }
        }
        table(folder.resolve("organisations.tsv"), 2, 3);
        table(folder.resolve("agencies.tsv"), 1, 2, 3);
        table(folder.resolve("outlets.tsv"), 2);
    }

    /** The brands and operators of the name-suggestion-index ({@code nsi.json}), as far as they are written in Latin letters. */
    void readBrands(Path file) throws IOException {
        Matcher names = BRAND.matcher(Files.readString(file));
        while (names.find()) {
            String name = names.group(1);
            boolean latin = name.length() > 2
                    && name.split(" ").length <= 4
                    && Character.isUpperCase(name.charAt(0))
                    && name.chars().allMatch(c -> c < 0x250 || c == 0x2019);
            if (latin) {
                out.name(name, NameLexicon.ORGANISATION);
            }
        }
    }

    private void german(String line, int list) {
        Matcher names = GERMAN.matcher(line);
        if (names.find()) {
            Matcher each = QUOTED.matcher(names.group(1));
            while (each.find()) {
                out.name(each.group(1), list);
            }
        }
    }

    private void table(Path file, int... columns) throws IOException {
        for (String line : Files.readAllLines(file)) {
            String[] row = line.split("\t", -1);
            for (int column : columns) {
                for (String name : column < row.length ? row[column].split("\\|") : new String[0]) {
                    if (name.length() > 1) {
                        out.name(name, NameLexicon.ORGANISATION);
                    }
                }
            }
        }
    }
}
