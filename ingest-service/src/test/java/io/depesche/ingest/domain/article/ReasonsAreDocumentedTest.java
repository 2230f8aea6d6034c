package io.depesche.ingest.domain.article;

import static org.assertj.core.api.Assertions.assertThat;

import io.depesche.ingest.domain.article.Outcome.Reason;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class ReasonsAreDocumentedTest {

    @Test
    void eachReasonHasARowInTheHowToAndNoRowIsOfAReasonThatIsGone() throws IOException {
        List<String> rows =
                Files.readAllLines(Path.of("..", "docs", "how-to", "why-did-my-article-not-arrive.md")).stream()
                        .filter(line -> line.startsWith("| `"))
                        .map(line -> line.substring(3, line.indexOf('`', 3)))
                        .toList();

        assertThat(rows)
                .containsExactlyInAnyOrderElementsOf(
                        Arrays.stream(Reason.values()).map(Reason::code).toList());
    }
}
