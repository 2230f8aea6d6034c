package io.depesche.contracts;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import java.io.IOException;

/**
 * Reads strings and nothing else as strings, and refuses half a surrogate pair: the JSON escape of one is legal, but no UTF-8 can carry
 * it on, so the record would be read and could never be written again. Example: a text cut in the middle of an emoji.
 */
final class WireString extends StdScalarDeserializer<String> {

    private static final long serialVersionUID = 1L;

    WireString() {
        super(String.class);
    }

    @Override
    public String deserialize(JsonParser parser, DeserializationContext context) throws IOException {
        if (!parser.hasToken(JsonToken.VALUE_STRING)) {
            return (String) context.handleUnexpectedToken(String.class, parser);
        }
        String text = parser.getText();
        if (hasHalfAPair(text)) {
            return context.reportInputMismatch(this, "half a surrogate pair");
        }
        return text;
    }

    private static boolean hasHalfAPair(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (!Character.isSurrogate(c)) {
                continue;
            }
            boolean pair = Character.isHighSurrogate(c)
                    && i + 1 < text.length()
                    && Character.isLowSurrogate(text.charAt(i + 1));
            if (!pair) {
                return true;
            }
            i++;
        }
        return false;
    }
}
