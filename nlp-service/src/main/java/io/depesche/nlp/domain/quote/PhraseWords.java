package io.depesche.nlp.domain.quote;

import io.depesche.nlp.domain.number.NumberWords;
import java.util.Set;

/** Small words that a noun phrase begins with, is, or is joined by. */
final class PhraseWords {

    private PhraseWords() {}

    static final Set<String> PRONOUNS = Set.of(
            "er",
            "sie",
            "es",
            "man",
            "wir",
            "ich",
            "dieser",
            "diese",
            "dieses",
            "jener",
            "jene",
            "letzterer",
            "letztere",
            "beide",
            "viele",
            "einige",
            "alle",
            "manche",
            "mehrere",
            "niemand",
            "jemand",
            "andere",
            "einer",
            "eine",
            "eines",
            "jeder",
            "keiner",
            "derselbe",
            "dieselbe",
            "welche",
            "welcher",
            "andre",
            "ersterer",
            "erstere",
            "zahlreiche",
            "wenige");

    static final Set<String> OBLIQUE_PRONOUNS =
            Set.of("sich", "ihm", "ihn", "ihnen", "mir", "mich", "uns", "dir", "dich", "euch", "einander");

    private static final Set<String> DETERMINERS = Set.of(
            "der",
            "die",
            "das",
            "den",
            "dem",
            "des",
            "ein",
            "eine",
            "einen",
            "einem",
            "einer",
            "eines",
            "dieser",
            "diese",
            "dieses",
            "diesem",
            "diesen",
            "jener",
            "jene",
            "jenes",
            "jenem",
            "jenen",
            "beide",
            "alle",
            "viele",
            "mehrere",
            "einige",
            "zahlreiche",
            "manche",
            "etliche",
            "wenige",
            "jeder",
            "jede",
            "jedes",
            "kein",
            "keine",
            "keiner",
            "beiden",
            "andere",
            "welche",
            "solche",
            "weitere",
            "sämtliche",
            "verschiedene",
            "dutzende",
            "hunderte");

    /** Small numbers among them. */
    static boolean isDeterminer(String small) {
        return DETERMINERS.contains(small) || NumberWords.TWO_TO_TWELVE.contains(small);
    }

    static final Set<String> NEVER_SUBJECT = Set.of(
            "den",
            "dem",
            "des",
            "einen",
            "einem",
            "eines",
            "diesem",
            "diesen",
            "jenem",
            "jenen",
            "keinem",
            "keinen",
            "beider",
            "aller",
            "vieler",
            "mehrerer",
            "einiger",
            "zahlreicher");

    static final Set<String> NAME_PARTICLES = Set.of(
            "von", "van", "de", "der", "den", "zu", "zur", "al", "el", "bin", "ibn", "ben", "di", "da", "del", "della",
            "la", "le", "du", "dos", "y", "ag", "und", "af", "ten", "ter", "vom");

    static final Set<String> ATTRIBUTES = Set.of(
            "von", "vom", "aus", "in", "im", "für", "bei", "beim", "am", "an", "zu", "zur", "zum", "über", "gegen",
            "mit", "auf", "nach", "unter", "um");

    static boolean isPossessive(String lower) {
        return switch (lower) {
            case "sein",
                    "seine",
                    "seiner",
                    "seinem",
                    "seinen",
                    "seines",
                    "ihr",
                    "ihre",
                    "ihrer",
                    "ihrem",
                    "ihren",
                    "ihres",
                    "unser",
                    "unsere",
                    "unserer",
                    "unserem",
                    "unseren",
                    "mein",
                    "meine",
                    "meiner",
                    "meinem",
                    "meinen",
                    "dessen",
                    "deren" -> true;
            default -> false;
        };
    }

    /** What opens a genitive behind a noun: {@code der Polizei}, {@code mehrerer Räte}. */
    static boolean isGenitiveArticle(String word) {
        return switch (word) {
            case "der",
                    "des",
                    "eines",
                    "einer",
                    "dieser",
                    "dieses",
                    "seiner",
                    "ihrer",
                    "seines",
                    "ihres",
                    "mehrerer",
                    "zweier",
                    "zahlreicher" -> true;
            default -> false;
        };
    }
}
