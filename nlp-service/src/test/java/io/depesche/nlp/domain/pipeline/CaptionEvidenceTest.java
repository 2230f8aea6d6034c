package io.depesche.nlp.domain.pipeline;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import io.depesche.contracts.article.Article;
import io.depesche.contracts.article.Article.Outlet;
import io.depesche.contracts.article.ArticleEnriched;
import io.depesche.contracts.article.ArticleEnriched.Claim;
import io.depesche.contracts.article.ArticleFetched;
import io.depesche.contracts.article.EqualRun;
import io.depesche.contracts.article.Span;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What only a caption tells is a claim though cleaning moved the caption to the credits. */
class CaptionEvidenceTest {

    private static final String CAPTION =
            "Angela Merkel und Emmanuel Macron treffen sich am Rande der Feier in Paris. (Foto: Reuters)";
    private static final String TEXT = "Angela Merkel hat die Reform der Renten gelobt.\n" + CAPTION
            + "\nEmmanuel Macron sprach in Paris über den Haushalt. Die Sitzung dauerte drei Stunden.";

    private final ArticleEnriched enriched = enrich(TEXT);

    @Test
    void makesAClaimOfACaptionAndBelievesItLess() {
        Claim claim = ofCaption();

        assertThat(claim.frame()).isEqualTo("meet");
        assertThat(claim.args().actor()).hasSize(2);
        assertThat(claim.confidence()).isLessThan(0.65);
    }

    @Test
    void leadsFromItsEvidenceBackToTheCaptionInTheRawText() {
        Span raw = raw(ofCaption().evidence());

        assertThat(raw.of(TEXT)).contains(CAPTION);
    }

    @Test
    void keepsTheCaptionInTheCreditsAndOutOfTheText() {
        assertThat(enriched.text().clean()).doesNotContain("am Rande der Feier");
        assertThat(requireNonNull(enriched.article().credits()).caption()).contains("am Rande der Feier");
    }

    @Test
    void doesNotRepeatWhatTheTextTells() {
        ArticleEnriched told = enrich(TEXT + " Angela Merkel und Emmanuel Macron trafen sich in Paris.");

        assertThat(requireNonNull(told.claims())).noneMatch(claim -> claim.by().startsWith("caption/"));
    }

    private Claim ofCaption() {
        List<Claim> found = requireNonNull(enriched.claims()).stream()
                .filter(claim -> claim.by().startsWith("caption/"))
                .toList();
        assertThat(found).hasSize(1);
        return found.getFirst();
    }

    /** From the raw place of the first character to that of the last. */
    private Span raw(Span clean) {
        return new Span(rawOf(clean.start()), rawOf(clean.end() - 1) + 1);
    }

    private int rawOf(int at) {
        for (EqualRun run : enriched.text().map()) {
            if (run.cleanStart() <= at && at < run.cleanStart() + run.length()) {
                return run.rawStart() + at - run.cleanStart();
            }
        }
        throw new AssertionError("no raw place of " + at);
    }

    private static ArticleEnriched enrich(String text) {
        Article article = new Article("id", null, null, Outlet.UNKNOWN, null, null, null, null, null, null);
        return new EnrichmentPipeline().enrich(new ArticleFetched(1, article, text));
    }
}
