package io.depesche.nlp.domain.link;

import io.depesche.nlp.domain.link.Gazetteer.Form;
import io.depesche.nlp.domain.link.Gazetteer.Kind;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads the gazetteer tables and makes the forms that follow by rule: the genitive of a name, the endings of an adjective, the cases of
 * an inhabitant.
 *
 * <p>Example: the row {@code Russland … russisch … Russe} gives {@code Russland, Russlands, russische, Russischen, Russe, Russen,
 * Russin …}.
 */
final class GazetteerReader {

    private static final String FOLDER = "/nlp/tag/";
    private static final List<String> ADJECTIVE_ENDINGS = List.of("e", "em", "en", "er", "es");
    private static final List<String> INHABITANT_ENDINGS = List.of("", "n", "s", "in", "innen");

    private final List<Form> forms = new ArrayList<>();

    /** Reads all tables. Earlier tables win where two have the same form. */
    static Gazetteer read() {
        GazetteerReader reader = new GazetteerReader();
        reader.table("countries.tsv", reader::country);
        reader.table("organisations.tsv", reader::plain);
        reader.table("persons.tsv", reader::person);
        reader.table("places.tsv", reader::plain);
        return new Gazetteer(reader.forms);
    }

    private void country(List<String> row) {
        KnownEntity country = entity(row, List.of(), false);
        names(country, row);
        for (String adjective : list(row, 4)) {
            forms.add(new Form(adjective, country, Kind.ADJECTIVE));
            for (String ending : ADJECTIVE_ENDINGS) {
                forms.add(new Form(adjective + ending, country, Kind.ADJECTIVE));
                forms.add(new Form(capitalised(adjective) + ending, country, Kind.ADJECTIVE));
            }
        }
        for (String inhabitant : list(row, 5)) {
            boolean weak = inhabitant.endsWith("e"); // der Russe, die Russin
            for (String ending : INHABITANT_ENDINGS) {
                String stem =
                        weak && ending.startsWith("in") ? inhabitant.substring(0, inhabitant.length() - 1) : inhabitant;
                forms.add(new Form(stem + ending, country, Kind.ADJECTIVE));
            }
        }
    }

    private void plain(List<String> row) {
        names(entity(row, List.of(), column(row, 4).equals("propn")), row);
    }

    private void person(List<String> row) {
        List<String> familyNames = list(row, 4);
        if (familyNames.isEmpty()) {
            String name = row.getFirst();
            familyNames = List.of(name.substring(name.lastIndexOf(' ') + 1));
        }
        KnownEntity person = entity(row, familyNames, false);
        names(person, row);
        if (column(row, 5).equals("alone")) {
            familyNames.forEach(family -> name(person, family));
        }
    }

    private static KnownEntity entity(List<String> row, List<String> familyNames, boolean doubtful) {
        String same = column(row, 2).isEmpty() ? null : column(row, 2);
        return new KnownEntity(row.get(1), row.getFirst(), same, familyNames, doubtful);
    }

    private void names(KnownEntity entity, List<String> row) {
        name(entity, entity.name());
        list(row, 3).forEach(form -> name(entity, form));
    }

    private void name(KnownEntity entity, String surface) {
        if (!Character.isLetterOrDigit(surface.charAt(0))) {
            return; // no word begins with a mark, so it could never be found
        }
        forms.add(new Form(surface, entity, Kind.NAME));
        String genitive = genitive(surface);
        if (genitive != null) {
            forms.add(new Form(genitive, entity, Kind.NAME));
        }
    }

    /** {@code Putins}; what ends in a hissing sound takes an apostrophe, which is no part of the word. */
    static @Nullable String genitive(String name) {
        return "sßxz".indexOf(name.charAt(name.length() - 1)) >= 0 ? null : name + "s";
    }

    private void table(String file, RowReader rows) {
        try (InputStream in = GazetteerReader.class.getResourceAsStream(FOLDER + file)) {
            if (in == null) {
                throw new IllegalStateException("no such gazetteer: " + file);
            }
            BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (!line.isEmpty() && line.charAt(0) != '#') {
                    rows.read(Arrays.asList(line.split("\t", -1)));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String column(List<String> row, int index) {
        return index < row.size() ? row.get(index) : "";
    }

    private static List<String> list(List<String> row, int index) {
        String column = column(row, index);
        return column.isEmpty() ? List.of() : List.of(column.split("\\|"));
    }

    private static String capitalised(String word) {
        return Character.toUpperCase(word.charAt(0)) + word.substring(1);
    }

    private interface RowReader {
        void read(List<String> row);
    }
}
