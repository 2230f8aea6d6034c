package io.depesche.contracts.article;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.deser.std.StdDeserializer;
import java.io.IOException;

/** Tells the three written forms of a {@link Party} apart. */
final class PartyReader extends StdDeserializer<Party> {

    private static final long serialVersionUID = 1L;

    PartyReader() {
        super(Party.class);
    }

    @Override
    public Party deserialize(JsonParser parser, DeserializationContext context) throws IOException {
        // Not parser.readValueAsTree(): that reads as if at the root and takes what follows in the list for trailing
        // rubbish.
        JsonNode node = context.readTree(parser);
        if (node.isTextual()) {
            return new Party.OfEntity(node.textValue());
        }
        if (node.path("quote").isTextual()) {
            return new Party.OfQuote(node.get("quote").textValue());
        }
        if (node.path("words").isTextual()) {
            JsonNode span = node.get("span");
            return new Party.OfWords(
                    node.get("words").textValue(), span == null ? null : context.readTreeAsValue(span, Span.class));
        }
        return context.reportInputMismatch(this, "expected an entity id, words or a quote");
    }
}
