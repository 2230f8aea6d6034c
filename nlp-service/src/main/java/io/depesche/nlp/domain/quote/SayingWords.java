package io.depesche.nlp.domain.quote;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The table of the words of saying, {@code saying.tsv}, by lemma. Read once; a wrong row stops the start. */
final class SayingWords {

    private static final String TABLE = "/nlp/quote/saying.tsv";

    private final Map<String, List<Saying>> verbs = new HashMap<>();
    private final Map<String, String> nouns = new HashMap<>();
    private final Set<String> adjectives = new HashSet<>();
    private final Set<String> sources = new HashSet<>();

    private SayingWords() {}

    static SayingWords read() {
        SayingWords words = new SayingWords();
        try (InputStream in = SayingWords.class.getResourceAsStream(TABLE)) {
            if (in == null) {
                throw new IllegalStateException("no such table: " + TABLE);
            }
            BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (!line.isBlank() && line.charAt(0) != '#') {
                    words.add(line, line.split("\t", -1));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return words;
    }

    private void add(String line, String[] row) {
        switch (row[0]) {
            case "verb" -> {
                if (row.length != 4 || !row[2].matches("[dvzpntri]+")) {
                    throw new IllegalStateException("expected verb, lemma, frames, word in " + TABLE + ": " + line);
                }
                Set<String> needs = row[3].isEmpty() ? Set.of() : Set.of(row[3].split("\\|"));
                verbs.computeIfAbsent(row[1], lemma -> new ArrayList<>(2)).add(new Saying(row[1], row[2], needs));
            }
            case "noun" -> nouns.put(row[1], row[2]);
            case "adj" -> adjectives.add(row[1]);
            case "nach" -> sources.add(row[1]);
            default -> throw new IllegalStateException("unknown kind of row in " + TABLE + ": " + line);
        }
    }

    /** Frames of a verb by its infinitive; empty for a verb that says nothing. */
    List<Saying> verb(String lemma) {
        return verbs.getOrDefault(lemma, List.of());
    }

    int size() {
        return verbs.values().stream().mapToInt(List::size).sum() + nouns.size() + adjectives.size() + sources.size();
    }

    /** Whether it is a noun of saying, by itself or as the last part of a compound: {@code Strafandrohung}, {@code Kernaussage}. */
    boolean isNoun(Form form) {
        return !nounFrames(form).isEmpty();
    }

    /** What a noun of saying takes, empty for another noun. */
    String nounFrames(Form form) {
        for (String lemma : form.noun()) {
            String frames = frames(lemma);
            if (!frames.isEmpty()) {
                return frames;
            }
        }
        return form.is(Form.CAPITAL) ? frames(form.word()) : "";
    }

    /** By the longest end of a compound that is in the table. */
    private String frames(String lemma) {
        String own = nouns.get(lemma);
        for (int cut = 3; own == null && cut <= lemma.length() - 4 && cut < 40; cut++) {
            own = nouns.get(Character.toUpperCase(lemma.charAt(cut)) + lemma.substring(cut + 1));
        }
        return own == null ? "" : own;
    }

    boolean isAdjective(Form form) {
        return adjectives.contains(form.lower());
    }

    /** Whether it names a source behind {@code nach}: {@code Angaben}, {@code Medienberichten}. */
    boolean isSource(Form form) {
        return matches(form, sources);
    }

    private static boolean matches(Form form, Set<String> words) {
        for (String lemma : form.noun()) {
            if (words.contains(lemma)) {
                return true;
            }
        }
        return words.contains(form.word());
    }
}
