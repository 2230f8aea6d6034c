package io.depesche.contracts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.depesche.contracts.UnreadableRecord.Reason;
import io.depesche.contracts.WireCatalogue.Golden;
import io.depesche.contracts.article.ArticleEnriched;
import io.depesche.contracts.article.ArticleFetched;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What no well-meaning writer sends. Each must end as an {@link UnreadableRecord} with the right reason, for anything else would be
 * retried for ever; and never with a word of the article in its message, for that goes to logs and headers.
 */
class HostileInputTest {

    /** Stands where article text would stand. */
    private static final String TEXT = "GeheimerArtikeltext";

    @Test
    void aNullValueIsNoRecord() {
        assertUnreadable(null, Reason.NULL_VALUE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " \n",
                "GeheimerArtikeltext",
                "{\"revision\":1,\"text\":\"GeheimerArtikeltext",
                "{\"revision\":1,\"GeheimerArtikeltext\":1,\"GeheimerArtikeltext\":2}",
                "{\"revision\":1,\"article\":{\"id\":\"GeheimerArtikeltext\",\"id\":\"b\"}}",
                "{\"revision\":1,\"text\":\"GeheimerArtikeltext\\q\"}",
                "{\"revision\":NaN}",
                "{'text':'GeheimerArtikeltext'}"
            })
    void brokenJsonIsCalledBadJson(String json) {
        assertUnreadable(json.getBytes(StandardCharsets.UTF_8), Reason.BAD_JSON);
    }

    @Test
    void bytesInNoEncodingAreBadJson() {
        assertUnreadable(new byte[] {0, 0, 0, 0x11, 0, 0, 0, 0x12}, Reason.BAD_JSON);
        assertUnreadable(new byte[] {0, 0, 0, '{', 0x7F, 0, 0, 0}, Reason.BAD_JSON);
        assertUnreadable(new byte[] {(byte) 0xC3, 0x28}, Reason.BAD_JSON);
        assertUnreadable(new byte[] {'{', '"', (byte) 0xFF, '"', ':', '1', '}'}, Reason.BAD_JSON);
    }

    @Test
    void tenThousandLevelsAreBadJsonAndNoStackOverflow() {
        for (String level : List.of("[", "{\"a\":")) {
            String deep = "{\"revision\":1,\"unknown\":" + level.repeat(10_000);
            assertUnreadable(deep.getBytes(StandardCharsets.UTF_8), Reason.BAD_JSON);
        }
    }

    @Test
    void levelsWhereASpeakerIsExpectedAreBadJsonToo() {
        String deep = "{\"quotes\":[{\"speakers\":[" + "[".repeat(10_000);
        assertUnreadable(deep.getBytes(StandardCharsets.UTF_8), Reason.BAD_JSON, ArticleEnriched.class);
    }

    @Test
    void aMillionDigitsAreBadJson() {
        String huge = "{\"revision\":" + "9".repeat(1_000_000) + "}";
        assertUnreadable(huge.getBytes(StandardCharsets.UTF_8), Reason.BAD_JSON);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "null",
                "[]",
                "7",
                "\"GeheimerArtikeltext\"",
                "{}",
                "{\"revision\":1,\"article\":{\"id\":\"a\"},\"text\":\"x\"} {\"text\":\"GeheimerArtikeltext\"}",
                "{\"revision\":99999999999,\"article\":{\"id\":\"a\"},\"text\":\"GeheimerArtikeltext\"}",
                "{\"revision\":0,\"article\":{\"id\":\"a\"},\"text\":\"GeheimerArtikeltext\"}",
                "{\"revision\":1.5,\"article\":{\"id\":\"a\"},\"text\":\"GeheimerArtikeltext\"}",
                "{\"revision\":\"1\",\"article\":{\"id\":\"a\"},\"text\":\"GeheimerArtikeltext\"}",
                "{\"revision\":null,\"article\":{\"id\":\"a\"},\"text\":\"GeheimerArtikeltext\"}",
                "{\"revision\":1,\"article\":{\"id\":7},\"text\":\"GeheimerArtikeltext\"}",
                "{\"revision\":1,\"article\":{\"id\":null},\"text\":\"GeheimerArtikeltext\"}",
                "{\"revision\":1,\"article\":\"GeheimerArtikeltext\",\"text\":\"x\"}",
                "{\"revision\":1,\"article\":[\"GeheimerArtikeltext\"],\"text\":\"x\"}",
                "{\"revision\":1,\"article\":{\"id\":\"a\"},\"text\":{\"GeheimerArtikeltext\":1}}",
                "{\"revision\":1,\"article\":{\"id\":\"a\"},\"text\":true}",
                "{\"revision\":1,\"article\":{\"id\":\"a\"},\"text\":\"GeheimerArtikeltext \\ud83d\"}",
                "{\"revision\":1,\"article\":{\"id\":\"a\"},\"text\":\"\\ude00 GeheimerArtikeltext\"}",
                "{\"revision\":1,\"article\":{\"id\":\"a\",\"published\":{\"value\":\"x\",\"confidence\":1e999}},\"text\":\"x\"}",
                "{\"revision\":1,\"article\":{\"id\":\"a\",\"published\":{\"value\":\"x\",\"confidence\":\"NaN\"}},\"text\":\"x\"}",
                "{\"revision\":1,\"article\":{\"id\":\"a\",\"published\":{\"value\":\"x\",\"confidence\":-1}},\"text\":\"x\"}"
            })
    void jsonOfAnotherShapeIsCalledWrongSchema(String json) {
        assertUnreadable(json.getBytes(StandardCharsets.UTF_8), Reason.WRONG_SCHEMA);
    }

    static Stream<Arguments> wrongPartsOfAnEnrichedArticle() {
        return Stream.of(
                Arguments.of("/text/map/0", "[0,0]"),
                Arguments.of("/text/map/0", "[0,0,-1]"),
                Arguments.of("/text/edits/0/raw", "[5,4]"),
                Arguments.of("/text/edits/0/raw", "[-1,4]"),
                Arguments.of("/text/edits/0/raw", "[0,99999999999]"),
                Arguments.of("/text/edits/0/raw", "[0.5,1]"),
                Arguments.of("/text/edits/0/raw", "[\"0\",1]"),
                Arguments.of("/text/edits/0/raw", "[0,null]"),
                Arguments.of("/text/edits/0/tier", "\"GeheimerArtikeltext\""),
                Arguments.of("/text/edits/0/tier", "0"),
                Arguments.of("/text/edits", "[null]"),
                Arguments.of("/entities", "[null]"),
                Arguments.of("/entities/0/mentions", "[null]"),
                Arguments.of("/quotes/0/speakers", "[7]"),
                Arguments.of("/quotes/0/speakers", "[{\"GeheimerArtikeltext\":1}]"),
                Arguments.of("/quotes/0/speakers", "[{\"words\":\"GeheimerArtikeltext\",\"span\":[2,1]}]"),
                Arguments.of("/quotes/0/speakers", "[null]"),
                Arguments.of("/quantities/0/value", "\"GeheimerArtikeltext\""),
                Arguments.of("/quantities/0/value", "1e999999999"),
                Arguments.of("/quantities/0/value", "1e-999999999"),
                Arguments.of("/quantities/0/max", "9".repeat(999)),
                Arguments.of("/damage/score", "2"),
                Arguments.of("/damage/machineTranslated", "\"true\""),
                Arguments.of("/damage/machineTranslated", "1"));
    }

    @ParameterizedTest
    @MethodSource("wrongPartsOfAnEnrichedArticle")
    void aWrongPartOfAnEnrichedArticleIsWrongSchema(String pointer, String json) throws Exception {
        JsonNode article = WireCatalogue.tree(
                WireCatalogue.GOLDEN.resolve(Topics.ARTICLE_ENRICHED).resolve("0.1.0-full.json"));
        JsonPointer place = JsonPointer.compile(pointer);
        JsonNode part = WireCatalogue.EXACT.readTree(json);
        JsonNode parent = article.at(place.head());
        if (parent instanceof ArrayNode array) {
            array.set(place.last().getMatchingIndex(), part);
        } else {
            ((ObjectNode) parent).set(place.last().getMatchingProperty(), part);
        }
        byte[] spoiled = WireCatalogue.EXACT.writeValueAsBytes(article);

        assertUnreadable(spoiled, Reason.WRONG_SCHEMA, ArticleEnriched.class);
    }

    static Stream<Golden> goldenFiles() {
        return WireCatalogue.goldenFiles();
    }

    /** What the schema requires, the reader requires; only a list may be missing, which then is empty. */
    @ParameterizedTest
    @MethodSource("goldenFiles")
    void eachRequiredFieldIsMissed(Golden golden) throws Exception {
        JsonNode whole = golden.tree();
        List<String> forgiven = new ArrayList<>();
        for (ObjectNode object : SchemaWalk.objectsIn(whole)) {
            for (String field : List.copyOf(names(object))) {
                JsonNode removed = object.remove(field);
                boolean schemaMinds =
                        !WireCatalogue.schema(golden.type()).validate(whole).isEmpty();
                boolean readerMinds = isUnreadable(whole, golden);
                object.set(field, removed);
                if (schemaMinds != readerMinds && !removed.isArray()) {
                    forgiven.add(field + ": schema " + schemaMinds + ", reader " + readerMinds);
                }
            }
        }
        // The reader shares one Article between both topics and fills an unknown outlet in; value, min and max may be
        // null.
        forgiven.removeIf(entry -> List.of("outlet", "language", "credits", "value", "min", "max", "same")
                .contains(entry.substring(0, entry.indexOf(':'))));
        assertThat(forgiven).isEmpty();
    }

    private static boolean isUnreadable(JsonNode tree, Golden golden) throws Exception {
        try {
            WireJson.read(WireCatalogue.EXACT.writeValueAsBytes(tree), WireCatalogue.recordOf(golden.type()));
            return false;
        } catch (UnreadableRecord e) {
            assertThat(e.reason()).isEqualTo(Reason.WRONG_SCHEMA);
            return true;
        }
    }

    private static List<String> names(ObjectNode object) {
        List<String> names = new ArrayList<>();
        object.fieldNames().forEachRemaining(names::add);
        return names;
    }

    private static void assertUnreadable(byte @Nullable [] value, Reason reason) {
        assertUnreadable(value, reason, ArticleFetched.class);
    }

    private static void assertUnreadable(byte @Nullable [] value, Reason reason, Class<?> type) {
        assertThatExceptionOfType(UnreadableRecord.class)
                .isThrownBy(() -> WireJson.read(value, type))
                .satisfies(e -> {
                    assertThat(e.reason()).as(e.getMessage()).isEqualTo(reason);
                    assertThat(e.getMessage())
                            .startsWith(reason.code() + ": ")
                            .hasSizeLessThan(200)
                            .doesNotContain(TEXT);
                });
    }
}
