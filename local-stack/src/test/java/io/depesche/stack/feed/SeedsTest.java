package io.depesche.stack.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** The articles that the repository ships. */
class SeedsTest {

    @Test
    void eachCanBeReadAndOneIsEdited() throws Exception {
        Outlet outlet = Outlet.read(Path.of("../seeds"));

        assertThat(outlet.articles()).hasSizeGreaterThan(5).allSatisfy(article -> assertThat(article.paragraphs())
                .isNotEmpty());
        assertThat(outlet.edits()).isNotEmpty();
        outlet.edits().forEach((slug, edit) -> assertThat(outlet.articles())
                .as("an edit needs the article that it edits")
                .anySatisfy(article -> {
                    assertThat(article.slug()).isEqualTo(slug);
                    assertThat(article.paragraphs()).isNotEqualTo(edit.paragraphs());
                }));
    }
}
