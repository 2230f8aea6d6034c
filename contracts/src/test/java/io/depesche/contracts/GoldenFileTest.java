package io.depesche.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import io.depesche.contracts.WireCatalogue.Golden;
import io.depesche.contracts.article.ArticleEnriched;
import io.depesche.contracts.article.Edit;
import io.depesche.contracts.article.EqualRun;
import io.depesche.contracts.article.Span;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The golden files are the contract by example. They are indented for the reader; compared is the same JSON without white space, byte
 * for byte. A file stays for ever: what a release has written, every later one must read.
 */
class GoldenFileTest {

    static Stream<Golden> goldenFiles() {
        return WireCatalogue.goldenFiles();
    }

    @ParameterizedTest
    @MethodSource("goldenFiles")
    void isReadAndWrittenBackByteForByte(Golden golden) throws JsonProcessingException {
        byte[] bytes = WireCatalogue.EXACT.writeValueAsBytes(golden.tree());

        Object read = WireJson.read(bytes, WireCatalogue.recordOf(golden.type()));

        assertThat(new String(WireJson.write(read), StandardCharsets.UTF_8))
                .isEqualTo(new String(bytes, StandardCharsets.UTF_8));
    }

    @ParameterizedTest
    @MethodSource("goldenFiles")
    void keepsToItsSchema(Golden golden) {
        assertThat(WireCatalogue.schema(golden.type()).validate(golden.tree())).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("goldenFiles")
    void isStillReadWithFieldsFromTheFuture(Golden golden) throws JsonProcessingException {
        JsonNode later = withUnknownFields(golden.tree());

        assertThat(WireCatalogue.schema(golden.type()).validate(later)).isEmpty();
        assertThat(WireJson.read(WireCatalogue.EXACT.writeValueAsBytes(later), WireCatalogue.recordOf(golden.type())))
                .isEqualTo(WireJson.read(
                        WireCatalogue.EXACT.writeValueAsBytes(golden.tree()), WireCatalogue.recordOf(golden.type())));
    }

    @Test
    void everyTypeHasGoldenFiles() {
        assertThat(WireCatalogue.goldenFiles().map(Golden::type).distinct())
                .containsExactlyInAnyOrderElementsOf(WireCatalogue.types());
    }

    @Test
    void everyFieldOfEverySchemaIsShownBySomeGoldenFile() {
        Set<String> promised = new TreeSet<>();
        Set<String> shown = new HashSet<>();
        for (String type : WireCatalogue.types()) {
            SchemaWalk.fieldsOf(WireCatalogue.schemaTree(type)).forEach(field -> promised.add(type + " " + field));
        }
        WireCatalogue.goldenFiles()
                .forEach(golden -> SchemaWalk.fieldsIn(golden.tree(), WireCatalogue.schemaTree(golden.type()))
                        .forEach(field -> shown.add(golden.type() + " " + field)));

        promised.removeAll(shown);
        assertThat(promised).as("fields that no golden file shows").isEmpty();
    }

    /** The full example is not only well-formed, it is true: its edits lead from the raw text to the clean one. */
    @Test
    void editsOfTheFullArticleTurnRawIntoClean() {
        ArticleEnriched.Text text = fullArticle().text();
        StringBuilder rebuilt = new StringBuilder();
        int at = 0;
        for (Edit edit : text.edits()) {
            if (edit.replacement() != null) {
                rebuilt.append(text.raw().text(), at, edit.raw().start()).append(edit.replacement());
                at = edit.raw().end();
            }
        }
        rebuilt.append(text.raw().text().substring(at));

        assertThat(rebuilt.toString()).isEqualTo(text.clean());
        assertThat(RecordId.sha256(text.raw().text())).isEqualTo(text.raw().sha256());
    }

    @Test
    void runsOfTheFullArticleAreEqualInBothTexts() {
        ArticleEnriched.Text text = fullArticle().text();
        for (EqualRun run : text.map()) {
            Span clean = new Span(run.cleanStart(), run.cleanStart() + run.length());
            Span raw = new Span(run.rawStart(), run.rawStart() + run.length());
            assertThat(clean.of(text.clean())).isEqualTo(raw.of(text.raw().text()));
        }
    }

    /** The text begins with a character outside the basic plane, so an offset in code points would be one too small. */
    @Test
    void spansOfTheFullArticleCountUtf16Units() {
        ArticleEnriched article = fullArticle();
        assertThat(article.entities()).isNotNull().first().satisfies(entity -> assertThat(
                        entity.mentions().getFirst().of(article.text().clean()))
                .isEqualTo("Brandenburg"));
    }

    private static ArticleEnriched fullArticle() {
        return WireJson.read(
                WireCatalogue.tree(WireCatalogue.GOLDEN
                                .resolve(Topics.ARTICLE_ENRICHED)
                                .resolve("0.1.0-full.json"))
                        .toString()
                        .getBytes(StandardCharsets.UTF_8),
                ArticleEnriched.class);
    }

    private static JsonNode withUnknownFields(JsonNode node) {
        JsonNode copy = node.deepCopy();
        SchemaWalk.objectsIn(copy)
                .forEach(object -> object.putObject("fromTheFuture").put("x", 1));
        return copy;
    }
}
