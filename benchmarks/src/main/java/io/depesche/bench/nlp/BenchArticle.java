package io.depesche.bench.nlp;

import io.depesche.contracts.article.Article;
import io.depesche.contracts.article.Article.Outlet;
import io.depesche.contracts.article.ArticleFetched;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** The articles that are measured: one invented text with the damage that machine translation leaves, whole and shortened. */
public enum BenchArticle {
    /** About as long as news items are on average. */
    SHORT(3_000),
    /** The length for which the goals are given. */
    LONG(5_000);

    private final String text;

    BenchArticle(int bytes) {
        this.text = firstParagraphs(read(), bytes);
    }

    ArticleFetched fetched() {
        Article article = new Article("bench", null, null, Outlet.UNKNOWN, null, null, null, null, null, null);
        return new ArticleFetched(1, article, text);
    }

    double kilobytes() {
        return text.getBytes(StandardCharsets.UTF_8).length / 1_000.0;
    }

    /** Tokens as OpenNLP counts them, of the raw text. */
    int tokens() {
        return new OpenNlpPeer().tokens(text);
    }

    /** Whole paragraphs up to about so many bytes, and the last lines of the page, which are half of what cleaning is about. */
    private static String firstParagraphs(String text, int bytes) {
        int foot = text.lastIndexOf("\n\n");
        int end = 0;
        while (text.substring(0, end).getBytes(StandardCharsets.UTF_8).length < bytes - 400 && end < foot) {
            int next = text.indexOf("\n\n", end + 2);
            end = next < 0 || next > foot ? foot : next;
        }
        return text.substring(0, end) + text.substring(foot);
    }

    private static String read() {
        try (InputStream in = BenchArticle.class.getResourceAsStream("/bench/flut.txt")) {
            if (in == null) {
                throw new IllegalStateException("no /bench/flut.txt on the class path");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).strip();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
