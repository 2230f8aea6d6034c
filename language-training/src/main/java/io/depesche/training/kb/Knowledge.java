package io.depesche.training.kb;

import io.depesche.nlp.domain.kb.InflectedNames;
import io.depesche.nlp.domain.kb.KnowledgeWriter;
import io.depesche.nlp.domain.kb.KnownEntity;
import io.depesche.nlp.domain.kb.KnownEntity.Office;
import io.depesche.nlp.domain.kb.KnownName;
import io.depesche.nlp.domain.kb.KnownName.Kind;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What was read so far; entities with one identity become one. */
final class Knowledge {

    /** One entity while it is gathered. */
    static final class Entry {
        final String type;
        final String kind;
        final String name;
        final @Nullable String same;
        final @Nullable String country;
        int popularity;
        double latitude = Double.NaN;
        double longitude = Double.NaN;
        final Set<String> names = new LinkedHashSet<>();
        final Set<String> doubtful = new LinkedHashSet<>();
        final Set<String> definite = new LinkedHashSet<>();
        final Set<String> adjectives = new LinkedHashSet<>();
        final Set<String> demonyms = new LinkedHashSet<>();
        final Set<String> shortNames = new LinkedHashSet<>();
        final List<Office> offices = new ArrayList<>();

        @Nullable
        String publisher;

        Entry(String type, String kind, String name, @Nullable String same, @Nullable String country) {
            this.type = type;
            this.kind = kind;
            this.name = name;
            this.same = same;
            this.country = country;
            names.add(name);
        }
    }

    private static final Set<String> PUBLISHERS = Set.of("outlet", "agency");

    private final Map<String, Entry> byIdentity = new LinkedHashMap<>();
    private final Inflection inflection = new Inflection();

    /** The entry of an identity, new if it is not there yet. */
    Entry entry(String type, String kind, String name, @Nullable String wikidata, @Nullable String country) {
        String same = wikidata == null || wikidata.isEmpty()
                ? null
                : "wd:Q" + (wikidata.startsWith("Q") ? wikidata.substring(1) : wikidata);
        String nation = country == null || country.isEmpty() ? null : country;
        String identity = same != null ? same : type + '\t' + kind + '\t' + name + '\t' + nation;
        Entry known = byIdentity.get(identity);
        if (known == null) {
            known = new Entry(type, kind, name, same, nation);
            byIdentity.put(identity, known);
        }
        known.names.add(name);
        return known;
    }

    /** The entry with a Wikidata number. */
    @Nullable
    Entry bySame(String same) {
        return byIdentity.get(same);
    }

    /** All names of the entries of a kind in a country. */
    Set<String> namesOf(String kind, String country) {
        Set<String> names = new LinkedHashSet<>();
        byIdentity.values().stream()
                .filter(entry -> entry.kind.equals(kind) && country.equals(entry.country))
                .forEach(entry -> names.addAll(entry.names));
        return names;
    }

    /** The town of a name in a country, or the division of the name that is its town as well. */
    Entry town(String name, String country) {
        return byIdentity.values().stream()
                .filter(entry -> entry.type.equals("LOC") && entry.name.equals(name) && country.equals(entry.country))
                .min(Comparator.comparing(entry -> entry.kind.equals("division")))
                .orElseThrow(() -> new IllegalArgumentException("no town " + name + " in " + country));
    }

    /** Gives the outlets of a name or domain their family. */
    void publisher(String name, String family) {
        byIdentity.values().stream()
                .filter(entry -> PUBLISHERS.contains(entry.kind) && entry.names.contains(name))
                .forEach(entry -> entry.publisher = family);
    }

    int size() {
        return byIdentity.size();
    }

    long linked() {
        return byIdentity.values().stream().filter(entry -> entry.same != null).count();
    }

    void write(KnowledgeWriter writer) throws IOException {
        for (Entry entry : byIdentity.values()) {
            int number = writer.add(new KnownEntity(
                    0,
                    entry.type,
                    entry.name,
                    entry.same,
                    entry.country,
                    entry.kind,
                    Math.min(255, entry.popularity),
                    entry.latitude,
                    entry.longitude,
                    List.copyOf(entry.shortNames),
                    entry.offices,
                    entry.publisher));
            names(writer, entry, number);
            for (String adjective : entry.adjectives) {
                InflectedNames.adjective(writer, adjective, number);
            }
            for (String inhabitant : entry.demonyms) {
                InflectedNames.inhabitant(writer, inhabitant, number);
            }
        }
    }

    private void names(KnowledgeWriter writer, Entry entry, int number) throws IOException {
        boolean person = entry.type.equals("PER");
        for (String name : entry.names) {
            boolean doubtful = entry.doubtful.contains(name);
            for (String form : person ? List.of(name) : inflection.forms(name)) {
                writer.name(
                        form,
                        new KnownName(
                                number,
                                Kind.NAME,
                                doubtful,
                                isAcronym(form),
                                Character.isLowerCase(form.charAt(0)),
                                entry.definite.contains(name)));
            }
            if (person && name.indexOf(' ') > 0) {
                writer.sound(name, number);
            }
        }
    }

    /** Four letters at most, all of them capitals: {@code IS}, {@code WHO}; in small letters another word. */
    private static boolean isAcronym(String name) {
        return name.length() <= 4 && name.chars().allMatch(c -> Character.isUpperCase(c) || Character.isDigit(c));
    }
}
