package io.depesche.nlp.domain.clean.rule.time;

import io.depesche.contracts.article.Span;
import io.depesche.nlp.domain.text.Repair;

/** How a day or a clock time written the German way enters the text. Stateless. */
final class TimeRepair {

    private static final String ARTIFACT = "UNTRANS";

    private TimeRepair() {}

    /** Replaces the text from one place to another (exclusive). */
    static Repair of(int start, int end, String german, String reason) {
        return Repair.evident(new Span(start, end), german, ARTIFACT, 0.94, reason);
    }
}
