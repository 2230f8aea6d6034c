package io.depesche.nlp.domain.tag;

import static org.assertj.core.api.Assertions.assertThat;

import io.depesche.contracts.article.Span;
import io.depesche.nlp.domain.sentence.TextSplitter;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NameFinderTest {

    private static final TextSplitter SPLITTER = new TextSplitter();
    private static final NameFinder FINDER = new NameFinder();

    @Test
    void marksNamesWithTheirGenitiveAndWithoutTitles() {
        assertThat(names("Russlands Präsident sprach mit Dr. Anna Berghoff in Moskau."))
                .containsExactly("LOC Russlands", "PER Anna Berghoff", "LOC Moskau");
    }

    @Test
    void marksNeitherAdjectivesNorCompoundsNorCurrencies() {
        assertThat(names("Die deutsche EU-Politik kostet in Paris zehn Euro.")).containsExactly("LOC Paris");
    }

    @Test
    void takesACertainNameForOneEverywhereInTheArticle() {
        String text = "Bürgermeisterin Hannelore Küpper sprach am Montag in Hamburg.\nKüpper: Kein Geld mehr\n";

        assertThat(names(text)).contains("PER Hannelore Küpper", "PER Küpper");
    }

    /** What no person writes must neither fail nor take long, and no span may leave the text or overlap another. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " \n\n ",
                "ANGELA MERKEL TRIFFT WLADIMIR PUTIN IN BERLIN",
                "angela merkel trifft wladimir putin in berlin",
                "👩‍🚒👨‍👩‍👧 Olaf Scholz 🇩🇪 in Mu\u0308nchen e\u0301\u0301\u0301",
                "OlafScholzsagte,dassParis.BerlinundRom",
                "\ud800 Berlin \udc00 Rom \ufffd\u0000\u0002\u0003",
                "((((„„„„»»»»''''----....,,,,::::"
            })
    void copesWithBadText(String text) {
        List<NameMention> found = find(text);

        int last = 0;
        for (NameMention name : found) {
            assertThat(name.span().start()).isGreaterThanOrEqualTo(last);
            assertThat(name.span().end()).isGreaterThan(name.span().start()).isLessThanOrEqualTo(text.length());
            assertThat(name.confidence()).isBetween(0.0, 1.0);
            last = name.span().end();
        }
    }

    @Test
    void copesWithAMegabyteOfOneWordAndOfOneSentence() {
        assertThat(find("Berlin" + "x".repeat(1 << 20)).size()).isLessThan(2);
        assertThat(find("Berlin und Rom, ".repeat(1 << 16))).hasSizeGreaterThan(1 << 16);
    }

    /** The scores of words are kept and shared between threads: that must not be seen. */
    @Test
    void findsTheSameWhateverTheOrderAndTheThread() throws Exception {
        List<NewsSentences> sentences = new ArrayList<>(NewsSentences.read());
        List<List<NameMention>> expected =
                sentences.stream().map(sentence -> find(sentence.text())).toList();
        NameFinder other = new NameFinder();
        List<Callable<Boolean>> work = new ArrayList<>();
        for (int i = 0; i < sentences.size(); i++) {
            String text = sentences.get(i).text();
            List<NameMention> names = expected.get(i);
            work.add(() -> other.find(text, SPLITTER.split(text)).equals(names));
        }
        Collections.reverse(work);
        try (ExecutorService threads = Executors.newFixedThreadPool(4)) {
            for (Future<Boolean> same : threads.invokeAll(work)) {
                assertThat(same.get()).isTrue();
            }
        }
    }

    private static List<NameMention> find(String text) {
        return FINDER.find(text, SPLITTER.split(text));
    }

    private static List<String> names(String text) {
        return find(text).stream()
                .map(name -> name.type() + " "
                        + new Span(name.span().start(), name.span().end()).of(text))
                .toList();
    }
}
