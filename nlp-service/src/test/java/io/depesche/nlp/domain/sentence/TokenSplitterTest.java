package io.depesche.nlp.domain.sentence;

import static org.assertj.core.api.Assertions.assertThat;

import io.depesche.contracts.article.Span;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TokenSplitterTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '#',
            quoteCharacter = '^',
            value = {
                "Karin Keller-Sutter kam.#Karin|Keller-Sutter|kam|.",
                "Der ID.3 fährt nach Köln/Bonn.#Der|ID.3|fährt|nach|Köln/Bonn|.",
                "„Ja“, sagte Dr. Kolb am 3. März (dpa).#„|Ja|“|,|sagte|Dr.|Kolb|am|3.|März|(|dpa|)|.",
                "Das meldete NIS.“#Das|meldete|NIS|.|“",
                "Hans' Hund und die Ost- und Westküste#Hans'|Hund|und|die|Ost-|und|Westküste",
                "Er ging.Danach kam,wie immer,Rom#Er|ging|.|Danach|kam|,|wie|immer|,|Rom",
                "Um 10:30 Uhr fiel der Kurs um -3,5 %.#Um|10:30|Uhr|fiel|der|Kurs|um|-3,5|%|.",
                "d'Orsay – O’Neill: z. B. d’Estaing!#d'Orsay|–|O’Neill|:|z.|B.|d’Estaing|!"
            })
    void cutsWordsAndMarks(String text, String tokens) {
        assertThat(tokens(text)).containsExactly(tokens.split("\\|"));
    }

    @Test
    void losesNoSignButBlanks() {
        String text = "👩‍🚒 in K\u00f6ln — e\u0301 ''\"\"--..,, \u200b\u00a0x) ((„“ A.B.C 1.2.3. $5 #heute @rom !!!";

        assertThat(String.join("", tokens(text))).isEqualTo(text.replaceAll("[\\s\u00a0]", ""));
    }

    @Test
    void readsAMegabyteWithoutBlanks() {
        assertThat(tokens("x".repeat(1 << 20))).hasSize(1);
        assertThat(tokens(".,".repeat(1 << 19))).hasSize(1 << 20);
    }

    private static List<String> tokens(String text) {
        return TokenSplitter.split(text, new Span(0, text.length())).stream()
                .map(token -> token.of(text))
                .toList();
    }
}
