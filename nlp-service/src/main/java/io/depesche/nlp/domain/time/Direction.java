package io.depesche.nlp.domain.time;

/** Which way from the day of writing a clause looks. */
enum Direction {
    PAST,
    /** Present tense: mostly of what is to come, of today, or of a picture. */
    PRESENT,
    FUTURE,
    UNKNOWN
}
