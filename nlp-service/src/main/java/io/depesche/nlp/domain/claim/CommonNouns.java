package io.depesche.nlp.domain.claim;

import io.depesche.contracts.article.ArticleEnriched.Entity;
import io.depesche.nlp.domain.grammar.Phrase;
import io.depesche.nlp.domain.lexicon.GermanLexicon;
import io.depesche.nlp.domain.lexicon.Reading;
import io.depesche.nlp.domain.lexicon.Reading.Case;
import io.depesche.nlp.domain.lexicon.Reading.Gender;
import io.depesche.nlp.domain.lexicon.Reading.Number;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Whom a noun without a name means: {@code das Unternehmen}, {@code die Kandidatin}, {@code beide Seiten}. Answers with keys of
 * {@link Mention}.
 */
final class CommonNouns {

    private static final int MENTIONS_BACK = 120;

    /** A row that was a subject so many sentences ago goes before a nearer one that was none. */
    private static final int ROWS_BACK = 2;

    private final Ontology ontology;
    private final Discourse discourse;
    private final Descriptions descriptions;
    private @Nullable Map<String, Integer> counts;

    CommonNouns(Ontology ontology, Discourse discourse) {
        this.ontology = ontology;
        this.discourse = discourse;
        this.descriptions = discourse.descriptions();
    }

    /** The one whom a definite noun takes up: one introduced with the same noun, or with one of the same kind. */
    @Nullable
    String meant(Phrase phrase, int offset) {
        boolean places = !phrase.can(Number.SINGULAR) && ontology.isA("@locality", Nouns.whole(phrase.head()));
        if (phrase.negated() || phrase.two() || places) {
            return null;
        }
        List<String> keys = Nouns.keys(phrase.head());
        boolean plain = isPlain(phrase);
        boolean vehicle = plain && phrase.can(Number.SINGULAR) && ontology.isA("@vehicle", keys);
        if (!isDefinite(phrase)) {
            // eine Fähre …, later the name of the only ship
            return vehicle && phrase.determiner() != null ? onlyVehicle(keys) : null;
        }
        List<String> whole = Nouns.whole(phrase.head());
        String kind = plain && isGeneric(phrase, whole) ? descriptions.kindOf(keys) : null;
        String same = null;
        int back = 0;
        for (int i = discourse.last(offset); i >= 0 && back < MENTIONS_BACK; i--, back++) {
            String key = discourse.mention(i).key();
            if (key == null) {
                continue;
            }
            if (phrase.genitive() == null && descriptions.has(key, whole)) {
                return key;
            }
            boolean fits = same == null && kind != null && descriptions.isBody(key);
            same = fits && descriptions.isCalled(key, String.valueOf(kind)) ? key : same;
        }
        if (same != null) {
            return same;
        }
        if (plain && ontology.isA("@management", whole)) {
            return company();
        }
        if (kind != null) {
            return kind.equals("@company") ? company() : null;
        }
        if (vehicle) {
            return only(offset);
        }
        return plain && ontology.isA("@part", keys) && phrase.can(Number.SINGULAR) ? onlyPerson(phrase) : null;
    }

    /** {@code die Behörde}; {@code die Datenschutzbehörde} is another one than the authority named before. */
    private boolean isGeneric(Phrase phrase, List<String> whole) {
        String word = phrase.head().small();
        for (String noun : whole) {
            if (word.startsWith(noun.toLowerCase(Locale.ROOT)) && ontology.isA("@generic", List.of(noun))) {
                return true;
            }
        }
        return false;
    }

    private static boolean isDefinite(Phrase phrase) {
        String determiner = phrase.determiner();
        return determiner != null && !determiner.startsWith("ein");
    }

    private static boolean isPlain(Phrase phrase) {
        Phrase possessor = phrase.possessor();
        return phrase.genitive() == null && (possessor == null || possessor.kind() == Phrase.Kind.PRONOUN);
    }

    /** The two of {@code beide Seiten}, {@code die zwei Konzerne}: named together before, else the only two of their sort. */
    List<String> two(Phrase phrase, int offset) {
        boolean sides = isDefinite(phrase) && ontology.isA("@sides", Nouns.whole(phrase.head()));
        boolean many = phrase.can(Number.PLURAL) && (!phrase.can(Number.SINGULAR) || phrase.two());
        if (!many || !(phrase.two() || sides) || phrase.name() != null || !isPlain(phrase)) {
            return List.of();
        }
        return two(phrase, offset, isDefinite(phrase));
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
            sort = sort.and(key -> firstOffset(key) > offset);
        }
        for (int i = both ? discourse.last(offset) : -1; i >= 0; i--) {
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
        for (String key : counts().keySet()) {
            if (sort.test(key)) {
                found.add(key);
            }
        }
        return found.size() == 2 ? List.copyOf(found) : both ? namedBefore(sort, offset) : List.of();
    }

    /** The only two of a sort before a place, named or by their adjectives. */
    private List<String> namedBefore(Predicate<String> sort, int offset) {
        Set<String> found = new LinkedHashSet<>();
        for (int i = 0; i <= discourse.last(offset) && found.size() <= 2; i++) {
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
                && isPlain(phrase);
        if (!points) {
            return null;
        }
        Predicate<String> sort = sort(phrase);
        Phrase nearest = null;
        int last = discourse.last(offset);
        for (int i = last; i >= 0; i--) {
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
                if (key != null && isType(key, "PER")) {
                    persons.add(key);
                }
            }
            if (persons.size() == 2) {
                return persons;
            }
        }
        return List.of();
    }

    private int firstOffset(String key) {
        for (int i = 0; i < discourse.size(); i++) {
            if (key.equals(discourse.mention(i).key())) {
                return discourse.mention(i).offset();
            }
        }
        return -1;
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
        return ontology.isA("@person", keys) ? key -> isType(key, "PER") : key -> false;
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

    private boolean isType(String key, String type) {
        Entity entity = discourse.entity(key);
        return entity != null && entity.type().equals(type);
    }

    /** {@code die Kandidatin}: the one person of the article who can be it and was called nothing else. */
    private @Nullable String onlyPerson(Phrase phrase) {
        boolean office = !ontology.isA("@story-part", Nouns.whole(phrase.head()));
        String found = null;
        for (Entity entity : discourse.entities()) {
            boolean other = office && descriptions.isCalled(entity.id(), "@person");
            boolean can = entity.type().equals("PER")
                    && !other
                    && descriptions.genders(entity).stream()
                            .anyMatch((Gender gender) -> phrase.can(Number.SINGULAR, gender));
            if (can && found != null) {
                return null;
            }
            found = can ? entity.id() : found;
        }
        return found;
    }

    /** The only thing with a name before a place. */
    private @Nullable String only(int offset) {
        String found = null;
        for (int i = 0; i < discourse.size(); i++) {
            Mention mention = discourse.mention(i);
            String key = mention.entity();
            if (key == null || !isType(key, "MISC") || mention.offset() >= offset) {
                continue;
            }
            if (found != null && !found.equals(key)) {
                return null;
            }
            found = key;
        }
        return found;
    }

    /** The one ship or train that the article calls by the same noun; else the only thing with a name. */
    private @Nullable String onlyVehicle(List<String> nouns) {
        String found = null;
        for (String key : counts().keySet()) {
            if (descriptions.has(key, nouns)) {
                if (found != null) {
                    return null;
                }
                found = key;
            }
        }
        return found == null ? only(Integer.MAX_VALUE) : found;
    }

    /** The company that is named more often than any other; of two that are named alike the first. */
    @Nullable
    String company() {
        String most = null;
        int best = 0;
        for (Map.Entry<String, Integer> count : counts().entrySet()) {
            String key = count.getKey();
            if (count.getValue() > best && descriptions.isBody(key) && !descriptions.isNoCompany(key)) {
                most = key;
                best = count.getValue();
            }
        }
        return most;
    }

    /** How often each is named, in the order of their first mention. */
    private Map<String, Integer> counts() {
        Map<String, Integer> known = counts;
        if (known == null) {
            known = new LinkedHashMap<>();
            for (int i = 0; i < discourse.size(); i++) {
                String key = discourse.mention(i).key();
                if (key != null) {
                    known.merge(key, 1, Integer::sum);
                }
            }
            counts = known;
        }
        return known;
    }
}
