package io.depesche.ingest.domain.revision;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

class TextCoreTest {

    @ParameterizedTest(name = "{2}: {1}")
    @CsvFileSource(resources = "/ingest/revision/same-text.cases.tsv", delimiter = '\t', quoteCharacter = '\0')
    void isTheSameThoughThePageChangedByItself(String before, String after, String difference) {
        assertThat(TextCore.hash(lines(after))).as(difference).isEqualTo(TextCore.hash(lines(before)));
    }

    @ParameterizedTest(name = "{2}: {1}")
    @CsvFileSource(resources = "/ingest/revision/other-text.cases.tsv", delimiter = '\t', quoteCharacter = '\0')
    void isAnotherWhenAnEditorChangedSomething(String before, String after, String difference) {
        assertThat(TextCore.hash(lines(after))).as(difference).isNotEqualTo(TextCore.hash(lines(before)));
    }

    @Test
    void takesAMegabyteOnOneLineInLinearTime() {
        String line = "Stand 12.03. ".repeat(80_000);
        String many = "Stand: 12.03.\n(Stand: 1 (Stand: 1)\n".repeat(30_000);

        Assertions.assertTimeoutPreemptively(Duration.ofSeconds(5), () -> {
            TextCore.hash(line);
            TextCore.hash(many);
        });
    }

    private static String lines(String cell) {
        return cell.replace('⏎', '\n');
    }
}
