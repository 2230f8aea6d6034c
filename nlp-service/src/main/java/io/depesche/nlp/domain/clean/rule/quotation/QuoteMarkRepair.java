package io.depesche.nlp.domain.clean.rule.quotation;

import io.depesche.contracts.article.Edit.Action;
import io.depesche.contracts.article.Edit.Tier;
import io.depesche.contracts.article.Span;
import io.depesche.nlp.domain.text.Repair;

/** How a quotation mark in its right place enters the text. Stateless. */
final class QuoteMarkRepair {

    private static final String ARTIFACT = "QUOTE_POS";

    private QuoteMarkRepair() {}

    static Repair of(Span place, String text, double confidence, String reason) {
        return new Repair(place, text, ARTIFACT, Tier.EVIDENCE, Action.REPLACE, confidence, reason, null);
    }
}
