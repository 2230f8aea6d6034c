package io.depesche.nlp.domain.clean;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.MalformedInputException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What an operator adds to the cleaning without a build: rules switched off, rows for the tables, furniture of single sites. A folder with
 * {@code rules.tsv}, {@code sites.tsv} and files named like the tables, read and checked once at start. Immutable.
 *
 * <p>Example: {@code line<TAB>hafenblick.example<TAB>Mehr aus der Region} in {@code sites.tsv}.
 */
public final class CleaningOverlay {

    /** Nothing added. */
    public static final CleaningOverlay NONE = new CleaningOverlay();

    static final String FOLDER = "/nlp/clean/";

    /** The tables that rows can be added to. */
    static final List<String> TABLES = List.of(
            "agreement.tsv",
            "boilerplate-line.tsv",
            "credit-line.tsv",
            "doubled-words.tsv",
            "false-friend.tsv",
            "foreign-time.tsv",
            "foreign-word.tsv",
            "fragment.tsv",
            "glued-words.tsv",
            "merged-heading.tsv",
            "missing-blank.tsv",
            "name-variant.tsv",
            "page-words.tsv",
            "quote-position.tsv",
            "saying.tsv",
            "segment-start.tsv",
            "word-order.tsv");

    private static final String RULES = "rules.tsv";
    private static final String SITES = "sites.tsv";

    /** A column of a table with no more different values than this is a choice, not free text. */
    private static final int MOST_CHOICES = 12;

    private static final int FEWEST_ROWS = 20;

    private final Set<String> off = new HashSet<>();
    private final Map<String, List<List<String>>> rows = new HashMap<>();
    private final Map<String, Set<String>> siteLines = new HashMap<>();
    private final Map<String, List<String>> siteStarts = new HashMap<>();

    private CleaningOverlay() {}

    /**
     * Reads a folder.
     *
     * @throws IllegalArgumentException if anything in it cannot be used; the message names file and line
     */
    public static CleaningOverlay read(Path folder) {
        if (!Files.isDirectory(folder)) {
            throw new IllegalArgumentException(folder + ": no such folder of cleaning rows");
        }
        CleaningOverlay overlay = new CleaningOverlay();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.sorted().toList()) {
                String name = file.getFileName().toString();
                if (name.endsWith(".tsv")) {
                    overlay.file(file, name);
                } else if (!name.startsWith(".") && !name.endsWith(".md")) {
                    throw new IllegalArgumentException(file + ": only .tsv files (and a .md beside them) belong here");
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return overlay;
    }

    private void file(Path file, String name) throws IOException {
        boolean table = TABLES.contains(name);
        if (!table && !name.equals(RULES) && !name.equals(SITES)) {
            throw new IllegalArgumentException("%s: no table of this name; there are %s, %s, %s"
                    .formatted(file, RULES, SITES, String.join(", ", TABLES)));
        }
        List<String> lines;
        try {
            lines = Files.readAllLines(file, StandardCharsets.UTF_8);
        } catch (MalformedInputException e) {
            throw new IllegalArgumentException(file + ": not UTF-8", e);
        }
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i);
            if (line.isBlank() || line.startsWith("#")) {
                continue;
            }
            List<String> columns = List.of(line.split("\t", -1));
            String fault = columns.size() < 2 ? "columns are divided by a tab" : add(name, columns);
            if (fault != null) {
                throw new IllegalArgumentException("%s:%d: %s: %s".formatted(file, i + 1, fault, line));
            }
        }
    }

    /** What is wrong with a row; {@code null} if it was added. */
    private @Nullable String add(String name, List<String> columns) {
        return switch (name) {
            case RULES -> rule(columns);
            case SITES -> site(columns);
            default -> row(name, columns);
        };
    }

    private @Nullable String rule(List<String> columns) {
        if (!columns.getFirst().equals("off")) {
            return "expected off and the id of a rule";
        }
        off.add(columns.get(1));
        return null;
    }

    private @Nullable String site(List<String> columns) {
        if (columns.size() != 3 || columns.get(1).isBlank() || columns.get(2).isBlank()) {
            return "expected line or start, a host and a text";
        }
        String host = columns.get(1).toLowerCase(Locale.ROOT);
        String text = columns.get(2).strip();
        switch (columns.getFirst()) {
            case "line" ->
                siteLines.computeIfAbsent(host, key -> new HashSet<>()).add(text);
            case "start" ->
                siteStarts.computeIfAbsent(host, key -> new ArrayList<>()).add(text);
            default -> {
                return "expected line or start, a host and a text";
            }
        }
        return null;
    }

    private @Nullable String row(String name, List<String> columns) {
        List<List<String>> known = WordTable.read(FOLDER + name).rows();
        List<List<String>> alike = known.stream()
                .filter(row -> row.getFirst().equals(columns.getFirst()))
                .toList();
        if (alike.isEmpty()) {
            Set<String> kinds = new TreeSet<>(known.stream().map(List::getFirst).toList());
            return "unknown first column, expected one of " + String.join(", ", kinds);
        }
        Set<Integer> sizes = new TreeSet<>(alike.stream().map(List::size).toList());
        if (!sizes.contains(columns.size())) {
            return "expected %s columns, found %d".formatted(sizes, columns.size());
        }
        if (columns.get(1).isBlank()) {
            return "the second column is empty";
        }
        for (int k = 2; k < columns.size(); k++) {
            int column = k;
            Set<String> choices = new TreeSet<>(known.stream()
                    .filter(row -> row.size() > column)
                    .map(row -> row.get(column))
                    .toList());
            if (known.size() >= FEWEST_ROWS && choices.size() <= MOST_CHOICES && !choices.contains(columns.get(k))) {
                return "column %d expects one of %s".formatted(k + 1, String.join(", ", choices));
            }
        }
        rows.computeIfAbsent(name, key -> new ArrayList<>()).add(columns);
        return null;
    }

    /** Checks what needs the rules: that every rule switched off is there. */
    void check(Set<String> ruleIds) {
        for (String id : off) {
            if (!ruleIds.contains(id)) {
                throw new IllegalArgumentException(
                        "%s: no rule %s; there are %s".formatted(RULES, id, String.join(", ", new TreeSet<>(ruleIds))));
            }
        }
    }

    boolean isOff(String rule) {
        return off.contains(rule);
    }

    /** The rows added to a table. */
    List<List<String>> rows(String resource) {
        return rows.getOrDefault(resource.substring(resource.lastIndexOf('/') + 1), List.of());
    }

    /**
     * Whether the operator says that a line belongs to the pages of a site.
     *
     * @param host of the article, {@code null} if unknown; rows for {@code example.org} hold for {@code www.example.org} too
     */
    public boolean isSiteLine(@Nullable String host, String line) {
        if (host == null || siteLines.isEmpty() && siteStarts.isEmpty()) {
            return false;
        }
        for (int at = 0; at >= 0; at = host.indexOf('.', at) + 1 == 0 ? -1 : host.indexOf('.', at) + 1) {
            String site = host.substring(at);
            if (siteLines.getOrDefault(site, Set.of()).contains(line)
                    || siteStarts.getOrDefault(site, List.of()).stream().anyMatch(line::startsWith)) {
                return true;
            }
        }
        return false;
    }
}
