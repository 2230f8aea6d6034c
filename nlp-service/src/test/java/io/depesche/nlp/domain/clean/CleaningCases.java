package io.depesche.nlp.domain.clean;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads {@code <rule id>.cases.tsv}: before, after, note. An empty second column means that the text stays as it is; ⟦brackets⟧ in
 * it stand around what is flagged. Written out are
 * {@code \n \r \t \\} and {@code \}{@code u} with four hex digits; <code>{300*abc}</code> stands for three hundred times {@code abc}.
 */
final class CleaningCases {

    record Case(String rule, int line, String before, String after, String note) {

        /** Whether the example stands in an article that says itself that it was translated: its note begins so. */
        boolean translated() {
            return note.startsWith("translated:");
        }

        boolean changes() {
            return !before.equals(after);
        }

        @Override
        public String toString() {
            return rule + ":" + line + " " + note;
        }
    }

    private CleaningCases() {}

    static List<Case> of(String rule) {
        String resource = "/nlp/clean/" + rule + ".cases.tsv";
        try (InputStream in = CleaningCases.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException(rule + " has no cases: " + resource);
            }
            List<Case> cases = new ArrayList<>();
            BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
            int number = 0;
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                number++;
                if (line.isBlank() || line.startsWith("#")) {
                    continue;
                }
                String[] columns = line.split("\t", -1);
                if (columns.length != 3) {
                    throw new IllegalStateException(resource + ":" + number + " needs three columns");
                }
                String before = unescaped(columns[0]);
                String after = columns[1].isEmpty() ? before : unescaped(columns[1]);
                cases.add(new Case(rule, number, before, after, columns[2]));
            }
            return cases;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String unescaped(String column) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < column.length(); i++) {
            char c = column.charAt(i);
            int star = c == '{' ? column.indexOf('*', i) : -1;
            if (star > 0 && column.substring(i + 1, star).matches("\\d+")) {
                int end = column.indexOf('}', star);
                text.append(unescaped(column.substring(star + 1, end))
                        .repeat(Integer.parseInt(column.substring(i + 1, star))));
                i = end;
            } else if (c == '\\') {
                char escape = column.charAt(++i);
                switch (escape) {
                    case 'n' -> text.append('\n');
                    case 'r' -> text.append('\r');
                    case 't' -> text.append('\t');
                    case 'e' -> {
                        // "\e" alone is the empty text
                    }
                    case 'u' -> {
                        text.append((char) Integer.parseInt(column.substring(i + 1, i + 5), 16));
                        i += 4;
                    }
                    default -> text.append(escape);
                }
            } else {
                text.append(c);
            }
        }
        return text.toString();
    }
}
