package io.depesche.nlp.domain.link;

import io.depesche.contracts.article.Span;
import io.depesche.nlp.domain.kb.KnowledgeBase;
import io.depesche.nlp.domain.kb.KnownEntity;
import io.depesche.nlp.domain.kb.KnownEntity.Office;
import io.depesche.nlp.domain.link.Titles.Title;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Finds who is meant by an office without a name: {@code der nordkoreanische Machthaber}, {@code die US-Außenministerin}. In this order:
 * the person whose name stands behind the office here or earlier in the text, a person of the text who holds it, the holder on the day of
 * publication. Where two come into question, nobody is meant. Immutable, thread-safe.
 */
final class OfficeReferences {

    private static final Set<String> ONE = Set.of("der", "dem", "den", "des");
    private static final Set<String> FORMER =
            Set.of("ehemalige", "ehemaligen", "ehemaliger", "frühere", "früheren", "früherer", "einstige", "einstigen");
    private static final Set<String> OF = Set.of("der", "des", "von");

    /** Until then the shipped tables know who holds an office; whoever held it then need not hold it later. */
    private static final int KNOWN_UNTIL = 20_251_231;

    private final Titles titles = new Titles();

    /** An office in the text: the words for it, and whose it is. */
    private record Phrase(Span span, Title title, @Nullable String country, boolean definite, boolean former) {}

    List<Found> find(String text, Words words, List<Found> found, KnowledgeBase knowledge, @Nullable String published) {
        Places places = new Places(found);
        List<Found> references = new ArrayList<>();
        Map<String, Target> named = new LinkedHashMap<>();
        Set<String> several = new HashSet<>();
        int day = dayOf(published);
        for (int i = 0; i < words.count(); i++) {
            int last = i;
            while (last + 1 < words.count() && words.precedesHyphen(last)) {
                last++;
            }
            if (!words.isCapital(i) || words.end(last) - words.start(i) > 40) {
                i = last;
                continue;
            }
            Title title = titles.of(text.substring(words.start(i), words.end(last)));
            if (title != null && places.at(words.start(i)) == null) {
                Phrase phrase = phrase(text, words, i, last, title, places);
                Target who = who(phrase, words, last, places, found, named, several, knowledge, day);
                if (who != null) {
                    references.add(new Found(phrase.span(), who, Found.NOMINAL, 0.8));
                }
            }
            i = last;
        }
        return references;
    }

    private static Phrase phrase(String text, Words words, int first, int last, Title title, Places places) {
        int start = first;
        String country = title.country();
        boolean former = false;
        boolean definite = false;
        for (int back = first - 1; back >= Math.max(0, first - 3) && words.areNeighbours(back); back--) {
            String word = words.at(back).toLowerCase(Locale.GERMAN);
            Found here = places.at(words.start(back));
            if (here != null && here.kind().equals(Found.ADJECTIVE)) {
                KnownEntity owner = here.target().known();
                country = country == null && owner != null ? owner.country() : country;
                start = back;
            } else if (FORMER.contains(word)) {
                former = true;
                start = back;
            } else if (ONE.contains(word) || word.equals("die") && isFemale(words.at(last))) {
                definite = true;
                start = back;
                break;
            } else if (here != null || !Character.isLowerCase(text.charAt(words.start(back))) || back < first - 2) {
                break;
            } else if (!word.endsWith("e") && !word.endsWith("en")) {
                break;
            }
        }
        if (country == null) {
            int behind = last + 1;
            if (behind < words.count() && OF.contains(words.at(behind))) {
                behind++;
            }
            Found owner = behind < words.count() && behind <= last + 2 ? places.at(words.start(behind)) : null;
            KnownEntity known = owner == null ? null : owner.target().known();
            country = known != null && known.isCountry() && words.areNeighbours(last) ? known.country() : null;
        }
        Span span = new Span(words.start(start), words.end(last));
        return new Phrase(span, title, country, definite, former);
    }

    private static boolean isFemale(String word) {
        return word.endsWith("in") || word.endsWith("beauftragte");
    }

    private static @Nullable Target who(
            Phrase phrase,
            Words words,
            int last,
            Places places,
            List<Found> found,
            Map<String, Target> named,
            Set<String> several,
            KnowledgeBase knowledge,
            int day) {
        Found behind = words.areNeighbours(last) ? places.at(words.start(last + 1)) : null;
        if (behind != null && behind.isName() && behind.isPerson()) {
            if (!phrase.former()) {
                for (String key : phrase.title().keys()) {
                    Target other = named.put(key + ":null", behind.target());
                    if (other != null
                            && !other.identity().equals(behind.target().identity())) {
                        several.add(key);
                    }
                    if (phrase.country() != null) {
                        named.put(key + ':' + phrase.country(), behind.target());
                    }
                }
            }
            return behind.target();
        }
        if (!phrase.definite() || phrase.former()) {
            return null;
        }
        for (String key : phrase.title().keys()) {
            Target before = named.get(key + ':' + phrase.country());
            if (before != null && (phrase.country() != null || !several.contains(key))) {
                return before;
            }
        }
        if (phrase.country() == null && phrase.title().keys().stream().anyMatch(several::contains)) {
            return null;
        }
        Target inText = holderOf(phrase, persons(found), day);
        if (inText != null || phrase.country() == null || day == 0 || day > KNOWN_UNTIL) {
            return inText;
        }
        List<Target> holders = new ArrayList<>();
        for (String key : phrase.title().keys()) {
            knowledge.holders(key, phrase.country()).stream()
                    .map(Target::of)
                    .filter(target -> !holders.contains(target))
                    .forEach(holders::add);
        }
        return holderOf(phrase, holders, day);
    }

    private static List<Target> persons(List<Found> found) {
        Map<String, Target> persons = new LinkedHashMap<>();
        found.stream()
                .filter(place ->
                        place.isName() && place.isPerson() && place.target().known() != null)
                .forEach(place -> persons.put(place.target().identity(), place.target()));
        return List.copyOf(persons.values());
    }

    /** The one of some who holds the office on a day; where nobody knows the day, the one who holds it still. */
    private static @Nullable Target holderOf(Phrase phrase, List<Target> persons, int day) {
        Target holder = null;
        for (Target person : persons) {
            KnownEntity known = person.known();
            if (known == null || known.offices().stream().noneMatch(office -> isMeant(office, phrase, day))) {
                continue;
            }
            if (holder != null) {
                return null;
            }
            holder = person;
        }
        return holder;
    }

    private static boolean isMeant(Office office, Phrase phrase, int day) {
        boolean held = day == 0 ? office.to() == Office.OPEN : office.heldBetween(day, day);
        return held
                && phrase.title().keys().contains(office.title())
                && (phrase.country() == null || phrase.country().equals(office.country()));
    }

    /** {@code 2024-11-12T08:00:00Z} as 20241112; 0 where the day is not said. */
    static int dayOf(@Nullable String published) {
        if (published == null || published.length() < 10) {
            return 0;
        }
        int day = 0;
        for (int i = 0; i < 10; i++) {
            char c = published.charAt(i);
            if (i == 4 || i == 7 ? c != '-' : c < '0' || c > '9') {
                return 0;
            }
            day = c == '-' ? day : day * 10 + c - '0';
        }
        return day;
    }

    /** What was found at a place. */
    private static final class Places {
        private final Map<Integer, Found> byStart = new LinkedHashMap<>();

        Places(List<Found> found) {
            found.forEach(place -> byStart.put(place.span().start(), place));
        }

        @Nullable
        Found at(int start) {
            return byStart.get(start);
        }
    }
}
