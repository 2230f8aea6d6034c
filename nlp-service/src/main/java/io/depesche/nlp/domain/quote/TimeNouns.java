package io.depesche.nlp.domain.quote;

import io.depesche.nlp.domain.time.CalendarNames;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Nouns of time, which stand before the verb as often as a subject does: {@code Montag}, {@code Wochen}, {@code Anfang}. */
final class TimeNouns {

    private static final Set<String> TIMES = Set.of(
            "tag",
            "woche",
            "monat",
            "jahr",
            "stunde",
            "minute",
            "uhr",
            "morgen",
            "abend",
            "nacht",
            "mittag",
            "vormittag",
            "nachmittag",
            "wochenende",
            "mal",
            "jahrhundert",
            "anfang",
            "ende",
            "mitte");

    private TimeNouns() {}

    /** {@code wochen}, not {@code computerwoche}, which is a paper. */
    static boolean isTime(String lower, List<String> lemmas) {
        if (isTime(lower)) {
            return true;
        }
        for (String lemma : lemmas) {
            String small = lemma.toLowerCase(Locale.GERMAN);
            if (isTime(small) && lower.startsWith(small.substring(0, 3))) {
                return true;
            }
        }
        return false;
    }

    private static boolean isTime(String lower) {
        return TIMES.contains(lower) || CalendarNames.isMonth(lower) || CalendarNames.isWeekday(lower);
    }
}
