package io.depesche.nlp.domain.clean;

import io.depesche.contracts.article.Article;
import io.depesche.contracts.article.Span;
import io.depesche.nlp.domain.text.Repair;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The text of an article as the rules so far have left it, with its lines and what is known about the article. One article is cleaned by
 * one thread.
 */
public final class Draft {

    /** A shorter line is a heading, a caption or furniture, not a paragraph. */
    private static final int PROSE_LENGTH = 80;

    private final Article article;
    private final String text;
    private final List<Line> lines;
    private final int damage;
    private final TranslationSigns signs;
    private final SiteRepetition repetition;
    private @Nullable Words words;

    private Draft(
            Article article,
            String text,
            List<Line> lines,
            int damage,
            TranslationSigns signs,
            SiteRepetition repetition) {
        this.article = article;
        this.text = text;
        this.lines = List.copyOf(lines);
        this.damage = damage;
        this.signs = signs;
        this.repetition = repetition;
    }

    /**
     * One line without the blanks around it.
     *
     * @param span where it stands in the draft's text
     */
    public record Line(Span span, String text) {

        /** Whether it reads like a paragraph: long enough, and it ends as a sentence does. */
        public boolean isProse() {
            return text.length() >= PROSE_LENGTH && ".!?“”\"»«)…".indexOf(text.charAt(text.length() - 1)) >= 0;
        }
    }

    public static Draft of(Article article, String text) {
        return of(article, text, SiteRepetition.NONE);
    }

    /** @param repetition which lines other articles of the site have */
    public static Draft of(Article article, String text, SiteRepetition repetition) {
        return new Draft(article, text, linesOf(text), 0, TranslationSigns.of(article), repetition);
    }

    /** The same article as a rule has left it. */
    Draft next(String changed, int damageNow, TranslationSigns signsNow) {
        return new Draft(article, changed, linesOf(changed), damageNow, signsNow, repetition);
    }

    private static List<Line> linesOf(String text) {
        List<Line> lines = new ArrayList<>();
        int start = 0;
        while (start < text.length()) {
            int end = text.indexOf('\n', start);
            end = end < 0 ? text.length() : end;
            int from = start;
            int to = end;
            while (from < to && Character.isWhitespace(text.charAt(from))) {
                from++;
            }
            while (to > from && Character.isWhitespace(text.charAt(to - 1))) {
                to--;
            }
            if (from < to) {
                lines.add(new Line(new Span(from, to), text.substring(from, to)));
            }
            start = end + 1;
        }
        return lines;
    }

    /** The article as it was fetched. */
    public Article article() {
        return article;
    }

    public String text() {
        return text;
    }

    /** The lines that hold more than blanks, in order. */
    public List<Line> lines() {
        return lines;
    }

    /** How many repairs of words and marks the rules before have made: a damaged text is likelier to hold more. */
    public int damage() {
        return damage;
    }

    /** What those repairs tell about a machine translation. */
    public TranslationSigns signs() {
        return signs;
    }

    /** Which lines other articles of the site have. */
    public SiteRepetition repetition() {
        return repetition;
    }

    /** The words of the text, read when the first rule asks for them. */
    public Words words() {
        Words known = words;
        if (known == null) {
            known = new Words(text);
            words = known;
        }
        return known;
    }

    /** The same text with what more repairs tell about its translation. */
    public Draft with(List<Repair> more) {
        return new Draft(article, text, lines, damage, signs.and(more), repetition);
    }

    /** Index of the first paragraph; the number of lines if there is none, so that every line stands before it. */
    public int firstProse() {
        for (int i = 0; i < lines.size(); i++) {
            if (lines.get(i).isProse()) {
                return i;
            }
        }
        return lines.size();
    }

    /** Index of the last paragraph; -1 if there is none, so that every line stands after it. */
    public int lastProse() {
        for (int i = lines.size() - 1; i >= 0; i--) {
            if (lines.get(i).isProse()) {
                return i;
            }
        }
        return -1;
    }
}
