package io.depesche.nlp.domain.pipeline;

import io.depesche.contracts.article.Article;
import io.depesche.contracts.article.Article.Credits;
import io.depesche.contracts.article.Article.Outlet;
import io.depesche.nlp.domain.text.Credit;
import io.depesche.nlp.domain.text.Credit.Field;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Completes what is known about an article with what its text tells: language, title, credits, the outlet's domain from the address.
 * What was given stays as it was given.
 */
final class ArticleHead {

    /** A headline is shorter; what is longer is a paragraph. */
    private static final int LONGEST_TITLE = 160;

    /** Enough for every honest article; a page of a thousand captions must not fill the record. */
    private static final int MOST_VALUES = 20;

    private ArticleHead() {}

    static Article complete(Article given, String cleanText, List<Credit> credits, String language) {
        return new Article(
                given.id(),
                given.externalId(),
                given.url(),
                outlet(given),
                language,
                given.translatedFrom(),
                given.title() == null ? titleOf(cleanText) : given.title(),
                given.published(),
                given.fetched(),
                credits(given.credits(), credits),
                given.copyOf());
    }

    private static Credits credits(@Nullable Credits given, List<Credit> found) {
        Credits old = given == null ? Credits.NONE : given;
        return new Credits(
                value(old.source(), found, Field.SOURCE),
                value(old.licence(), found, Field.LICENCE),
                value(old.caption(), found, Field.CAPTION),
                value(old.agency(), found, Field.AGENCY),
                value(old.author(), found, Field.AUTHOR));
    }

    private static @Nullable String value(@Nullable String given, List<Credit> found, Field field) {
        String values = found.stream()
                .filter(credit -> credit.field() == field)
                .map(Credit::value)
                .distinct()
                .limit(MOST_VALUES)
                .collect(Collectors.joining("; "));
        if (values.isEmpty()) {
            return given;
        }
        return given == null || given.equals(values) ? values : given + "; " + values;
    }

    /**
     * The first line, if it is a headline: short, at least two words, no full stop at its end, with text below it. A question or a call
     * is a headline only with an empty line below. The line stays in the text.
     */
    static @Nullable String titleOf(String text) {
        int start = 0;
        while (start < text.length() && Character.isWhitespace(text.charAt(start))) {
            start++;
        }
        int end = text.indexOf('\n', start);
        if (end < 0 || text.substring(end).isBlank()) {
            return null;
        }
        String line = text.substring(start, end).strip();
        boolean headline =
                line.length() <= LONGEST_TITLE && line.indexOf(' ') > 0 && Character.isLetterOrDigit(firstSign(line));
        return switch (line.charAt(line.length() - 1)) {
            case '.', ':', ',', ';', '…' -> null;
            case '?', '!' -> headline && text.startsWith("\n\n", end) ? line : null;
            default -> headline ? line : null;
        };
    }

    /** A headline may begin with a quotation mark, a list item begins with another sign. */
    private static char firstSign(String line) {
        return "„\"»«“".indexOf(line.charAt(0)) >= 0 && line.length() > 1 ? line.charAt(1) : line.charAt(0);
    }

    private static Outlet outlet(Article given) {
        Outlet outlet = given.outlet();
        if (outlet.domain() != null || given.url() == null) {
            return outlet;
        }
        return new Outlet(domainOf(given.url()), outlet.name());
    }

    static @Nullable String domainOf(String url) {
        try {
            String host = new URI(url).getHost();
            if (host == null) {
                return null;
            }
            String lower = host.toLowerCase(Locale.ROOT);
            return lower.startsWith("www.") ? lower.substring(4) : lower;
        } catch (URISyntaxException e) {
            return null; // an address that is none has no domain; the address itself stays in the record
        }
    }
}
