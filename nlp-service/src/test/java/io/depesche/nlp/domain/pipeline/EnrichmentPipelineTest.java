package io.depesche.nlp.domain.pipeline;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.depesche.contracts.Limits;
import io.depesche.contracts.WireJson;
import io.depesche.contracts.article.Article;
import io.depesche.contracts.article.Article.Credits;
import io.depesche.contracts.article.Article.Outlet;
import io.depesche.contracts.article.ArticleEnriched;
import io.depesche.contracts.article.ArticleEnriched.Component;
import io.depesche.contracts.article.ArticleFetched;
import io.depesche.contracts.article.Edit;
import io.depesche.contracts.article.Issue;
import java.io.IOException;
import java.io.InputStream;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EnrichmentPipelineTest {

    private static final EnrichmentPipeline PIPELINE = new EnrichmentPipeline();

    /**
     * Whoever changes the output on purpose also changes the version of the component, writes the golden file anew with
     * {@code -Ddepesche.golden=write} and reads what changed in it.
     */
    @Test
    void writesTheGoldenRecordByteForByte() throws IOException {
        ArticleFetched fetched = WireJson.read(resource("fetched.json"), ArticleFetched.class);

        String written = new String(WireJson.write(PIPELINE.enrich(fetched)), StandardCharsets.UTF_8);
        if ("write".equals(System.getProperty("depesche.golden"))) {
            Files.writeString(Path.of("src/test/resources/nlp/pipeline/enriched.json"), written + "\n");
        }

        assertThat(written).isEqualTo(new String(resource("enriched.json"), StandardCharsets.UTF_8).strip());
    }

    @Test
    void givesTheSameBytesInEveryThreadAndEveryRun() throws IOException {
        ArticleFetched fetched = WireJson.read(resource("fetched.json"), ArticleFetched.class);
        String once = new String(WireJson.write(new EnrichmentPipeline().enrich(fetched)), StandardCharsets.UTF_8);

        assertThat(IntStream.range(0, 60)
                        .parallel()
                        .mapToObj(i -> new String(WireJson.write(PIPELINE.enrich(fetched)), StandardCharsets.UTF_8)))
                .containsOnly(once);
    }

    @Test
    void leavesTheListsOfSkippedStagesAbsent() {
        ArticleEnriched enriched =
                new EnrichmentPipeline(Set.copyOf(Stages.names())).enrich(fetched(null, "Der Damm , der hielt."));

        assertThat(enriched.text().clean()).isEqualTo("Der Damm , der hielt.");
        assertThat(enriched.entities()).isNull();
        assertThat(enriched.dates()).isNull();
        assertThat(enriched.quantities()).isNull();
        assertThat(enriched.quotes()).isNull();
        assertThat(enriched.claims()).isNull();
        assertThat(enriched.damage()).isNull();
        assertThat(enriched.provenance().components())
                .extracting(Component::name)
                .containsExactly("splitter-de");
    }

    @Test
    void takesAShortFirstLineForTheTitleAndLeavesItInTheText() {
        String text = "Flut.Wie kam es dazu?\n\nDer Damm hielt nicht, sagte der Rat.";

        ArticleEnriched enriched = enrich(null, text);

        assertThat(enriched.article().title()).isEqualTo("Flut. Wie kam es dazu?");
        assertThat(enriched.text().clean()).startsWith("Flut. Wie kam es dazu?\n\nDer Damm");
    }

    @Test
    void keepsATitleThatWasGivenAndNeverPutsItIntoTheText() {
        ArticleEnriched enriched = enrich("Die Flut", "Streit um Dämme\nDer Damm hielt nicht, sagte der Rat.");

        assertThat(enriched.article().title()).isEqualTo("Die Flut");
        assertThat(enriched.text().clean()).startsWith("Streit um Dämme");
    }

    @Test
    void takesNoSentenceAndNoOnlyLineForATitle() {
        assertThat(enrich(null, "Der Damm hielt.\nDas sagte der Rat.").article().title())
                .isNull();
        assertThat(enrich(null, "Streit um Dämme").article().title()).isNull();
        assertThat(enrich(null, "• erstens die Flut\n• zweitens der Wind")
                        .article()
                        .title())
                .isNull();
    }

    @Test
    void movesCreditLinesToTheArticle() {
        Credits credits = enrich(null, "Der Damm hielt.\nQuelle: Agenturen\nFoto: dpa\nFoto: dpa")
                .article()
                .credits();

        assertThat(credits).isEqualTo(new Credits("Agenturen", null, "Foto: dpa", null, null));
    }

    /** The office changed hands in September 2023: on another day another person would be meant. */
    @Test
    void knowsWhoHeldAnOfficeOnTheDayThatTheTextItselfSays() {
        ArticleEnriched enriched = PIPELINE.enrich(fetched(
                null,
                "KIEW, 12. November 2024 – Der ukrainische Verteidigungsminister reiste am Dienstag nach Polen."));

        assertThat(enriched.entities())
                .filteredOn(entity -> entity.type().equals("PER"))
                .extracting(ArticleEnriched.Entity::name)
                .containsExactly("Rustem Umjerow");
    }

    @Test
    void readsTheOutletsDomainFromTheAddress() {
        Article article = new Article(
                "id", null, "https://www.Hafenblick.example/a", Outlet.UNKNOWN, null, null, null, null, null, null);

        Article enriched = PIPELINE.enrich(new ArticleFetched(2, article, "Der Damm hielt."))
                .article();

        assertThat(enriched.outlet()).isEqualTo(new Outlet("hafenblick.example", null));
    }

    @Test
    void passesOnOfWhichArticleThisOneIsACopy() {
        Article.CopyOf copyOf = new Article.CopyOf("2f29a2dd8de2b275", 0.93);
        Article article = new Article("id", null, null, Outlet.UNKNOWN, null, null, null, null, null, null, copyOf);

        assertThat(PIPELINE.enrich(new ArticleFetched(1, article, "Der Damm hielt."))
                        .article()
                        .copyOf())
                .isEqualTo(copyOf);
    }

    @Test
    void marksATextThatIsNotGerman() {
        ArticleEnriched english =
                enrich(null, "The dam held until the evening, said the mayor of the town in the north.");

        assertThat(english.article().language()).isEqualTo("und");
        assertThat(english.issues()).extracting(Issue::code).containsExactly(Issue.LANGUAGE_UNCERTAIN);
        assertThat(enrich(null, "Der Damm hielt bis zum Abend.").article().language())
                .isEqualTo("de");
    }

    @Test
    void cutsALongTextAtASentenceEndAndKeepsTheRawTextWhole() {
        String text = "Das Wasser in der Stadt stieg weiter an. ".repeat(10_000);

        ArticleEnriched enriched = enrich("Flut", text);

        assertThat(enriched.text().raw().text()).isEqualTo(text);
        assertThat(enriched.text().clean().getBytes(StandardCharsets.UTF_8).length)
                .isLessThanOrEqualTo(Limits.TEXT_BYTES);
        assertThat(enriched.text().clean()).endsWith(" an.");
        assertThat(enriched.text().edits()).singleElement().satisfies(edit -> {
            assertThat(edit.artifact()).isEqualTo("TRUNCATED");
            assertThat(edit.action()).isEqualTo(Edit.Action.DELETE);
        });
        assertThat(enriched.issues()).extracting(Issue::code).containsExactly(Issue.TRUNCATED);
    }

    @Test
    void losesOnlyTheStageThatFails() {
        Stage failing = new Stage() {
            @Override
            public String name() {
                return "tag";
            }

            @Override
            public Component component() {
                return new Component("broken", "1");
            }

            @Override
            public Analysis apply(Analysis article) {
                throw new IllegalStateException("secret words of the text");
            }
        };

        ArticleEnriched enriched = new EnrichmentPipeline(List.of(new CleanStage(), failing))
                .enrich(fetched(null, "Das Wort , das zählt."));

        assertThat(enriched.text().clean()).isEqualTo("Das Wort, das zählt.");
        assertThat(enriched.entities()).isNull();
        assertThat(enriched.issues()).singleElement().satisfies(issue -> {
            assertThat(issue.code()).isEqualTo(Issue.STAGE_FAILED);
            assertThat(issue.detail()).isEqualTo("tag: IllegalStateException");
        });
    }

    @Test
    void refusesToSkipAStageThatThereIsNot() {
        assertThatThrownBy(() -> new EnrichmentPipeline(Set.of("split")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("unknown stage: split (there are %s)", String.join(", ", Stages.names()));
    }

    @Test
    void survivesTextsThatAreNone() {
        for (String text :
                List.of("", " ", "\n\n\n", "\u0000", "…", "„„„", "😀😀", "a".repeat(200_000), ". ".repeat(50_000))) {
            assertThat(enrich(null, text).text().raw().text()).isEqualTo(text);
        }
    }

    /** By the ratio of processor times of this thread: four times the text takes four times the work, square work sixteen times. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "Putin ",
                "1.",
                "x.",
                "Präsident Anna Berg ",
                "In Essen ",
                "Foto: dpa\n",
                "„Wort„ ",
                ". ",
                " ,",
                "Kim-",
                "Die Polizei nahm drei Männer fest und beschlagnahmte zwei Autos. ",
                "Anna Berg (SPD), Karl Moser (CDU) und Ida Lund trafen sich. Diese Länder einigten sich. ",
                "Peru lieferte dem Nachbarn Chile am Montag Waffen. Chile lieferte dem Nachbarn Peru am Montag Waffen. "
            })
    void isLinearInHostileTexts(String piece) {
        String whole = piece.repeat(200_000 / piece.length());
        String quarter = whole.substring(0, whole.length() / 4);

        // the least of several, measured in turn: other work of the machine only ever adds
        long shortest = Long.MAX_VALUE;
        long longest = Long.MAX_VALUE;
        double ratio = Double.MAX_VALUE;
        for (int i = 0; i < 6 && ratio >= 10; i++) {
            shortest = Math.min(shortest, processorTime(quarter));
            longest = Math.min(longest, processorTime(whole));
            ratio = (double) longest / Math.max(shortest, 10_000_000);
        }
        assertThat(ratio).isLessThan(10);
    }

    private static long processorTime(String text) {
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        long start = threads.getCurrentThreadCpuTime();
        enrich(null, text);
        return threads.getCurrentThreadCpuTime() - start;
    }

    private static ArticleEnriched enrich(@Nullable String title, String text) {
        return PIPELINE.enrich(fetched(title, text));
    }

    private static ArticleFetched fetched(@Nullable String title, String text) {
        Article article = new Article("id", null, null, Outlet.UNKNOWN, null, null, title, null, null, null);
        return new ArticleFetched(1, article, text);
    }

    private static byte[] resource(String name) throws IOException {
        try (InputStream in = EnrichmentPipelineTest.class.getResourceAsStream("/nlp/pipeline/" + name)) {
            return requireNonNull(in).readAllBytes();
        }
    }
}
