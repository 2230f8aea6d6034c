package io.depesche.ingest.domain.article;

import io.depesche.contracts.article.RepeatedLine;
import io.depesche.contracts.article.Span;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * The short lines of a text by a fingerprint of their words: what a site puts above and below all its articles shows by coming again.
 * Numbers count as one another ({@code Kommentare (12)}), capitals and blanks do not count. Linear in the text.
 *
 * @param lines spans without the blanks around them, by fingerprint, in order; the first of equal lines
 */
public record SiteLines(Map<Long, Span> lines) {

    /** Longer lines are paragraphs; cookie notes have 190 characters. */
    private static final int LONGEST = 240;

    /** Furniture stands at the edges: so many lines are looked at from the top and from the bottom. */
    static final int TOP = 12;

    static final int BOTTOM = 24;

    /** As few articles have the line by chance: a subheading, a byline. */
    public static final int FEWEST = 2;

    /** Counting stops here, so that a line costs so many rows and no more. */
    public static final int MOST = 12;

    public static SiteLines of(String text) {
        List<Span> all = new ArrayList<>();
        int start = 0;
        while (start < text.length()) {
            int feed = text.indexOf('\n', start);
            int end = feed < 0 ? text.length() : feed;
            Span line = stripped(text, start, end);
            if (line.length() > 1) {
                all.add(line);
            }
            start = end + 1;
        }
        Map<Long, Span> lines = new LinkedHashMap<>();
        for (int i = 0; i < all.size(); i++) {
            boolean atEdge = i < TOP || i >= all.size() - BOTTOM;
            if (atEdge && all.get(i).length() <= LONGEST) {
                lines.putIfAbsent(fingerprint(all.get(i).of(text)), all.get(i));
            }
        }
        return new SiteLines(lines);
    }

    /**
     * The lines that enough other articles have.
     *
     * @param articles how many others, by fingerprint
     */
    public List<RepeatedLine> repeated(Map<Long, Integer> articles) {
        List<RepeatedLine> repeated = new ArrayList<>();
        lines.forEach((fingerprint, span) -> {
            int others = articles.getOrDefault(fingerprint, 0);
            if (others >= FEWEST) {
                repeated.add(new RepeatedLine(span, others));
            }
        });
        return repeated;
    }

    private static Span stripped(String text, int start, int end) {
        int from = start;
        int to = end;
        while (from < to && Character.isWhitespace(text.charAt(from))) {
            from++;
        }
        while (to > from && Character.isWhitespace(text.charAt(to - 1))) {
            to--;
        }
        return new Span(from, to);
    }

    /** FNV-1a over the letters in lower case, with one digit for each number and one blank for each gap, then mixed as by MurmurHash3. */
    static long fingerprint(String line) {
        long hash = 0xcbf29ce484222325L;
        char before = ' ';
        String lower = line.toLowerCase(Locale.ROOT);
        for (int i = 0; i < lower.length(); i++) {
            char c = lower.charAt(i);
            char kind = Character.isDigit(c) ? '0' : Character.isWhitespace(c) || Character.isSpaceChar(c) ? ' ' : c;
            if (kind != before || kind != '0' && kind != ' ') {
                hash = (hash ^ kind) * 0x100000001b3L;
            }
            before = kind;
        }
        hash = (hash ^ hash >>> 33) * 0xff51afd7ed558ccdL;
        return hash ^ hash >>> 33;
    }
}
