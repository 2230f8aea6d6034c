package io.depesche.nlp.domain.link;

import io.depesche.nlp.domain.lexicon.Rows;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The words for offices. Immutable, thread-safe.
 *
 * <p>Example: {@code Außenministerin} is the office {@code foreign} of a country that the word does not name, {@code US-Präsident} is
 * {@code president} of the United States, {@code Kremlchef} of Russia.
 */
public final class Titles {

    private static final String TABLE = "/nlp/link/titles.tsv";

    private static final Map<String, String> PREFIXES = Map.of(
            "us", "US", "eu", "EU", "un", "UN", "uno", "UN", "nato", "NATO", "ezb", "EU", "who", "WHO", "iaea", "IAEA");

    /** Those whose chief is simply called their chief. */
    private static final Map<String, String> CHIEFS =
            Map.of("NATO", "secretary-general", "WHO", "director", "IAEA", "director", "UN", "secretary-general");

    /**
     * An office as a text names it.
     *
     * @param keys its names in the knowledge base, the likeliest first
     * @param country whose it is, where the word itself says it
     */
    public record Title(List<String> keys, @Nullable String country) {}

    private final Map<String, Title> byWord = new HashMap<>();

    public Titles() {
        Rows.read(TABLE, 2)
                .forEach(row -> byWord.put(
                        row.get(0),
                        new Title(
                                List.of(row.get(1).split("\\|")),
                                row.size() > 2 && !row.get(2).isEmpty() ? row.get(2) : null)));
    }

    /** The office that a word with a capital names, or {@code null}. */
    public @Nullable Title of(String word) {
        String small = word.toLowerCase(Locale.GERMAN);
        Title title = plain(small);
        int hyphen = small.indexOf('-');
        if (title != null || hyphen < 0) {
            return title;
        }
        String owner = PREFIXES.get(small.substring(0, hyphen));
        if (owner == null) {
            return null;
        }
        String office = small.substring(hyphen + 1);
        if (office.startsWith("chef") && CHIEFS.containsKey(owner)) {
            return new Title(List.of(CHIEFS.get(owner)), owner);
        }
        Title plain = plain(office);
        return plain == null ? null : new Title(plain.keys(), owner);
    }

    private @Nullable Title plain(String word) {
        List<String> forms = new ArrayList<>(List.of(word));
        for (String ending : List.of("in", "s", "en", "es", "n")) {
            if (word.endsWith(ending)) {
                forms.add(word.substring(0, word.length() - ending.length()));
            }
        }
        for (String form : forms) {
            Title title = byWord.get(form);
            if (title != null) {
                return title;
            }
        }
        return null;
    }
}
