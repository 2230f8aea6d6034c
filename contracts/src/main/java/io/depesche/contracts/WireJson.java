package io.depesche.contracts;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.exc.InputCoercionException;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.core.exc.StreamReadException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import io.depesche.contracts.UnreadableRecord.Reason;
import java.io.IOException;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The one JSON mapping of wire records: fields in the order of the record, absent fields left out, unknown fields ignored, the same
 * object always the same bytes. Types are taken at their word: a number is no string, {@code 1.5} no integer, {@code ""} no absence.
 * Thread-safe.
 */
public final class WireJson {

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .defaultPropertyInclusion(
                    JsonInclude.Value.construct(JsonInclude.Include.NON_NULL, JsonInclude.Include.ALWAYS))
            .addModule(new SimpleModule("wire").addDeserializer(String.class, new WireString()))
            .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
            .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .enable(DeserializationFeature.FAIL_ON_NUMBERS_FOR_ENUMS)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();

    private WireJson() {}

    /** A mapper with these settings, for adapters that need a tree or a stream. Must not be reconfigured. */
    public static JsonMapper mapper() {
        return MAPPER;
    }

    /** UTF-8 bytes of a wire record. */
    public static byte[] write(Object value) {
        try {
            return MAPPER.writeValueAsBytes(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(
                    "a wire record must be writable: " + value.getClass().getName(), e);
        }
    }

    /**
     * Reads a record's value.
     *
     * @throws UnreadableRecord if the bytes are absent, no JSON, or not of the type's shape
     */
    public static <T> T read(byte @Nullable [] value, Class<T> type) {
        if (value == null) {
            throw new UnreadableRecord(Reason.NULL_VALUE, "expected " + type.getSimpleName());
        }
        try {
            T read = MAPPER.readValue(value, type);
            if (read == null) {
                throw new UnreadableRecord(Reason.WRONG_SCHEMA, "JSON null instead of " + type.getSimpleName());
            }
            return read;
        } catch (JsonMappingException e) {
            Reason reason = isBrokenJson(e, value) ? Reason.BAD_JSON : Reason.WRONG_SCHEMA;
            throw new UnreadableRecord(reason, describe(e) + fieldOf(e));
        } catch (JsonProcessingException e) {
            throw new UnreadableRecord(Reason.BAD_JSON, describe(e));
        } catch (IOException e) {
            // Jackson takes four bytes such as 00 00 00 11 for UTF-32 and then finds that they are none.
            throw new UnreadableRecord(Reason.BAD_JSON, "no known encoding");
        }
    }

    /** Jackson wraps a syntax error that it meets inside a record as a mapping error, and reports no bytes at all as one. */
    private static boolean isBrokenJson(JsonMappingException e, byte[] value) {
        for (Throwable cause = e.getCause(); cause != null; cause = cause.getCause()) {
            if (cause instanceof InputCoercionException) {
                return false; // well-formed, but too big for the field's type
            }
            if (cause instanceof StreamReadException || cause instanceof StreamConstraintsException) {
                return true;
            }
        }
        return isBlank(value);
    }

    private static boolean isBlank(byte[] value) {
        for (byte b : value) {
            if (b != ' ' && b != '\n' && b != '\r' && b != '\t') {
                return false;
            }
        }
        return true;
    }

    /** What the parser found and where, without a word of the text: article text never reaches a log or a header. */
    private static String describe(JsonProcessingException e) {
        if (e.getCause() instanceof MissingField || e.getCause() instanceof FieldOutOfRange) {
            return String.valueOf(e.getCause().getMessage());
        }
        String what = e.getClass().getSimpleName().replace("Exception", "");
        return e.getLocation() == null
                ? what
                : "%s at line %d, column %d"
                        .formatted(
                                what,
                                e.getLocation().getLineNr(),
                                e.getLocation().getColumnNr());
    }

    /** The path to the field. Its names could come from hostile input, so anything but a plain name is left out. */
    private static String fieldOf(JsonMappingException e) {
        String path = e.getPath().stream()
                .map(step -> step.getFieldName() == null ? String.valueOf(step.getIndex()) : step.getFieldName())
                .filter(name ->
                        name.length() <= 40 && name.chars().allMatch(c -> c < 128 && Character.isLetterOrDigit(c)))
                .collect(Collectors.joining("."));
        return path.isEmpty() ? "" : " in " + path;
    }
}
