package io.depesche.nlp.domain.sentence;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TextSplitterTest {

    private final TextSplitter splitter = new TextSplitter();

    @Test
    void splitsSentencesAndTokensWithTheirOffsets() {
        String text = "Der Damm hielt bis zum Abend. Dann kam der Regen, sagte sie.";

        List<Sentence> sentences = splitter.split(text);

        assertThat(sentences)
                .extracting(sentence -> sentence.span().of(text))
                .containsExactly("Der Damm hielt bis zum Abend.", "Dann kam der Regen, sagte sie.");
        assertThat(sentences.get(1).words(text))
                .containsExactly("Dann", "kam", "der", "Regen", ",", "sagte", "sie", ".");
    }

    @Test
    void endsASentenceAtTheEndOfItsLine() {
        String text = "Streit um den Damm\n\nDer Rat tagte lange.\n";

        assertThat(splitter.split(text))
                .extracting(sentence -> sentence.span().of(text))
                .containsExactly("Streit um den Damm", "Der Rat tagte lange.");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '#',
            quoteCharacter = '^',
            value = {
                "Er kam am 10. Februar an. Sie kam am 3. Spieltag. Der Zug war pünktlich.#3",
                "Das war 2024. Kolb kam auf Platz 3. Müller wurde Vierter.#3",
                "Sie treffen sich am 3. Die Minister kommen am 4. nach Bonn.#2",
                "Im 2. Weltkrieg und im 19. Jahrhundert, am 3. 10. 2024 und am 3. März.#1",
                "Dr. Kolb, geb. Frey, traf Prof. J. R. Harsch z. B. in St. Gallen. Dort regnete es.#2",
                "Papst Johannes XXIII. Roncalli sprach. Ludwig II. Er baute Schlösser.#3",
                "Es gab Brot, Milch usw. Danach ging sie. Die U.S. Army blieb u. a. Zuhause.#3",
                "„Geht es?“, fragte sie. „Nein!“ sagte er. „Gut.“ Dann ging er.#4",
                "„Wir gehen.“ sagte sie. \"Wir bleiben.\" Kolb schwieg.#3",
                "Nach Art. 5 Abs. 3 gilt das. Kunst dieser Art. Niemand weiß es.#3",
                "Das kostet 3,5 Mio. Euro und 2 Mrd. Franken. 20 Menschen kamen.#2",
                "Sie zog in die Schweiz. Kolb heißt Phil. Er gründete die Holm Inc. Dies lag am Geld.#4",
                "Wer kommt? Niemand … oder doch? Alle!#3",
                "Er sagte: „Das ist gut. Das bleibt.“ Und ging.#3",
                "(Foto: A. Kolb) Der Rat tagte. (dpa) Der Rat ging.#2"
            })
    void endsASentenceWhereItEnds(String text, int sentences) {
        assertThat(splitter.split(text)).hasSize(sentences);
    }

    @Test
    void readsAMegabyteWithoutBlanksAndOneOfStops() {
        assertThat(splitter.split("x.".repeat(1 << 19))).hasSize(1);
        assertThat(splitter.split("1. ".repeat(1 << 18))).isNotEmpty();
        assertThat(splitter.split(".".repeat(1 << 20))).hasSize(1);
    }

    @Test
    void findsNothingInAnEmptyText() {
        assertThat(splitter.split("")).isEmpty();
        assertThat(splitter.split(" \n\n ")).isEmpty();
    }
}
