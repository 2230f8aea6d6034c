package io.depesche.training.names;

import static org.assertj.core.api.Assertions.assertThat;

import io.depesche.nlp.domain.tag.crf.CrfTagger;
import io.depesche.nlp.domain.tag.crf.Head;
import io.depesche.nlp.domain.tag.crf.NameLexicon;
import io.depesche.nlp.domain.tag.crf.NameModel;
import io.depesche.nlp.domain.tag.crf.NameWeights;
import io.depesche.nlp.domain.tag.crf.TagSet;
import io.depesche.nlp.domain.tag.score.ConllSentence;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** Trains on a corpus of a few invented sentences: small, but the whole way. */
class TrainNamesCommandTest {

    private static final String[] SENTENCES = {
        "Anna/PER wohnt/O in/O Kolm/LOC ./O",
        "Bert/PER fuhr/O nach/O Kolm/LOC ./O",
        "In/O Siel/LOC traf/O Anna/PER die/O Nordkraft/ORG ./O",
        "Die/O Nordkraft/ORG aus/O Siel/LOC lobte/O Bert/PER ./O",
    };

    private final Path folder;

    TrainNamesCommandTest(@TempDir Path folder) {
        this.folder = folder;
    }

    @Test
    void givesTheSameBytesEachTimeAndLearnsItsSentences() throws IOException {
        Path corpora = corpora();

        assertThat(train(corpora, "one")).isZero();
        assertThat(train(corpora, "two")).isZero();

        for (String file : List.of("names.lexicon", "names.weights", "names.sha256")) {
            assertThat(Files.readAllBytes(folder.resolve("one").resolve(file)))
                    .isEqualTo(Files.readAllBytes(folder.resolve("two").resolve(file)));
        }
        NameModel model = new NameModel(
                NameLexicon.read(ByteBuffer.wrap(Files.readAllBytes(folder.resolve("one/names.lexicon")))),
                NameWeights.read(ByteBuffer.wrap(Files.readAllBytes(folder.resolve("one/names.weights")))));
        CrfTagger tagger = new CrfTagger(model, Head.GERMEVAL);
        for (String sentence : SENTENCES) {
            ConllSentence expected = sentence(sentence);
            assertThat(TagSet.names(tagger.tags(expected.words().toArray(String[]::new))))
                    .isEqualTo(expected.spans());
        }
    }

    @Test
    void partsWordsAtTheirHyphensAsTheCorpusDoes() {
        assertThat(HyphenSplit.of(new ConllSentence(List.of("Die", "Nordkraft-Aktie"), List.of("O", "B-ORG"))))
                .isEqualTo(
                        new ConllSentence(List.of("Die", "Nordkraft", "-", "Aktie"), List.of("O", "B-ORG", "O", "O")));
        assertThat(HyphenSplit.of(new ConllSentence(List.of("Boutros-Ghali"), List.of("B-PER"))))
                .isEqualTo(new ConllSentence(List.of("Boutros", "-", "Ghali"), List.of("B-PER", "I-PER", "I-PER")));
    }

    private int train(Path corpora, String target) {
        return new CommandLine(new TrainNamesCommand(new PrintStream(new ByteArrayOutputStream())))
                .execute(
                        corpora.toString(),
                        "--out",
                        folder.resolve(target).toString(),
                        "--passes",
                        "30",
                        "--least",
                        "1",
                        "--rate",
                        "0.1");
    }

    private Path corpora() throws IOException {
        StringBuilder text = new StringBuilder();
        for (String sentence : SENTENCES) {
            ConllSentence of = sentence(sentence);
            for (int i = 0; i < of.words().size(); i++) {
                text.append(of.words().get(i))
                        .append('\t')
                        .append(of.labels().get(i))
                        .append('\n');
            }
            text.append('\n');
        }
        for (String file : List.of(
                "germeval2014/train.tsv",
                "germeval2014/dev.tsv",
                "smartdata/train.tsv",
                "smartdata/dev.tsv",
                "smartdata/dev-news.tsv")) {
            Files.createDirectories(folder.resolve(file).getParent());
            Files.writeString(folder.resolve(file), text);
        }
        Path lexicon = Files.createDirectories(folder.resolve("lexicon"));
        packed(lexicon.resolve("clusters.tsv.gz"), "wohnt\ta1\tb2\tc3\td4\te5\tf6\tg7\th8\n");
        packed(lexicon.resolve("case.tsv.gz"), "wohnt\tL0d-\nhaus\tU4a-\n");
        packed(lexicon.resolve("gazetteer-open.tsv.gz"), "Kolm\t8\nAnna\t16\nBad Kolm\t8\n");
        return folder;
    }

    private static void packed(Path file, String text) throws IOException {
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(file))) {
            out.write(text.getBytes(StandardCharsets.UTF_8));
        }
    }

    private static ConllSentence sentence(String marked) {
        List<String[]> tokens = List.of(marked.split(" ")).stream()
                .map(token -> token.split("/"))
                .toList();
        return new ConllSentence(
                tokens.stream().map(token -> token[0]).toList(),
                tokens.stream()
                        .map(token -> token[1].equals("O") ? "O" : "B-" + token[1])
                        .toList());
    }
}
