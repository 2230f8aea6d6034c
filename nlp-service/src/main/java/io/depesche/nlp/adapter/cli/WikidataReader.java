package io.depesche.nlp.adapter.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.depesche.nlp.domain.kb.CoreKnowledge;
import io.depesche.nlp.domain.kb.InflectedNames;
import io.depesche.nlp.domain.kb.KnowledgeWriter;
import io.depesche.nlp.domain.kb.KnownEntity;
import io.depesche.nlp.domain.kb.KnownName;
import io.depesche.nlp.domain.kb.KnownName.Kind;
import io.depesche.nlp.domain.lexicon.GermanLexicon;
import io.depesche.nlp.domain.lexicon.Reading.WordClass;
import io.depesche.nlp.domain.link.Titles;
import io.depesche.nlp.domain.link.Titles.Title;
import java.io.IOException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Takes one line of a Wikidata dump into a knowledge base, if it has a German name and is a person, a place, a body, an event or an office.
 * What it is, its properties tell: a human being ({@code P31=Q5}), a place with coordinates, a body with a seat, head or legal form, an
 * event with a time; an office by its name ({@code Verteidigungsminister der Ukraine}) and its country. Of an entity that the core has, the
 * core's words stand, with the offices and the id of the dump. For one thread.
 */
final class WikidataReader {

    private static final String INSTANCE = "P31";
    private static final String HUMAN = "Q5";
    private static final String COORDINATES = "P625";
    private static final String COUNTRY_CODE = "P297";
    private static final String DIVISION_CODE = "P300";
    private static final String DEMONYM = "P1549";
    private static final String CAPITAL_OF = "P1376";
    private static final String INHABITANTS = "P1082";
    private static final List<String> COUNTRY = List.of("P17", "P27", "P495");
    private static final List<String> OWNER = List.of("P749", "P127", "P123");
    private static final List<String> OF_BODIES =
            List.of("P159", "P1454", "P169", "P488", "P112", "P452", "P127", "P749");
    private static final List<String> OF_EVENTS = List.of("P585", "P580");
    private static final Set<String> NO_ENTITIES =
            Set.of("Q4167410", "Q4167836", "Q13406463", "Q11266439", "Q17633526"); // pages about pages
    private static final Set<String> OUTLETS = Set.of(
            "Q11032",
            "Q1110794",
            "Q2305295",
            "Q192283",
            "Q41298",
            "Q1153191",
            "Q17232649",
            "Q15265344",
            "Q1616075",
            "Q14350",
            "Q1331793"); // newspapers, agencies, magazines, news sites, stations

    /** Bodies that have offices as states have them. */
    private static final Map<String, String> UNIONS =
            Map.of("Q458", "EU", "Q7184", "NATO", "Q1065", "UN", "Q7817", "WHO", "Q41984", "IAEA");

    private final ObjectMapper json = new ObjectMapper();
    private final GermanLexicon lexicon = GermanLexicon.shared();
    private final Titles titles = new Titles();
    private final CoreKnowledge core;
    private final boolean withCore;
    private final int leastPages;
    private int newest;

    /**
     * @param core whose countries say what the dump's are
     * @param withCore whether its entities are written too
     * @param leastPages entities about which fewer languages have a page are left out
     */
    WikidataReader(CoreKnowledge core, boolean withCore, int leastPages) {
        this.core = core;
        this.withCore = withCore;
        this.leastPages = leastPages;
    }

    /** The day of the newest change that was read, {@code yyyymmdd}; 0 if none said it. */
    int newest() {
        return newest;
    }

    /** What it must know to go on later, as one word. */
    String state() {
        return newest + ":" + core.state();
    }

    /** Goes on from an earlier {@link #state}; from the start where it is empty. */
    void takeUp(String state) {
        int colon = state.indexOf(':');
        if (colon > 0) {
            newest = Integer.parseInt(state.substring(0, colon));
            core.takeUp(state.substring(colon + 1));
        }
    }

    /** @return whether the line could be read */
    boolean read(String line, KnowledgeWriter writer) throws IOException {
        String row = line.endsWith(",") ? line.substring(0, line.length() - 1) : line;
        if (row.isBlank() || row.equals("[") || row.equals("]")) {
            return true;
        }
        JsonNode item;
        try {
            item = json.readTree(row);
        } catch (JsonProcessingException e) {
            return false;
        }
        String id = item.path("id").asText();
        String name = item.path("labels").path("de").path("value").asText();
        if (!id.matches("Q[1-9][0-9]{0,9}") || name.isBlank() || Long.parseLong(id.substring(1)) > Integer.MAX_VALUE) {
            return true;
        }
        newest = Math.max(newest, modified(item.path("modified").asText()));
        WikidataClaims claims = new WikidataClaims(item.path("claims"));
        if (!position(writer, claims, id, name)) {
            String type = type(claims);
            if (type != null) {
                entity(writer, item, claims, id, type, name);
            }
        }
        return true;
    }

    private static int modified(String time) {
        String day = time.length() < 10 ? "" : time.substring(0, 10).replace("-", "");
        return day.length() == 8 && day.chars().allMatch(Character::isDigit) ? Integer.parseInt(day) : 0;
    }

    /** Whether it is an office of a state that the words for offices know; then it is written. */
    private boolean position(KnowledgeWriter writer, WikidataClaims claims, String id, String name) throws IOException {
        if (claims.has(COORDINATES) || claims.ids(INSTANCE).contains(HUMAN)) {
            return false;
        }
        int end = name.indexOf(' ');
        Title title = titles.of(end < 0 ? name : name.substring(0, end));
        if (title == null) {
            return false;
        }
        List<String> of = claims.ids("P1001");
        String country = title.country();
        for (String owner : of.isEmpty() ? claims.ids("P17") : of) {
            country = country == null ? countryOf(owner) : country;
        }
        if (country == null) {
            return false;
        }
        writer.position(id, name, title.keys().getFirst(), country);
        return true;
    }

    private @Nullable String countryOf(String id) {
        KnownEntity known = core.find("wd:" + id);
        return known != null && known.isCountry() ? known.country() : UNIONS.get(id);
    }

    private void entity(
            KnowledgeWriter writer, JsonNode item, WikidataClaims claims, String id, String type, String name)
            throws IOException {
        JsonNode place = claims.first(COORDINATES);
        boolean person = type.equals("PER");
        String family = name.substring(name.lastIndexOf(' ') + 1);
        String code = claims.first(COUNTRY_CODE).asText();
        String kind = kind(claims, type);
        KnownEntity entity = new KnownEntity(
                0,
                type,
                name,
                "wd:" + id,
                code.isEmpty() ? claims.firstOf(COUNTRY, this::countryOf) : code,
                kind,
                popularity(item),
                place.has("latitude") ? place.path("latitude").asDouble() : Double.NaN,
                place.has("longitude") ? place.path("longitude").asDouble() : Double.NaN,
                person && family.length() < name.length() ? List.of(family) : List.of(),
                claims.offices(),
                kind.equals("outlet") ? claims.firstOf(OWNER, this::nameOf) : null);
        KnownEntity ours = core.find(entity, claims.has(DIVISION_CODE));
        if (withCore && ours != null) {
            core.write(ours, entity.same(), entity.offices(), writer);
        } else if (entity.popularity() >= leastPages) {
            forms(writer, item, claims, entity, writer.add(entity));
        }
    }

    /** The family of an outlet: its name where the core knows it, else its id. */
    private String nameOf(String id) {
        KnownEntity known = core.find("wd:" + id);
        return known == null ? "wd:" + id : known.name();
    }

    private void forms(KnowledgeWriter writer, JsonNode item, WikidataClaims claims, KnownEntity entity, int number)
            throws IOException {
        boolean person = entity.type().equals("PER");
        Set<String> names = new LinkedHashSet<>();
        names.add(entity.name());
        item.path("aliases")
                .path("de")
                .forEach(alias -> names.add(alias.path("value").asText()));
        for (String form : names) {
            if (form.isBlank() || form.length() < 2) {
                continue;
            }
            boolean acronym = form.length() <= 4 && form.chars().allMatch(Character::isUpperCase);
            boolean small = Character.isLowerCase(form.charAt(0));
            writer.name(form, new KnownName(number, Kind.NAME, isOrdinary(form), acronym, small, false));
            if (person && form.indexOf(' ') > 0) {
                writer.sound(form, number);
            }
        }
        for (String word : claims.germanWords(DEMONYM)) {
            if (word.isEmpty() || word.indexOf(' ') >= 0) {
                continue;
            }
            if (Character.isLowerCase(word.charAt(0))) {
                InflectedNames.adjective(writer, word, number);
            } else if (!word.endsWith("in")) {
                InflectedNames.inhabitant(writer, word, number);
            }
        }
    }

    /** A word of the language as well; it needs a sign that a name is meant. */
    private boolean isOrdinary(String form) {
        return form.indexOf(' ') < 0 && (isWord(form) || isWord(form.toLowerCase(Locale.GERMAN)));
    }

    private boolean isWord(String form) {
        return lexicon.isForm(form)
                && lexicon.readings(form).stream().anyMatch(reading -> reading.wordClass() != WordClass.NAME);
    }

    private String kind(WikidataClaims claims, String type) {
        if (type.equals("PER")) {
            return "person";
        }
        if (claims.ids(INSTANCE).stream().anyMatch(OUTLETS::contains)) {
            return "outlet";
        }
        if (!type.equals("LOC")) {
            return type.equals("ORG") ? "body" : "";
        }
        if (claims.has(COUNTRY_CODE)) {
            return "country";
        }
        if (claims.ids(CAPITAL_OF).stream().anyMatch(of -> countryOf(of) != null)) {
            return "capital";
        }
        return claims.has(DIVISION_CODE) ? "division" : claims.has(INHABITANTS) ? "city" : "";
    }

    private static @Nullable String type(WikidataClaims claims) {
        for (String kind : claims.ids(INSTANCE)) {
            if (kind.equals(HUMAN)) {
                return "PER";
            }
            if (NO_ENTITIES.contains(kind)) {
                return null;
            }
        }
        if (claims.ids(INSTANCE).stream().anyMatch(OUTLETS::contains)
                || !claims.has(COUNTRY_CODE) && OF_BODIES.stream().anyMatch(claims::has)) {
            return "ORG";
        }
        if (claims.has(COORDINATES)) {
            return "LOC";
        }
        return OF_EVENTS.stream().anyMatch(claims::has) ? "EVENT" : null;
    }

    /** The more languages write about it, the better it is known: 200 pages and more give 200. */
    private static int popularity(JsonNode item) {
        return Math.min(200, item.path("sitelinks").size());
    }
}
