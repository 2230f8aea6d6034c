package io.depesche.training.kb;

import io.depesche.nlp.domain.kb.KnownEntity.Office;
import io.depesche.training.kb.Knowledge.Entry;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Reads our own tables: entities and persons. */
final class OwnTables {

    private static final int KNOWN_BODY = 140;
    private static final int KNOWN_REGION = 130;
    private static final int OFFICE_HOLDER = 150;
    private static final int PERSON = 120;

    private final Knowledge knowledge;

    OwnTables(Knowledge knowledge) {
        this.knowledge = knowledge;
    }

    void read(Path folder) throws IOException {
        Tsv.read(folder.resolve("entities.tsv"), 8, this::entity);
        Tsv.read(folder.resolve("persons.tsv"), 7, this::person);
        Path more = folder.resolve("places.tsv");
        if (Files.exists(more)) {
            Tsv.read(more, 7, this::place);
        }
    }

    /** Says of outlets whose they are; to be read behind all tables that have outlets. */
    void readPublishers(Path folder) throws IOException {
        Path publishers = folder.resolve("publishers.tsv");
        if (Files.exists(publishers)) {
            Tsv.read(publishers, 2, row -> Tsv.list(row.get(1)).forEach(name -> knowledge.publisher(name, row.get(0))));
        }
    }

    private void entity(List<String> row) {
        Entry entry = knowledge.entry(row.get(0), row.get(1), plain(row.get(2)), row.get(3), row.get(4));
        name(entry, row.get(2));
        entry.popularity = row.get(0).equals("LOC") ? KNOWN_REGION : KNOWN_BODY;
        Tsv.list(row.get(5)).forEach(name -> name(entry, name));
        entry.shortNames.addAll(Tsv.list(row.get(6)));
        String seat = row.get(7);
        if (!seat.isEmpty()) {
            entry.latitude = Double.parseDouble(seat.substring(0, seat.indexOf(' ')));
            entry.longitude = Double.parseDouble(seat.substring(seat.indexOf(' ') + 1));
        }
    }

    private static void name(Entry entry, String marked) {
        String name = plain(marked);
        entry.names.add(name);
        if (marked.startsWith("?")) {
            entry.doubtful.add(name);
        } else if (marked.startsWith("!")) {
            entry.definite.add(name);
        }
    }

    /** Without the mark of a name that needs a sign: {@code ?} an ordinary word as well, {@code !} a name only behind its article. */
    private static String plain(String marked) {
        return marked.startsWith("?") || marked.startsWith("!") ? marked.substring(1) : marked;
    }

    /** Rows: kind, name, Wikidata number, country, inhabitants, other names, how well known. */
    private void place(List<String> row) {
        Entry entry = knowledge.entry("LOC", row.get(0), row.get(1), row.get(2), row.get(3));
        int population = row.get(4).isEmpty() ? 10_000 : Integer.parseInt(row.get(4));
        int known =
                row.get(6).isEmpty() ? PlaceTables.popularity(population, row.get(3)) : Integer.parseInt(row.get(6));
        entry.popularity = Math.max(entry.popularity, known);
        entry.names.addAll(Tsv.list(row.get(5)));
    }

    private void person(List<String> row) {
        String name = row.get(0);
        Entry entry = knowledge.entry("PER", "person", name, row.get(1), row.get(2));
        for (String office : Tsv.list(row.get(3))) {
            entry.offices.add(office(office));
        }
        entry.popularity = entry.offices.isEmpty() ? PERSON : OFFICE_HOLDER;
        entry.names.addAll(Tsv.list(row.get(4)));
        List<String> family = Tsv.list(row.get(5));
        if (family.isEmpty()) {
            family = List.of(name.substring(name.lastIndexOf(' ') + 1));
        }
        entry.shortNames.addAll(family);
        if (row.get(6).equals("A")) {
            entry.names.addAll(family);
        }
    }

    static Office office(String text) {
        String[] parts = text.split(":", 3);
        int dash = parts[2].indexOf('-');
        String to = parts[2].substring(dash + 1);
        return new Office(
                parts[0],
                parts[1],
                day(parts[2].substring(0, dash), "0101"),
                to.isEmpty() ? Office.OPEN : day(to, "1231"));
    }

    private static int day(String text, String rest) {
        return Integer.parseInt(text + rest.substring(text.length() - 4));
    }
}
