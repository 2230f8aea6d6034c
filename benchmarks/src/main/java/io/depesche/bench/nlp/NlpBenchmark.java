package io.depesche.bench.nlp;

import io.depesche.contracts.article.ArticleEnriched;
import io.depesche.contracts.article.ArticleFetched;
import io.depesche.nlp.domain.pipeline.EnrichmentPipeline;
import io.depesche.nlp.domain.pipeline.Stages;
import io.depesche.nlp.domain.sentence.TextSplitter;
import io.depesche.nlp.domain.tag.NameFinder;
import java.util.stream.Collectors;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** One article at a time, as the service does it between reading and writing the JSON. JMH fills the fields. */
@State(Scope.Thread)
@BenchmarkMode(Mode.SampleTime)
@SuppressWarnings("NullAway.Init")
public class NlpBenchmark {

    @Param
    public BenchArticle article;

    private ArticleFetched fetched;
    private EnrichmentPipeline pipeline;
    private EnrichmentPipeline cleaner;
    private TextSplitter splitter;
    private NameFinder names;
    private OpenNlpPeer peer;
    private OpenNlpNames namePeer;
    private String clean;

    @Setup
    public void prepare() {
        fetched = article.fetched();
        pipeline = new EnrichmentPipeline();
        cleaner = new EnrichmentPipeline(
                Stages.names().stream().filter(name -> !name.equals("clean")).collect(Collectors.toSet()));
        peer = new OpenNlpPeer();
        clean = pipeline.enrich(fetched).text().clean();
        splitter = new TextSplitter();
        names = new NameFinder();
        namePeer = OpenNlpNames.learnedFrom(clean, names.find(clean, splitter.split(clean)));
    }

    @Benchmark
    public ArticleEnriched pipeline() {
        return pipeline.enrich(fetched);
    }

    /** The raw text cleaned and cut into sentences, nothing else. */
    @Benchmark
    public ArticleEnriched cleaning() {
        return cleaner.enrich(fetched);
    }

    /** Sentences, tokens and names of the raw text, ours. */
    @Benchmark
    public int names() {
        return names.find(clean, splitter.split(clean)).size();
    }

    /** The same by OpenNLP. */
    @Benchmark
    public int openNlpNames() {
        return namePeer.names(clean);
    }

    @Benchmark
    public int openNlp() {
        return peer.tokens(clean);
    }
}
