package io.depesche.nlp.domain.time;

import io.depesche.nlp.domain.lexicon.Rows;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * How often each rule of the grammar was right on development texts of our own: the confidence of what it finds. Rules that the texts
 * hardly use carry an estimate drawn to the mean. Immutable.
 */
final class RulePrecision {

    private static final double UNKNOWN = 0.7;
    private static final RulePrecision SHARED = new RulePrecision();

    private final Map<String, Double> rules = new HashMap<>();

    private RulePrecision() {
        for (List<String> row : Rows.read("/nlp/time/precision.tsv", 2)) {
            rules.put(row.getFirst(), Double.valueOf(row.get(1)));
        }
    }

    static RulePrecision shared() {
        return SHARED;
    }

    double of(String rule) {
        return rules.getOrDefault(rule, UNKNOWN);
    }
}
