package io.depesche.nlp.domain.pipeline;

import io.depesche.contracts.article.Article;
import io.depesche.contracts.article.Article.Published;
import io.depesche.contracts.article.ArticleEnriched.Component;
import io.depesche.contracts.article.Edit;
import io.depesche.contracts.article.EqualRun;
import io.depesche.contracts.article.Span;
import io.depesche.nlp.domain.claim.ClaimExtractor;
import io.depesche.nlp.domain.claim.ClaimInput;
import io.depesche.nlp.domain.claim.Ontology;
import io.depesche.nlp.domain.claim.ReadClaims;
import io.depesche.nlp.domain.text.EditedText;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads who did what to whom. Claims of a text that is not German are none: its grammar would be guessed. */
final class ClaimStage implements Stage {

    static final String NAME = "claim";

    /** Length of {@code 2026-03-04}. */
    private static final int DAY = 10;

    private final ClaimExtractor extractor;

    /** @param ontology folder of the operator's tables; {@code null} if there is none */
    ClaimStage(@Nullable Path ontology) {
        this.extractor = new ClaimExtractor(new Ontology(ontology));
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Component component() {
        return new Component("claims-de", "0.4.0");
    }

    @Override
    public Analysis apply(Analysis article) {
        String text = article.text().clean();
        if (!GermanWords.languageOf(text).equals(GermanWords.GERMAN)) {
            return article.withClaims(List.of());
        }
        ClaimInput input = new ClaimInput(
                text,
                article.sentencesOrNone(),
                orNone(article.entities()),
                orNone(article.dates()),
                orNone(article.quantities()),
                orNone(article.quotes()),
                flagged(article.text()),
                latestDay(article.article()));
        ReadClaims read = extractor.read(input);
        return article.withClaims(read.claims()).withIssues(read.issues());
    }

    private static <T> List<T> orNone(@Nullable List<T> list) {
        return list == null ? List.of() : list;
    }

    private static @Nullable String latestDay(Article article) {
        Published published = article.published();
        String latest = published == null ? null : published.latest() == null ? published.value() : published.latest();
        return latest == null || latest.length() < DAY ? null : latest.substring(0, DAY);
    }

    /** Places of the clean text that the cleaner doubts. */
    private static List<Span> flagged(EditedText text) {
        List<Span> spans = new ArrayList<>();
        for (Edit edit : text.edits()) {
            if (edit.action() == Edit.Action.FLAG) {
                Span span = clean(text.map(), edit.raw());
                if (span != null) {
                    spans.add(span);
                }
            }
        }
        return spans;
    }

    /** A flag changes nothing, so both its ends lie in one equal run or between repairs. */
    private static @Nullable Span clean(List<EqualRun> map, Span raw) {
        for (EqualRun run : map) {
            boolean inside = run.rawStart() <= raw.start() && raw.start() < run.rawStart() + run.length();
            if (inside) {
                int start = run.cleanStart() + raw.start() - run.rawStart();
                return new Span(start, Math.min(start + raw.end() - raw.start(), run.cleanStart() + run.length()));
            }
        }
        return null;
    }
}
