package io.depesche.nlp.domain.link;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * All known names with their forms, for lookup of the longest one that begins at a place of a text. Immutable after construction by
 * {@link GazetteerReader}, thread-safe.
 */
final class Gazetteer {

    /** What a form says: the name itself, or an adjective or inhabitant that points to it. */
    enum Kind {
        NAME,
        ADJECTIVE
    }

    /** One written form of an entity. */
    record Form(String surface, KnownEntity entity, Kind kind) {}

    private final Map<String, List<Form>> byFirstWord;

    Gazetteer(List<Form> forms) {
        Map<String, List<Form>> index = new HashMap<>();
        for (Form form : forms) {
            String first = form.surface().substring(0, wordEnd(form.surface(), 0));
            index.computeIfAbsent(first, word -> new ArrayList<>(2)).add(form);
        }
        // longest first; the sort is stable, so of equal forms the one read first wins
        index.values()
                .forEach(list -> list.sort(
                        Comparator.comparingInt((Form f) -> -f.surface().length())));
        this.byFirstWord = index;
    }

    /**
     * The longest known form that begins at a word and ends at a word's end.
     *
     * @param start first character of a word
     */
    @Nullable
    Form longestAt(String text, int start) {
        int end = wordEnd(text, start);
        if (end - start > 60) {
            return null;
        }
        for (Form form : byFirstWord.getOrDefault(text.substring(start, end), List.of())) {
            int formEnd = start + form.surface().length();
            if (text.startsWith(form.surface(), start) && isWordBorder(text, formEnd)) {
                return form;
            }
        }
        return null;
    }

    /** First place behind the letters and digits that begin at a place. */
    static int wordEnd(String text, int start) {
        int end = start;
        while (end < text.length() && Character.isLetterOrDigit(text.charAt(end))) {
            end++;
        }
        return end;
    }

    /** Not inside a word and not before a hyphen that goes on: {@code Ukraine-Krieg} is no mention of {@code Ukraine}. */
    static boolean isWordBorder(String text, int at) {
        if (at >= text.length()) {
            return true;
        }
        char next = text.charAt(at);
        boolean goesOn = next == '-' && at + 1 < text.length() && Character.isLetterOrDigit(text.charAt(at + 1));
        return !Character.isLetterOrDigit(next) && !goesOn;
    }
}
