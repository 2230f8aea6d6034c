package io.depesche.nlp.domain.quantity;

import io.depesche.contracts.article.ArticleEnriched.Quantity;
import io.depesche.contracts.article.Span;
import io.depesche.nlp.domain.lexicon.Rows;
import io.depesche.nlp.domain.number.Tokens;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Reads the amounts of a text. Thread-safe; linear in the length of the text.
 *
 * <p>Example: {@code mehr als 11.000 Container Munition} → value 11000, comparator {@code >}, unit {@code Container}, of
 * {@code Munition}.
 */
public final class QuantityReader {

    private final Map<String, Double> precision = new HashMap<>();

    public QuantityReader() {
        for (List<String> row : Rows.read("/nlp/quantity/precision.tsv", 2)) {
            precision.put(row.getFirst(), Double.valueOf(row.get(1)));
        }
    }

    /**
     * @param taken spans that are something else: dates, names; in order
     */
    public List<Quantity> read(String text, List<Span> taken) {
        return new AmountReading(Tokens.of(text), taken, precision).read();
    }
}
