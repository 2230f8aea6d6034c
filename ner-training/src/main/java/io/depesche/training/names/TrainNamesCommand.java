package io.depesche.training.names;

import io.depesche.nlp.domain.tag.crf.CrfTagger;
import io.depesche.nlp.domain.tag.crf.Head;
import io.depesche.nlp.domain.tag.crf.NameLexicon;
import io.depesche.nlp.domain.tag.crf.NameModel;
import io.depesche.nlp.domain.tag.crf.NameWeights;
import io.depesche.nlp.domain.tag.crf.TagSet;
import io.depesche.nlp.domain.tag.score.ConllSentence;
import io.depesche.nlp.domain.tag.score.SpanScores;
import io.depesche.training.names.CrfLearner.Plan;
import io.depesche.training.names.WeightPacker.Packed;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/**
 * Trains the name tagger: a folder of corpora in, lexicon and weights out, with the figures on the development parts.
 *
 * <p>Exit 0 done, 1 a file could not be read or written, 2 wrong usage.
 */
@Command(
        name = "train-names",
        mixinStandardHelpOptions = true,
        description =
                "Learns the German name tagger from GermEval 2014 and SmartData and writes the files of ner-model-de.",
        footer = {"", "Exit: 0 done, 1 bad input, 2 wrong usage."})
public final class TrainNamesCommand implements Callable<Integer> {

    private static final long SEED = 20261122;
    private static final int GERMEVAL = 0;
    private static final int SMARTDATA = 1;
    private static final Set<String> MAIN = Set.of("PER", "LOC", "ORG", "OTH");
    private static final Set<String> PLO = Set.of("PER", "LOC", "ORG");

    private final PrintStream out;

    @Parameters(paramLabel = "FOLDER", description = "Holds germeval2014, smartdata and lexicon.")
    private @Nullable Path corpora;

    @Option(
            names = "--out",
            required = true,
            paramLabel = "FOLDER",
            description = "Where names.lexicon and names.weights go.")
    private @Nullable Path target;

    @Option(
            names = "--names",
            paramLabel = "FOLDER",
            description = "Tables of places, territories, organisations, agencies.")
    private @Nullable Path knowledge;

    @Option(names = "--brands", paramLabel = "FILE", description = "nsi.json of the name-suggestion-index.")
    private @Nullable Path brands;

    @Option(
            names = "--lexicon",
            paramLabel = "FILE",
            description = "Take these word lists instead of packing them anew.")
    private @Nullable Path given;

    @Option(names = "--passes", defaultValue = "10", description = "Passes over the texts (default ${DEFAULT-VALUE}).")
    private int passes;

    @Option(names = "--rate", defaultValue = "0.02", description = "First rate of learning (default ${DEFAULT-VALUE}).")
    private double rate;

    @Option(names = "--decay", defaultValue = "0.5", description = "How the rate falls (default ${DEFAULT-VALUE}).")
    private double decay;

    @Option(names = "--penalty", defaultValue = "0.3", description = "Penalty on weights (default ${DEFAULT-VALUE}).")
    private double penalty;

    @Option(
            names = "--dropout",
            defaultValue = "0.3",
            description = "Share of features left out (default ${DEFAULT-VALUE}).")
    private double dropout;

    @Option(
            names = "--strangers",
            defaultValue = "0",
            description = "Share of tokens taken as words never seen (default ${DEFAULT-VALUE}).")
    private double strangers;

    @Option(
            names = "--learners",
            defaultValue = "1",
            description = "How many learners are averaged (default ${DEFAULT-VALUE}).")
    private int learners;

    @Option(
            names = "--least",
            defaultValue = "2",
            description = "Features seen less often are dropped (default ${DEFAULT-VALUE}).")
    private int least;

    @Option(
            names = "--bytes",
            defaultValue = "7000000",
            description = "Room for the weights (default ${DEFAULT-VALUE}).")
    private int bytes;

    @Option(
            names = "--recall",
            defaultValue = "0",
            description = "What the tag O loses, so that more is found (default ${DEFAULT-VALUE}).")
    private double recall;

    @Option(names = "--only", defaultValue = "", hidden = true)
    private String only = "";

    TrainNamesCommand(PrintStream out) {
        this.out = out;
    }

    public static void main(String[] args) {
        System.exit(new CommandLine(new TrainNamesCommand(System.out)).execute(args));
    }

    @Override
    public Integer call() throws Exception {
        Path from = Objects.requireNonNull(corpora);
        Path to = Objects.requireNonNull(target);
        long began = System.nanoTime();
        byte[] words = given == null
                ? new LexiconBuilder().build(from.resolve("lexicon"), knowledge, brands)
                : Files.readAllBytes(given);
        Files.createDirectories(to);
        Files.write(to.resolve("names.lexicon"), words);
        NameLexicon lexicon = NameLexicon.read(ByteBuffer.wrap(words));
        List<Labelled> sentences = read(from);
        out.printf("lexicon %d bytes, %d sentences, %d s%n", words.length, sentences.size(), seconds(began));
        Examples examples = new Examples(sentences, lexicon, least);
        out.printf("%d features, %d s%n", examples.keys().length, seconds(began));
        float[] weights = new float[examples.keys().length * TagSet.SIZE];
        double[][] transitions = new double[Head.DOMAINS][NameWeights.SIDE * NameWeights.SIDE];
        for (int i = 0; i < learners; i++) {
            learn(examples, SEED + i, weights, transitions);
            out.printf("learned, %d s%n", seconds(began));
        }
        for (double[] domain : transitions) {
            for (int before = 0; before < NameWeights.SIDE; before++) {
                domain[before * NameWeights.SIDE + TagSet.OUTSIDE] -= recall;
            }
        }
        Packed packed = WeightPacker.pack(examples.keys(), weights, transitions, 1 - dropout, bytes);
        Files.write(to.resolve("names.weights"), packed.bytes());
        out.printf(
                "%d features, %d weights, %d bytes, threshold %.4f, strongest %.3f, %d s%n",
                packed.features(),
                packed.weights(),
                packed.bytes().length,
                packed.threshold(),
                packed.strongest(),
                seconds(began));
        Files.writeString(to.resolve("names.sha256"), checksums(words, packed.bytes()));
        NameModel model = new NameModel(lexicon, NameWeights.read(ByteBuffer.wrap(packed.bytes())));
        measure(model, Head.GERMEVAL, from.resolve("germeval2014/dev.tsv"));
        measure(model, Head.SMARTDATA, from.resolve("smartdata/dev-news.tsv"));
        measure(model, Head.SMARTDATA, from.resolve("smartdata/dev.tsv"));
        return 0;
    }

    /** Adds this learner's share of the mean. */
    private void learn(Examples examples, long seed, float[] weights, double[][] transitions) {
        CrfLearner learner = new CrfLearner(
                examples, Head.DOMAINS, new Plan(passes, rate, decay, penalty, dropout, strangers, seed));
        learner.learn(out);
        float[] learned = learner.weights();
        for (int i = 0; i < weights.length; i++) {
            weights[i] += learned[i] / learners;
        }
        for (int domain = 0; domain < transitions.length; domain++) {
            double[] moves = learner.transitions(domain);
            for (int i = 0; i < moves.length; i++) {
                transitions[domain][i] += moves[i] / learners;
            }
        }
    }

    /** As sha256sum writes and checks them. */
    private static String checksums(byte[] lexicon, byte[] weights) throws NoSuchAlgorithmException {
        MessageDigest digest = MessageDigest.getInstance("SHA-256");
        HexFormat hex = HexFormat.of();
        return hex.formatHex(digest.digest(lexicon)) + "  names.lexicon\n" + hex.formatHex(digest.digest(weights))
                + "  names.weights\n";
    }

    private static long seconds(long began) {
        return (System.nanoTime() - began) / 1_000_000_000;
    }

    private List<Labelled> read(Path from) throws IOException {
        List<Labelled> sentences = new ArrayList<>();
        if (!only.equals("smartdata")) {
            Labelled.read(from.resolve("germeval2014/train.tsv")).forEach(s -> sentences.add(Labelled.of(s, GERMEVAL)));
        }
        if (!only.equals("germeval")) {
            Labelled.read(from.resolve("smartdata/train.tsv"))
                    .forEach(s -> sentences.add(Labelled.of(HyphenSplit.of(s), SMARTDATA)));
        }
        return sentences;
    }

    private void measure(NameModel model, Head head, Path file) throws IOException {
        CrfTagger tagger = new CrfTagger(model, head);
        SpanScores scores = new SpanScores();
        List<ConllSentence> sentences = Labelled.read(file);
        long began = System.nanoTime();
        int tokens = 0;
        for (ConllSentence sentence : sentences) {
            tokens += sentence.words().size();
            scores.add(
                    sentence.spans(), TagSet.names(tagger.tags(sentence.words().toArray(String[]::new))));
        }
        double rate = tokens / ((System.nanoTime() - began) / 1e9);
        out.printf(
                "%s %s: all %.2f main %.2f plo %.2f (%.0f tokens/s)%n",
                file.getFileName(),
                head.name(),
                scores.together().f1(),
                scores.together(MAIN).f1(),
                scores.together(PLO).f1(),
                rate);
        scores.byType()
                .forEach((type, count) -> out.printf(
                        "   %-9s P %.1f R %.1f F %.1f (%d)%n",
                        type, count.precision(), count.recall(), count.f1(), count.expected()));
    }
}
