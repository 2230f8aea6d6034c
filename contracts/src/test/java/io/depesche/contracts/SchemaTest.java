package io.depesche.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonValue;
import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SpecVersion;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The schemas are written by hand for people who read them; here they are held against the Java records, field by field, in both
 * directions.
 */
class SchemaTest {

    static List<String> types() {
        return WireCatalogue.types();
    }

    @Test
    void everyWireRecordHasASchemaAndEverySchemaARecord() {
        assertThat(types().stream()
                        .map(type ->
                                WireCatalogue.schemaTree(type).path("title").textValue()))
                .containsExactlyInAnyOrderElementsOf(
                        WireCatalogue.recordsBySimpleName().keySet());
    }

    @Test
    void everyTypeIsATopicOrAWithdrawal() {
        Stream<String> topics = Topics.ALL.stream().map(Topic::name).filter(name -> !name.endsWith(".dlq"));
        assertThat(types())
                .containsExactlyInAnyOrderElementsOf(Stream.concat(topics, Stream.of(Topics.ARTICLE_WITHDRAWN_TYPE))
                        .toList());
    }

    @ParameterizedTest
    @MethodSource("types")
    void isAValidSchema(String type) {
        var metaSchema = JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
                .getSchema(SchemaLocation.of("https://json-schema.org/draft/2020-12/schema"));
        assertThat(metaSchema.validate(WireCatalogue.schemaTree(type))).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("types")
    void namesEachFieldOfTheRecordAndNoOther(String type) {
        JsonNode root = WireCatalogue.schemaTree(type);
        Set<String> reached = new TreeSet<>();

        compareObject(root, WireCatalogue.recordOf(type), root, reached);

        assertThat(names(root.path("$defs")))
                .as("definitions that no field uses")
                .containsExactlyInAnyOrderElementsOf(reached);
    }

    @ParameterizedTest
    @MethodSource("types")
    void describesEveryFieldAndDefinition(String type) {
        JsonNode root = WireCatalogue.schemaTree(type);
        Stream<JsonNode> definitions = Stream.concat(Stream.of(root), stream(root.path("$defs")));
        assertThat(definitions.flatMap(
                        definition -> Stream.concat(Stream.of(definition), stream(definition.path("properties")))))
                .allSatisfy(schema -> assertThat(schema.path("description").asText())
                        .as(schema.toString())
                        .isNotBlank());
    }

    @Test
    void definitionsOfTheSameNameAreTheSameInEverySchema() {
        Map<String, JsonNode> seen = new HashMap<>();
        for (String type : types()) {
            for (Map.Entry<String, JsonNode> definition :
                    WireCatalogue.schemaTree(type).path("$defs").properties()) {
                JsonNode before = seen.putIfAbsent(definition.getKey(), definition.getValue());
                assertThat(before == null || before.equals(definition.getValue()))
                        .as(definition.getKey() + " in " + type)
                        .isTrue();
            }
        }
    }

    private static void compareObject(JsonNode schema, Class<?> record, JsonNode root, Set<String> reached) {
        String where = record.getSimpleName();
        List<RecordComponent> components = List.of(record.getRecordComponents());
        assertThat(names(schema.path("properties")))
                .as("fields of " + where)
                .containsExactlyElementsOf(
                        components.stream().map(SchemaTest::jsonName).toList());
        assertThat(stream(schema.path("required")).map(JsonNode::textValue))
                .as("required fields of " + where)
                .containsExactlyElementsOf(components.stream()
                        .filter(SchemaTest::isAlwaysWritten)
                        .map(SchemaTest::jsonName)
                        .toList());
        assertThat(schema.path("additionalProperties").asBoolean(true))
                .as("unknown fields allowed in " + where)
                .isTrue();
        for (RecordComponent component : components) {
            compareValue(
                    schema.path("properties").get(jsonName(component)),
                    component.getGenericType(),
                    where + "." + component.getName(),
                    root,
                    reached);
        }
    }

    private static void compareValue(JsonNode schema, Type type, String where, JsonNode root, Set<String> reached) {
        if (type instanceof ParameterizedType list) {
            assertThat(schema.path("type").textValue()).as(where).isEqualTo("array");
            compareValue(schema.path("items"), list.getActualTypeArguments()[0], where + "[]", root, reached);
            return;
        }
        Class<?> java = (Class<?>) type;
        if (java.isEnum()) {
            assertThat(stream(schema.path("enum")).map(JsonNode::textValue))
                    .as(where)
                    .containsExactlyElementsOf(enumNames(java));
        } else if (java.isRecord() || java.isSealed()) {
            assertThat(SchemaWalk.nameOf(schema, "no $ref")).as(where).isEqualTo(java.getSimpleName());
            if (reached.add(java.getSimpleName())) {
                compareDefinition(SchemaWalk.resolve(schema, root), java, root, reached);
            }
        } else {
            assertThat(typeNames(schema)).as(where).contains(jsonType(java));
        }
    }

    private static void compareDefinition(JsonNode definition, Class<?> java, JsonNode root, Set<String> reached) {
        if (java.isSealed()) {
            compareForms(definition, java, root, reached);
        } else if (hasJsonValue(java)) {
            assertThat(definition.path("type").textValue()).isEqualTo("array");
            assertThat(definition.path("minItems").asInt()).isEqualTo(java.getRecordComponents().length);
            assertThat(definition.path("maxItems").asInt()).isEqualTo(java.getRecordComponents().length);
        } else {
            compareObject(definition, java, root, reached);
        }
    }

    /** A sealed interface is a {@code oneOf}: a bare string for the form that is written as one, a definition for each other. */
    private static void compareForms(JsonNode definition, Class<?> sealed, JsonNode root, Set<String> reached) {
        List<JsonNode> forms = stream(definition.path("oneOf")).toList();
        Class<?>[] permitted = sealed.getPermittedSubclasses();
        assertThat(forms).hasSameSizeAs(permitted);
        for (int i = 0; i < permitted.length; i++) {
            if (hasJsonValue(permitted[i])) {
                assertThat(forms.get(i).path("type").textValue()).isEqualTo("string");
            } else {
                compareValue(forms.get(i), permitted[i], sealed.getSimpleName(), root, reached);
            }
        }
    }

    /** Absent is allowed only where the record says so; a number that the contract writes as null is always there. */
    private static boolean isAlwaysWritten(RecordComponent component) {
        boolean nullable = component.getAnnotatedType().isAnnotationPresent(Nullable.class);
        var include = component.getAccessor().getAnnotation(com.fasterxml.jackson.annotation.JsonInclude.class);
        return !nullable || include != null;
    }

    private static String jsonName(RecordComponent component) {
        JsonProperty renamed = component.getAccessor().getAnnotation(JsonProperty.class);
        return renamed == null ? component.getName() : renamed.value();
    }

    private static boolean hasJsonValue(Class<?> type) {
        return Arrays.stream(type.getDeclaredMethods()).anyMatch(method -> method.isAnnotationPresent(JsonValue.class));
    }

    private static List<String> enumNames(Class<?> type) {
        return Arrays.stream(type.getFields())
                .filter(field -> field.isEnumConstant())
                .map(field -> field.getAnnotation(JsonProperty.class).value())
                .toList();
    }

    private static String jsonType(Class<?> java) {
        return Map.of(
                        String.class.getName(),
                        "string",
                        "int",
                        "integer",
                        "double",
                        "number",
                        "boolean",
                        "boolean",
                        Double.class.getName(),
                        "number",
                        Boolean.class.getName(),
                        "boolean",
                        "java.math.BigDecimal",
                        "number")
                .getOrDefault(java.getName(), "no JSON type for " + java);
    }

    private static Set<String> typeNames(JsonNode schema) {
        JsonNode type = schema.path("type");
        if (schema.has("enum")) {
            return Set.of("string");
        }
        return type.isArray()
                ? stream(type).map(JsonNode::textValue).collect(Collectors.toCollection(HashSet::new))
                : Set.of(type.asText());
    }

    private static List<String> names(JsonNode object) {
        return object.properties().stream().map(Map.Entry::getKey).toList();
    }

    private static Stream<JsonNode> stream(JsonNode container) {
        return StreamSupport.stream(container.spliterator(), false);
    }
}
