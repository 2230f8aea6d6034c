package io.depesche.nlp.domain.link;

import io.depesche.nlp.domain.kb.KnowledgeBase;
import io.depesche.nlp.domain.kb.KnownName;
import io.depesche.nlp.domain.kb.KnownName.Kind;
import io.depesche.nlp.domain.kb.NameKey;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Names in old print that a machine has read: words broken at the line's end, spellings of another time, misread letters.
 *
 * <p>Example: {@code Oester¬ reich} and {@code Ocsterreich} are {@code Österreich}, {@code Coblenz} is {@code Koblenz},
 * {@code Stadt Zürich} is {@code Zürich}.
 */
final class OldSpelling {

    private static final Set<String> KINDS = Set.of(
            "stadt",
            "gemeinde",
            "gemeinden",
            "dorf",
            "dorfe",
            "dorfes",
            "bezirk",
            "bezirks",
            "staat",
            "staates",
            "republik",
            "königreich",
            "königreichs",
            "königreiche",
            "herzogthum",
            "herzogtum",
            "großherzogthum",
            "fürstenthum",
            "fürstenthums",
            "land",
            "lande",
            "insel",
            "provinz",
            "hauptstadt",
            "kirchgemeinde",
            "kreis",
            "kreises",
            "hafen",
            "schloß");

    /** One misread letter in a name of five, two in a name of eight. */
    private static final int SHORTEST = 5;

    private static final int LONG = 8;

    /** Many towns differ by a letter from another; of countries and capitals there are few. */
    private static final int CAPITAL = 180;

    private static final int TOWN = 115;

    private final KnowledgeBase knowledge;
    private @Nullable Map<Integer, List<Entry>> places;

    /** A known name of a place. */
    private record Entry(String key, List<KnownName> names) {}

    OldSpelling(KnowledgeBase knowledge) {
        this.knowledge = knowledge;
    }

    /** Without the marks of broken lines and the blanks that a reader puts around hyphens and points. */
    static String plain(String words) {
        StringBuilder plain = new StringBuilder(words.length());
        for (int i = 0; i < words.length(); i++) {
            char c = words.charAt(i);
            boolean mark = c == '¬' || c == '(' || c == ')' || c == ',';
            if (mark) {
                if (c == '¬') {
                    trim(plain);
                    while (i + 1 < words.length() && words.charAt(i + 1) == ' ') {
                        i++;
                    }
                }
            } else if (c == '-' || c == '.' || c == '⸗') {
                trim(plain);
                plain.append(c == '⸗' ? '-' : c);
                while (c != '.' && i + 1 < words.length() && words.charAt(i + 1) == ' ') {
                    i++;
                }
            } else {
                plain.append(c == 'ſ' ? 's' : c);
            }
        }
        return plain.toString().strip();
    }

    private static void trim(StringBuilder text) {
        while (text.length() > 0 && text.charAt(text.length() - 1) == ' ') {
            text.setLength(text.length() - 1);
        }
    }

    /** Without a word for what it is: {@code Stadt}, {@code Gemeinde}. A duchy is not its town, nor the north of a country the country. */
    static String withoutKind(String words) {
        String[] parts = words.split(" +");
        int first = 0;
        while (first < parts.length - 1 && KINDS.contains(parts[first].toLowerCase(Locale.GERMAN))) {
            first++;
        }
        return String.join(" ", List.of(parts).subList(first, parts.length));
    }

    /** The spellings of today that an old one may stand for. */
    static Set<String> modern(String words) {
        Set<String> forms = new LinkedHashSet<>();
        String umlauts = replaced(words, "Ae", "Ä", "Oe", "Ö", "Ue", "Ü", "ae", "ä", "oe", "ö");
        String sounds = replaced(
                umlauts, "Th", "T", "th", "t", "ey", "ei", "Ruß", "Russ", "Cantons", "Kanton", "Canton", "Kanton",
                "Kantons", "Kanton");
        String hard = replaced(sounds, "Co", "Ko", "Ca", "Ka", "Cr", "Kr", "Cö", "Kö", "Cu", "Ku", "ck", "k");
        String initial = words.startsWith("J") ? "I" + words.substring(1) : words;
        String soft = replaced(hard, "Ci", "Zi", "Ce", "Ze");
        for (int at = words.indexOf('l'); at > 0; at = words.indexOf('l', at + 1)) {
            // a machine takes ß for l or ls: Rulsland, Grolbritannien
            forms.add(words.substring(0, at) + "ss" + words.substring(at + 1));
            if (words.startsWith("s", at + 1)) {
                forms.add(words.substring(0, at) + "ss" + words.substring(at + 2));
            }
        }
        for (String form : List.of(
                umlauts,
                sounds,
                hard,
                soft,
                initial,
                replaced(words, "y", "i"),
                replaced(words, "yl", "il", "ll", "l"))) {
            if (!form.equals(words)) {
                forms.add(form);
            }
        }
        return forms;
    }

    private static String replaced(String text, String... pairs) {
        String result = text;
        for (int i = 0; i < pairs.length; i += 2) {
            result = result.replace(pairs[i], pairs[i + 1]);
        }
        return result;
    }

    /** Places whose name differs by a misread letter or two; none if two names are equally near. */
    List<KnownName> misread(String words) {
        String key = NameKey.of(withoutKind(words)).toString();
        if (key.length() < SHORTEST) {
            return List.of();
        }
        int most = key.length() >= LONG ? 2 : 1;
        Entry best = null;
        int nearest = most + 1;
        int bestPopularity = -1;
        for (int length = key.length() - most; length <= key.length() + most; length++) {
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
        boolean known = bestPopularity >= (key.length() >= LONG && nearest == 1 ? TOWN : CAPITAL);
        return best == null || !known ? List.of() : best.names();
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

    /** Edit distance, or something greater than the limit. */
    static int distance(String a, String b, int limit) {
        int[] row = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            row[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            int least = i;
            for (int j = 1; j <= b.length(); j++) {
                int change = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(change, 1 + Math.min(row[j], row[j - 1]));
                least = Math.min(least, row[j]);
            }
            if (least > limit) {
                return limit + 1;
            }
        }
        return row[b.length()];
    }
}
