package io.depesche.nlp.domain.link;

import io.depesche.contracts.article.Span;
import io.depesche.nlp.domain.lexicon.Rows;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Finds public bodies that are named by what they are: ministries, courts, criminal offices; straits and gulfs likewise. A town behind a
 * court belongs to its name.
 * Immutable, thread-safe.
 *
 * <p>Example: {@code Arbeitsgericht Leipzig}, {@code Verkehrsministerium}, {@code US-Botschaft}; not {@code Fertiggericht}, not
 * {@code Ministerien}.
 */
final class Institutions {

    private static final int LONGEST = 50;
    private static final String COURT = "gericht";
    private static final Set<String> LINKS = Set.of("der", "des", "für");

    private final List<String> endings = new ArrayList<>();
    private final Set<String> whole = new HashSet<>();
    private final Set<String> courts = new HashSet<>();
    private final Set<String> waters = new HashSet<>();
    private final Set<String> bodies = new HashSet<>();

    Institutions() {
        Rows.read("/nlp/link/institutions.tsv", 2).forEach(row -> {
            switch (row.get(0)) {
                case "ending" -> endings.add(row.get(1));
                case "word" -> whole.add(row.get(1).toLowerCase(Locale.GERMAN));
                case "body" -> bodies.add(row.get(1));
                case "water" -> waters.add(row.get(1));
                case "court" -> courts.add(row.get(1));
                default -> throw new IllegalStateException("institutions.tsv: unknown kind " + row.get(0));
            }
        });
    }

    /** The bodies of a text as names of their own, in order. */
    List<Found> find(String text, Words words) {
        List<Found> found = new ArrayList<>();
        for (int i = 0; i < words.count(); i++) {
            int first = i;
            while (i + 1 < words.count() && words.precedesHyphen(i)) {
                i++;
            }
            if (!words.isCapital(first) || words.end(i) - words.start(first) > LONGEST) {
                continue;
            }
            int named = first == i ? namedBody(words, i) : -1;
            if (named > i) {
                Span span = new Span(words.start(i), words.end(named));
                List<String> shortNames = words.at(i).equals("Front") ? List.of("Front") : List.of();
                found.add(new Found(span, new Target("ORG", span.of(text), null, shortNames, null), Found.NAME, 0.75));
                i = named;
                continue;
            }
            if (first == i && isWater(words, i)) {
                Span span = new Span(words.start(i), words.end(i + 2));
                found.add(new Found(span, Target.unknown("LOC", span.of(text)), Found.NAME, 0.8));
                i += 2;
                continue;
            }
            String word = text.substring(words.start(first), words.end(i));
            String last = words.at(i).toLowerCase(Locale.GERMAN);
            String plain = withoutGenitive(last);
            boolean court = isCourt(plain);
            boolean embassy = first < i && plain.equals("botschaft");
            if (!court && !embassy && !isBody(plain)) {
                continue;
            }
            int end = words.end(i);
            int cut = last.length() - plain.length();
            if (court && words.areNeighbours(i) && words.isCapital(i + 1) && isTown(words.at(i + 1))) {
                end = words.end(i + 1);
                i++;
                cut = 0;
            }
            Span span = new Span(words.start(first), end);
            String name = cut == 0 ? span.of(text) : word.substring(0, word.length() - cut);
            found.add(new Found(span, Target.unknown("ORG", name), Found.NAME, 0.8));
        }
        return found;
    }

    /**
     * The last word of a name such as {@code Front der Hirten} or {@code Gewerkschaft der Lokführer}; {@code -1} if no such name begins
     * here.
     */
    private int namedBody(Words words, int word) {
        boolean begins = bodies.contains(words.at(word))
                && words.areNeighbours(word)
                && words.areNeighbours(word + 1)
                && LINKS.contains(words.at(word + 1))
                && words.isCapital(word + 2)
                && !words.precedesHyphen(word + 2);
        return begins ? word + 2 : -1;
    }

    /** {@code Straße von Luhre}, {@code Golf von Aden}. */
    private boolean isWater(Words words, int word) {
        return waters.contains(words.at(word))
                && words.areNeighbours(word)
                && words.areNeighbours(word + 1)
                && words.at(word + 1).equals("von")
                && words.isCapital(word + 2)
                && !words.precedesHyphen(word + 2);
    }

    private boolean isBody(String word) {
        return whole.contains(word)
                || endings.stream().anyMatch(ending -> word.endsWith(ending) && word.length() > ending.length() + 2);
    }

    private boolean isCourt(String word) {
        return word.endsWith(COURT) && courts.contains(word.substring(0, word.length() - COURT.length()));
    }

    private static String withoutGenitive(String word) {
        if (word.endsWith("gerichtes") || word.endsWith("amtes")) {
            return word.substring(0, word.length() - 2);
        }
        boolean genitive = word.endsWith("gerichts")
                || word.endsWith("hofs")
                || word.endsWith("amts")
                || word.endsWith("ministeriums")
                || word.endsWith("departements");
        return genitive ? word.substring(0, word.length() - 1) : word;
    }

    /** A word with a capital behind a court is its town, unless it is all capitals or too short for one. */
    private static boolean isTown(String word) {
        return word.length() >= 3 && word.chars().skip(1).allMatch(Character::isLowerCase);
    }
}
