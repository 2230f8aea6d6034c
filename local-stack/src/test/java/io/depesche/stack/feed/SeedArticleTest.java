package io.depesche.stack.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class SeedArticleTest {

    private static final String HEADER =
            "title: A: B\npublished: 2026-11-01T08:00:00+01:00\nauthor: C\nsummary: D\noutlet: E\n";

    @Test
    void readsHeaderAndParagraphs() {
        SeedArticle article =
                SeedArticle.parse("01-a", HEADER + "\nErster Satz.\n\nZweiter  Satz ,kaputt.\nZeile.\n\n\n");

        assertThat(article.title()).isEqualTo("A: B");
        assertThat(article.published()).hasToString("2026-11-01T08:00+01:00");
        assertThat(article.paragraphs()).containsExactly("Erster Satz.", "Zweiter  Satz ,kaputt.\nZeile.");
    }

    @Test
    void saysWhichFieldIsMissing() {
        assertThatThrownBy(() -> SeedArticle.parse("01-a", "title: A\n\nText"))
                .hasMessage("01-a: the header has no \"published\"");
    }

    @Test
    void saysWhatIsNoHeader() {
        assertThatThrownBy(() -> SeedArticle.parse("01-a", "no header\n\nText")).hasMessageContaining("no header");
        assertThatThrownBy(() -> SeedArticle.parse("01-a", "title: A")).hasMessageContaining("empty line");
    }
}
