package io.depesche.nlp.domain.quote;

/**
 * The rules that hear speech. The confidence of a find is what was expected of its rule, set by hand and checked by measurement;
 * {@code docs/reference/quotes.md} has the table and the calibration error.
 */
enum Rule {
    /** {@code „…“, sagte sie} */
    SPEECH_WITH_CUE(true, 0.97),
    /** {@code Sie sagte: „…“} */
    SPEECH_AFTER_COLON(true, 0.95),
    /** A quoted sentence that nobody introduces. */
    SPEECH_ALONE(true, 0.9),
    /** {@code er sprach von einem „Tag der Trauer“} */
    WORDS_WITH_CUE(true, 0.8),
    /** Quoted words inside indirect speech. */
    WORDS_IN_SPEECH(true, 0.85),
    /** Quoted words that nobody introduces. */
    WORDS_ALONE(true, 0.75),
    /** {@code sagte, dass …} */
    CLAUSE(false, 0.85),
    /** {@code sagte, es sei …} */
    SUBJUNCTIVE(false, 0.95),
    /** {@code sagte, sie kommt} */
    PLAIN_CLAUSE(false, 0.65),
    /** {@code forderte, … zu …} */
    INFINITIVE(false, 0.8),
    /** {@code …, sagte sie} and {@code wie sie sagte, …} without marks */
    BESIDE(false, 0.85),
    /** {@code laut X}, {@code nach Angaben von X}, {@code X zufolge} */
    SOURCE(false, 0.93),
    /** {@code die Forderung, …} */
    NOUN(false, 0.75),
    /** {@code Der Damm ist gebrochen. Das teilte die Wehr mit.} */
    SENTENCE_BEFORE(false, 0.9),
    /** {@code Demnach …} */
    FOLLOWING(false, 0.8),
    /** A subjunctive that goes on with what somebody said. */
    FREE(false, 0.75);

    private final boolean direct;
    private final double confidence;

    Rule(boolean direct, double confidence) {
        this.direct = direct;
        this.confidence = confidence;
    }

    boolean isDirect() {
        return direct;
    }

    double confidence() {
        return confidence;
    }
}
