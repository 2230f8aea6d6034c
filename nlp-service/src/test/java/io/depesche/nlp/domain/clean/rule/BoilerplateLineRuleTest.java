package io.depesche.nlp.domain.clean.rule;

import static org.assertj.core.api.Assertions.assertThat;

import io.depesche.nlp.domain.clean.WordTable;
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
}
