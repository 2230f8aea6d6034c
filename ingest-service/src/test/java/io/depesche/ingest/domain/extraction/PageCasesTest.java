package io.depesche.ingest.domain.extraction;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Whole pages and the text that is expected of each; the cases are in {@code extraction/pages.cases.html}. */
class PageCasesTest {

    static Stream<Arguments> cases() throws IOException {
        try (InputStream in = PageCasesTest.class.getResourceAsStream("/extraction/pages.cases.html")) {
            String all = new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
            return Arrays.stream(all.split("\n=== ", -1)).skip(1).map(one -> {
                int name = one.indexOf('\n');
                int text = one.indexOf("\n--- text\n");
                return Arguments.of(
                        one.substring(0, name),
                        one.substring(name, text),
                        one.substring(text + "\n--- text\n".length()).strip());
            });
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("cases")
    void givesTheArticleOf(String name, String html, String text) {
        assertThat(new JsoupPageExtractor().extract(html, null))
                .isInstanceOfSatisfying(
                        ExtractedPage.class, page -> assertThat(page.text()).isEqualTo(text));
    }
}
