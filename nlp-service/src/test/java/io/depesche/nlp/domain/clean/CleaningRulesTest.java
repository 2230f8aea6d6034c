package io.depesche.nlp.domain.clean;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import io.depesche.contracts.article.Article;
import io.depesche.contracts.article.Article.Outlet;
import io.depesche.contracts.article.Edit;
import io.depesche.nlp.domain.clean.CleaningCases.Case;
import io.depesche.nlp.domain.text.EditedText;
import io.depesche.nlp.domain.text.Repair;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What every cleaning rule must keep. The rules are found on the class path, never listed here. */
class CleaningRulesTest {

    private static final Article ARTICLE =
            new Article("id", null, null, Outlet.UNKNOWN, null, null, null, null, null, null);
    private static final Article TRANSLATED =
            new Article("id", null, null, Outlet.UNKNOWN, null, "und", null, null, null, null);
    private static final Path REFERENCE = Path.of("../docs/reference/cleaning-rules.md");

    static List<CleaningRule> rules() {
        return CleaningRules.inOrder();
    }

    static Stream<Case> cases() {
        return rules().stream().flatMap(rule -> CleaningCases.of(rule.id()).stream());
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("cases")
    void repairsItsCasesAndNothingElse(Case example) {
        CleaningRule rule = rule(example.rule());

        Article article = example.translated() ? TRANSLATED : ARTICLE;
        List<Repair> repairs = rule.repairs(Draft.of(article, example.before()));
        EditedText text = EditedText.of(example.before()).with(rule.id(), repairs);

        assertThat(shown(text)).as(example.note()).isEqualTo(example.after());
    }

    @Test
    void everyRuleOnTheClassPathStandsInTheList() {
        Set<String> onClassPath = new HashSet<>();
        new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests()).importPackages("io.depesche.nlp").stream()
                        .filter(type -> type.isAssignableTo(CleaningRule.class) && !type.isInterface())
                        .forEach(type -> onClassPath.add(type.getName()));
        List<String> listed =
                rules().stream().map(rule -> rule.getClass().getName()).toList();

        assertThat(listed).containsExactlyInAnyOrderElementsOf(onClassPath);
    }

    @ParameterizedTest
    @MethodSource("rules")
    void hasChangingAndUnchangingCases(CleaningRule rule) {
        List<Case> cases = CleaningCases.of(rule.id());

        assertThat(cases).as("cases that change").anyMatch(Case::changes);
        assertThat(cases).as("traps that stay as they are").anyMatch(example -> !example.changes());
    }

    @ParameterizedTest
    @MethodSource("rules")
    void standsInTheRuleReference(CleaningRule rule) throws IOException {
        assertThat(Files.readString(REFERENCE)).contains("| `" + rule.id() + "` |");
    }

    @ParameterizedTest
    @MethodSource("rules")
    void isNamedAfterItsId(CleaningRule rule) {
        String name = rule.getClass().getSimpleName().replace("Rule", "");
        String words = name.replaceAll("(?<=[a-z])(?=[A-Z])", "-").toLowerCase(Locale.ROOT);

        assertThat(rule.id()).isEqualTo("clean." + words);
    }

    @ParameterizedTest
    @MethodSource("rules")
    void leavesAnEmptyTextEmpty(CleaningRule rule) {
        assertThat(rule.repairs(Draft.of(ARTICLE, ""))).isEmpty();
        assertThat(cleaned(rule, " \n\n ").clean()).isBlank();
    }

    @ParameterizedTest
    @MethodSource("rules")
    void doesTwiceWhatItDoesOnce(CleaningRule rule) {
        for (String text : damagedTexts()) {
            String once = cleaned(rule, text).clean();
            assertThat(cleaned(rule, once).clean()).isEqualTo(once);
        }
    }

    @ParameterizedTest
    @MethodSource("rules")
    void signsItsEditsWithValidOffsets(CleaningRule rule) {
        for (String text : damagedTexts()) {
            EditedText cleaned = cleaned(rule, text);
            for (Edit edit : cleaned.edits()) {
                assertThat(edit.rule()).isEqualTo(rule.id());
                assertThat(edit.raw().end()).isLessThanOrEqualTo(text.length());
                assertThat(edit.confidence()).isBetween(0.5, 1.0);
            }
            assertThat(cleaned.without(cleaned.edits())).isEqualTo(text);
        }
    }

    @ParameterizedTest
    @MethodSource("rules")
    void leavesCleanGermanAlone(CleaningRule rule) {
        for (String text : CleanGerman.TEXTS) {
            assertThat(cleaned(rule, text).edits()).isEmpty();
        }
    }

    /**
     * A megabyte without a single line break. Linear is told from square by the ratio of processor times of this thread, which neither a
     * busy machine nor the garbage collector disturbs: four times the text takes four times the work, square work sixteen times.
     */
    @ParameterizedTest
    @MethodSource("rules")
    void isLinearInAMegabyteOnOneLine(CleaningRule rule) {
        for (String piece : List.of(
                "a",
                ".",
                "Wort.Wort",
                "x.„",
                " ,",
                "Wort  Wort",
                "-a",
                "\u200b\u00a0",
                "a.A,b:c;d ",
                "©",
                "1.",
                "wort.1",
                "„a“",
                "a-")) {
            String whole = piece.repeat((1 << 20) / piece.length());
            String quarter = whole.substring(0, whole.length() / 4);

            long shortest = processorTime(rule, quarter);
            long longest = processorTime(rule, whole);

            assertThat((double) longest / Math.max(shortest, 5_000_000))
                    .as("piece %s", piece)
                    .isLessThan(10);
        }
    }

    /** The least of several runs: the first ones are slower because they are not compiled yet. */
    private static long processorTime(CleaningRule rule, String text) {
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        long least = Long.MAX_VALUE;
        for (int i = 0; i < 4; i++) {
            long start = threads.getCurrentThreadCpuTime();
            rule.repairs(Draft.of(ARTICLE, text));
            least = Math.min(least, threads.getCurrentThreadCpuTime() - start);
        }
        return least;
    }

    private static List<String> damagedTexts() {
        List<String> texts = new ArrayList<>();
        cases().map(Case::before).filter(text -> text.length() < 100_000).forEach(texts::add);
        String[] pieces = {
            "Das Wasser stieg",
            ".",
            ",",
            " ",
            "  ",
            "\n",
            "\n\n",
            "„",
            "“",
            "\"",
            "Putin",
            "am 3",
            ":",
            "Quelle: Agenturen",
            "PREV Weiter",
            "\u00a0",
            "\r",
            "\u200b",
            "-",
            "(Foto: dpa)",
            "?",
            "Und",
            "https://www.flut.example/a.b",
            "und Nord- und "
        };
        Random random = new Random(7);
        for (int i = 0; i < 400; i++) {
            StringBuilder text = new StringBuilder();
            for (int j = random.nextInt(30); j > 0; j--) {
                text.append(pieces[random.nextInt(pieces.length)]);
            }
            texts.add(text.toString());
        }
        return texts;
    }

    /** The clean text; where nothing but flags were set, the text with ⟦brackets⟧ around what is flagged. */
    private static String shown(EditedText text) {
        List<Edit> edits = text.edits();
        if (edits.isEmpty() || edits.stream().anyMatch(edit -> edit.action() != Edit.Action.FLAG)) {
            return text.clean();
        }
        StringBuilder shown = new StringBuilder(text.raw());
        for (Edit flag : edits.reversed()) {
            shown.insert(flag.raw().end(), '⟧').insert(flag.raw().start(), '⟦');
        }
        return shown.toString();
    }

    private static EditedText cleaned(CleaningRule rule, String text) {
        List<Repair> repairs = rule.repairs(Draft.of(ARTICLE, text));
        return EditedText.of(text).with(rule.id(), repairs);
    }

    private static CleaningRule rule(String id) {
        return rules().stream().filter(rule -> rule.id().equals(id)).findFirst().orElseThrow();
    }
}
