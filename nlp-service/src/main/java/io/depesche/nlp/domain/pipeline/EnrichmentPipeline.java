package io.depesche.nlp.domain.pipeline;

import io.depesche.contracts.RecordId;
import io.depesche.contracts.article.Article;
import io.depesche.contracts.article.ArticleEnriched;
import io.depesche.contracts.article.ArticleEnriched.Provenance;
import io.depesche.contracts.article.ArticleEnriched.Raw;
import io.depesche.contracts.article.ArticleFetched;
import io.depesche.contracts.article.Issue;
import io.depesche.nlp.domain.text.EditedText;
import java.util.List;
import java.util.Set;

/**
 * Makes an enriched article of a fetched one: runs the stages in order and fills in what the text itself tells about the article.
 *
 * <p>A pure function of its input and its version: the same article gives the same record on every machine. Thread-safe. It never fails
 * for any text; what went wrong stands in the record's issues.
 */
public final class EnrichmentPipeline {

    /** Changes with every release that can change the output. */
    public static final String VERSION = "0.1.0";

    private final List<Stage> stages;
    private final Provenance provenance;

    /** All stages. */
    public EnrichmentPipeline() {
        this(Set.of());
    }

    /**
     * All stages but some.
     *
     * @param skipped names out of {@link Stages#names()}
     * @throws IllegalArgumentException if there is no stage of a name
     */
    public EnrichmentPipeline(Set<String> skipped) {
        this(skipped, OperatorFiles.NONE);
    }

    /**
     * All stages but some, with all that an operator adds.
     *
     * @param skipped names out of {@link Stages#names()}
     * @param operator what an operator adds
     * @throws IllegalArgumentException if there is no stage of a name, no rule of one that is switched off, with file and line if a
     *     correction is wrong, or if the knowledge base is none
     * @throws IllegalStateException with file and line if a row of the tables of events is wrong
     */
    public EnrichmentPipeline(Set<String> skipped, OperatorFiles operator) {
        this(Stages.inOrder(skipped, operator));
    }

    EnrichmentPipeline(List<Stage> stages) {
        this.stages = List.copyOf(stages);
        this.provenance = new Provenance(
                VERSION, this.stages.stream().map(Stage::component).toList());
    }

    public ArticleEnriched enrich(ArticleFetched fetched) {
        Analysis analysis = Analysis.of(fetched);
        for (Stage stage : stages) {
            try {
                analysis = stage.apply(analysis);
            } catch (RuntimeException e) {
                analysis = analysis.withIssues(List.of(failed(stage, e)));
            }
        }
        String language = GermanWords.languageOf(analysis.text().clean());
        if (!language.equals(GermanWords.GERMAN)) {
            analysis = analysis.withIssues(List.of(uncertainLanguage()));
        }
        return record(fetched, analysis, language);
    }

    private ArticleEnriched record(ArticleFetched fetched, Analysis analysis, String language) {
        EditedText text = analysis.text();
        Article article = ArticleHead.complete(analysis.article(), text.clean(), analysis.credits(), language);
        return new ArticleEnriched(
                fetched.revision(),
                article,
                new ArticleEnriched.Text(
                        ArticleEnriched.Text.UTF16,
                        new Raw(text.raw(), RecordId.sha256(text.raw())),
                        text.clean(),
                        text.map(),
                        text.edits()),
                analysis.damage(),
                analysis.entities(),
                analysis.dates(),
                analysis.quantities(),
                analysis.quotes(),
                analysis.claims(),
                analysis.issues(),
                provenance);
    }

    /** The kind of the failure without its message, which may quote the text. */
    private static Issue failed(Stage stage, RuntimeException e) {
        String detail = stage.name() + ": " + e.getClass().getSimpleName();
        return new Issue(Issue.STAGE_FAILED, null, Issue.Severity.ERROR, detail);
    }

    private static Issue uncertainLanguage() {
        String detail = "too few German function words for a German text";
        return new Issue(Issue.LANGUAGE_UNCERTAIN, null, Issue.Severity.INFO, detail);
    }
}
