package io.depesche.nlp.domain.claim;

import static org.assertj.core.api.Assertions.assertThat;

import io.depesche.contracts.article.ArticleEnriched.Claim;
import io.depesche.contracts.article.Party;
import io.depesche.nlp.domain.sentence.TextSplitter;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every frame has an example, and finds it; what is no event gives no claim. */
class FrameCasesTest {

    private static final String CASES = "/nlp/claim/frames.cases.tsv";

    private static final Ontology ONTOLOGY = new Ontology(null);
    private static final ClaimExtractor EXTRACTOR = new ClaimExtractor(ONTOLOGY);
    private static final TextSplitter SPLITTER = new TextSplitter();

    static Stream<Arguments> cases() throws IOException {
        return rows().stream().map(row -> Arguments.of(row.get(0), row.get(1), row.get(2), row.get(3)));
    }

    private static List<List<String>> rows() throws IOException {
        try (InputStream in = FrameCasesTest.class.getResourceAsStream(CASES);
                BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            return lines.lines()
                    .filter(line -> !line.isBlank() && line.charAt(0) != '#')
                    .map(line -> List.of(line.split("\t")))
                    .toList();
        }
    }

    @ParameterizedTest(name = "{0}: {3}")
    @MethodSource("cases")
    void readsTheExample(String frame, String actor, String modality, String sentence) {
        List<Claim> claims = claimsOf(sentence);
        if (frame.equals("-")) {
            assertThat(claims).isEmpty();
            return;
        }
        Claim claim = claims.stream()
                .filter(found -> found.frame().equals(frame))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no " + frame + " among " + frames(claims)));
        assertThat(claim.modality()).isEqualTo(modality);
        assertThat(claim.args().actor().stream().map(FrameCasesTest::words).toList())
                .isEqualTo(actor.equals("-") ? List.of() : List.of(actor));
    }

    @Test
    void everyFrameHasAnExample() throws IOException {
        Set<String> shown = new HashSet<>();
        rows().forEach(row -> shown.add(row.getFirst()));
        assertThat(ONTOLOGY.frameIds())
                .filteredOn(frame -> !shown.contains(frame))
                .isEmpty();
    }

    private static List<String> frames(List<Claim> claims) {
        return claims.stream().map(Claim::frame).toList();
    }

    private static List<Claim> claimsOf(String text) {
        return EXTRACTOR
                .read(new ClaimInput(
                        text, SPLITTER.split(text), List.of(), List.of(), List.of(), List.of(), List.of(), null))
                .claims();
    }

    private static String words(Party party) {
        return party instanceof Party.OfWords words ? words.words() : party.toString();
    }
}
