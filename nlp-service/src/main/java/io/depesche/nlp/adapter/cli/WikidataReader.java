package io.depesche.nlp.adapter.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.depesche.nlp.domain.kb.KnowledgeWriter;
import io.depesche.nlp.domain.kb.KnownEntity;
import io.depesche.nlp.domain.kb.KnownEntity.Office;
import io.depesche.nlp.domain.kb.KnownName;
import io.depesche.nlp.domain.kb.KnownName.Kind;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Takes one line of a Wikidata dump into a knowledge base, if it has a German name and is a person, a place, a body or an event. What it
 * is, its properties tell: a human being ({@code P31=Q5}), a place with coordinates, a body with a seat, head or legal form, an event with
 * a time. For one thread.
 */
final class WikidataReader {

    private static final String INSTANCE = "P31";
    private static final String HUMAN = "Q5";
    private static final String COORDINATES = "P625";
    private static final List<String> OF_BODIES =
            List.of("P159", "P1454", "P169", "P488", "P112", "P452", "P127", "P749");
    private static final List<String> OF_EVENTS = List.of("P585", "P580");
    private static final Set<String> NO_ENTITIES =
            Set.of("Q4167410", "Q4167836", "Q13406463", "Q11266439", "Q17633526"); // pages about pages

    private final ObjectMapper json = new ObjectMapper();

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
        JsonNode claims = item.path("claims");
        String type = type(claims);
        if (type != null) {
            write(writer, item, claims, id, type, name);
        }
        return true;
    }

    private void write(KnowledgeWriter writer, JsonNode item, JsonNode claims, String id, String type, String name)
            throws IOException {
        JsonNode place = first(claims, COORDINATES);
        boolean person = type.equals("PER");
        String family = name.substring(name.lastIndexOf(' ') + 1);
        int number = writer.add(new KnownEntity(
                0,
                type,
                name,
                "wd:" + id,
                null,
                person ? "person" : "",
                popularity(item),
                place.has("latitude") ? place.path("latitude").asDouble() : Double.NaN,
                place.has("longitude") ? place.path("longitude").asDouble() : Double.NaN,
                person && family.length() < name.length() ? List.of(family) : List.of(),
                offices(claims),
                null));
        Set<String> names = new LinkedHashSet<>();
        names.add(name);
        item.path("aliases")
                .path("de")
                .forEach(alias -> names.add(alias.path("value").asText()));
        for (String form : names) {
            boolean acronym = form.length() <= 4 && form.chars().allMatch(Character::isUpperCase);
            boolean small = !form.isEmpty() && Character.isLowerCase(form.charAt(0));
            writer.name(form, new KnownName(number, Kind.NAME, false, acronym, small, false));
            if (person && form.indexOf(' ') > 0) {
                writer.sound(form, number);
            }
        }
    }

    private static @Nullable String type(JsonNode claims) {
        for (JsonNode claim : claims.path(INSTANCE)) {
            String kind = value(claim).path("id").asText();
            if (kind.equals(HUMAN)) {
                return "PER";
            }
            if (NO_ENTITIES.contains(kind)) {
                return null;
            }
        }
        if (OF_BODIES.stream().anyMatch(claims::has)) {
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

    /** Offices go by their own ids: which country one belongs to stands in another line of the dump. */
    private static List<Office> offices(JsonNode claims) {
        List<Office> offices = new ArrayList<>();
        for (JsonNode claim : claims.path("P39")) {
            String office = value(claim).path("id").asText();
            JsonNode terms = claim.path("qualifiers");
            int from = day(terms, "P580", 0);
            offices.add(new Office(office, "", from, day(terms, "P582", Office.OPEN)));
        }
        return offices;
    }

    /** {@code +2024-11-12T00:00:00Z} as 20241112. */
    private static int day(JsonNode qualifiers, String property, int unknown) {
        String time = qualifiers
                .path(property)
                .path(0)
                .path("datavalue")
                .path("value")
                .path("time")
                .asText();
        if (time.length() < 11 || time.charAt(0) != '+') {
            return unknown;
        }
        String digits = time.substring(1, 11).replace("-", "");
        return digits.chars().allMatch(Character::isDigit) ? Integer.parseInt(digits) : unknown;
    }

    private static JsonNode first(JsonNode claims, String property) {
        return value(claims.path(property).path(0));
    }

    private static JsonNode value(JsonNode claim) {
        return claim.path("mainsnak").path("datavalue").path("value");
    }
}
