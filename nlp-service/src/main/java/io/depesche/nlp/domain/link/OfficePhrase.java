package io.depesche.nlp.domain.link;

import io.depesche.contracts.article.Span;
import io.depesche.nlp.domain.kb.KnownEntity;
import io.depesche.nlp.domain.link.Titles.Title;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Words for a person by what they are: {@code der nordkoreanische Machthaber}, {@code die Ministerin}, {@code Einsatzleiter}.
 *
 * @param span with the article and the adjectives
 * @param role the word itself in small letters
 * @param title the office that the word means; {@code null} for a role that is no office of a state
 * @param country whose office it is, where the words say it
 * @param definite whether a definite article stands before it, so that one is meant who is known already
 * @param former whether it is said to be over
 * @param owned whether it is the office of somebody else than a country: {@code der Präsident des Verbands}
 */
record OfficePhrase(
        Span span,
        String role,
        @Nullable Title title,
        @Nullable String country,
        boolean definite,
        boolean former,
        boolean owned) {

    private static final Set<String> ONE = Set.of("der", "dem", "den", "des");
    private static final Set<String> OF = Set.of("der", "des", "von", "vom", "für");
    private static final Set<String> FORMER =
            Set.of("ehemalige", "ehemaligen", "ehemaliger", "frühere", "früheren", "früherer", "einstige", "einstigen");

    List<String> keys() {
        return title == null ? List.of() : title.keys();
    }

    boolean isFemale() {
        return isFemale(role);
    }

    /** {@code Ministerin}; behind {@code die} also {@code Abgeordnete}, which as a plural would end in {@code n}. */
    static boolean isFemale(String role) {
        return role.endsWith("in") || role.endsWith("te") || role.endsWith("vorsitzende");
    }

    /** Reads the phrase around the word or the word with hyphens from {@code first} to {@code last}. */
    static OfficePhrase read(String text, Words words, int first, int last, @Nullable Title title, Places places) {
        String role = text.substring(words.start(first), words.end(last)).toLowerCase(Locale.GERMAN);
        int start = first;
        String country = title == null ? null : title.country();
        boolean former = false;
        boolean definite = false;
        for (int back = first - 1; back >= Math.max(0, first - 3) && words.areNeighbours(back); back--) {
            String word = words.at(back).toLowerCase(Locale.GERMAN);
            Found here = places.at(words.start(back));
            if (here != null && here.kind().equals(Found.ADJECTIVE)) {
                KnownEntity owner = here.target().known();
                country = country == null && owner != null ? owner.country() : country;
                start = back;
            } else if (FORMER.contains(word)) {
                former = true;
                start = back;
            } else if (ONE.contains(word) || word.equals("die") && isFemale(role)) {
                definite = !isGenitivePlural(words, back, role);
                start = back;
                break;
            } else if (here != null || !Character.isLowerCase(text.charAt(words.start(back))) || back < first - 2) {
                break;
            } else if (!word.endsWith("e") && !word.endsWith("en")) {
                break;
            }
        }
        boolean owned = false;
        int behind = last + 1;
        if (words.areNeighbours(last)) {
            boolean of = OF.contains(words.at(behind));
            int at = of && words.areNeighbours(behind) ? behind + 1 : behind;
            Found owner = places.at(words.start(at));
            KnownEntity known = owner == null ? null : owner.target().known();
            if (known != null && known.isCountry()) {
                country = country == null ? known.country() : country;
            } else {
                owned = of;
            }
        }
        return new OfficePhrase(
                new Span(words.start(start), words.end(last)), role, title, country, definite, former, owned);
    }

    /** {@code Treffen der Außenminister}: behind a noun, several are meant. */
    private static boolean isGenitivePlural(Words words, int article, String role) {
        return words.at(article).equals("der")
                && !isFemale(role)
                && words.areNeighbours(article - 1)
                && words.isCapital(article - 1);
    }
}
