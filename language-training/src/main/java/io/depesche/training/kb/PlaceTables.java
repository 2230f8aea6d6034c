package io.depesche.training.kb;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.depesche.training.kb.Knowledge.Entry;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * Reads the tables of territories, divisions, places, agencies and outlets. Sources and licences of them: the card of the knowledge base.
 */
final class PlaceTables {

    private static final int COUNTRY = 220;
    private static final int CAPITAL = 200;
    private static final int DIVISION = 90;
    private static final int UNLINKED_DIVISION = 40;
    private static final int OUTLET = 110;
    private static final Set<String> GERMAN_SPEAKING = Set.of("DE", "AT", "CH");

    /**
     * A state of several parts is listed under the whole; news means the part.
     * Denmark and the Netherlands without their overseas countries.
     */
    private static final Map<String, String> USUAL = Map.of("Q756617", "Q35", "Q29999", "Q55");

    private final Knowledge knowledge;
    private final ObjectMapper json = new ObjectMapper();
    private final Inflection words = new Inflection();
    private final Map<String, String> exonyms = new HashMap<>();
    private final Map<String, String> divisionIds = new HashMap<>();
    private final Set<String> townsByCountry = new HashSet<>();

    PlaceTables(Knowledge knowledge) {
        this.knowledge = knowledge;
    }

    void read(Path folder, Path tables) throws IOException {
        lines(folder.resolve("geonames-exonyms-de.jsonl"), row -> exonyms.put(text(row, "geonameId"), text(row, "de")));
        lines(folder.resolve("territories.jsonl"), this::territory);
        Tsv.read(tables.resolve("countries.tsv"), 6, this::country);
        lines(folder.resolve("places.jsonl"), this::place);
        readIfThere(tables.resolve("divisions.tsv"), 2, row -> divisionIds.put(row.get(0), row.get(1)));
        lines(folder.resolve("subdivisions-de.jsonl"), this::division);
        readIfThere(tables.resolve("exonyms.tsv"), 3, row -> Tsv.list(row.get(2))
                .forEach(name -> knowledge.town(row.get(1), row.get(0)).names.add(name)));
        Tsv.read(folder.resolve("agencies.tsv"), 7, this::agency);
        Tsv.read(folder.resolve("outlets.tsv"), 4, this::outlet);
    }

    private static void readIfThere(Path table, int columns, Consumer<List<String>> rows) throws IOException {
        if (Files.exists(table)) {
            Tsv.read(table, columns, rows);
        }
    }

    private interface Rows {
        void row(JsonNode row);
    }

    private void lines(Path file, Rows rows) throws IOException {
        try (Stream<String> lines = Files.lines(file)) {
            int number = 0;
            for (String line : (Iterable<String>) lines::iterator) {
                number++;
                try {
                    rows.row(json.readTree(line));
                } catch (IOException | RuntimeException e) {
                    throw new IOException("%s:%d: %s".formatted(file, number, e.getMessage()), e);
                }
            }
        }
    }

    private void territory(JsonNode row) {
        List<String> names = texts(row, "de");
        String code = text(row, "code");
        String qid = USUAL.getOrDefault(text(row, "qid"), text(row, "qid"));
        if (names.isEmpty() || code.equals("ZZ")) {
            return;
        }
        boolean country =
                row.path("isCountry").asBoolean() && !row.path("historical").asBoolean();
        String nation = country || code.length() == 2 ? code : code.substring(0, 2);
        String kind = country ? "country" : code.length() == 2 ? "territory" : "division";
        Entry entry = knowledge.entry("LOC", kind, names.getFirst(), qid, nation);
        entry.popularity = Math.max(entry.popularity, country ? COUNTRY : DIVISION);
        entry.names.addAll(names);
        entry.adjectives.addAll(texts(row, "adjectivesDe"));
        entry.demonyms.addAll(texts(row, "demonymsDe"));
        if (kind.equals("division")) {
            names.forEach(name -> divisionNames(entry, nation, name));
        }
        if (!country && entry.type.equals("LOC")) {
            doubt(entry); // not the European Union, which the table of territories has too
        }
    }

    /** Other words for a division: {@code Oblast Kursk} is the {@code Region Kursk} and the {@code Kursk-Region}. */
    private static void divisionNames(Entry entry, String nation, String name) {
        String bare = name.startsWith("Oblast ") ? name.substring("Oblast ".length()) : "";
        if (!bare.isEmpty()) {
            entry.names.addAll(List.of("Region " + bare, "Gebiet " + bare, bare + "-Region", bare + "er Region"));
        }
        switch (nation) {
            case "CH" -> entry.names.addAll(List.of("Kanton " + name, "Canton " + name));
            case "US" -> entry.names.addAll(List.of("Bundesstaat " + name, "US-Bundesstaat " + name));
            case "CN" -> entry.names.add("Provinz " + name);
            default -> {
                // said without a word for what it is
            }
        }
    }

    private void country(List<String> row) {
        String same = row.get(2);
        Entry entry = same.isEmpty() ? null : knowledge.bySame(same);
        if (entry == null) {
            return;
        }
        entry.names.add(row.get(0));
        entry.names.addAll(Tsv.list(row.get(3)));
        entry.adjectives.addAll(Tsv.list(row.get(4)));
        entry.demonyms.addAll(Tsv.list(row.get(5)));
    }

    private void place(JsonNode row) {
        List<String> names = new ArrayList<>(texts(row, "de"));
        String exonym = exonyms.get(text(row, "geonameId"));
        if (exonym != null) {
            names.add(exonym);
        }
        if (names.isEmpty()) {
            return;
        }
        String country = text(row, "country");
        boolean capital = row.path("capital").asBoolean();
        Entry entry = knowledge.entry("LOC", capital ? "capital" : "city", names.getFirst(), text(row, "qid"), country);
        int population = row.path("pop").asInt();
        if (!entry.kind.equals("city") && !entry.kind.equals("capital")) {
            // a city that is its own state or region has its row already
            entry.popularity = Math.max(entry.popularity, popularity(population, country));
            return;
        }
        entry.popularity = Math.max(entry.popularity, capital ? CAPITAL : popularity(population, country));
        entry.latitude = row.path("lat").asDouble();
        entry.longitude = row.path("lon").asDouble();
        entry.names.addAll(names);
        if (capital || population >= 100_000) {
            texts(row, "alt").stream().filter(PlaceTables::isLatin).forEach(entry.names::add);
        }
        entry.names.removeIf(name -> name.length() < 3);
        doubt(entry);
        names.forEach(name -> townsByCountry.add(country + '\t' + name));
    }

    /** 60 for a village to 140 for ten millions; a little more where German news looks first. */
    static int popularity(int population, String country) {
        int size = (int) Math.round(20 * Math.log10(Math.max(1_000, population) / 1_000.0)) + 60;
        return size + (GERMAN_SPEAKING.contains(country) ? 20 : 0);
    }

    private void division(JsonNode row) {
        String code = text(row, "code");
        String name = text(row, "de");
        String country = code.substring(0, 2);
        boolean plain = name.length() >= 4 && name.chars().noneMatch(c -> Character.isDigit(c) || c == '(' || c == '[');
        if (!plain || townsByCountry.contains(country + '\t' + name) || isNamed(country, name)) {
            return;
        }
        String id = divisionIds.get(code);
        Entry entry = knowledge.entry("LOC", "division", name, id, country);
        entry.popularity = Math.max(entry.popularity, id == null ? UNLINKED_DIVISION : DIVISION);
        divisionNames(entry, country, name);
        doubt(entry);
    }

    private final Map<String, Set<String>> divisionsByCountry = new HashMap<>();

    /** Whether the linked divisions of the country have it already. */
    private boolean isNamed(String country, String name) {
        return divisionsByCountry
                .computeIfAbsent(country, code -> knowledge.namesOf("division", code))
                .contains(name);
    }

    private void agency(List<String> row) {
        if (row.get(0).equals("qid")) {
            return; // head of the table
        }
        Entry entry = knowledge.entry("ORG", "outlet", row.get(2), row.get(0), row.get(4));
        entry.names.addAll(Tsv.list(row.get(3)));
        entry.names.add(row.get(1));
        entry.names.removeIf(name -> name.length() < 3 && !name.equals("AP"));
        outlet(entry, Tsv.list(row.get(5)));
    }

    private void outlet(List<String> row) {
        if (row.get(0).equals("domain")) {
            return;
        }
        Entry entry = knowledge.entry("ORG", "outlet", row.get(2), row.get(1), row.get(3));
        outlet(entry, List.of(row.get(0)));
        if (row.get(2).startsWith("The ") || row.get(2).startsWith("Der ")) {
            entry.names.add(row.get(2).substring(4));
            doubt(entry);
        }
    }

    private static void outlet(Entry entry, List<String> domains) {
        entry.popularity = OUTLET;
        entry.publisher = entry.name;
        entry.names.addAll(domains);
    }

    /** Marks the names that are ordinary words as well; they need a sign that a name is meant. */
    private void doubt(Entry entry) {
        for (String name : entry.names) {
            if (name.indexOf(' ') < 0 && (words.isOrdinary(name) || name.length() < 4)) {
                entry.doubtful.add(name);
            }
        }
    }

    private static boolean isLatin(String name) {
        return name.chars().allMatch(c -> c < 0x250 || c >= 0x1e00 && c < 0x1f00);
    }

    private static String text(JsonNode row, String field) {
        JsonNode value = row.path(field);
        return value.isNull() ? "" : value.asText();
    }

    private static List<String> texts(JsonNode row, String field) {
        List<String> texts = new ArrayList<>();
        row.path(field).forEach(value -> texts.add(value.asText()));
        return texts;
    }
}
