package io.depesche.nlp.domain.link;

import io.depesche.nlp.domain.kb.KnowledgeBase;
import io.depesche.nlp.domain.kb.KnownName;
import io.depesche.nlp.domain.kb.KnownName.Kind;
import io.depesche.nlp.domain.kb.NameKey;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Known places whose names a machine has misread in broken type: {@code Ocsterreich}, {@code Englanb}, {@code Verlin}. Letters that look
 * alike cost less than others. Thread-safe.
 */
final class MisreadNames {

    /** One misread letter in a name of five, two in a name of eight; in tenths. */
    private static final int ONE = 10;

    static final int ALIKE = 5;
    private static final int SHORTEST = 5;
    private static final int LONG = 8;

    /** Many towns differ by a letter from another; of countries and capitals there are few. */
    private static final int CAPITAL = 180;

    private static final int TOWN = 115;

    /** Letters of broken type and of worn print that machines take for each other. */
    private static final String[] LOOK_ALIKE = {
        "ce", "bd", "bh", "hk", "nu", "un", "mn", "rn", "rx", "tf", "sf", "fl", "li", "it", "lt", "ij", "bv", "gq",
        "oö", "aä", "uü", "ao", "au", "pe", "ck", "yp", "nr", "vo", "kh", "eo", "sl", "tl", "rt", "bw", "sg"
    };

    private static final boolean[] ALIKE_PAIRS = alikePairs();

    private final KnowledgeBase knowledge;
    private @Nullable Map<Integer, List<Entry>> places;

    /** A known name of a place. */
    private record Entry(String key, List<KnownName> names) {}

    MisreadNames(KnowledgeBase knowledge) {
        this.knowledge = knowledge;
    }

    /** Places whose name differs by a misread letter or two; the better known one if two are equally near. */
    List<KnownName> find(String words) {
        String key = NameKey.of(OldSpelling.withoutKind(words)).toString();
        if (key.length() < SHORTEST) {
            return List.of();
        }
        int most = key.length() >= LONG ? 2 * ONE : ONE;
        Entry best = null;
        int nearest = most + 1;
        int bestPopularity = -1;
        int reach = most / ONE;
        for (int length = key.length() - reach; length <= key.length() + reach; length++) {
            for (Entry entry : places().getOrDefault(length, List.of())) {
                int distance = distance(key, entry.key(), nearest);
                int popularity = distance > nearest ? 0 : popularity(entry);
                if (distance < nearest || distance == nearest && distance <= most && popularity > bestPopularity) {
                    nearest = distance;
                    best = entry;
                    bestPopularity = popularity;
                }
            }
        }
        boolean near = key.length() >= LONG ? nearest <= ONE : nearest <= ALIKE;
        return best == null || bestPopularity < (near ? TOWN : CAPITAL) ? List.of() : best.names();
    }

    private int popularity(Entry entry) {
        return entry.names().stream()
                .mapToInt(name -> knowledge.entity(name.entity()).popularity())
                .max()
                .orElse(0);
    }

    private synchronized Map<Integer, List<Entry>> places() {
        Map<Integer, List<Entry>> known = places;
        if (known == null) {
            Map<Integer, List<Entry>> byLength = new TreeMap<>();
            knowledge.forms((key, names) -> {
                List<KnownName> of = names.stream()
                        .filter(name -> name.kind() == Kind.NAME
                                && knowledge.entity(name.entity()).type().equals("LOC"))
                        .toList();
                if (!of.isEmpty()) {
                    byLength.computeIfAbsent(key.length(), length -> new ArrayList<>())
                            .add(new Entry(key, of));
                }
            });
            places = byLength;
            known = byLength;
        }
        return known;
    }

    /** Edit distance in tenths of a letter, or something greater than the limit. */
    static int distance(String a, String b, int limit) {
        int[] row = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            row[j] = j * ONE;
        }
        for (int i = 1; i <= a.length(); i++) {
            int diagonal = row[0];
            row[0] = i * ONE;
            int least = row[0];
            for (int j = 1; j <= b.length(); j++) {
                int change = diagonal + cost(a.charAt(i - 1), b.charAt(j - 1));
                diagonal = row[j];
                row[j] = Math.min(change, ONE + Math.min(row[j], row[j - 1]));
                least = Math.min(least, row[j]);
            }
            if (least > limit) {
                return limit + 1;
            }
        }
        return row[b.length()];
    }

    private static int cost(char a, char b) {
        if (a == b) {
            return 0;
        }
        return a < 0x100 && b < 0x100 && ALIKE_PAIRS[a << 8 | b] ? ALIKE : ONE;
    }

    private static boolean[] alikePairs() {
        boolean[] pairs = new boolean[0x10000];
        for (String pair : LOOK_ALIKE) {
            pairs[pair.charAt(0) << 8 | pair.charAt(1)] = true;
            pairs[pair.charAt(1) << 8 | pair.charAt(0)] = true;
        }
        return pairs;
    }
}
