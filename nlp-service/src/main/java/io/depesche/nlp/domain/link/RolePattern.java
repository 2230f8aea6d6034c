package io.depesche.nlp.domain.link;

import io.depesche.contracts.article.Span;
import io.depesche.nlp.domain.lexicon.Rows;
import io.depesche.nlp.domain.tag.Sentence;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Finds persons that no table knows: an office or title and two words behind it that are tagged as names. Stateless after construction.
 *
 * <p>Example: {@code Einsatzleiter Jernej Hribovšek sagte} gives the person {@code Jernej Hribovšek};
 * {@code Sprecher der Polizei} gives nothing.
 */
final class RolePattern {

    private static final String TABLE = "/nlp/tag/roles.tsv";
    private static final int LONGEST_ROLE = 40;

    private final Set<String> roles = new HashSet<>();
    private final int shortest;
    private final int longest;

    RolePattern() {
        for (List<String> row : Rows.read(TABLE, 2)) {
            if (row.getFirst().equals("role")) {
                roles.add(row.get(1));
            }
        }
        this.shortest = roles.stream().mapToInt(String::length).min().orElse(0);
        this.longest = roles.stream().mapToInt(String::length).max().orElse(0);
    }

    List<Found> find(String text, List<Sentence> sentences, NameTagger names) {
        List<Found> persons = new ArrayList<>();
        for (Sentence sentence : sentences) {
            List<Span> tokens = sentence.tokens();
            for (int i = 0; i + 2 < tokens.size(); i++) {
                if (isRole(text, tokens.get(i))
                        && isCapital(text, tokens.get(i + 1))
                        && isCapital(text, tokens.get(i + 2))) {
                    Span name = new Span(
                            tokens.get(i + 1).start(), tokens.get(i + 2).end());
                    boolean oneBlank =
                            tokens.get(i + 1).end() + 1 == tokens.get(i + 2).start();
                    if (oneBlank && names.isName(name)) {
                        persons.add(person(text, name));
                        i += 2;
                    }
                }
            }
        }
        return persons;
    }

    private static Found person(String text, Span name) {
        String words = name.of(text);
        return new Found(name, Target.unknown("PER", words), Found.NAME, 0.75);
    }

    private boolean isRole(String text, Span token) {
        if (token.length() < shortest
                || token.length() > LONGEST_ROLE
                || !Character.isUpperCase(text.charAt(token.start()))) {
            return false;
        }
        return isRole(token.of(text));
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

    private static boolean isCapital(String text, Span token) {
        String word = token.of(text);
        return word.length() > 1
                && Character.isUpperCase(word.charAt(0))
                && word.chars().allMatch(c -> Character.isLetter(c) || c == '-' || c == '’' || c == '\'');
    }
}
