package io.depesche.nlp.domain.link;

import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Names in old print: words broken at the line's end, letters set apart, spellings of another time, words for what a place is.
 *
 * <p>Example: {@code Oester¬ reich} is {@code Österreich}, {@code T u r i n} is {@code Turin}, {@code Coblenz} is {@code Koblenz},
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

    private static final List<String> PARTS = List.of("nörd", "süd", "öst", "west", "ober", "unter", "inner", "nieder");

    private static final List<String> DIVISIONS = List.of(
            "kanton",
            "canton",
            "stand",
            "provinz",
            "departement",
            "grafschaft",
            "gouvernement",
            "département",
            "staate");

    private static final int LONGEST_DIVISION = 14;

    private static final int SHORTEST_MISREAD = 5;

    private OldSpelling() {}

    /** Old print sets letters apart to stress a word. */
    private static final int SET_APART = 3;

    /** Without the marks of broken lines and the blanks that a reader puts around hyphens and points. */
    static String plain(String words) {
        StringBuilder plain = new StringBuilder(words.length());
        for (int i = 0; i < words.length(); i++) {
            char c = words.charAt(i);
            boolean mark = c == '(' || c == ')' || c == ',' || isBreak(words, i);
            if (mark) {
                if (isBreak(words, i)) {
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
        return together(plain.toString().strip());
    }

    /** {@code T u r i n} and {@code O est er reich} as one word: where the pieces are mostly of one or two letters. */
    private static String together(String words) {
        String[] pieces = words.split(" ");
        long small = Arrays.stream(pieces).filter(piece -> piece.length() <= 2).count();
        boolean apart = pieces.length >= SET_APART && small * 2 >= pieces.length && Character.isLetter(words.charAt(0));
        return apart && Arrays.stream(pieces).skip(1).noneMatch(piece -> Character.isUpperCase(piece.charAt(0)))
                ? String.join("", pieces)
                : words;
    }

    /** Without adjectives in front, which say how and not where: {@code einheitlichen Spanien}; a part of a country is another place. */
    static String withoutAdjectives(String words) {
        String[] parts = words.split(" +");
        int first = 0;
        while (first < parts.length - 1
                && Character.isLowerCase(parts[first].charAt(0))
                && (parts[first].endsWith("e") || parts[first].endsWith("en") || parts[first].endsWith("er"))
                && PARTS.stream().noneMatch(parts[first]::startsWith)) {
            first++;
        }
        return String.join(" ", List.of(parts).subList(first, parts.length));
    }

    /** Behind a word for a division of a state the name of the division, else {@code null}: {@code Bern} in {@code Kantone Bern}. */
    static @Nullable String ofDivision(String words) {
        int blank = words.indexOf(' ');
        String first = blank < 0 ? "" : words.substring(0, blank).toLowerCase(Locale.GERMAN);
        return DIVISIONS.stream().anyMatch(first::startsWith) && first.length() <= LONGEST_DIVISION
                ? words.substring(blank + 1)
                : null;
    }

    /** A word broken at the end of a line; machines read the stroke as one of several marks: {@code Oester¬ reich}, {@code Pie« monts}. */
    private static boolean isBreak(String words, int at) {
        return words.charAt(at) == '¬'
                || "«»=".indexOf(words.charAt(at)) >= 0
                        && at + 2 < words.length()
                        && words.charAt(at + 1) == ' '
                        && Character.isLowerCase(words.charAt(at + 2));
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
        while (first < parts.length - 1 && isKind(parts[first].toLowerCase(Locale.GERMAN))) {
            first++;
        }
        return String.join(" ", List.of(parts).subList(first, parts.length));
    }

    /** Also a misread one: {@code Gemeinbe}. */
    private static boolean isKind(String word) {
        return KINDS.contains(word)
                || word.length() >= SHORTEST_MISREAD
                        && KINDS.stream()
                                .anyMatch(kind -> kind.length() >= SHORTEST_MISREAD
                                        && MisreadNames.distance(word, kind, MisreadNames.ALIKE) <= MisreadNames.ALIKE);
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
}
