package io.depesche.store.domain.intake;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ColumnTextTest {

    @Test
    void leavesOrdinaryTextAlone() {
        String text = "Ärger in Köln 😀 – „so geht es nicht“";
        assertThat(ColumnText.of(text, 1_000)).isEqualTo(text);
    }

    @Test
    void replacesWhatPostgresCannotHold() {
        assertThat(ColumnText.of("a\0b", 10)).isEqualTo("a\uFFFDb");
    }

    @Test
    void cutsBetweenCharactersNotWithinOne() {
        assertThat(ColumnText.of("ab😀c", 3)).isEqualTo("ab");
        assertThat(ColumnText.of("ab😀c", 4)).isEqualTo("ab😀");
        assertThat(ColumnText.of("abc", 3)).isEqualTo("abc");
        assertThat(ColumnText.of("", 3)).isEmpty();
    }
}
