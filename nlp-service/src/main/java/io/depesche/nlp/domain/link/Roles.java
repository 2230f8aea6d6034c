package io.depesche.nlp.domain.link;

import io.depesche.nlp.domain.lexicon.Rows;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Titles and offices that stand before a person's name: {@code Einsatzleiter Jernej Hribovšek}. Stateless after construction. */
final class Roles {

    private static final String TABLE = "/nlp/tag/roles.tsv";
    private static final int LONGEST_ROLE = 40;

    private final Set<String> roles = new HashSet<>();
    private final int shortest;
    private final int longest;

    Roles() {
        for (List<String> row : Rows.read(TABLE, 2)) {
            if (row.getFirst().equals("role")) {
                roles.add(row.get(1));
            }
        }
        this.shortest = roles.stream().mapToInt(String::length).min().orElse(0);
        this.longest = roles.stream().mapToInt(String::length).max().orElse(0);
    }

    /** Whether a word with a capital is an office or title that stands before a name. */
    boolean isRole(String capitalised) {
        if (capitalised.length() > LONGEST_ROLE) {
            return false;
        }
        String word = capitalised.toLowerCase(Locale.GERMAN);
        String male = word.endsWith("in") ? word.substring(0, word.length() - 2) : word;
        return endsInRole(word) || endsInRole(male);
    }

    private boolean endsInRole(String word) {
        for (int length = shortest; length <= Math.min(longest, word.length()); length++) {
            if (roles.contains(word.substring(word.length() - length))) {
                return true;
            }
        }
        return false;
    }
}
