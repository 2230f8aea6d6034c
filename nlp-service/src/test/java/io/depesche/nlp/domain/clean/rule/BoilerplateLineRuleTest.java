package io.depesche.nlp.domain.clean.rule;

import static org.assertj.core.api.Assertions.assertThat;

import io.depesche.contracts.article.Article;
import io.depesche.contracts.article.RepeatedLine;
import io.depesche.contracts.article.Span;
import io.depesche.nlp.domain.clean.Cleaner;
import io.depesche.nlp.domain.clean.CleaningEvidence;
import io.depesche.nlp.domain.clean.WordTable;
import io.depesche.nlp.domain.text.EditedText;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class BoilerplateLineRuleTest {

    private static final Set<String> KINDS_IN_FORM = Set.of("line", "edge-line", "start");

    /** A row that is not in the form to which lines are brought could never match. */
    @Test
    void everyRowOfTheTableIsInTheFormItIsComparedWith() {
        WordTable table = WordTable.read("/nlp/clean/boilerplate-line.tsv");

        assertThat(table.rows())
                .filteredOn(row -> KINDS_IN_FORM.contains(row.getFirst()))
                .isNotEmpty()
                .allSatisfy(
                        row -> assertThat(BoilerplateLineRule.formOf(row.get(1).replace('#', '7')))
                                .isEqualTo(row.get(1)));
    }

    @Test
    void bringsALineToItsForm() {
        assertThat(BoilerplateLineRule.formOf("➤ Kommentare (1.204) 👍")).isEqualTo("kommentare (#)");
        assertThat(BoilerplateLineRule.formOf("Teilen Sie dies:")).isEqualTo("teilen sie dies:");
        assertThat(BoilerplateLineRule.formOf("0:00 / 12:30")).isEqualTo("#:# / #:#");
    }

    @Test
    void removesALineThatOtherArticlesOfTheSiteHave() {
        String text = "Hafen und Meer\n\n" + PARAGRAPH + "\n\nAm Kai notiert";

        assertThat(removed(text, "Hafen und Meer", 3)).containsExactly("Hafen und Meer");
        assertThat(removed(text, "Am Kai notiert", 7)).containsExactly("Am Kai notiert");
        assertThat(removed(text, "Am Kai notiert", 2)).isEmpty();
    }

    @Test
    void asksForMoreArticlesBetweenParagraphs() {
        String text = PARAGRAPH + "\n\nAm Kai notiert\n\n" + PARAGRAPH;

        assertThat(removed(text, "Am Kai notiert", 7)).isEmpty();
        assertThat(removed(text, "Am Kai notiert", 8)).containsExactly("Am Kai notiert");
    }

    /** Agencies repeat their background, and credits belong to the rule behind. */
    @Test
    void leavesRepeatedSentencesAndCredits() {
        String text = PARAGRAPH + "\n\nDer Hafen gehört seit 1987 der Stadt.\nQuelle: Agenturen";

        assertThat(removed(text, "Der Hafen gehört seit 1987 der Stadt.", 12)).isEmpty();
        assertThat(removed(text, "Quelle: Agenturen", 12)).isEmpty();
    }

    private static final String PARAGRAPH =
            "Die Stadt baut bis zum Herbst einen neuen Kai, an dem drei Fähren zugleich festmachen können.";

    private static List<String> removed(String text, String line, int articles) {
        int at = text.indexOf(line);
        RepeatedLine repeated = new RepeatedLine(new Span(at, at + line.length()), articles);
        Article article = new Article("id", null, null, Article.Outlet.UNKNOWN, null, null, null, null, null, null);
        return new Cleaner(List.of(new BoilerplateLineRule(new CleaningEvidence())))
                .clean(article, EditedText.of(text), List.of(repeated)).text().edits().stream()
                        .map(edit -> edit.raw().of(text).strip())
                        .toList();
    }
}
