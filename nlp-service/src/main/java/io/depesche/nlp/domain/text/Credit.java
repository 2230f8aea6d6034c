package io.depesche.nlp.domain.text;

/**
 * What a line says about the article's origin: {@code Quelle: Agenturen} is {@code (SOURCE, "Agenturen")}. Licences demand that it is
 * kept, so it leaves the text but not the record.
 */
public record Credit(Field field, String value) {

    /** Field of the article's credits that the value belongs to. */
    public enum Field {
        SOURCE,
        LICENCE,
        CAPTION,
        AGENCY,
        AUTHOR
    }
}
