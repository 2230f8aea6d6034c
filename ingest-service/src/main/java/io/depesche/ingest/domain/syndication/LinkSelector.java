package io.depesche.ingest.domain.syndication;

import java.util.List;
import java.util.Locale;
import org.jsoup.select.Evaluator;
import org.jsoup.select.QueryParser;
import org.jsoup.select.Selector.SelectorParseException;
import org.jspecify.annotations.Nullable;

/**
 * A CSS selector given by whoever adds a source, such as {@code main .teaser h3 a}. Regular expressions, which jsoup allows in selectors,
 * are refused: they can take exponential time.
 */
public sealed interface LinkSelector {

    /** What is wrong with it, in words. */
    record Wrong(String reason) implements LinkSelector {}

    /** A selector that can be used. */
    final class Usable implements LinkSelector {

        private final Evaluator evaluator;

        private Usable(Evaluator evaluator) {
            this.evaluator = evaluator;
        }

        Evaluator evaluator() {
            return evaluator;
        }
    }

    /** Real selectors of link lists have up to a hundred characters. */
    int LONGEST = 300;

    /** {@code :has} looks at everything below every element; one level of it is enough to say "a teaser with a date". */
    int MAX_NESTED = 1;

    static LinkSelector of(@Nullable String css) {
        String selector = css == null ? "" : css.strip();
        String lower = selector.toLowerCase(Locale.ROOT);
        if (selector.isEmpty()) {
            return new Wrong("the selector is empty");
        }
        if (selector.length() > LONGEST) {
            return new Wrong("the selector has more than " + LONGEST + " characters");
        }
        for (String refused : List.of(":matches", "~=")) {
            if (lower.contains(refused)) {
                return new Wrong("the selector uses " + refused + ", which is not allowed");
            }
        }
        if (count(lower, ":has") > MAX_NESTED) {
            return new Wrong("the selector uses :has more than once");
        }
        try {
            return new Usable(QueryParser.parse(selector));
        } catch (SelectorParseException | IllegalArgumentException e) {
            return new Wrong("the selector cannot be read: " + line(String.valueOf(e.getMessage())));
        }
    }

    private static int count(String text, String part) {
        int found = 0;
        for (int at = text.indexOf(part); at >= 0; at = text.indexOf(part, at + 1)) {
            found++;
        }
        return found;
    }

    private static String line(String message) {
        String line = message.lines().findFirst().orElse("");
        return line.length() > 200 ? line.substring(0, 200) : line;
    }
}
