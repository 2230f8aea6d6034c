package io.depesche.ingest.domain.extraction;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Runs of four words, by which two texts are compared whatever their blanks and marks are. */
final class Shingles {

    private static final int WORDS = 4;

    private Shingles() {}

    /** Share of the shingles of a text that stand in another one; 1 for a text without any. */
    static double share(String of, String in) {
        Set<Integer> own = hashes(of);
        if (own.isEmpty()) {
            return 1;
        }
        Set<Integer> other = hashes(in);
        int common = 0;
        for (Integer hash : own) {
            common += other.contains(hash) ? 1 : 0;
        }
        return (double) common / own.size();
    }

    /** The distinct words of a text in lower case. */
    static String[] words(String text) {
        Set<String> words = new java.util.LinkedHashSet<>(split(text));
        return words.toArray(String[]::new);
    }

    private static Set<Integer> hashes(String text) {
        List<String> words = split(text);
        Set<Integer> hashes = new HashSet<>();
        for (int i = 0; i + WORDS <= words.size(); i++) {
            hashes.add(words.subList(i, i + WORDS).hashCode());
        }
        return hashes;
    }

    private static List<String> split(String text) {
        List<String> words = new ArrayList<>();
        StringBuilder word = new StringBuilder();
        for (int i = 0; i <= text.length(); i++) {
            char c = i < text.length() ? text.charAt(i) : ' ';
            if (Character.isLetterOrDigit(c)) {
                word.append(c);
            } else if (c != '\u00AD' && !word.isEmpty()) {
                words.add(word.toString().toLowerCase(Locale.ROOT));
                word.setLength(0);
            }
        }
        return words;
    }
}
