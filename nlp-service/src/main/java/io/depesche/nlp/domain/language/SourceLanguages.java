package io.depesche.nlp.domain.language;

import io.depesche.nlp.domain.lexicon.Rows;
import io.depesche.nlp.domain.lexicon.Spelling;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Tells which language a text was translated from: what the article says about itself, the country of its address, foreign words that
 * were left standing, letters that only some languages have. Clues are rows of {@code source-clues.tsv}. Thread-safe.
 */
public final class SourceLanguages {

    private static final String TABLE = "/nlp/language/source-clues.tsv";

    /** One clue with weight 2, or two with weight 1. */
    private static final double LEAST = 2;

    /** What one repaired fault tells: English words stand in texts of every language, so one must not outvote a domain. */
    private static final double FAULT = 2;

    private static final int MOST_FAULTS = 3;

    private record Clue(String language, double weight) {}

    private final Map<String, Clue> domains = new HashMap<>();
    private final Map<String, Clue> words = new HashMap<>();

    public SourceLanguages() {
        Rows.read(TABLE, 4).forEach(this::row);
    }

    private void row(List<String> columns) {
        Clue clue = new Clue(columns.get(2), Double.parseDouble(columns.get(3)));
        (columns.getFirst().equals("domain") ? domains : words).put(columns.get(1), clue);
    }

    /** The likely source language of a text of which no fault is known. */
    public SourceLanguage of(@Nullable String given, @Nullable String host, String text) {
        return of(given, host, text, Map.of());
    }

    /**
     * The likely source language.
     *
     * @param given what the article says itself; it is believed
     * @param host of the article's address
     * @param faults by language: words left standing or translated by their other meaning
     */
    public SourceLanguage of(@Nullable String given, @Nullable String host, String text, Map<String, Integer> faults) {
        if (given != null && given.length() >= 2) {
            return new SourceLanguage(given.substring(0, 2).toLowerCase(Locale.ROOT), 1, List.of("given"));
        }
        Map<String, Double> scores = new HashMap<>();
        List<String> evidence = new ArrayList<>();
        if (host != null) {
            host(host.toLowerCase(Locale.ROOT), scores, evidence);
        }
        words(text, scores, evidence);
        for (Map.Entry<String, Integer> fault : new TreeMap<>(faults).entrySet()) {
            scores.merge(fault.getKey(), FAULT * Math.min(MOST_FAULTS, fault.getValue()), Double::sum);
            evidence.add("%d faults of %s".formatted(fault.getValue(), fault.getKey()));
        }
        return best(scores, evidence);
    }

    /** {@code asia.example.it}: the whole host or its last part. */
    private void host(String host, Map<String, Double> scores, List<String> evidence) {
        for (int at = 0; at >= 0 && at < host.length(); at = next(host, at)) {
            Clue clue = domains.get(host.substring(at));
            if (clue != null) {
                scores.merge(clue.language(), clue.weight(), Double::sum);
                evidence.add("domain ." + host.substring(at));
                return;
            }
        }
    }

    private static int next(String host, int at) {
        int dot = host.indexOf('.', at);
        return dot < 0 ? -1 : dot + 1;
    }

    private void words(String text, Map<String, Double> scores, List<String> evidence) {
        Set<String> seen = new HashSet<>();
        int i = 0;
        while (i < text.length()) {
            int end = i;
            while (end < text.length() && Character.isLetter(text.charAt(end))) {
                end++;
            }
            if (end > i && end - i <= 24) {
                String word = Spelling.of(text, i, end).text();
                Clue clue = words.get(word);
                if (clue != null && seen.add(word)) {
                    scores.merge(clue.language(), clue.weight(), Double::sum);
                    evidence.add("word " + word);
                }
            }
            i = Math.max(end, i + 1);
        }
    }

    private static SourceLanguage best(Map<String, Double> scores, List<String> evidence) {
        String best = null;
        double first = 0;
        double second = 0;
        for (Map.Entry<String, Double> score : scores.entrySet()) {
            if (score.getValue() > first) {
                second = first;
                first = score.getValue();
                best = score.getKey();
            } else {
                second = Math.max(second, score.getValue());
            }
        }
        if (best == null || first < LEAST || first < 2 * second) {
            return SourceLanguage.UNKNOWN;
        }
        return new SourceLanguage(best, Math.min(0.95, 0.5 + 0.1 * first), List.copyOf(evidence));
    }
}
