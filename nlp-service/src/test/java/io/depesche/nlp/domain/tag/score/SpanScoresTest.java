package io.depesche.nlp.domain.tag.score;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.StringReader;
import java.util.List;
import org.junit.jupiter.api.Test;

class SpanScoresTest {

    @Test
    void readsBothKindsOfColumns() throws IOException {
        String plain = "In\tO\nRom\tB-LOC\n\n#\tO\nBad\tB-LOC\nEms\tI-LOC\n";
        String numbered = "# http://x.example\t[2014]\n1\tIn\tO\tO\n2\tRom\tB-LOC\tO\n\n";

        assertThat(read(plain)).hasSize(2);
        assertThat(read(plain).getLast().words()).containsExactly("#", "Bad", "Ems");
        assertThat(read(plain).getLast().spans()).containsExactly(new NameSpan(1, 3, "LOC"));
        assertThat(read(numbered).getFirst().words()).containsExactly("In", "Rom");
        assertThat(read(numbered).getFirst().spans()).containsExactly(new NameSpan(1, 2, "LOC"));
    }

    @Test
    void saysWhichLineHasNoLabel() {
        assertThatThrownBy(() -> read("In\tO\nRom\n")).hasMessageContaining("line 2");
    }

    @Test
    void beginsASpanWhereTheTypeChanges() throws IOException {
        assertThat(read("a I-LOC\nb I-PER\nc I-PER\nd B-PER\n").getFirst().spans())
                .containsExactly(new NameSpan(0, 1, "LOC"), new NameSpan(1, 3, "PER"), new NameSpan(3, 4, "PER"));
    }

    @Test
    void countsStrictlyAndLoosely() {
        SpanScores scores = new SpanScores();
        scores.add(
                List.of(new NameSpan(0, 2, "PER"), new NameSpan(3, 4, "LOC")),
                List.of(new NameSpan(0, 1, "PER"), new NameSpan(3, 4, "LOC"), new NameSpan(5, 6, "LOC")));

        assertThat(scores.together().precision()).isCloseTo(100 / 3.0, within(1e-9));
        assertThat(scores.together().recall()).isEqualTo(50);
        assertThat(scores.together().f1()).isEqualTo(40);
        assertThat(scores.together().looseF1()).isCloseTo(80, within(1e-9));
    }

    private static List<ConllSentence> read(String text) throws IOException {
        return ConllReader.read(new BufferedReader(new StringReader(text)));
    }
}
