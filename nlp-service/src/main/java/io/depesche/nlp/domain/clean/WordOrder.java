package io.depesche.nlp.domain.clean;

import io.depesche.nlp.domain.language.NgramTable;
import io.depesche.nlp.domain.language.WordKinds;
import io.depesche.nlp.domain.language.WordModel;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;

/**
 * How likely it is that two neighbours of a sentence stand in the wrong order: words and kinds of words are compared as they stand and
 * changed over, and a logistic function of the two gains says how often such a place was damaged. Thread-safe.
 *
 * <p>Example: of {@code Sie hat nicht noch gesagt} the pair {@code nicht noch}.
 */
public final class WordOrder {

    private static final String KINDS_FILE = "/nlp/language/german-kinds.ngrams";

    /** Weights fitted on corrupted sentences: gain of words, of kinds, seen as it stands, seen changed over. */
    private static final double[] WEIGHTS = {0.25, 0.41, -0.17, 0.11};

    private static final double BIAS = -3.19;

    /** By the classes of the pair (function word, noun, verb, other): how much oftener than others it is damaged when it looks so. */
    private static final double[][] PAIRS = {
        {0.0, 0.0, -0.13, -0.28}, {0.22, -0.03, -0.85, 0.49}, {-1.09, -0.08, -0.45, -0.29}, {0.38, -0.38, -0.27, -0.44},
    };

    private final WordModel words;
    private final WordModel kindModel;
    private final WordKinds kinds;

    public WordOrder(CleaningEvidence evidence) {
        this.words = evidence.words();
        this.kinds = new WordKinds(evidence.lexicon());
        try (InputStream in = WordOrder.class.getResourceAsStream(KINDS_FILE)) {
            if (in == null) {
                throw new IllegalStateException("not on the class path: " + KINDS_FILE);
            }
            this.kindModel = new WordModel(NgramTable.read(in));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** One line, prepared. */
    public Line line(List<String> forms) {
        List<String> kindsOfForms = kinds.of(forms);
        long[] kindKeys = kindModel.keys(kindsOfForms);
        return new Line(this, forms, kindsOfForms, words.keys(forms), kindKeys, kindModel.standing(kindKeys));
    }

    /**
     * A line with what is asked of it again and again. Not thread-safe.
     *
     * @param kinds of the tokens, see {@link WordKinds}
     */
    @SuppressWarnings("ArrayRecordComponent") // never compared, and copied for nobody
    public record Line(
            WordOrder order,
            List<String> forms,
            List<String> kinds,
            long[] formKeys,
            long[] kindKeys,
            double[] standing) {

        /** Share of pairs like the one at a place that are damaged; 0 where the order is the likelier one. */
        public double doubt(int at) {
            return order.doubt(this, at);
        }
    }

    private double doubt(Line line, int at) {
        String kind = line.kinds().get(at);
        String nextKind = line.kinds().get(at + 1);
        if (kindModel.logCount(line.kindKeys(), at + 1, at) < 0
                && kindModel.logCount(line.kindKeys(), at, at + 1) >= 0) {
            return 0; // as kinds they were never seen the other way round
        }
        double gainOfKinds = kindModel.gainOfSwap(line.kindKeys(), at, line.standing());
        if (gainOfKinds < 0) {
            return 0;
        }
        double gainOfWords = words.gainOfSwap(line.formKeys(), at, null);
        if (gainOfKinds + gainOfWords < 2) {
            return 0;
        }
        String first = line.forms().get(at);
        String second = line.forms().get(at + 1);
        double sum = BIAS
                + WEIGHTS[0] * gainOfWords
                + WEIGHTS[1] * gainOfKinds
                + WEIGHTS[2] * words.logCount(first, second)
                + WEIGHTS[3] * words.logCount(second, first)
                + PAIRS[classOf(kind)][classOf(nextKind)];
        return 1 / (1 + Math.exp(-sum));
    }

    private static int classOf(String kind) {
        if (kind.charAt(0) != '#') {
            return 0;
        }
        if (kind.equals("#n") || kind.equals("#e")) {
            return 1;
        }
        boolean verb = kind.indexOf('v') > 0 || kind.indexOf('i') > 0 || kind.indexOf('t') > 0;
        return verb ? 2 : 3;
    }
}
