package io.depesche.nlp.domain.link;

import io.depesche.nlp.domain.kb.KnowledgeBase;
import io.depesche.nlp.domain.kb.KnownEntity;
import io.depesche.nlp.domain.link.Titles.Title;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Finds who is meant by an office without a name: {@code der nordkoreanische Machthaber}, {@code die US-Außenministerin}, {@code der
 * Einsatzleiter}. In this order: the person whose name stands behind the office here or earlier in the text, a person of the text who
 * holds it, the holder on the day of publication. Where two come into question, nobody is meant. Immutable, thread-safe.
 */
final class OfficeReferences {

    private static final int LONGEST = 40;

    private final Titles titles = new Titles();
    private final Roles roles;

    /** @param roles words for what a person is that are no offices of a state */
    OfficeReferences(Roles roles) {
        this.roles = roles;
    }

    List<Found> find(String text, Words words, List<Found> found, KnowledgeBase knowledge, PublicationDays days) {
        Places places = new Places(found);
        Introductions introductions = new Introductions();
        List<Target> persons = persons(found);
        List<Found> references = new ArrayList<>();
        for (int i = 0; i < words.count(); i++) {
            int last = i;
            while (last + 1 < words.count() && words.precedesHyphen(last)) {
                last++;
            }
            if (words.isCapital(i)
                    && words.end(last) - words.start(i) <= LONGEST
                    && places.at(words.start(i)) == null) {
                String word = text.substring(words.start(i), words.end(last));
                Title title = titles.of(word);
                if (title != null || roles.isRole(word)) {
                    OfficePhrase phrase = OfficePhrase.read(text, words, i, last, title, places);
                    Target who = who(phrase, words, last, places, persons, introductions, knowledge, days);
                    if (who != null) {
                        references.add(new Found(phrase.span(), who, Found.NOMINAL, 0.8));
                    }
                }
            }
            i = last;
        }
        return references;
    }

    private static @Nullable Target who(
            OfficePhrase phrase,
            Words words,
            int last,
            Places places,
            List<Target> persons,
            Introductions introductions,
            KnowledgeBase knowledge,
            PublicationDays days) {
        Target named = words.areNeighbours(last) ? places.personAt(words.start(last + 1)) : null;
        if (named != null) {
            if (!phrase.former()) {
                introductions.add(phrase, named);
            }
            return phrase.title() == null ? null : named;
        }
        if (!phrase.definite() || phrase.former() || phrase.owned() && phrase.country() == null) {
            return null;
        }
        Target before = introductions.of(phrase);
        if (before != null || phrase.country() == null && introductions.isShared(phrase)) {
            return before;
        }
        Target inText = holderOf(phrase, persons, days);
        if (inText != null
                || phrase.country() == null
                || !days.known()
                || days.last() > knowledge.officesKnownUntil()) {
            return inText;
        }
        List<Target> holders = new ArrayList<>();
        for (String key : phrase.keys()) {
            knowledge.holders(key, phrase.country()).stream()
                    .map(Target::of)
                    .filter(target -> !holders.contains(target))
                    .forEach(holders::add);
        }
        return holderOf(phrase, holders, days);
    }

    /** Those of the text who hold some office. */
    private static List<Target> persons(List<Found> found) {
        Map<String, Target> persons = new LinkedHashMap<>();
        found.stream()
                .filter(place -> place.isName()
                        && place.isPerson()
                        && holdsOffices(place.target().known()))
                .forEach(place -> persons.put(place.target().identity(), place.target()));
        return List.copyOf(persons.values());
    }

    private static boolean holdsOffices(@Nullable KnownEntity person) {
        return person != null && !person.offices().isEmpty();
    }

    /** The one of some who holds the office on the days of publication. */
    private static @Nullable Target holderOf(OfficePhrase phrase, List<Target> persons, PublicationDays days) {
        Target holder = null;
        for (Target person : persons) {
            KnownEntity known = person.known();
            boolean holds = known != null
                    && known.offices().stream()
                            .anyMatch(office -> days.areWithin(office)
                                    && phrase.keys().contains(office.title())
                                    && (phrase.country() == null
                                            || phrase.country().equals(office.country())));
            if (holds && holder != null) {
                return null;
            }
            holder = holds ? person : holder;
        }
        return holder;
    }
}
