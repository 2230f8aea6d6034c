package io.depesche.contracts;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Finds what the contract consists of, so that no test has to list it: wire records are the top-level records with a {@code recordId()},
 * schemas and golden files are what lies in their folders. A schema's title names its record.
 */
final class WireCatalogue {

    static final Path SCHEMAS = Path.of("src/main/resources/schemas");
    static final Path GOLDEN = Path.of("src/test/resources/golden");

    /** Keeps every number as it is written, so that 10000 and 10000.0 differ. */
    static final JsonMapper EXACT = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
            .build();

    private static final Map<String, JsonSchema> PARSED = new ConcurrentHashMap<>();
    private static final Map<String, Class<?>> RECORDS = findRecords();

    private WireCatalogue() {}

    /** One golden file with the CloudEvents type of the folder that it lies in. */
    record Golden(String type, Path file) {
        JsonNode tree() {
            return WireCatalogue.tree(file);
        }

        @Override
        public String toString() {
            return type + "/" + file.getFileName();
        }
    }

    static Map<String, Class<?>> recordsBySimpleName() {
        return RECORDS;
    }

    private static Map<String, Class<?>> findRecords() {
        return new ClassFileImporter()
                        .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                        .importPackages("io.depesche.contracts")
                        .stream()
                        .filter(type -> type.isRecord() && type.isTopLevelClass())
                        .filter(type -> type.tryGetMethod("recordId").isPresent())
                        .collect(Collectors.toMap(
                                JavaClass::getSimpleName, JavaClass::reflect, (a, b) -> a, TreeMap::new));
    }

    static Class<?> recordOf(String type) {
        String title = schemaTree(type).path("title").textValue();
        Class<?> found = RECORDS.get(title);
        if (found == null) {
            throw new IllegalStateException("no wire record is called " + title);
        }
        return found;
    }

    static List<String> types() {
        return children(SCHEMAS).map(path -> path.getFileName().toString()).toList();
    }

    static JsonNode schemaTree(String type) {
        return tree(SCHEMAS.resolve(type).resolve("1.0.json"));
    }

    static JsonSchema schema(String type) {
        return PARSED.computeIfAbsent(type, it -> JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
                .getSchema(schemaTree(it)));
    }

    static Stream<Golden> goldenFiles() {
        return children(GOLDEN).flatMap(folder -> children(folder)
                .map(file -> new Golden(folder.getFileName().toString(), file)));
    }

    static JsonNode tree(Path file) {
        try {
            return EXACT.readTree(Files.readAllBytes(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Stream<Path> children(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.sorted().toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
