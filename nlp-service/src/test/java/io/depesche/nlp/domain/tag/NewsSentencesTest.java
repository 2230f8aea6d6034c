package io.depesche.nlp.domain.tag;

import static org.assertj.core.api.Assertions.assertThat;

import io.depesche.nlp.domain.sentence.TextSplitter;
import io.depesche.nlp.domain.tag.score.NameSpan;
import io.depesche.nlp.domain.tag.score.SpanScores;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The tagger on news sentences of our own: from raw text, borders and types must agree. */
class NewsSentencesTest {

    /** Below what is reached by two points: a change that loses more is no improvement. */
    private static final double FLOOR = 86.5;

    @Test
    void findsTheNamesOfNewsSentences() {
        TextSplitter splitter = new TextSplitter();
        NameFinder finder = new NameFinder();
        SpanScores scores = new SpanScores();
        StringBuilder wrong = new StringBuilder();
        for (NewsSentences sentence : NewsSentences.read()) {
            List<NameMention> found = finder.find(sentence.text(), splitter.split(sentence.text()));
            List<NameSpan> expected = spans(sentence.names());
            List<NameSpan> marked = spans(found);
            scores.add(expected, marked);
            expected.stream().filter(span -> !marked.contains(span)).forEach(span -> wrong.append("- ")
                    .append(described(span, sentence.text())));
            marked.stream().filter(span -> !expected.contains(span)).forEach(span -> wrong.append("+ ")
                    .append(described(span, sentence.text())));
        }
        String figures = "all %.2f, people, places and organisations %.2f"
                .formatted(
                        scores.together().f1(),
                        scores.together(Set.of("PER", "LOC", "ORG")).f1());
        System.out.println("news sentences: " + figures);
        if (Boolean.getBoolean("depesche.show")) {
            System.out.println(wrong);
            scores.byType()
                    .forEach((type, c) ->
                            System.out.printf("%s P %.1f R %.1f F %.1f%n", type, c.precision(), c.recall(), c.f1()));
        }
        assertThat(scores.together().f1()).as(figures).isGreaterThan(FLOOR);
    }

    private static List<NameSpan> spans(List<NameMention> names) {
        return names.stream()
                .map(name -> new NameSpan(name.span().start(), name.span().end(), name.type()))
                .toList();
    }

    private static String described(NameSpan span, String text) {
        return span.type() + " " + text.substring(span.start(), span.end()) + "   (" + text + ")\n";
    }
}
