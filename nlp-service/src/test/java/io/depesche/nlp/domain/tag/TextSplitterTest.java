package io.depesche.nlp.domain.tag;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import opennlp.tools.tokenize.TokenizerME;
import org.junit.jupiter.api.Test;

class TextSplitterTest {

    private final TextSplitter splitter = new TextSplitter(new LanguageModels());

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

    @Test
    void keepsAnEndlessRunOfCharactersAsOneToken() {
        String run = "x.".repeat(50_000);
        String text = "Davor steht das. " + run + " Danach steht dies.";

        List<Sentence> sentences = splitter.split(text);

        assertThat(sentences).extracting(sentence -> sentence.span().of(text)).contains(run);
        assertThat(sentences.getLast().span().of(text)).isEqualTo("Danach steht dies.");
    }

    /** Pieces of letters and digits are not shown to the model; what comes out must be what the model would have said. */
    @Test
    void givesTheTokensOfTheModelAlone() {
        String text =
                "„Wir haben 11.000 Säcke“, sagte Dr. Kolb (54) um 10.30 Uhr: Z. B. in St. Gallen, am 3. März 2026!";
        TokenizerME alone = new TokenizerME(new LanguageModels().tokens());

        for (Sentence sentence : splitter.split(text)) {
            assertThat(sentence.words(text))
                    .containsExactly(alone.tokenize(sentence.span().of(text)));
        }
    }

    @Test
    void findsNothingInAnEmptyText() {
        assertThat(splitter.split("")).isEmpty();
        assertThat(splitter.split(" \n\n ")).isEmpty();
    }
}
