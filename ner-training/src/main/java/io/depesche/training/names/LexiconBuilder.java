package io.depesche.training.names;

import io.depesche.nlp.domain.tag.crf.Hash;
import io.depesche.nlp.domain.tag.crf.NameLexicon;
import io.depesche.nlp.domain.tag.crf.PackedTable;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
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
import java.util.TreeMap;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;

/**
 * Packs the word lists of a folder ({@code clusters.tsv.gz, case.tsv.gz, gazetteer-open.tsv.gz}) and tables of names of our own into the
 * file of {@link NameLexicon}. Words become hashes on the way; the same files give the same bytes.
 */
final class LexiconBuilder {

    /** Columns of the clusters file that are taken, coarsest first: a b e c f d g. */
    private static final int[] CLUSTERS = {0, 1, 4, 2, 5, 3, 6};

    private final Map<Long, Long> clusters = new HashMap<>();
    private final Map<Long, Long> writings = new HashMap<>();
    private final Map<Long, Long> names = new HashMap<>();

    private final Map<Integer, List<String>> byList = new TreeMap<>();
    private final List<String> common = new ArrayList<>();
    private final Set<String> small = new HashSet<>();

    private interface Row {
        void read(String[] columns);
    }

    byte[] build(Path folder, @Nullable Path knowledge, @Nullable Path brands) throws IOException {
        rows(folder.resolve("clusters.tsv.gz"), this::cluster);
        rows(folder.resolve("case.tsv.gz"), this::writing);
        rows(folder.resolve("gazetteer-open.tsv.gz"), row -> name(row[0], Integer.parseInt(row[1])));
        if (knowledge != null) {
            new KnownNames(this::nameIfNoWord).read(knowledge);
        }
        if (brands != null) {
            common.forEach(noun -> small.add(noun.toLowerCase(Locale.GERMAN)));
            new KnownNames(this::nameIfNoWord).readBrands(brands);
        }
        long[] clusterKeys = sorted(clusters);
        long[] writingKeys = sorted(writings);
        long[] nameKeys = sorted(names);
        long[] packed = new long[clusterKeys.length];
        for (int i = 0; i < packed.length; i++) {
            packed[i] = clusters.getOrDefault(clusterKeys[i], 0L);
        }
        byte[] forms = new FormLearner().learn(byList, common);
        return NameLexicon.bytes(new NameLexicon.Contents(
                clusterKeys,
                packed,
                writingKeys,
                values(writings, writingKeys),
                nameKeys,
                values(names, nameKeys),
                forms));
    }

    private void cluster(String[] row) {
        long packed = 0;
        int at = 0;
        for (int i = 0; i < CLUSTERS.length; i++) {
            long number = Long.parseLong(row[1 + CLUSTERS[i]].substring(1));
            packed |= number << at;
            at += NameLexicon.CLUSTER_BITS[i];
        }
        clusters.put(Hash.of(row[0]), packed);
    }

    /** Four signs become one byte: share of capitals (1 to 4), share behind an article, frequency, all in capitals. */
    private void writing(String[] row) {
        String code = row[1];
        int capital = 1 + "LluU".indexOf(code.charAt(0));
        int article = code.charAt(1) - '0';
        int frequency = "abcd".indexOf(code.charAt(2));
        int capitals = code.charAt(3) == 'A' ? 1 : 0;
        writings.put(Hash.of(row[0]), (long) (capital + 5 * (article + 5 * (frequency + 4 * capitals))));
        if (capital <= 2) {
            small.add(row[0]);
        } else if (capital == 4 && article >= 3 && row[0].length() > 2) {
            common.add(row[0].substring(0, 1).toUpperCase(Locale.GERMAN) + row[0].substring(1));
        }
    }

    /** A name that is mostly written small, or a brand that is a common noun ({@code Spar}), is a word first. */
    private void nameIfNoWord(String name, int list) {
        if (!small.contains(name.toLowerCase(Locale.GERMAN))) {
            name(name, list);
        }
    }

    private void name(String name, int list) {
        if (name.indexOf(' ') < 0) {
            byList.computeIfAbsent(list, l -> new ArrayList<>()).add(name);
        }
        names.merge(NameLexicon.key(name), (long) list, (a, b) -> a | b);
        int blank = name.indexOf(' ');
        if (blank > 0) {
            names.merge(Hash.of(name, 0, blank), (long) NameLexicon.BEGINS_NAME, (a, b) -> a | b);
        }
    }

    private static long[] sorted(Map<Long, Long> of) {
        return PackedTable.inOrder(
                of.keySet().stream().mapToLong(Long::longValue).toArray());
    }

    private static byte[] values(Map<Long, Long> of, long[] keys) {
        byte[] values = new byte[keys.length];
        for (int i = 0; i < keys.length; i++) {
            values[i] = of.getOrDefault(keys[i], 0L).byteValue();
        }
        return values;
    }

    private static void rows(Path file, Row row) throws IOException {
        try (BufferedReader in = new BufferedReader(
                new InputStreamReader(new GZIPInputStream(Files.newInputStream(file)), StandardCharsets.UTF_8))) {
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                row.read(line.split("\t"));
            }
        }
    }
}
