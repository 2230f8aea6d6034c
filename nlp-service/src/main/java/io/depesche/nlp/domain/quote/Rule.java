package io.depesche.nlp.domain.quote;

/**
 * The rules that hear speech, with the share of right finds of each on our own texts and the invented dossiers: the confidence of what
 * they find. {@code docs/reference/quotes.md} lists them.
 */
enum Rule {
    /** {@code „…“, sagte sie} */
    SPEECH_WITH_CUE(true, 0.97),
    /** {@code Sie sagte: „…“} */
    SPEECH_AFTER_COLON(true, 0.95),
    /** A quoted sentence that nobody introduces. */
    SPEECH_ALONE(true, 0.85),
    /** {@code er sprach von einem „Tag der Trauer“} */
    WORDS_WITH_CUE(true, 0.83),
    /** Quoted words inside indirect speech. */
    WORDS_IN_SPEECH(true, 0.82),
    /** Quoted words that nobody introduces. */
    WORDS_ALONE(true, 0.55),
    /** {@code sagte, dass …} */
    CLAUSE(false, 0.93),
    /** {@code sagte, es sei …} */
    SUBJUNCTIVE(false, 0.95),
    /** {@code sagte, sie kommt} */
    PLAIN_CLAUSE(false, 0.74),
    /** {@code forderte, … zu …} */
    INFINITIVE(false, 0.85),
    /** {@code …, sagte sie} and {@code wie sie sagte, …} without marks */
    BESIDE(false, 0.9),
    /** {@code laut X}, {@code nach Angaben von X}, {@code X zufolge} */
    SOURCE(false, 0.91),
    /** {@code die Forderung, …} */
    NOUN(false, 0.75),
    /** {@code Der Damm ist gebrochen. Das teilte die Wehr mit.} */
    SENTENCE_BEFORE(false, 0.86),
    /** {@code Demnach …} */
    FOLLOWING(false, 0.8),
    /** A subjunctive that goes on with what somebody said. */
    FREE(false, 0.84);

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
