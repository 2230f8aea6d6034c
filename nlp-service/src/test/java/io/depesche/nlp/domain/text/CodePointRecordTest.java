package io.depesche.nlp.domain.text;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import io.depesche.contracts.article.Article;
import io.depesche.contracts.article.Article.Outlet;
import io.depesche.contracts.article.ArticleEnriched;
import io.depesche.contracts.article.ArticleEnriched.Entity;
import io.depesche.contracts.article.ArticleEnriched.EntityReference;
import io.depesche.contracts.article.ArticleEnriched.Provenance;
import io.depesche.contracts.article.ArticleEnriched.Quote;
import io.depesche.contracts.article.ArticleEnriched.Raw;
import io.depesche.contracts.article.EqualRun;
import io.depesche.contracts.article.Issue;
import io.depesche.contracts.article.Party;
import io.depesche.contracts.article.Span;
import java.util.List;
import org.junit.jupiter.api.Test;

class CodePointRecordTest {

    private static final String RAW = "😀 Kiel .Dort „Ja“";

    @Test
    void countsEverySpanOfTheRecordInCodePoints() {
        ArticleEnriched record = CodePointRecord.of(sample());

        assertThat(record.text().offsets()).isEqualTo("codepoint");
        assertThat(record.text().map()).containsExactly(new EqualRun(0, 0, 6), new EqualRun(6, 7, 10));
        assertThat(record.text().edits().getFirst().raw()).isEqualTo(new Span(6, 7));
        Entity kiel = requireNonNull(record.entities()).getFirst();
        assertThat(kiel.mentions()).containsExactly(new Span(2, 6));
        assertThat(requireNonNull(kiel.references()).getFirst().span()).isEqualTo(new Span(7, 11));
        assertThat(requireNonNull(record.quotes()).getFirst().span()).isEqualTo(new Span(13, 15));
        assertThat(requireNonNull(record.quotes()).getFirst().speakers())
                .containsExactly(new Party.OfWords("Kiel", new Span(2, 6)));
        assertThat(record.issues().getFirst().span()).isEqualTo(new Span(2, 6));
    }

    @Test
    void leavesARecordInCodePointsAsItIs() {
        ArticleEnriched once = CodePointRecord.of(sample());

        assertThat(CodePointRecord.of(once)).isSameAs(once);
    }

    private static ArticleEnriched sample() {
        EditedText text =
                EditedText.of(RAW).with("test.rule", List.of(Repair.delete(new Span(7, 8), "SPACE_EXTRA", 1)));
        Entity kiel = new Entity(
                "e1",
                "LOC",
                "Kiel",
                null,
                "x",
                List.of(new Span(3, 7)),
                List.of(new EntityReference(new Span(8, 12), "pronoun")),
                1);
        Quote yes = new Quote(
                "c1",
                "direct",
                new Span(14, 16),
                List.of(new Party.OfWords("Kiel", new Span(3, 7))),
                new Span(8, 12),
                1);
        return new ArticleEnriched(
                1,
                new Article("id", null, null, Outlet.UNKNOWN, "de", null, null, null, null, null),
                new ArticleEnriched.Text("utf16", new Raw(RAW, "0"), text.clean(), text.map(), text.edits()),
                null,
                List.of(kiel),
                null,
                null,
                List.of(yes),
                null,
                List.of(new Issue("test", new Span(3, 7), Issue.Severity.INFO, null)),
                new Provenance("0", List.of()));
    }
}
