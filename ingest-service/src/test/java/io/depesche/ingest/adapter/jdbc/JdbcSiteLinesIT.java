package io.depesche.ingest.adapter.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import io.depesche.contracts.WireJson;
import io.depesche.contracts.article.Article.Outlet;
import io.depesche.contracts.article.ArticleFetched;
import io.depesche.contracts.article.RepeatedLine;
import io.depesche.ingest.domain.article.ArticleIntake;
import io.depesche.ingest.domain.article.Candidate;
import io.depesche.ingest.domain.article.CanonicalUrl;
import io.depesche.ingest.domain.article.SiteLines;
import io.depesche.ingest.domain.outbox.OutboxBell;
import io.depesche.ingest.domain.retention.Memory;
import io.depesche.ingest.domain.trace.Step;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Which lines the articles of a site share, counted in the real database. */
class JdbcSiteLinesIT {

    private static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");
    private static final List<String> SUBJECTS =
            List.of("Der Kai", "Die Schleuse", "Ein Kutter", "Der Rat", "Die Werft");

    private final ArticleIntake intake = new ArticleIntake(new Random(3));
    private DataSource database;
    private Transactions transactions;
    private JdbcArticleLedger articles;

    @BeforeEach
    void anEmptyDatabase() {
        database = TestDatabase.fresh("ingest_site_lines");
        transactions = new Transactions(database);
        articles = new JdbcArticleLedger(transactions, new OutboxBell());
    }

    @Test
    void aLineOfOtherArticlesOfItsSiteStandsInTheRecord() throws SQLException {
        write("https://hafen.example/1", text(0, "Neues vom Kai"), NOW);
        write("https://hafen.example/2", text(1, "Neues vom Kai"), NOW);
        write("https://andere.example/1", text(2, "Neues vom Kai"), NOW);
        assertThat(lastRecord().repeated()).isNull();

        String text = text(3, "Neues vom Kai");
        write("https://www.hafen.example/3", text, NOW);

        List<RepeatedLine> repeated = Objects.requireNonNull(lastRecord().repeated());
        assertThat(repeated).singleElement().satisfies(line -> {
            assertThat(line.raw().of(text)).isEqualTo("Neues vom Kai");
            assertThat(line.articles()).isEqualTo(2);
        });
    }

    @Test
    void aRevisionOfOneArticleIsNoOtherArticle() throws SQLException {
        for (int i = 0; i < 4; i++) {
            write("https://hafen.example/1", text(i, "Neues vom Kai"), NOW.plusSeconds(60L * i));
        }

        assertThat(lastRecord().revision()).isEqualTo(4);
        assertThat(lastRecord().repeated()).isNull();
    }

    @Test
    void aLineCostsNotMoreThanADozenRows() throws SQLException {
        for (int i = 0; i < SiteLines.MOST + 5; i++) {
            write("https://hafen.example/" + i, "Nummer " + (char) ('a' + i) + " im Hafen.\nNeues vom Kai", NOW);
        }

        assertThat(number("SELECT max(n) FROM (SELECT count(*) AS n FROM site_lines GROUP BY line) c"))
                .isEqualTo(SiteLines.MOST);
        assertThat(Objects.requireNonNull(lastRecord().repeated()).getFirst().articles())
                .isEqualTo(SiteLines.MOST);
    }

    @Test
    void linesAreForgottenByTheirAgeAndWithTheirArticle() throws SQLException {
        write("https://hafen.example/1", text(0, "Neues vom Kai"), NOW);
        write("https://hafen.example/2", text(1, "Neues vom Kai"), NOW.plus(Duration.ofDays(20)));
        JdbcRetentionLedger ledger = new JdbcRetentionLedger(transactions);

        assertThat(ledger.forget(Memory.SITE_LINES, NOW.plus(Duration.ofDays(10)), 100))
                .isEqualTo(2);
        assertThat(number("SELECT count(*) FROM site_lines")).isEqualTo(2);

        new JdbcTakedowns(transactions, new OutboxBell())
                .take(Candidate.articleId(url("https://hafen.example/2")), "takedown", NOW.plus(Duration.ofDays(21)));
        assertThat(number("SELECT count(*) FROM site_lines")).isZero();
    }

    private static String text(int subject, String foot) {
        return SUBJECTS.get(subject) + " wird bis zum Herbst saniert.\n\n" + foot + "\n";
    }

    private void write(String url, String text, Instant at) {
        CanonicalUrl address = url(url);
        Candidate candidate = new Candidate(null, address, null, text, null, Outlet.UNKNOWN, null, null);
        articles.write(intake.arrival(candidate, at, Step.Kind.RECEIVED));
    }

    private static CanonicalUrl url(String url) {
        return Objects.requireNonNull(CanonicalUrl.parse(url));
    }

    private ArticleFetched lastRecord() throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement select =
                        connection.prepareStatement("SELECT payload FROM outbox ORDER BY id DESC LIMIT 1");
                ResultSet row = select.executeQuery()) {
            row.next();
            return WireJson.read(row.getBytes(1), ArticleFetched.class);
        }
    }

    private long number(String sql) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(sql);
                ResultSet row = select.executeQuery()) {
            row.next();
            return row.getLong(1);
        }
    }
}
