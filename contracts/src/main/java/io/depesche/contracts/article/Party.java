package io.depesche.contracts.article;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonValue;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import io.depesche.contracts.MissingField;
import org.jspecify.annotations.Nullable;

/**
 * Somebody or something that speaks, acts or is acted upon: an entity of the record, words of the text that name no entity, or whoever
 * is quoted.
 */
@JsonDeserialize(using = PartyReader.class)
public sealed interface Party {

    /** An entity id of the record; written as a bare string: {@code "e3"}. */
    record OfEntity(@JsonValue String id) implements Party {
        public OfEntity {
            MissingField.unless(id, "id");
        }
    }

    /** Words of the text; written as {@code {"words": …, "span": …}}. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @JsonDeserialize
    record OfWords(String words, @Nullable Span span) implements Party {
        public OfWords {
            MissingField.unless(words, "words");
        }
    }

    /** The speakers of a quote of the record; written as {@code {"quote": "c1"}}. */
    @JsonDeserialize
    record OfQuote(String quote) implements Party {
        public OfQuote {
            MissingField.unless(quote, "quote");
        }
    }
}
