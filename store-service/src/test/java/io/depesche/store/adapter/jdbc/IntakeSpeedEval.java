package io.depesche.store.adapter.jdbc;

import static io.depesche.store.EnrichedArticles.article;

import io.depesche.store.EnrichedArticles;
import io.depesche.store.domain.intake.EnrichedReader;
import io.depesche.store.domain.intake.IncomingRecord;
import io.depesche.store.domain.intake.Reading;
import io.depesche.store.domain.query.ArticleFilter;
import io.depesche.testkit.InventedArticles;
import io.depesche.testkit.InventedArticles.Invented;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/**
 * How fast one thread reads and stores articles of about 3 kB with a dozen entities and eight edits, in batches as they come from Kafka,
 * and what a query costs then. On demand: {@code mvn -pl store-service verify -Dit.test=IntakeSpeedEval
 * -Dsurefire.failIfNoSpecifiedTests=false -Dspeed.articles=100000}.
 */
class IntakeSpeedEval {

    private static final int ARTICLES = Integer.getInteger("speed.articles", 10_000);
    private static final int BATCH = Integer.getInteger("speed.batch", 200);

    private final Random random = new Random(1);

    @Test
    void storesAndFinds() {
        StoreDatabase database = StoreDatabase.empty("store_speed");
        ArticleRepository repository = new ArticleRepository(database.pooled(), Clock.systemUTC());
        ArticleQueries queries = new ArticleQueries(database.pooled(), Duration.ofSeconds(30));
        long readNanos = 0;
        long storeNanos = 0;
        long bytes = 0;
        int window = Math.max(BATCH, ARTICLES / 10);
        long windowNanos = 0;
        for (int first = 0; first < ARTICLES; first += BATCH) {
            List<IncomingRecord> records = records(first);
            bytes += records.stream()
                    .mapToLong(record -> record.value() == null ? 0 : record.value().length)
                    .sum();
            long begin = System.nanoTime();
            List<Reading> readings = records.stream().map(EnrichedReader::read).toList();
            long read = System.nanoTime();
            repository.store("log", readings);
            long stored = System.nanoTime();
            readNanos += read - begin;
            storeNanos += stored - read;
            windowNanos += stored - begin;
            if ((first + BATCH) % window < BATCH) {
                System.out.printf("%d articles: %.0f articles/s%n", first + BATCH, window * 1e9 / windowNanos);
                windowNanos = 0;
            }
        }
        System.out.printf(
                "all: %.0f articles/s, read %.2f ms, store %.2f ms an article, record %d bytes%n",
                ARTICLES * 1e9 / (readNanos + storeNanos),
                readNanos / 1e6 / ARTICLES,
                storeNanos / 1e6 / ARTICLES,
                bytes / ARTICLES);
        database.query(
                        "SELECT relname || ' ' || pg_size_pretty(pg_total_relation_size(oid)) || ' of it indexes '"
                                + " || pg_size_pretty(pg_indexes_size(oid)) FROM pg_class WHERE relname IN ('articles', 'revisions', 'mentions', 'edits')")
                .forEach(System.out::println);
        database.execute("VACUUM ANALYZE");
        time("newest 50", queries, new ArticleFilter(null, null, null, null, null, null, null, 50));
        time("common word", queries, new ArticleFilter("Verträge", null, null, null, null, null, null, 50));
        time("rare word", queries, new ArticleFilter("\"Meldung 4711\"", null, null, null, null, null, null, 50));
        time("common entity", queries, new ArticleFilter(null, "Name 1", null, null, null, null, null, 50));
        time("rare entity", queries, new ArticleFilter(null, "Name 4999", null, null, null, null, null, 50));
        time("entity and word", queries, new ArticleFilter("Brücke", "Name 4999", null, "de", null, null, null, 50));
        time("absent source", queries, new ArticleFilter(null, null, "nirgends.example", null, null, null, null, 50));
    }

    private static void time(String what, ArticleQueries queries, ArticleFilter filter) {
        long best = Long.MAX_VALUE;
        int items = 0;
        for (int i = 0; i < 3; i++) {
            long begin = System.nanoTime();
            items = queries.list(filter).items().size();
            best = Math.min(best, System.nanoTime() - begin);
        }
        System.out.printf("%s: %.1f ms, %d items%n", what, best / 1e6, items);
    }

    private List<IncomingRecord> records(int first) {
        List<IncomingRecord> records = new ArrayList<>();
        for (int i = first; i < first + BATCH; i++) {
            Invented invented = InventedArticles.article("speed", i);
            EnrichedArticles article = article("speed-" + i)
                    .title(invented.title())
                    .text(invented.text())
                    .fetched(EnrichedArticles.FETCHED.plusMillis(i));
            for (int e = 0; e < 12; e++) {
                // Few names are everywhere, most are rare.
                int name = (int) (5_000 * Math.pow(random.nextDouble(), 3));
                article.entity("Name " + name, null, 3);
            }
            for (int e = 0; e < 8; e++) {
                article.edit("clean.missing-blank");
            }
            records.add(article.at(i));
        }
        return records;
    }
}
