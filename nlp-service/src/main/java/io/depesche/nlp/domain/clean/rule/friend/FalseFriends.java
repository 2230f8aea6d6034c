package io.depesche.nlp.domain.clean.rule.friend;

import io.depesche.nlp.domain.clean.WordTable;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The rows of the table of false friends, found by the first word of what stands in the text. Immutable. */
final class FalseFriends {

    private final Map<String, List<FalseFriend>> byFirstWord = new HashMap<>();
    private final Map<String, FalseFriend> hyphens = new HashMap<>();
    private final Set<String> asksForLanguage = new HashSet<>();

    FalseFriends(WordTable table) {
        for (List<String> row : table.rows()) {
            if (row.size() >= 4) {
                FalseFriend friend = FalseFriend.ofRow(row);
                String first = friend.words().getFirst();
                if (friend.asksForLanguage()) {
                    asksForLanguage.add(first);
                }
                if (friend.slot() == FriendSlot.HYPHEN) {
                    hyphens.put(row.get(1), friend);
                } else {
                    byFirstWord
                            .computeIfAbsent(first, word -> new ArrayList<>(2))
                            .add(friend);
                }
            }
        }
        byFirstWord
                .values()
                .forEach(list -> list.sort(Comparator.comparingInt(
                        (FalseFriend friend) -> -friend.words().size())));
    }

    /** The rows that begin with a word, those of most words first. */
    List<FalseFriend> beginningWith(String word) {
        return byFirstWord.getOrDefault(word, List.of());
    }

    /** The row for the first part of a compound with a hyphen; {@code null} if there is none. */
    @Nullable
    FalseFriend firstPart(String part) {
        return hyphens.get(part);
    }

    /** Whether a row that begins with the word asks for the language of the source. */
    boolean asksForLanguage(String word) {
        return asksForLanguage.contains(word);
    }
}
