package io.depesche.nlp.domain.claim;

import io.depesche.contracts.article.ArticleEnriched.Entity;
import io.depesche.nlp.domain.grammar.Phrase;
import io.depesche.nlp.domain.lexicon.GermanLexicon;
import io.depesche.nlp.domain.lexicon.Reading;
import io.depesche.nlp.domain.lexicon.Reading.Case;
import io.depesche.nlp.domain.lexicon.Reading.Number;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Whom a noun without a name means that speaks of several: {@code beide Seiten}, {@code diese Länder}, {@code die beiden Führer}. */
final class Groups {

    /** A row that was a subject so many sentences ago goes before a nearer one that was none. */
    private static final int ROWS_BACK = 2;

    /** Nobody speaks again of names so far back, and a text that is made to must not be searched from end to end for each noun. */
    private static final int MENTIONS_BACK = 600;

    private final Ontology ontology;
    private final Discourse discourse;
    private final Descriptions descriptions;
    private @Nullable Map<String, Integer> keys;

    Groups(Ontology ontology, Discourse discourse) {
        this.ontology = ontology;
        this.discourse = discourse;
        this.descriptions = discourse.descriptions();
    }

    /** The two of {@code beide Seiten}, {@code die zwei Konzerne}: named together before, else the only two of their sort. */
    List<String> two(Phrase phrase, int offset) {
        boolean sides = CommonNouns.isDefinite(phrase) && ontology.isA("@sides", Nouns.whole(phrase.head()));
        boolean many = phrase.can(Number.PLURAL) && (!phrase.can(Number.SINGULAR) || phrase.two());
        if (!many || !(phrase.two() || sides) || phrase.name() != null || !CommonNouns.isPlain(phrase)) {
            return List.of();
        }
        return two(phrase, offset, CommonNouns.isDefinite(phrase));
    }

    /** The two of whom {@code eines der Länder} is one: the same, where one of them and {@code das andere} are spoken of. */
    List<String> either(Phrase phrase, int offset) {
        boolean sides = ontology.isA("@sides", Nouns.whole(phrase.head()))
                || ontology.isA("@locality", Nouns.whole(phrase.head()));
        return sides ? two(phrase, offset, true) : List.of();
    }

    private List<String> two(Phrase phrase, int offset, boolean both) {
        Predicate<String> sort = sort(phrase);
        if (!both) {
            // zwei Gruppen …: only those can be meant who are named later
            sort = sort.and(key -> keys().getOrDefault(key, -1) > offset);
        }
        int last = both ? discourse.last(offset) : -1;
        for (int i = last; i >= 0 && i > last - MENTIONS_BACK; i--) {
            List<Phrase> members = discourse.mention(i).phrase().members();
            if (members.size() == 2) {
                String first = discourse.key(members.get(0));
                String second = discourse.key(members.get(1));
                if (first != null && second != null && sort.test(first) && sort.test(second)) {
                    return List.of(first, second);
                }
            }
        }
        List<String> found = new ArrayList<>(2);
        for (String key : keys().keySet()) {
            if (sort.test(key)) {
                found.add(key);
            }
        }
        return found.size() == 2 ? List.copyOf(found) : both ? namedBefore(sort, offset) : List.of();
    }

    /** The only two of a sort before a place, named or by their adjectives. */
    private List<String> namedBefore(Predicate<String> sort, int offset) {
        Set<String> found = new LinkedHashSet<>();
        int last = Math.min(discourse.last(offset), MENTIONS_BACK);
        for (int i = 0; i <= last && found.size() <= 2; i++) {
            Mention mention = discourse.mention(i);
            String key = mention.key() == null ? discourse.ofAdjective(mention.phrase()) : mention.key();
            String other = mention.key() == null ? null : discourse.ofAdjective(mention.phrase());
            for (String one : new String[] {key, other}) {
                if (one != null && sort.test(one)) {
                    found.add(one);
                }
            }
        }
        return found.size() == 2 ? List.copyOf(found) : List.of();
    }

    /** Those of {@code diese Länder}, {@code die drei Konzerne} behind a row of names: the last row of their sort; {@code null} if there is none. */
    @Nullable
    Phrase row(Phrase phrase, int offset) {
        boolean points = phrase.determiner() != null
                && phrase.determiner().startsWith("dies")
                && !phrase.can(Number.SINGULAR)
                && phrase.name() == null
                && CommonNouns.isPlain(phrase);
        if (!points) {
            return null;
        }
        Predicate<String> sort = sort(phrase);
        Phrase nearest = null;
        int last = discourse.last(offset);
        for (int i = last; i >= 0 && i > last - MENTIONS_BACK; i--) {
            Mention mention = discourse.mention(i);
            boolean near = mention.sentence() >= discourse.mention(last).sentence() - ROWS_BACK;
            if (nearest != null && !near) {
                break;
            }
            long fits = mention.phrase().members().stream()
                    .map(discourse::key)
                    .filter(key -> key != null && sort.test(key))
                    .count();
            if (fits >= 2 && near && mention.subject()) {
                return mention.phrase();
            }
            nearest = fits >= 2 && nearest == null ? mention.phrase() : nearest;
        }
        return nearest;
    }

    /** The two heads of state of {@code die Staatschefs der beiden Länder}, {@code die beiden Führer}: persons named together shortly before. */
    List<String> leaders(Phrase phrase, int sentence, int offset) {
        Phrase whose = phrase.genitive();
        boolean two = phrase.two() || whose != null && whose.two();
        boolean office = ontology.isA("@transparent", Nouns.whole(phrase.head()))
                || ontology.isA("@office", Nouns.keys(phrase.head()));
        boolean one = !phrase.two() && phrase.can(Number.SINGULAR, Case.NOMINATIVE);
        if (!two || !office || one || whose != null && whose.name() != null) {
            return List.of();
        }
        for (int i = discourse.last(offset); i >= 0 && discourse.mention(i).sentence() >= sentence - ROWS_BACK; i--) {
            List<String> persons = new ArrayList<>(2);
            for (Phrase member : discourse.mention(i).phrase().members()) {
                String key = discourse.key(member);
                if (key != null && discourse.isType(key, "PER")) {
                    persons.add(key);
                }
            }
            if (persons.size() == 2) {
                return persons;
            }
        }
        return List.of();
    }

    /** Which names a noun can take up: a country, a person or a body. */
    private Predicate<String> sort(Phrase phrase) {
        List<String> whole = Nouns.whole(phrase.head());
        if (ontology.isA("@locality", whole)) {
            return this::isState;
        }
        if (ontology.isA("@sides", whole)) {
            return key -> (isParty(key) || isState(key)) && !ontology.isA("@agency", descriptions.of(key));
        }
        List<String> keys = Nouns.keys(phrase.head());
        if (descriptions.kindOf(keys) != null || ontology.isA("@group", keys)) {
            return key -> descriptions.isBody(key) && !ontology.isA("@agency", descriptions.of(key));
        }
        return ontology.isA("@person", keys) ? key -> discourse.isType(key, "PER") : key -> false;
    }

    /** Whether the lexicon has it as a country, or the article speaks of its people and things by an adjective. */
    private boolean isState(String key) {
        Entity entity = discourse.entity(key);
        if (entity == null || !entity.type().equals("LOC")) {
            return false;
        }
        for (Reading reading : GermanLexicon.shared().readings(entity.name())) {
            if (reading.tag().endsWith("COU")) {
                return true;
            }
        }
        return discourse.hasAdjective(key);
    }

    /** A body that can be one side of a dispute; courts and authorities decide it. */
    private boolean isParty(String key) {
        return descriptions.isBody(key)
                && !descriptions.isCalled(key, "@court")
                && !descriptions.isCalled(key, "@authority")
                && !ontology.isA("@agency", descriptions.of(key));
    }

    /** All who are named, in the order of their first mention, with the place of it. */
    private Map<String, Integer> keys() {
        Map<String, Integer> known = keys;
        if (known == null) {
            known = new LinkedHashMap<>();
            for (int i = 0; i < discourse.size(); i++) {
                Mention mention = discourse.mention(i);
                if (mention.key() != null) {
                    known.putIfAbsent(mention.key(), mention.offset());
                }
            }
            keys = known;
        }
        return known;
    }
}
