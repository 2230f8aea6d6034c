package io.depesche.nlp.domain.quantity;

import io.depesche.contracts.article.ArticleEnriched.Quantity;
import io.depesche.contracts.article.Span;
import io.depesche.nlp.domain.number.Tokens;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Collects the amounts of one text, numbered in their order, with the precision of the rule that found them. */
final class FoundAmounts {

    private final Tokens tokens;
    private final Map<String, Double> precision;
    private final List<Quantity> found = new ArrayList<>();

    FoundAmounts(Tokens tokens, Map<String, Double> precision) {
        this.tokens = tokens;
        this.precision = precision;
    }

    List<Quantity> all() {
        return List.copyOf(found);
    }

    void add(int from, int to, Amount amount, CountedPhrase counted, String rule) {
        Span span = new Span(tokens.get(from).start(), tokens.get(to - 1).end());
        found.add(new Quantity(
                "q" + (found.size() + 1),
                span,
                amount.value(),
                amount.min(),
                amount.max(),
                amount.comparator(),
                counted.unit(),
                counted.of(),
                precision.getOrDefault(rule, 0.8)));
    }
}
