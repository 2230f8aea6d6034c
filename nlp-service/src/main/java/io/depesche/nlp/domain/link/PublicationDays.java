package io.depesche.nlp.domain.link;

import io.depesche.contracts.article.Article.Published;
import io.depesche.nlp.domain.kb.KnownEntity.Office;
import org.jspecify.annotations.Nullable;

/**
 * The days on which an article can have been published, as {@code yyyymmdd}; both 0 where nobody knows. A day read from the text is an
 * interval: an office counts only for whoever held it on all of its days.
 */
record PublicationDays(int first, int last) {

    private static final PublicationDays UNKNOWN = new PublicationDays(0, 0);

    static PublicationDays of(@Nullable Published published) {
        if (published == null) {
            return UNKNOWN;
        }
        int day = dayOf(published.value());
        int first = published.earliest() == null ? day : dayOf(published.earliest());
        int last = published.latest() == null ? day : dayOf(published.latest());
        return first == 0 || last < first ? UNKNOWN : new PublicationDays(first, last);
    }

    boolean known() {
        return first > 0;
    }

    /** Whether an office was held on all of them; where nobody knows them, whether it is held still. */
    boolean areWithin(Office office) {
        return known() ? office.from() <= first && office.to() >= last : office.to() == Office.OPEN;
    }

    /** {@code 2024-11-12T08:00:00Z} as 20241112; 0 where the day is not said. */
    private static int dayOf(String date) {
        if (date.length() < 10) {
            return 0;
        }
        int day = 0;
        for (int i = 0; i < 10; i++) {
            char c = date.charAt(i);
            if (i == 4 || i == 7 ? c != '-' : c < '0' || c > '9') {
                return 0;
            }
            day = c == '-' ? day : day * 10 + c - '0';
        }
        return day;
    }
}
