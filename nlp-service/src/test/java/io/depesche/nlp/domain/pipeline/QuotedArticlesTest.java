package io.depesche.nlp.domain.pipeline;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import io.depesche.contracts.article.Article;
import io.depesche.contracts.article.Article.Outlet;
import io.depesche.contracts.article.ArticleEnriched;
import io.depesche.contracts.article.ArticleEnriched.Entity;
import io.depesche.contracts.article.ArticleEnriched.Quote;
import io.depesche.contracts.article.ArticleFetched;
import io.depesche.contracts.article.Party;
import io.depesche.contracts.article.Span;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/**
 * Reads {@code quote.articles.txt} with all stages, so with the names as they are found, and tells how many quotes are found (half of the
 * words or more are the same) and how many of those have the right speaker.
 */
class QuotedArticlesTest {

    private static final EnrichmentPipeline PIPELINE = new EnrichmentPipeline();

    /** One line of what should be heard. */
    record Wanted(String type, boolean optional, Span span, String words, String speaker) {}

    /** One article. */
    record Told(String id, boolean kept, String text, List<Wanted> quotes) {}

    /** Counts over articles. */
    private static final class Score {
        private int wanted;
        private int heard;
        private int found;
        private int right;

        double f1() {
            return 2.0 * found / (wanted + heard);
        }

        double speakers() {
            return 1.0 * right / found;
        }

        @Override
        public String toString() {
            return "%d wanted, %d heard, %d found: F1 %.3f; speaker right %d of %d: %.3f"
                    .formatted(wanted, heard, found, f1(), right, found, speakers());
        }
    }

    @Test
    void hearsWhoSaidWhatInWholeArticles() throws IOException {
        Score seen = new Score();
        Score kept = new Score();
        for (Told told : articles()) {
            count(told, told.kept() ? kept : seen);
        }
        System.out.println("quotes of whole articles, seen: " + seen);
        System.out.println("quotes of whole articles, kept: " + kept);

        assertThat(kept.f1()).isGreaterThan(0.8);
        assertThat(kept.speakers()).isGreaterThan(0.8);
    }

    private static void count(Told told, Score score) {
        Article article = new Article("id", null, null, Outlet.UNKNOWN, null, null, null, null, null, null);
        ArticleEnriched record = PIPELINE.enrich(new ArticleFetched(1, article, told.text()));
        String clean = record.text().clean();
        List<Quote> heard = new ArrayList<>(requireNonNull(record.quotes()));
        for (Wanted wanted : told.quotes()) {
            Quote best = null;
            for (Quote quote : heard) {
                boolean better = best == null || overlap(clean, quote, wanted) > overlap(clean, best, wanted);
                if (quote.type().startsWith(wanted.type()) && better) {
                    best = quote;
                }
            }
            boolean found = best != null && overlap(clean, best, wanted) >= 0.5;
            score.wanted += wanted.optional() ? 0 : 1;
            if (best == null || !found) {
                report(told, wanted.optional() ? null : "missed " + wanted.words());
                continue;
            }
            heard.remove(best);
            if (wanted.optional()) {
                continue;
            }
            score.heard++;
            score.found++;
            boolean right = isRight(record, best, wanted.speaker());
            score.right += right ? 1 : 0;
            report(
                    told,
                    right
                            ? null
                            : "speaker " + shown(record, best) + " for " + wanted.speaker() + ": " + wanted.words());
        }
        score.heard += heard.size();
        heard.forEach(quote ->
                report(told, "surplus " + quote.type() + " " + quote.span().of(clean)));
    }

    /** What is wrong in those articles that may be looked at. */
    private static void report(Told told, @Nullable String line) {
        if (line != null && !told.kept() && Boolean.getBoolean("depesche.verbose")) {
            System.out.println(told.id() + ": " + line);
        }
    }

    /** How much of the words of both is common. */
    private static double overlap(String clean, Quote quote, Wanted wanted) {
        int start = straight(clean).indexOf(straight(wanted.words()));
        if (start < 0) {
            return 0;
        }
        int end = start + wanted.words().length();
        int common =
                Math.min(end, quote.span().end()) - Math.max(start, quote.span().start());
        int all =
                Math.max(end, quote.span().end()) - Math.min(start, quote.span().start());
        return Math.max(0, 1.0 * common / all);
    }

    /** The cleaning puts damaged marks right. */
    private static String straight(String text) {
        return text.replaceAll("[„“”»«]", "\"");
    }

    private static boolean isRight(ArticleEnriched record, Quote quote, String speaker) {
        for (String way : speaker.split("/")) {
            if (way.equals("-") && quote.speakers().isEmpty()) {
                return true;
            }
            boolean all = true;
            for (String one : way.split("\\+")) {
                all &= quote.speakers().stream().anyMatch(party -> isCalled(record, party, one));
            }
            if (all && !quote.speakers().isEmpty()) {
                return true;
            }
        }
        return false;
    }

    private static boolean isCalled(ArticleEnriched record, Party party, String name) {
        return names(record, party).stream()
                .anyMatch(one -> one.contains(name) || one.length() > 3 && name.endsWith(one));
    }

    private static List<String> names(ArticleEnriched record, Party party) {
        return switch (party) {
            case Party.OfWords words -> List.of(words.words());
            case Party.OfQuote other -> List.of(other.quote());
            case Party.OfEntity of -> {
                Entity entity = requireNonNull(record.entities()).stream()
                        .filter(one -> one.id().equals(of.id()))
                        .findFirst()
                        .orElseThrow();
                List<String> names = new ArrayList<>(List.of(entity.name()));
                entity.mentions()
                        .forEach(span -> names.add(span.of(record.text().clean())));
                yield names;
            }
        };
    }

    private static String shown(ArticleEnriched record, Quote quote) {
        return quote.speakers().stream()
                .map(party -> names(record, party).getFirst())
                .toList()
                .toString();
    }

    static List<Told> articles() throws IOException {
        String all;
        try (InputStream in = QuotedArticlesTest.class.getResourceAsStream("/nlp/quote/quote.articles.txt")) {
            all = new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
        }
        List<Told> articles = new ArrayList<>();
        for (String part : all.split("\n== ")) {
            if (part.startsWith("#")) {
                continue;
            }
            String head = part.substring(0, part.indexOf('\n'));
            int end = part.indexOf("\n--\n");
            String text = part.substring(head.length() + 1, end);
            List<Wanted> quotes = part.substring(end + 4)
                    .lines()
                    .filter(line -> !line.isBlank())
                    .map(line -> {
                        String[] columns = line.split("\t");
                        assertThat(text).contains(columns[1]);
                        int start = text.indexOf(columns[1]);
                        return new Wanted(
                                columns[0].replace("(", "").substring(0, 1),
                                columns[0].startsWith("("),
                                new Span(start, start + columns[1].length()),
                                columns[1],
                                columns[2]);
                    })
                    .toList();
            articles.add(new Told(head.substring(0, head.lastIndexOf(' ')), head.endsWith(" kept"), text, quotes));
        }
        assertThat(articles).hasSize(12);
        return articles;
    }
}
