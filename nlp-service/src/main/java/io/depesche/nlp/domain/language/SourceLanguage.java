package io.depesche.nlp.domain.language;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which language a German text was probably translated from.
 *
 * @param code ISO 639-1, {@code de} for a text that shows no sign of translation from a known outlet in German; {@code null} if nothing
 *     tells
 * @param confidence between 0 and 1
 * @param evidence what told, such as {@code domain .it} or {@code word sindaco}
 */
public record SourceLanguage(@Nullable String code, double confidence, List<String> evidence) {

    /** Nothing is known. */
    public static final SourceLanguage UNKNOWN = new SourceLanguage(null, 0, List.of());

    /** Whether it is this language, or may be because nothing tells. */
    public boolean canBe(String language) {
        return code == null || code.equals(language);
    }

    /** Whether something tells that it is this language. */
    public boolean is(String language) {
        return language.equals(code);
    }
}
