package io.depesche.nlp.domain.clean.order;

import io.depesche.nlp.domain.clean.CleaningEvidence;
import io.depesche.nlp.domain.language.NgramTable;
import io.depesche.nlp.domain.language.WordModel;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * How likely it is that two neighbours of a sentence stand in the wrong order: words and kinds of words are compared as they stand and
 * changed over, and a logistic function of the two gains says how often such a place was damaged. Thread-safe.
 *
 * <p>Example: of {@code Sie hat nicht noch gesagt} the pair {@code nicht noch}.
 */
final class SwappedPair {

    private static final String KINDS_FILE = "/nlp/language/german-kinds.ngrams";

    /** Weights fitted on corrupted sentences: gain of words, of kinds, seen as it stands, seen changed over. */
    private static final double[] WEIGHTS = {0.25, 0.41, -0.17, 0.11};

    private static final double BIAS = -3.19;

    /** By the classes of the pair (function word, noun, verb, other): how much oftener than others it is damaged when it looks so. */
    private static final double[][] PAIRS = {
        {0.0, 0.0, -0.13, -0.28}, {0.22, -0.03, -0.85, 0.49}, {-1.09, -0.08, -0.45, -0.29}, {0.38, -0.38, -0.27, -0.44},
    };

    private final Forms forms;
    private final WordModel words;
    private final WordModel kindModel;

    SwappedPair(CleaningEvidence evidence, Forms forms) {
        this.forms = forms;
        this.words = evidence.words();
        try (InputStream in = SwappedPair.class.getResourceAsStream(KINDS_FILE)) {
            if (in == null) {
                throw new IllegalStateException("not on the class path: " + KINDS_FILE);
            }
            this.kindModel = new WordModel(NgramTable.read(in));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Finds in one line what it is asked for. */
    Places in(OrderLine line) {
        return new Places(line);
    }

    /** What is known of one line by now. Not thread-safe. */
    final class Places {

        private final OrderLine line;
        private final long[] kindKeys;
        private final double[] kindsAsTheyStand;
        private long @Nullable [] wordKeys;
        private double[] wordsAsTheyStand = {};

        private Places(OrderLine line) {
            this.line = line;
            this.kindKeys = new long[line.size()];
            for (int i = 0; i < kindKeys.length; i++) {
                kindKeys[i] = line.kind(i).key;
            }
            this.kindsAsTheyStand = new double[kindKeys.length];
            Arrays.fill(kindsAsTheyStand, Double.NaN);
        }

        /** Share of pairs like the one at a place that are damaged; 0 where the order is the likelier one. */
        double doubt(int at) {
            if (kindModel.logCount(kindKeys[at + 1], kindKeys[at]) < 0
                    && kindModel.logCount(kindKeys[at], kindKeys[at + 1]) >= 0) {
                return 0; // as kinds they were never seen the other way round
            }
            double gainOfKinds = kindModel.gainOfSwap(kindKeys, at, kindsAsTheyStand);
            if (gainOfKinds < 0) {
                return 0;
            }
            double gainOfWords = words.gainOfSwap(wordKeys(), at, wordsAsTheyStand);
            if (gainOfKinds + gainOfWords < 2) {
                return 0;
            }
            long first = line.at(at).key;
            long second = line.at(at + 1).key;
            double sum = BIAS
                    + WEIGHTS[0] * gainOfWords
                    + WEIGHTS[1] * gainOfKinds
                    + WEIGHTS[2] * words.logCount(first, second)
                    + WEIGHTS[3] * words.logCount(second, first)
                    + PAIRS[line.kind(at).pairClass][line.kind(at + 1).pairClass];
            return 1 / (1 + Math.exp(-sum));
        }

        private long[] wordKeys() {
            long[] known = wordKeys;
            if (known == null) {
                known = new long[line.size()];
                for (int i = 0; i < known.length; i++) {
                    boolean starts = i == 0 || OrderLine.endsSentence(line.at(i - 1));
                    known[i] = starts ? line.at(i).keyAtStart(forms) : line.at(i).key;
                }
                wordKeys = known;
                wordsAsTheyStand = new double[known.length];
                Arrays.fill(wordsAsTheyStand, Double.NaN);
            }
            return known;
        }
    }
}
