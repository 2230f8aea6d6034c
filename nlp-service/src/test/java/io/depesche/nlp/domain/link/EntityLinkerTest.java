package io.depesche.nlp.domain.link;

import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import io.depesche.contracts.RecordId;
import io.depesche.contracts.article.Article.Published;
import io.depesche.contracts.article.ArticleEnriched.Entity;
import io.depesche.contracts.article.Span;
import io.depesche.nlp.domain.sentence.Sentence;
import io.depesche.nlp.domain.sentence.TextSplitter;
import io.depesche.nlp.domain.tag.NameFinder;
import io.depesche.nlp.domain.tag.NameMention;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class EntityLinkerTest {

    private static final TextSplitter SPLITTER = new TextSplitter();
    private static final NameFinder NAMES = new NameFinder();
    private static final EntityLinker LINKER = new EntityLinker();

    record Case(String text, String entities, String note) {
        @Override
        public String toString() {
            return "entities: " + note;
        }
    }

    static Stream<Case> cases() throws IOException {
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                requireNonNull(EntityLinkerTest.class.getResourceAsStream("/nlp/link/entities.cases.tsv")),
                StandardCharsets.UTF_8))) {
            List<Case> cases = lines.lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> line.split("\t", -1))
                    .map(columns -> new Case(columns[0], columns[1], columns[2]))
                    .toList();
            return cases.stream();
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("cases")
    void findsTheEntitiesOfItsCases(Case example) {
        String found = tag(example.text()).stream()
                .map(entity -> described(entity, example.text()))
                .collect(joining("; "));

        assertThat(found).as(example.note()).isEqualTo(example.entities());
    }

    @Test
    void numbersEntitiesByTheirFirstPlace() {
        List<Entity> entities = tag("In Rom sprach Wladimir Putin. Rom schwieg. Danach kam Polen.");

        assertThat(entities).extracting(Entity::id).containsExactly("e1", "e2", "e3");
        assertThat(entities).extracting(Entity::name).containsExactly("Rom", "Wladimir Putin", "Polen");
        assertThat(entities.getFirst().entity()).isEqualTo(RecordId.ofEntity("LOC", "Rom"));
        assertThat(entities.getFirst().mentions()).containsExactly(new Span(3, 6), new Span(30, 33));
    }

    @Test
    void joinsFamilyNamesThatTheTaggerFoundAloneToThePersonNamedInFull() {
        String text = "Der Wirt Jonas Reinfelder kam. Reinfelder blieb, und die EU zahlte.";
        List<NameMention> names =
                List.of(new NameMention(new Span(9, 25), "PER", 0.9), new NameMention(new Span(31, 41), "PER", 0.9));

        List<Entity> entities = LINKER.link(text, SPLITTER.split(text), names, null);

        assertThat(entities).extracting(Entity::name).containsExactly("Jonas Reinfelder", "Europäische Union");
        assertThat(entities.getFirst().mentions()).containsExactly(new Span(9, 25), new Span(31, 41));
    }

    @Test
    void takesAWordWithHyphensAsAWholeOrNotAtAll() {
        String text = "Die Luhre-Weser-Bahn steht, der US-Präsident und der US-Dollar auch.";
        List<NameMention> names = List.of(
                new NameMention(new Span(4, 9), "LOC", 0.9),
                new NameMention(new Span(10, 15), "LOC", 0.9),
                new NameMention(new Span(32, 34), "LOC", 0.9),
                new NameMention(new Span(53, 62), "MISC", 0.9));

        List<Entity> entities = LINKER.link(text, SPLITTER.split(text), names, null);

        assertThat(entities).extracting(Entity::name).containsExactly("Luhre-Weser-Bahn");
        assertThat(entities.getFirst().type()).isEqualTo("ORG");
    }

    @Test
    void copesWithHostileTexts() {
        for (String text : List.of(
                "",
                "\uD83D\uDE00\uD83D",
                "A\u0308gypten und U\u0308ber",
                "Kim-".repeat(2_000),
                "x".repeat(1_000_000),
                "Vereinte ".repeat(20_000),
                "KIM JONG UN TRIFFT WLADIMIR PUTIN IN WLADIWOSTOK")) {
            assertThat(LINKER.link(text, List.of(), List.of(), new Published("2024-13-99", null, null, null, null)))
                    .allSatisfy(entity -> assertThat(entity.mentions())
                            .allSatisfy(span -> assertThat(span.end()).isLessThanOrEqualTo(text.length())));
        }
    }

    /** Four times the text takes four times the work; square work would take sixteen times. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "Putin ",
                "Arbeitsgericht Leipzig ",
                "Der Präsident ging. Präsident Jan Kuhl kam. ",
                "Das Amt (AB) und die Bank (CDE) schwiegen. ",
                "Er sagte, er gehe. ",
                "Kim-",
                "„Sie kam. "
            })
    void isLinearInHostileTexts(String piece) {
        String whole = piece.repeat(200_000 / piece.length());
        String quarter = whole.substring(0, whole.length() / 4);

        double ratio = Double.MAX_VALUE;
        for (int i = 0; i < 4 && ratio >= 8; i++) {
            ratio = (double) processorTime(whole) / Math.max(processorTime(quarter), 5_000_000);
        }
        assertThat(ratio).isLessThan(8);
    }

    private static long processorTime(String text) {
        List<Sentence> sentences = SPLITTER.split(text);
        List<NameMention> names = NAMES.find(text, sentences);
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        long least = Long.MAX_VALUE;
        for (int i = 0; i < 5; i++) {
            long start = threads.getCurrentThreadCpuTime();
            LINKER.link(text, sentences, names, null);
            least = Math.min(least, threads.getCurrentThreadCpuTime() - start);
        }
        return least;
    }

    private static List<Entity> tag(String text) {
        List<Sentence> sentences = SPLITTER.split(text);
        return LINKER.link(text, sentences, NAMES.find(text, sentences), null);
    }

    private static String described(Entity entity, String text) {
        StringBuilder line = new StringBuilder(entity.type()).append(' ').append(entity.name());
        if (entity.same() != null) {
            line.append(' ').append(entity.same());
        }
        if (!entity.mentions().isEmpty()) {
            line.append(" = ")
                    .append(entity.mentions().stream()
                            .map(span -> span.of(text))
                            .collect(joining(", ")));
        }
        if (entity.references() != null) {
            line.append(" ~ ")
                    .append(entity.references().stream()
                            .map(reference -> reference.span().of(text))
                            .collect(joining(", ")));
        }
        return line.toString();
    }
}
