package io.depesche.nlp.adapter.cli;

import com.fasterxml.jackson.databind.JsonNode;
import io.depesche.nlp.domain.kb.KnownEntity.Office;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/**
 * The statements of one entity of a Wikidata dump, without those that were withdrawn ({@code deprecated}).
 *
 * @param claims the object {@code claims} of the entity
 */
record WikidataClaims(JsonNode claims) {

    private static final String POSITION_HELD = "P39";
    private static final String BEGAN = "P580";
    private static final String ENDED = "P582";
    private static final String DIED = "P570";

    boolean has(String property) {
        return claims.has(property);
    }

    private Stream<JsonNode> statements(String property) {
        return StreamSupport.stream(claims.path(property).spliterator(), false)
                .filter(claim -> !claim.path("rank").asText().equals("deprecated"));
    }

    private static JsonNode value(JsonNode claim) {
        return claim.path("mainsnak").path("datavalue").path("value");
    }

    /** The first value, missing where there is none. */
    JsonNode first(String property) {
        return value(statements(property).findFirst().orElse(claims.path("no such")));
    }

    /** Ids of the entities that a property names: {@code Q183}. */
    List<String> ids(String property) {
        return statements(property)
                .map(claim -> value(claim).path("id").asText())
                .filter(id -> !id.isEmpty())
                .toList();
    }

    /** Words in German. */
    List<String> germanWords(String property) {
        return statements(property)
                .map(WikidataClaims::value)
                .filter(value -> value.path("language").asText().equals("de"))
                .map(value -> value.path("text").asText())
                .toList();
    }

    /** The first thing that some function makes of the entities of some properties. */
    @Nullable
    String firstOf(List<String> properties, Function<String, @Nullable String> meaning) {
        for (String property : properties) {
            for (String id : ids(property)) {
                String meant = meaning.apply(id);
                if (meant != null) {
                    return meant;
                }
            }
        }
        return null;
    }

    /** Offices by their own ids, only those whose beginning is known; death ends them all. */
    List<Office> offices() {
        int death = day(first(DIED), Office.OPEN, "1231");
        List<Office> offices = new ArrayList<>();
        statements(POSITION_HELD).forEach(claim -> {
            String office = value(claim).path("id").asText();
            JsonNode terms = claim.path("qualifiers");
            int from = day(qualifier(terms, BEGAN), 0, "0101");
            int to = day(qualifier(terms, ENDED), death, "1231");
            if (!office.isEmpty() && from > 0) {
                offices.add(new Office(office, "", from, to));
            }
        });
        return offices;
    }

    private static JsonNode qualifier(JsonNode terms, String property) {
        return terms.path(property).path(0).path("datavalue").path("value");
    }

    /** {@code +2024-11-12T00:00:00Z} as 20241112; where only the year is known, its first or last day. */
    private static int day(JsonNode value, int unknown, String rest) {
        String time = value.path("time").asText();
        if (time.length() < 11 || time.charAt(0) != '+') {
            return unknown;
        }
        String digits = time.substring(1, 11).replace("-", "");
        if (digits.length() != 8 || !digits.chars().allMatch(Character::isDigit)) {
            return unknown;
        }
        String day = digits.substring(4).equals("0000")
                ? digits.substring(0, 4) + rest
                : digits.endsWith("00") ? digits.substring(0, 6) + rest.substring(2) : digits;
        return Integer.parseInt(day);
    }
}
