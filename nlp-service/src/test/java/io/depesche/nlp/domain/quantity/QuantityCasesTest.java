package io.depesche.nlp.domain.quantity;

import static org.assertj.core.api.Assertions.assertThat;

import io.depesche.contracts.article.ArticleEnriched.Quantity;
import io.depesche.nlp.domain.lexicon.Rows;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class QuantityCasesTest {

    /** What the held-out texts reach at least; more is welcome. */
    private static final double HELD_OUT_SHARE = 0.85;

    private static final Pattern MARKED = Pattern.compile("\\[([^|\\]]+)\\|([^\\]]+)\\]");

    private static final QuantityReader READER = new QuantityReader();

    /** @param expected {@code words|comparator bounds unit} */
    record Case(String text, List<String> expected) {
        @Override
        public String toString() {
            return text;
        }
    }

    static List<Case> cases() {
        return of("/nlp/quantity/quantities.cases.tsv");
    }

    private static List<Case> of(String resource) {
        List<Case> cases = new ArrayList<>();
        for (List<String> row : Rows.read(resource, 1)) {
            List<String> expected = new ArrayList<>();
            Matcher marked = MARKED.matcher(row.getFirst());
            StringBuilder text = new StringBuilder();
            while (marked.find()) {
                expected.add(marked.group(1) + "|" + marked.group(2));
                marked.appendReplacement(text, Matcher.quoteReplacement(marked.group(1)));
            }
            marked.appendTail(text);
            cases.add(new Case(text.toString(), expected));
        }
        return cases;
    }

    /** The words up to the noun that is counted; how much of a phrase behind it belongs to the span is not asked here. */
    private static List<String> found(Case given) {
        return READER.read(given.text(), List.of()).stream()
                .map(quantity -> words(given, quantity) + "|" + quantity.comparator() + " " + bounds(quantity) + " "
                        + quantity.unit())
                .toList();
    }

    private static String words(Case given, Quantity quantity) {
        String words = quantity.span().of(given.text());
        return given.expected().stream()
                .map(expected -> expected.substring(0, expected.indexOf('|')))
                .filter(words::startsWith)
                .findFirst()
                .orElse(words);
    }

    private static String bounds(Quantity quantity) {
        if (quantity.value() != null) {
            return quantity.value().toPlainString();
        }
        return quantity.min() + ".." + (quantity.max() == null ? "" : quantity.max());
    }

    @ParameterizedTest(name = "{index} {0}")
    @MethodSource("cases")
    void findsExactlyTheAmountsOfTheCase(Case given) {
        assertThat(found(given)).isEqualTo(given.expected());
    }

    @Test
    void readsMostAmountsOfTextsThatNoRuleWasMadeFor() {
        List<Case> heldOut = of("/nlp/quantity/held-out.tsv");
        List<Case> wrong = heldOut.stream()
                .filter(given -> !found(given).equals(given.expected()))
                .toList();

        assertThat(1.0 - (double) wrong.size() / heldOut.size())
                .as("wrong: %s", wrong)
                .isGreaterThanOrEqualTo(HELD_OUT_SHARE);
    }
}
