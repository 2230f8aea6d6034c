package io.depesche.ingest.domain.revision;

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
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Recognises a line that changes by itself: a stamp, a counter, a time that counts from now, the label of an advertisement, the link to
 * another article. Only a line that is <em>nothing else</em> counts: {@code Stand: 14:05 Uhr} does, {@code Stand 14:05 Uhr: zwölf Tote}
 * does not, and neither does any line with a word that is not in the table. Linear in the line.
 */
final class PassingLine {

    private static final String TABLE = "/ingest/revision/passing-lines.tsv";
    private static final Map<String, Set<String>> WORDS = read();

    /** Longer lines are prose. */
    private static final int LONGEST = 160;

    private static final int LONGEST_LABEL_WORDS = 4;
    private static final String AROUND = "()[]{}.,:;|·•–—-+*#>»« \t\u00A0";

    private PassingLine() {}

    /** Whether a line may stand anywhere and is never the article's own. */
    static boolean isPassing(String line) {
        if (line.length() > LONGEST) {
            return false;
        }
        boolean any = false;
        for (String part : line.split("[|·•]", -1)) {
            List<String> words = words(part);
            if (!words.isEmpty()) {
                if (!isLabel(words)
                        && !isStamp(words)
                        && !isAgo(words)
                        && !isCounter(words)
                        && !(any && isMoment(words, 0))) {
                    return false;
                }
                any = true;
            }
        }
        return any;
    }

    /** Whether a line is a bare moment: passing only at the edges of a text, where a page puts its date. */
    static boolean isBareMoment(String line) {
        List<String> words = line.length() > LONGEST ? List.of() : words(line);
        return words.size() >= 2
                && isMoment(words, 0)
                && words.stream().anyMatch(word -> Character.isDigit(word.charAt(0)));
    }

    /** Whether a line links to another article, and if all of it is the label, so that the links stand below. */
    static Related related(String line) {
        if (line.length() > 2 * LONGEST) {
            return Related.NO;
        }
        List<String> words = words(line);
        for (int length = Math.min(LONGEST_LABEL_WORDS + 2, words.size()); length > 0; length--) {
            String label = String.join(" ", words.subList(0, length));
            if (is("related", label)) {
                if (length == words.size()) {
                    return Related.HEADING;
                }
                // A colon behind the label: «Lesen Sie auch: Hafen bleibt geschlossen».
                int colon = line.indexOf(':');
                return colon > 0 && words(line.substring(0, colon)).size() == length ? Related.LINK : Related.NO;
            }
        }
        return Related.NO;
    }

    /** What a line is to the links of other articles. */
    enum Related {
        NO,
        LINK,
        HEADING
    }

    static boolean isStamp(String part) {
        return isStamp(words(part));
    }

    private static boolean isLabel(List<String> words) {
        return is("label", String.join(" ", words));
    }

    private static boolean isStamp(List<String> words) {
        for (int length = Math.min(LONGEST_LABEL_WORDS, words.size()); length > 0; length--) {
            if (is("stamp", String.join(" ", words.subList(0, length))) && isMoment(words, length)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isAgo(List<String> words) {
        return words.size() >= 2 && isMoment(words, 0) && words.stream().anyMatch(word -> is("ago", word));
    }

    private static boolean isCounter(List<String> words) {
        return words.stream().anyMatch(word -> is("counter", word))
                && words.stream().allMatch(word -> is("counter", word) || is("filler", word) || isNumber(word));
    }

    private static boolean isMoment(List<String> words, int from) {
        return words.subList(from, words.size()).stream().allMatch(word -> is("moment", word) || isNumber(word));
    }

    /** {@code 14:05}, {@code 12.03.2026}, {@code 2026-03-12T14:05}, {@code 1.234}, {@code 12-mal} as far as its digits. */
    private static boolean isNumber(String word) {
        return Character.isDigit(word.charAt(0))
                && word.chars().allMatch(c -> c < 128 && (Character.isDigit(c) || ".,:/-+tz".indexOf(c) >= 0));
    }

    private static boolean is(String kind, String word) {
        return WORDS.getOrDefault(kind, Set.of()).contains(word);
    }

    private static List<String> words(String part) {
        List<String> words = new ArrayList<>();
        for (String word : part.toLowerCase(Locale.ROOT).split("[\\s\\u00A0\\u202F]+")) {
            String bare = bare(word);
            if (!bare.isEmpty()) {
                words.add(bare.endsWith("-mal") && Character.isDigit(bare.charAt(0)) ? "mal" : bare);
            }
        }
        return words;
    }

    private static String bare(String word) {
        int start = 0;
        int end = word.length();
        while (start < end && AROUND.indexOf(word.charAt(start)) >= 0) {
            start++;
        }
        while (end > start && AROUND.indexOf(word.charAt(end - 1)) >= 0) {
            end--;
        }
        return word.substring(start, end);
    }

    private static Map<String, Set<String>> read() {
        Map<String, Set<String>> words = new HashMap<>();
        try (InputStream in = PassingLine.class.getResourceAsStream(TABLE)) {
            if (in == null) {
                throw new IllegalStateException("no such table: " + TABLE);
            }
            BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                int tab = line.indexOf('\t');
                if (tab > 0 && !line.startsWith("#")) {
                    words.computeIfAbsent(line.substring(0, tab), kind -> new HashSet<>())
                            .add(line.substring(tab + 1));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return words;
    }
}
