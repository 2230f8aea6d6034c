package io.depesche.nlp.domain.quote;

import io.depesche.nlp.domain.lexicon.Rows;
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
    private final Set<String> others = new HashSet<>();
    private final Set<String> facts = new HashSet<>();

    private SayingWords() {}

    static SayingWords read() {
        SayingWords words = new SayingWords();
        Rows.read(TABLE, 2).forEach(words::add);
        return words;
    }

    private void add(List<String> row) {
        switch (row.get(0)) {
            case "verb" -> {
                if (row.size() != 4 || !row.get(2).matches("[dvzpntri]+")) {
                    throw new IllegalStateException("expected verb, lemma, frames, word in " + TABLE + ": " + row);
                }
                Set<String> needs =
                        row.get(3).isEmpty() ? Set.of() : Set.of(row.get(3).split("\\|"));
                verbs.computeIfAbsent(row.get(1), lemma -> new ArrayList<>(2))
                        .add(new Saying(row.get(1), row.get(2), needs));
            }
            case "noun" -> nouns.put(row.get(1), row.get(2));
            case "adj" -> adjectives.add(row.get(1));
            case "nach" -> sources.add(row.get(1));
            case "others" -> others.add(row.get(1));
            case "fact" -> facts.add(row.get(1));
            default -> throw new IllegalStateException("unknown kind of row in " + TABLE + ": " + row);
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

    /** Whether a verb deals with what others said ({@code wies die Behauptung zurück, …}); what it takes is not the subject's. */
    boolean isOfOthers(String lemma) {
        return others.contains(lemma);
    }

    /** Whether what a verb takes is a fact and no speech, whatever noun is its subject: {@code Die Erklärung bedeutet, dass …}. */
    boolean isFact(Form verb) {
        return verb.finite().stream().anyMatch(facts::contains);
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
