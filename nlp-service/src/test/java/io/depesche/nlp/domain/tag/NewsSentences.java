package io.depesche.nlp.domain.tag;

import static java.util.Objects.requireNonNull;

import io.depesche.contracts.article.Span;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * The sentences of {@code nlp/names/news.txt} with the names marked by hand.
 *
 * @param text without the marks
 * @param names in order; their confidence is 1
 */
record NewsSentences(String text, List<NameMention> names) {

    static List<NewsSentences> read() {
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                requireNonNull(NewsSentences.class.getResourceAsStream("/nlp/names/news.txt")),
                StandardCharsets.UTF_8))) {
            return lines.lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(NewsSentences::of)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** {@code In [LOC Rom] …}. */
    private static NewsSentences of(String line) {
        StringBuilder text = new StringBuilder();
        List<NameMention> names = new ArrayList<>();
        int at = 0;
        for (int open = line.indexOf('['); open >= 0; open = line.indexOf('[', at)) {
            int blank = line.indexOf(' ', open);
            int close = line.indexOf(']', open);
            text.append(line, at, open);
            int start = text.length();
            text.append(line, blank + 1, close);
            names.add(new NameMention(new Span(start, text.length()), line.substring(open + 1, blank), 1));
            at = close + 1;
        }
        return new NewsSentences(text.append(line, at, line.length()).toString(), names);
    }
}
