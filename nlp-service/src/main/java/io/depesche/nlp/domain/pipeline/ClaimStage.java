package io.depesche.nlp.domain.pipeline;

import io.depesche.contracts.article.Article;
import io.depesche.contracts.article.Article.Published;
import io.depesche.contracts.article.ArticleEnriched.Component;
import io.depesche.contracts.article.Edit;
import io.depesche.contracts.article.EqualRun;
import io.depesche.contracts.article.Span;
import io.depesche.nlp.domain.claim.Caption;
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

    private static final String CREDIT = "CREDIT";

    /** Shorter lines before the mark of a picture are names: {@code Bergung. Foto: PNA}. */
    private static final int SHORTEST_SENTENCE = 30;

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
        return new Component("claims-de", "0.5.0");
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
        ReadClaims read = extractor.read(input, captions(article.text()));
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

    /** What cleaning moved to the credits and tells of something: a sentence with the mark of a picture behind it. */
    private static List<Caption> captions(EditedText text) {
        List<Caption> captions = new ArrayList<>();
        for (Edit edit : text.edits()) {
            if (edit.action() == Edit.Action.MOVE && edit.artifact().equals(CREDIT)) {
                String line = edit.raw().of(text.raw());
                int credit =
                        Math.max(line.lastIndexOf('('), Math.max(line.lastIndexOf('©'), line.lastIndexOf(" Foto")));
                int at = gapOf(text.map(), edit.raw());
                if (credit > SHORTEST_SENTENCE && at > 0 && at < text.clean().length()) {
                    captions.add(new Caption(line.substring(0, credit).strip(), new Span(at - 1, at + 1)));
                }
            }
        }
        return captions;
    }

    /** The offset of the clean text at which something was taken out of the raw text; -1 if it is not one place. */
    private static int gapOf(List<EqualRun> map, Span raw) {
        int at = -1;
        for (EqualRun run : map) {
            if (run.rawStart() + run.length() <= raw.start()) {
                at = run.cleanStart() + run.length();
            }
        }
        return at;
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
