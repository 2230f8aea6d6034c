package io.depesche.nlp.domain.clean.rule.friend;

import io.depesche.contracts.article.Span;
import io.depesche.nlp.domain.clean.Words;
import io.depesche.nlp.domain.text.Repair;
import java.util.List;
import java.util.Set;

/**
 * One row of the table: what stands in the text and what it was.
 *
 * @param language of the source; {@code *} for any
 * @param words what stands there, in the order of the text
 * @param repair the name or term
 * @param condition the words that the slot asks for; empty where it asks for none
 */
record FalseFriend(String language, List<String> words, FriendSlot slot, String repair, Set<String> condition) {

    private static final String ARTIFACT = "FALSE_FRIEND";

    static FalseFriend ofRow(List<String> row) {
        Set<String> condition = row.size() > 4 ? Set.of(row.get(4).split("\\|")) : Set.of();
        List<String> words = List.of(row.get(1).split(" "));
        return new FalseFriend(row.getFirst(), words, FriendSlot.valueOf(row.get(2)), row.get(3), condition);
    }

    /** Whether the row says something only where the language of the source is known. */
    boolean asksForLanguage() {
        return slot == FriendSlot.SURE || slot == FriendSlot.ALONE;
    }

    /** Whether its words stand at a place, with blanks or commas between them. */
    boolean standsAt(Words text, int i) {
        if (i + words.size() > text.size()) {
            return false;
        }
        for (int k = 1; k < words.size(); k++) {
            String gap = text.gap(i + k - 1);
            if (!text.at(i + k).equals(words.get(k)) || !gap.equals(" ") && !gap.equals(", ")) {
                return false;
            }
        }
        return true;
    }

    /** Puts the name or term where its other meaning stands. */
    Repair takeBack(Span span, String name, double confidence) {
        return Repair.evident(
                        span, name, ARTIFACT, confidence, "other meaning of " + repair + " in language " + language)
                .tells(language);
    }
}
