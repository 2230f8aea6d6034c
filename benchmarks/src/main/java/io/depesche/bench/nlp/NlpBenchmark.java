package io.depesche.bench.nlp;

import io.depesche.contracts.article.ArticleEnriched;
import io.depesche.contracts.article.ArticleFetched;
import io.depesche.nlp.domain.pipeline.EnrichmentPipeline;
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
    private OpenNlpPeer peer;
    private String clean;

    @Setup
    public void prepare() {
        fetched = article.fetched();
        pipeline = new EnrichmentPipeline();
        peer = new OpenNlpPeer();
        clean = pipeline.enrich(fetched).text().clean();
    }

    @Benchmark
    public ArticleEnriched pipeline() {
        return pipeline.enrich(fetched);
    }

    @Benchmark
    public int openNlp() {
        return peer.tokens(clean);
    }
}
