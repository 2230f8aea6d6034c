package io.depesche.nlp.domain.time;

import io.depesche.nlp.domain.number.Token;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Tells cheaply which tokens no expression of time begins with: most words of a text. Immutable, one per process. */
final class StartWords {

    /** Kinds whose adjectives take endings. */
    private static final List<String> ADJECTIVES = List.of("every", "long", "relation", "dayof", "ref", "now");

    private static final List<String> WORDS = List.of(
            "month",
            "weekday",
            "unit",
            "season",
            "daypart",
            "day",
            "near",
            "edge",
            "edgeof",
            "some",
            "approx",
            "yearname",
            "frist",
            "eventpart");

    private static final StartWords SHARED = new StartWords();

    private final Set<String> exact = new HashSet<>();
    private final Set<String> phrases = new HashSet<>();
    private final Set<Long> beginnings = new HashSet<>();

    private StartWords() {
        TimeWords words = TimeWords.shared();
        WORDS.forEach(kind -> exact.addAll(words.all(kind).keySet()));
        for (String kind : ADJECTIVES) {
            for (String word : words.all(kind).keySet()) {
                exact.add(word);
                for (String ending : List.of("e", "en", "er", "es", "em")) {
                    exact.add(word + ending);
                }
            }
        }
        exact.addAll(List.of(
                "mehr",
                "weniger",
                "bis",
                "jede",
                "jeden",
                "jedem",
                "jeder",
                "jedes",
                "alle",
                "pro",
                "je",
                "im",
                "am",
                "halb",
                "viertel",
                "dreiviertel",
                "tags",
                "selben",
                "gleichen",
                "diesem",
                "folgenden",
                "ein",
                "eine",
                "einen",
                "einem",
                "einer",
                "eines",
                "mehrmals",
                "q",
                "heilige",
                "heiligen",
                "heiliger",
                "tag",
                "buß",
                "buss",
                "christi",
                "mariä",
                "werktagen",
                "wochenenden",
                "feiertagen",
                "lange"));
        exact.addAll(Feasts.shared().firstWords());
        for (String word : List.of(
                "null",
                "ein",
                "zwei",
                "zwo",
                "drei",
                "vier",
                "fünf",
                "fuenf",
                "sechs",
                "sieb",
                "acht",
                "neun",
                "zehn",
                "elf",
                "zwölf",
                "zwoelf",
                "zwanzig",
                "sechz",
                "siebz",
                "hundert",
                "tausend",
                "anderthalb",
                "beid",
                "dritt",
                "erst",
                "vier",
                "dutzend",
                "zehntaus",
                "hunder")) {
            beginnings.add(threeLetters(word));
        }
        for (String phrase : words.all("refphrase").keySet()) {
            String first = phrase.substring(0, phrase.indexOf(' '));
            if (!exact.contains(first) && !beginnings.contains(threeLetters(first)) && !isTimely(first)) {
                phrases.add(first);
            }
        }
    }

    /** The beginning of a word as one number, so that no string is made for it; 0 for shorter words. */
    private static long threeLetters(String word) {
        return word.length() < 3 ? 0 : (long) word.charAt(0) << 32 | (long) word.charAt(1) << 16 | word.charAt(2);
    }

    /** Words such as {@code in} and {@code der}: what they begin is a fixed phrase ({@code in letzter Zeit}) or nothing. */
    boolean beginsPhraseOnly(Token token) {
        return token.isWord() && phrases.contains(token.lower());
    }

    static StartWords shared() {
        return SHARED;
    }

    boolean canStart(Token token) {
        if (!token.isWord()) {
            return token.isDigits() || token.length() == 1 && "½⅓¼¾".contains(token.text());
        }
        String lower = token.lower();
        if (lower.length() < 2) {
            return lower.equals("q");
        }
        return exact.contains(lower) || beginnings.contains(threeLetters(lower)) || isTimely(lower);
    }

    /** {@code Montagabend}, {@code montags}, {@code 90-minütig}. */
    private static boolean isTimely(String lower) {
        return lower.contains("tag")
                || lower.startsWith("mittwoch")
                || lower.startsWith("sonnabend")
                || lower.contains("ig")
                        && (lower.contains("jährig")
                                || lower.contains("tägig")
                                || lower.contains("wöchig")
                                || lower.contains("monatig")
                                || lower.contains("stündig")
                                || lower.contains("minütig"));
    }
}
