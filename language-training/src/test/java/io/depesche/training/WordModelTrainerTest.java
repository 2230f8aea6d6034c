package io.depesche.training;

import static org.assertj.core.api.Assertions.assertThat;

import io.depesche.nlp.domain.language.NgramTable;
import io.depesche.nlp.domain.language.WordModel;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class WordModelTrainerTest {

    private static final Path CORPUS = Path.of("src/test/resources/corpus.txt");

    @Test
    void givesTheSameBytesEachTime() throws IOException {
        assertThat(train(997)).isEqualTo(train(997)).hasSize(12 + 4 * 997);
    }

    @Test
    void prefersWhatItHasRead() throws IOException {
        WordModel model = new WordModel(NgramTable.read(new ByteArrayInputStream(train(997))));

        assertThat(model.gain("Die Leute blieben in", "dem", "der", "Stadt")).isPositive();
        assertThat(model.gain("", "In in", "In", "der Nacht")).isPositive();
        assertThat(model.logCount("die")).as("also where it begins a sentence").isCloseTo(Math.log(5), within(0.1));
        assertThat(model.logCount("Deich")).isNegative();
    }

    @Test
    void leavesOutTheRarestWhereRoomIsShort() throws IOException {
        ByteArrayOutputStream file = new ByteArrayOutputStream();

        WordModelTrainer.Trained trained = new WordModelTrainer().train(CORPUS, 60, file);

        assertThat(trained.words() + trained.pairs() + trained.triples()).isLessThanOrEqualTo(51);
        assertThat(trained.words()).isPositive();
    }

    private static byte[] train(int slots) throws IOException {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        new WordModelTrainer().train(CORPUS, slots, file);
        return file.toByteArray();
    }

    private static Offset<Double> within(double value) {
        return Offset.offset(value);
    }
}
