package io.depesche.nlp.domain.link;

import io.depesche.contracts.article.Span;
import io.depesche.nlp.domain.lexicon.GermanLexicon;
import io.depesche.nlp.domain.lexicon.Reading.Number;
import io.depesche.nlp.domain.lexicon.Rows;
import io.depesche.nlp.domain.tag.NameMention;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Names behind a noun that says what they are, such as {@code die Hackergruppe Nachtwurm}: two nouns side by side are a name and its
 * kind. What is said once counts in the whole text. Immutable, thread-safe.
 *
 * <p>Example: {@code Der Klinikbetreiber Sanaquell zahlt nicht. Sanaquell schweigt.} names a body twice, whatever the tagger took it for;
 * {@code Der Konzern Anfang März} names none.
 */
final class KindNames {

    private static final double SAID = 0.9;
    private static final int LONGEST = 40;
    private static final int SHORTEST = 3;

    /** One name before the last part may stand for whose it is: {@code Ukraine-Partei}. */
    private static final int NAMED_PARTS = 2;

    private static final Set<String> TIMES = Set.of(
            "Abend",
            "Morgen",
            "Nacht",
            "Mittag",
            "Nachmittag",
            "Vormittag",
            "Anfang",
            "Ende",
            "Mitte",
            "Woche",
            "Jahr",
            "Tag");

    private static final List<String> ABSTRACT =
            List.of("ung", "heit", "keit", "schaft", "ion", "tät", "nis", "ismus", "tum", "enz", "anz", "ik");

    private final Map<String, String> byWord = new HashMap<>();
    private final Map<String, String> byEnd = new HashMap<>();
    private final Map<String, String> byOwner = new HashMap<>();
    private final GermanLexicon lexicon = GermanLexicon.shared();

    private final Roles roles;

    /** @param roles titles that stand before persons */
    KindNames(Roles roles) {
        this.roles = roles;
        Rows.read("/nlp/link/kinds.tsv", 3).forEach(row -> {
            for (String noun : row.get(2).split("\\|")) {
                switch (row.get(1)) {
                    case "end" -> byEnd.put(noun, row.get(0));
                    case "word" -> byWord.put(noun, row.get(0));
                    case "von" -> byOwner.put(noun, row.get(0));
                    default -> throw new IllegalStateException("kinds.tsv: unknown comparison " + row.get(1));
                }
            }
        });
    }

    /**
     * The names with the types that the text itself says, and those that were overlooked.
     *
     * @param names in order, not overlapping
     * @param isKnown whether the knowledge base has a name that is written like a place of the text
     */
    List<NameMention> said(String text, Words words, List<NameMention> names, Predicate<Span> isKnown) {
        Map<Integer, NameMention> byStart = new HashMap<>();
        names.forEach(name -> byStart.put(name.span().start(), name));
        Set<String> persons = persons(text, words, names);
        Map<String, String> types = new HashMap<>();
        for (int i = 0; i + 1 < words.count(); i++) {
            String type = words.isCapital(i) ? typeBehind(words, i) : null;
            if (type == null) {
                continue;
            }
            int at = byOwner.containsKey(small(words, i)) && isVon(words, i + 1) ? i + 2 : i + 1;
            String name = nameAt(text, words, at, byStart.get(words.start(at)), type);
            if (name != null && !persons.contains(name)) {
                types.putIfAbsent(name, type);
            }
        }
        for (int i = 0; i < words.count(); i++) {
            int last = i;
            while (last + 1 < words.count() && words.precedesHyphen(last)) {
                last++;
            }
            String type = last - i >= NAMED_PARTS ? HeadWords.typeOf(small(words, last)) : null;
            if (type != null && words.end(last) - words.start(i) <= LONGEST && areNames(words, i, last, isKnown)) {
                types.putIfAbsent(text.substring(words.start(i), words.end(last)), type);
            }
            i = last;
        }
        return types.isEmpty() ? names : everywhere(text, words, names, types);
    }

    /** {@code Rhein-Elbe-Bahn}: known names joined, and a word for what bears them both. */
    private static boolean areNames(Words words, int first, int last, Predicate<Span> isKnown) {
        for (int i = first; i < last; i++) {
            if (!words.isCapital(i) || !isKnown.test(new Span(words.start(i), words.end(i)))) {
                return false;
            }
        }
        return words.isCapital(last);
    }

    /** Family names of persons whom the text names in full or by a title: {@code Herr Rossbach}. */
    private Set<String> persons(String text, Words words, List<NameMention> names) {
        Set<String> persons = new HashSet<>();
        for (NameMention name : names) {
            String written = name.span().of(text);
            int before = words.from(name.span().start()) - 1;
            boolean titled = words.areNeighbours(before) && roles.isRole(words.at(before));
            int blank = written.indexOf(' ');
            boolean full = blank > 0 && isFirstName(written.substring(0, blank));
            if (name.type().equals("PER") && (titled || full)) {
                persons.add(written.substring(written.lastIndexOf(' ') + 1));
                persons.add(written);
            }
        }
        return persons;
    }

    private static String small(Words words, int word) {
        return words.at(word).toLowerCase(Locale.GERMAN);
    }

    private static boolean isVon(Words words, int word) {
        return word + 1 < words.count() && words.at(word).equals("von") && words.areNeighbours(word);
    }

    private @Nullable String typeBehind(Words words, int word) {
        if (!words.areNeighbours(word) || words.end(word) - words.start(word) > LONGEST) {
            return null;
        }
        String noun = small(words, word);
        if (isVon(words, word + 1)) {
            return byOwner.get(noun);
        }
        String whole = byWord.get(noun);
        for (int cut = 0; whole == null && cut < noun.length() - SHORTEST; cut++) {
            whole = byEnd.get(noun.substring(cut));
        }
        return whole;
    }

    /** The name that begins at a word, if it is one: tagged as such and no person in full, or a word that German lacks. */
    private @Nullable String nameAt(String text, Words words, int at, @Nullable NameMention tagged, String type) {
        if (tagged != null) {
            String name = tagged.span().of(text);
            int blank = name.indexOf(' ');
            boolean person = tagged.type().equals("PER") && blank > 0 && isFirstName(name.substring(0, blank));
            boolean place = tagged.type().equals("LOC") && type.equals("ORG") && blank > 0;
            return person || place ? null : name;
        }
        String word = words.at(at);
        boolean unknown = word.length() >= SHORTEST
                && words.isCapital(at)
                && !words.precedesHyphen(at)
                && !lexicon.isForm(word)
                && !lexicon.isForm(GermanLexicon.lowerFirst(word));
        String head = unknown ? lexicon.headOf(word) : null;
        return unknown && (head == null || !TIMES.contains(head) && isSingular(head) && !isAbstract(head))
                ? word
                : null;
    }

    private boolean isFirstName(String word) {
        return lexicon.readings(word).stream().anyMatch(reading -> reading.has("VOR"));
    }

    /** {@code warf der Partei Maßlosigkeit vor}: what is done to somebody, not a name. */
    private static boolean isAbstract(String noun) {
        return ABSTRACT.stream().anyMatch(noun::endsWith);
    }

    private boolean isSingular(String noun) {
        return lexicon.nounReadings(noun).stream().noneMatch(reading -> reading.number() == Number.PLURAL);
    }

    private static List<NameMention> everywhere(
            String text, Words words, List<NameMention> names, Map<String, String> types) {
        List<NameMention> all = new ArrayList<>();
        int next = 0;
        for (int i = 0; i < words.count(); i++) {
            int first = i;
            while (i + 1 < words.count() && words.precedesHyphen(i)) {
                i++;
            }
            Span span = new Span(words.start(first), words.end(i));
            while (next < names.size() && names.get(next).span().end() <= span.start()) {
                next++;
            }
            boolean taken = next < names.size() && names.get(next).span().start() < span.end();
            String type = taken || span.length() > LONGEST ? null : types.get(span.of(text));
            if (type != null) {
                all.add(new NameMention(span, type, SAID));
            }
        }
        for (NameMention name : names) {
            String type = types.get(name.span().of(text));
            all.add(type == null ? name : new NameMention(name.span(), type, SAID));
        }
        all.sort(Comparator.comparing(NameMention::span));
        return all;
    }
}
