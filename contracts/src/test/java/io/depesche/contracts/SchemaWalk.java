package io.depesche.contracts;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Goes through a schema, or through a value along its schema, and names fields as {@code Definition.field}. */
final class SchemaWalk {

    private SchemaWalk() {}

    /** Every field that the schema promises. */
    static Set<String> fieldsOf(JsonNode schema) {
        Set<String> fields = new TreeSet<>();
        schema.path("properties").fieldNames().forEachRemaining(name -> fields.add(title(schema) + "." + name));
        for (Map.Entry<String, JsonNode> definition : schema.path("$defs").properties()) {
            definition
                    .getValue()
                    .path("properties")
                    .fieldNames()
                    .forEachRemaining(name -> fields.add(definition.getKey() + "." + name));
        }
        return fields;
    }

    /** Every field of the schema that the value fills. */
    static Set<String> fieldsIn(JsonNode value, JsonNode schema) {
        Set<String> fields = new TreeSet<>();
        collect(value, schema, title(schema), schema, fields);
        return fields;
    }

    /** Every object within a value, itself included. */
    static List<ObjectNode> objectsIn(JsonNode value) {
        List<ObjectNode> objects = new ArrayList<>();
        if (value instanceof ObjectNode object) {
            objects.add(object);
        }
        value.forEach(child -> objects.addAll(objectsIn(child)));
        return objects;
    }

    /** The definition that a schema refers to, or itself. */
    static JsonNode resolve(JsonNode schema, JsonNode root) {
        String reference = schema.path("$ref").asText();
        return reference.isEmpty() ? schema : root.at(reference.substring(1));
    }

    static String nameOf(JsonNode schema, String otherwise) {
        String reference = schema.path("$ref").asText();
        return reference.isEmpty() ? otherwise : reference.substring(reference.lastIndexOf('/') + 1);
    }

    private static void collect(JsonNode value, JsonNode reference, String name, JsonNode root, Set<String> fields) {
        JsonNode schema = resolve(reference, root);
        if (schema.has("oneOf")) {
            schema.get("oneOf").forEach(form -> collect(value, form, nameOf(form, name), root, fields));
            return;
        }
        value.forEach(item -> {
            if (value.isArray() && schema.has("items")) {
                collect(item, schema.get("items"), nameOf(schema.get("items"), name), root, fields);
            }
        });
        for (Map.Entry<String, JsonNode> property : schema.path("properties").properties()) {
            if (value.has(property.getKey())) {
                fields.add(name + "." + property.getKey());
                collect(
                        value.get(property.getKey()),
                        property.getValue(),
                        nameOf(property.getValue(), name),
                        root,
                        fields);
            }
        }
    }

    private static String title(JsonNode schema) {
        return schema.path("title").asText();
    }
}
