package io.depesche.nlp.domain.claim;

import io.depesche.contracts.article.ArticleEnriched.Entity;
import io.depesche.nlp.domain.grammar.Phrase;
import io.depesche.nlp.domain.lexicon.GermanLexicon;
import io.depesche.nlp.domain.lexicon.Reading;
import io.depesche.nlp.domain.lexicon.Reading.Gender;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What an article calls those it names: the nouns by which it introduced them ({@code der Softwarekonzern X}) and the genders that go
 * with them.
 */
final class Descriptions {

    private static final Pattern PARTS = Pattern.compile("[ -]");

    /** Kinds of bodies, the first that fits counts. */
    private static final List<String> KINDS =
            List.of("@company", "@union", "@authority", "@court", "@armed-group", "@party-group");

    private static final List<String> NO_COMPANIES =
            List.of("@union", "@authority", "@court", "@armed-group", "@party-group", "@group", "@parliament");

    private final Ontology ontology;
    private final Map<String, Entity> entities;
    private final Map<String, Set<String>> words = new HashMap<>();
    private final Map<String, Set<Gender>> genders = new HashMap<>();
    private final Map<String, Phrase> houses = new HashMap<>();
    private final Map<String, String> prefixes = new HashMap<>();

    Descriptions(Ontology ontology, Map<String, Entity> entities) {
        this.ontology = ontology;
        this.entities = entities;
    }

    /** Takes up the nouns around a name. */
    void add(String key, Phrase phrase) {
        Set<String> known = words.computeIfAbsent(key, this::wordsOfName);
        if (phrase.head() != phrase.name() && phrase.head().mark() == null) {
            known.addAll(Nouns.keys(phrase.head()));
            addGenders(key, phrase);
        } else if (phrase.determiner() != null) {
            addGenders(key, phrase);
        }
        Phrase apposition = phrase.apposition();
        if (apposition != null && apposition.name() == null) {
            known.addAll(Nouns.keys(apposition.head()));
            addGenders(key, apposition);
            addHouse(key, apposition);
        }
        addHouse(key, phrase);
    }

    /** {@code die Chefin der Werft, Ida Kroll}: the shipyard is hers. */
    private void addHouse(String key, Phrase phrase) {
        Phrase house = phrase.genitive();
        if (house != null) {
            houses.putIfAbsent(key, house);
        }
        String head = phrase.head().text();
        int hyphen = head.indexOf('-');
        if (hyphen > 0 && phrase.head() != phrase.name()) {
            prefixes.putIfAbsent(key, head.substring(0, hyphen));
        }
    }

    /** {@code Norvik} of {@code Norvik-Chefin Ida Kroll}; {@code null} if nobody was introduced so. */
    @Nullable
    String prefix(String key) {
        return prefixes.get(key);
    }

    /** The genitive by which the article said whose chairman or spokeswoman somebody is. */
    @Nullable
    Phrase house(String key) {
        return houses.get(key);
    }

    /** {@code Rhein-Elbe-Bahn} is a {@code Bahn}; the name of a person says nothing. */
    private Set<String> wordsOfName(String id) {
        Set<String> found = new HashSet<>();
        Entity entity = entities.get(id);
        if (entity != null && !entity.type().equals("PER")) {
            for (String word : PARTS.split(entity.name())) {
                boolean noun = !word.isEmpty() && Character.isUpperCase(word.charAt(0));
                if (!noun && !found.isEmpty()) {
                    break; // Ärzte ohne Grenzen: no borders
                }
                if (noun) {
                    found.add(word);
                    GermanLexicon.shared().nounReadings(word).forEach(reading -> found.add(reading.lemma()));
                }
            }
        }
        return found;
    }

    private void addGenders(String key, Phrase phrase) {
        Set<Gender> known = genders.computeIfAbsent(key, id -> EnumSet.noneOf(Gender.class));
        for (Gender gender : Gender.values()) {
            if (phrase.can(gender)) {
                known.add(gender);
            }
        }
    }

    Set<String> of(String key) {
        return words.getOrDefault(key, Set.of());
    }

    boolean has(String key, List<String> nouns) {
        Set<String> known = of(key);
        for (String noun : nouns) {
            if (known.contains(noun)) {
                return true;
            }
        }
        return false;
    }

    boolean isCalled(String key, String className) {
        return ontology.isA(className, of(key));
    }

    /** The class of bodies to which nouns belong; {@code null} if to none. */
    @Nullable
    String kindOf(Collection<String> nouns) {
        for (String kind : KINDS) {
            if (ontology.isA(kind, nouns)) {
                return kind;
            }
        }
        return null;
    }

    /** Whether somebody is a company, a union, an authority …, by type or by what the article calls it. */
    boolean isBody(String key) {
        Entity entity = entities.get(key);
        if (entity == null) {
            return kindOf(of(key)) != null;
        }
        boolean called = isCalled(key, "@company") && !isCalled(key, "@person");
        return entity.type().equals("ORG") || called;
    }

    /** Whether the article calls it something that is no company. */
    boolean isNoCompany(String key) {
        Entity entity = entities.get(key);
        if (entity != null && ontology.isA("@agency", List.of(entity.name().split(" ")))) {
            return true;
        }
        if (isCalled(key, "@company")) {
            return false;
        }
        for (String kind : NO_COMPANIES) {
            if (isCalled(key, kind)) {
                return true;
            }
        }
        return false;
    }

    Set<Gender> genders(Entity entity) {
        Set<Gender> known = genders.getOrDefault(entity.id(), Set.of());
        if (!known.isEmpty() && known.size() < 3) {
            return known;
        }
        if (entity.type().equals("PER")) {
            Set<Gender> byName = byFirstName(entity.name());
            return byName.isEmpty() ? EnumSet.of(Gender.MASCULINE, Gender.FEMININE) : byName;
        }
        return entity.type().equals("ORG") ? EnumSet.of(Gender.NEUTER, Gender.FEMININE) : EnumSet.of(Gender.NEUTER);
    }

    private static Set<Gender> byFirstName(String name) {
        int blank = name.indexOf(' ');
        Set<Gender> found = EnumSet.noneOf(Gender.class);
        if (blank > 1) {
            for (Reading reading : GermanLexicon.shared().readings(name.substring(0, blank))) {
                if (reading.gender() != null && reading.has("VOR")) {
                    found.add(reading.gender());
                }
            }
            if (found.isEmpty() && name.charAt(blank - 1) == 'a') {
                found.add(Gender.FEMININE);
            } else if (found.isEmpty() && name.charAt(blank - 1) == 'o') {
                found.add(Gender.MASCULINE);
            }
        }
        return found;
    }
}
