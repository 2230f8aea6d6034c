package io.depesche.nlp.domain.kb;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Something the knowledge base knows.
 *
 * @param index its number in its knowledge base
 * @param type {@code PER}, {@code LOC}, {@code ORG}, {@code MISC} or {@code EVENT}
 * @param name its usual German name
 * @param same {@code wd:Q…}, only where it is certain
 * @param country ISO 3166-1 code of the country it lies in or belongs to; for a country its own
 * @param kind finer kind: {@code country}, {@code capital}, {@code city}, {@code division}, {@code region}, {@code body},
 *     {@code outlet} …; empty where unknown
 * @param popularity 0 to 255; of two that share a name, the one of which news speaks more often has more
 * @param latitude degrees north, {@link Double#NaN} where it has no place
 * @param longitude degrees east, likewise
 * @param shortNames what may stand for it once its full name is in the text: family names, {@code Kommission}
 * @param offices what a person was and when
 * @param publisher of an outlet: the family it belongs to
 */
public record KnownEntity(
        int index,
        String type,
        String name,
        @Nullable String same,
        @Nullable String country,
        String kind,
        int popularity,
        double latitude,
        double longitude,
        List<String> shortNames,
        List<Office> offices,
        @Nullable String publisher) {

    public KnownEntity {
        shortNames = List.copyOf(shortNames);
        offices = List.copyOf(offices);
    }

    /**
     * An office that a person held.
     *
     * @param title its key, such as {@code president}; the words for it are the linker's
     * @param country ISO 3166-1 code, or that of an organisation such as {@code EU}
     * @param from first day as {@code yyyymmdd}; 0 where unknown
     * @param to last day likewise; 99999999 where it goes on
     */
    public record Office(String title, String country, int from, int to) {

        /** Day that has not come. */
        public static final int OPEN = 99_999_999;

        /** Whether it was held on some day of an interval, both ends included. */
        public boolean heldBetween(int first, int last) {
            return from <= last && to >= first;
        }
    }

    /** Whether it is a state. */
    public boolean isCountry() {
        return kind.equals("country");
    }
}
