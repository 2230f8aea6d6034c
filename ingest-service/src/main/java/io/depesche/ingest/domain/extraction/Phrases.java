package io.depesche.ingest.domain.extraction;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Lines that pages write around articles, as {@code Lesen Sie auch: …}. The words are data: {@code extraction/phrases.tsv}. */
final class Phrases {

    /** What such a line does. */
    enum Kind {
        /** Is none of the article. */
        LINE,
        /** Opens links to other articles. */
        RELATED,
        /** Opens what follows an article. */
        END
    }

    private static final int LONGEST = 160;

    private static final Map<String, Kind> WHOLE = new HashMap<>();
    private static final Map<String, Kind> BEGINNINGS = new HashMap<>();

    static {
        for (String[] row : Tables.rows("phrases.tsv")) {
            Kind kind = Kind.valueOf(row[0].toUpperCase(Locale.ROOT));
            String phrase = row[1];
            if (phrase.endsWith("*")) {
                BEGINNINGS.putIfAbsent(phrase.substring(0, phrase.length() - 1).strip(), kind);
            } else {
                WHOLE.putIfAbsent(bare(phrase), kind);
            }
        }
    }

    private Phrases() {}

    static @Nullable Kind of(String text) {
        if (text.length() > LONGEST) {
            return null;
        }
        String bare = bare(text.toLowerCase(Locale.ROOT));
        Kind whole = WHOLE.get(bare);
        if (whole != null) {
            return whole;
        }
        // A phrase ends where a word ends: "anzeigen wegen …" is not "anzeige".
        for (int end = bare.length(); end > 1; end--) {
            boolean border = end == bare.length()
                    || !Character.isLetterOrDigit(bare.charAt(end))
                    || !Character.isLetterOrDigit(bare.charAt(end - 1));
            Kind found = border ? BEGINNINGS.get(bare.substring(0, end)) : null;
            if (found != null) {
                return found;
            }
        }
        return null;
    }

    /** Without marks and blanks at either end; blanks folded. */
    private static String bare(String text) {
        int start = 0;
        int end = text.length();
        while (start < end && isMark(text.charAt(start)) && text.charAt(start) != '©' && text.charAt(start) != '(') {
            start++;
        }
        while (end > start && isMark(text.charAt(end - 1))) {
            end--;
        }
        StringBuilder bare = new StringBuilder(end - start);
        boolean blank = false;
        for (int i = start; i < end; i++) {
            char c = text.charAt(i);
            boolean space = Character.isWhitespace(c) || Character.isSpaceChar(c);
            if (!space || !blank) {
                bare.append(space ? ' ' : c);
            }
            blank = space;
        }
        return bare.toString();
    }

    private static boolean isMark(char c) {
        return !Character.isLetterOrDigit(c);
    }
}
