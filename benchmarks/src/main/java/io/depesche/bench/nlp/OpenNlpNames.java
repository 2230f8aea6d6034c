package io.depesche.bench.nlp;

import io.depesche.nlp.domain.tag.NameMention;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import opennlp.tools.namefind.NameFinderME;
import opennlp.tools.namefind.NameSample;
import opennlp.tools.namefind.TokenNameFinderFactory;
import opennlp.tools.util.ObjectStreamUtils;
import opennlp.tools.util.Span;
import opennlp.tools.util.TrainingParameters;

/**
 * OpenNLP's name finder behind its sentence detector and tokenizer: the peer for speed. Its model is learned here from the very article with
 * the names that our tagger marks, so it is tiny and flatters the peer. Not thread-safe.
 */
final class OpenNlpNames {

    private static final String ROUNDS = "20";

    private final OpenNlpPeer peer;
    private final NameFinderME finder;

    private OpenNlpNames(OpenNlpPeer peer, NameFinderME finder) {
        this.peer = peer;
        this.finder = finder;
    }

    static OpenNlpNames learnedFrom(String text, List<NameMention> names) {
        OpenNlpPeer peer = new OpenNlpPeer();
        List<NameSample> samples = new ArrayList<>();
        for (OpenNlpPeer.Tokenized sentence : peer.sentences(text)) {
            samples.add(new NameSample(sentence.words(), spans(sentence, names), false));
        }
        TrainingParameters rounds = TrainingParameters.defaultParams();
        rounds.put(TrainingParameters.ITERATIONS_PARAM, ROUNDS);
        rounds.put(TrainingParameters.CUTOFF_PARAM, "0");
        try {
            return new OpenNlpNames(
                    peer,
                    new NameFinderME(NameFinderME.train(
                            "de",
                            "name",
                            ObjectStreamUtils.createObjectStream(samples),
                            rounds,
                            new TokenNameFinderFactory())));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    int names(String text) {
        int count = 0;
        for (OpenNlpPeer.Tokenized sentence : peer.sentences(text)) {
            count += finder.find(sentence.words()).length;
        }
        finder.clearAdaptiveData();
        return count;
    }

    /** The names whose borders are borders of tokens. */
    private static Span[] spans(OpenNlpPeer.Tokenized sentence, List<NameMention> names) {
        List<Span> spans = new ArrayList<>();
        for (NameMention name : names) {
            int first = -1;
            for (int i = 0; i < sentence.tokens().length; i++) {
                first = sentence.tokens()[i].getStart() == name.span().start() ? i : first;
                if (first >= 0 && sentence.tokens()[i].getEnd() == name.span().end()) {
                    spans.add(new Span(first, i + 1, name.type()));
                    break;
                }
            }
        }
        return spans.toArray(Span[]::new);
    }
}
