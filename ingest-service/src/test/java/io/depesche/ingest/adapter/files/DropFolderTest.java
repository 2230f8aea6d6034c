package io.depesche.ingest.adapter.files;

import static org.assertj.core.api.Assertions.assertThat;

import io.depesche.ingest.domain.archive.DocumentIntake;
import io.depesche.ingest.domain.article.Arrival;
import io.depesche.ingest.domain.article.ArticleIntake;
import io.depesche.ingest.domain.article.Outcome;
import io.depesche.ingest.domain.extraction.ExtractedPage;
import io.depesche.ingest.domain.storage.StorageFailed;
import io.depesche.ingest.domain.syndication.TolerantFeedParser;
import io.depesche.ingest.domain.trace.Step;
import io.depesche.ingest.domain.trace.Traces;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files that are put into a folder, looked at by hand instead of by the timer. */
class DropFolderTest {

    private final Path folder;
    private final List<String> taken = new ArrayList<>();
    private int stopAfter = Integer.MAX_VALUE;

    DropFolderTest(@TempDir Path folder) {
        this.folder = folder;
    }

    @BeforeEach
    void prepare() throws IOException {
        Files.createDirectories(folder.resolve("done"));
        Files.createDirectories(folder.resolve("failed"));
    }

    private DropFolder drop() {
        Traces none = new Traces() {
            @Override
            public List<Step> of(String articleId) {
                return List.of();
            }

            @Override
            public Optional<String> feedOf(String articleId) {
                return Optional.empty();
            }

            @Override
            public void note(String articleId, Step step) {}
        };
        DocumentIntake intake = new DocumentIntake(
                new ArticleIntake(new Random(1)),
                this::write,
                none,
                (html, url) -> ExtractedPage.ofText(html),
                (stage, outcome, items) -> {},
                () -> Instant.parse("2026-03-01T08:00:00Z"));
        return new DropFolder(folder, new DroppedFile(intake, new TolerantFeedParser()));
    }

    private Outcome write(Arrival arrival) {
        if (taken.size() == stopAfter) {
            throw new StorageFailed(new IOException("away"));
        }
        taken.add(arrival.candidate().text());
        return new Outcome.Accepted(arrival.articleId(), 1);
    }

    @Test
    void aFileIsTakenInOnceItHasStoppedGrowing() throws IOException {
        DropFolder drop = drop();
        Files.writeString(folder.resolve("a.txt"), "Der De");
        drop.look();
        Files.writeString(folder.resolve("a.txt"), "Der Deich hält.");
        Files.writeString(folder.resolve("b.txt.part"), "halb");
        Files.writeString(folder.resolve(".c.txt"), "verborgen");
        drop.look();
        assertThat(taken).isEmpty();
        drop.look();
        drop.look();
        assertThat(taken).containsExactly("Der Deich hält.");
        assertThat(names("done")).containsExactly("a.txt");
        assertThat(names(".")).contains("b.txt.part", ".c.txt").doesNotContain("a.txt");
    }

    @Test
    void whatIsWrongIsSaidBesideTheFileAndWhatIsRightIsTakenIn() throws IOException {
        Files.writeString(folder.resolve("x.pdf"), "%PDF");
        Files.writeString(folder.resolve("y.rss"), "<html>");
        Files.writeString(folder.resolve("z.jsonl"), "{\"text\":\"Eins.\"}\n{\n{\"text\":\"Zwei.\"}\n{\"text\":\" \"}");
        DropFolder drop = drop();
        drop.look();
        drop.look();
        assertThat(taken).containsExactly("Eins.", "Zwei.");
        assertThat(names("failed"))
                .containsExactly(
                        "x.pdf", "x.pdf.reason.txt", "y.rss", "y.rss.reason.txt", "z.jsonl", "z.jsonl.reason.txt");
        assertThat(Files.readString(folder.resolve("failed/z.jsonl.reason.txt")))
                .contains("line 2: ", "line 4: the article has no text");
    }

    @Test
    void aFileThatWasInterruptedGoesOnWhereItWas() throws IOException {
        Files.writeString(folder.resolve("m.jsonl"), "{\"text\":\"A\"}\n{\"text\":\"B\"}\n{\"text\":\"C\"}\n");
        DropFolder first = drop();
        stopAfter = 2;
        first.look();
        first.look();
        assertThat(names(".")).contains("m.jsonl");
        stopAfter = Integer.MAX_VALUE;
        DropFolder second = drop();
        second.look();
        second.look();
        assertThat(taken).containsExactly("A", "B", "C");
        assertThat(names("done")).containsExactly("m.jsonl");
        assertThat(names(".")).doesNotContain(".m.jsonl.progress");
    }

    @Test
    void aNameThatComesAgainDoesNotReplaceTheFirst() throws IOException {
        DropFolder drop = drop();
        for (String text : List.of("Eins.", "Zwei.")) {
            Files.writeString(folder.resolve("a.txt"), text);
            drop.look();
            drop.look();
        }
        assertThat(names("done")).containsExactly("2-a.txt", "a.txt");
        assertThat(taken).containsExactly("Eins.", "Zwei.");
    }

    private List<String> names(String in) throws IOException {
        try (Stream<Path> files = Files.list(folder.resolve(in))) {
            return files.map(file -> String.valueOf(file.getFileName()))
                    .sorted()
                    .toList();
        }
    }
}
