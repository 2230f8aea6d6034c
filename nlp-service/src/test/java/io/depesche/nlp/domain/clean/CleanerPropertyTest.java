package io.depesche.nlp.domain.clean;

import static org.assertj.core.api.Assertions.assertThat;

import io.depesche.contracts.article.Article;
import io.depesche.contracts.article.Article.Outlet;
import io.depesche.contracts.article.Edit;
import io.depesche.contracts.article.Edit.Action;
import io.depesche.contracts.article.EqualRun;
import io.depesche.nlp.domain.clean.Cleaner.Cleaned;
import io.depesche.nlp.domain.text.EditedText;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Test;

/**
 * The laws of the way back, over texts with damage of every kind at random places: all rules together, not each alone. A failure names its
 * seed.
 */
class CleanerPropertyTest {

    private static final int TEXTS = 250;

    private static final String[] PARAGRAPHS = {
        "Der Rat von Altenbrück hat am Montag über den Neubau des Hafens beraten. „Wir brauchen den Kai“, sagte Bürgermeisterin Petra Lund,"
                + " die seit drei Jahren im Amt ist. Die Opposition will das Geld lieber in Schulen stecken.",
        "Nach Angaben der Werft sollen bis zum Herbst zwei Fähren fertig werden. Die Kosten liegen bei 3,5 Millionen Euro, wie ein Sprecher"
                + " der Agentur sagte. Auf die Frage nach dem Personal antwortete er nicht.",
        "In der Stadt leben Menschen aus 40 Ländern. Viele arbeiten im Hafen, andere in den Fabriken am Fluss, und manche kommen nur im Sommer."
                + " Das Museum zeigt bis Ende März, wie sie früher wohnten."
    };

    private static final String[] FOREIGN = {
        "and",
        "sindaco",
        "OTAN",
        "9:20 p.m.",
        "12 febbraio",
        "die Geboren",
        "Dort Russland",
        "г.",
        "3月4日",
        "der Minister er",
        "\u200b",
        "😀",
        "«Oui»",
        "\"ja\"",
        "„“",
        ".Wort„",
        "PREV Feuer am Kai",
        "Kommentar (0)",
        "Quelle: Agenturen",
        "5 milioni",
        "Marta ROBLES",
        "¿Warum?"
    };

    private final Cleaner cleaner = new Cleaner(CleaningRules.inOrder());

    @Test
    void everyEditIsValidAndAnyOfThemCanBeUndone() {
        int edits = 0;
        for (int seed = 0; seed < TEXTS; seed++) {
            Random random = new Random(seed);
            String raw = damaged(random);
            Article article = new Article(
                    "id", null, null, Outlet.UNKNOWN, null, random.nextBoolean() ? "it" : null, null, null, null, null);

            Cleaned cleaned = cleaner.clean(article, EditedText.of(raw));

            assertThat(cleaned.issues()).as("seed %d: %s", seed, raw).isEmpty();
            assertLaws(cleaned.text(), raw, random, seed);
            edits += cleaned.text().edits().size();
        }
        assertThat(edits).as("the damage is of kinds that rules repair").isGreaterThan(3 * TEXTS);
    }

    private static void assertLaws(EditedText text, String raw, Random random, int seed) {
        List<Edit> edits = text.edits();
        assertThat(text.raw()).isEqualTo(raw);
        assertThat(applied(raw, edits)).as("seed %d", seed).isEqualTo(text.clean());
        assertThat(text.without(edits)).as("seed %d", seed).isEqualTo(raw);
        for (EqualRun run : text.map()) {
            assertThat(text.clean().substring(run.cleanStart(), run.cleanStart() + run.length()))
                    .as("seed %d", seed)
                    .isEqualTo(raw.substring(run.rawStart(), run.rawStart() + run.length()));
        }
        for (int i = 0; i < 5; i++) {
            List<Edit> kept = new ArrayList<>(edits);
            List<Edit> undone = new ArrayList<>(edits);
            kept.removeIf(edit -> random.nextBoolean());
            undone.removeAll(kept);
            assertThat(text.without(undone)).as("seed %d", seed).isEqualTo(applied(raw, kept));
        }
        for (Edit edit : edits) {
            assertThat(isCharacterBorder(raw, edit.raw().start())
                            && isCharacterBorder(raw, edit.raw().end()))
                    .as("seed %d: %s", seed, edit)
                    .isTrue();
            assertThat(edit.action() == Action.FLAG)
                    .as("seed %d: %s", seed, edit)
                    .isEqualTo(edit.replacement() == null);
        }
    }

    /** What the edits say, without the code that is tested. */
    private static String applied(String raw, List<Edit> edits) {
        StringBuilder text = new StringBuilder();
        int at = 0;
        for (Edit edit : edits) {
            if (edit.replacement() != null) {
                text.append(raw, at, edit.raw().start()).append(edit.replacement());
                at = edit.raw().end();
            }
        }
        return text.append(raw.substring(at)).toString();
    }

    private static boolean isCharacterBorder(String text, int at) {
        return at == 0
                || at == text.length()
                || !Character.isHighSurrogate(text.charAt(at - 1))
                || !Character.isLowSurrogate(text.charAt(at));
    }

    private static String damaged(Random random) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i <= random.nextInt(4); i++) {
            List<String> words =
                    new ArrayList<>(Arrays.asList(PARAGRAPHS[random.nextInt(PARAGRAPHS.length)].split(" ")));
            for (int k = 0; k < 1 + random.nextInt(8); k++) {
                damage(words, random);
            }
            text.append(String.join(" ", words)).append(random.nextInt(4) == 0 ? "\n" : "\n\n");
        }
        for (int i = 0; i < random.nextInt(4); i++) {
            text.deleteCharAt(random.nextInt(text.length()));
        }
        return text.toString();
    }

    private static void damage(List<String> words, Random random) {
        int at = random.nextInt(words.size() - 1);
        String word = words.get(at);
        switch (random.nextInt(8)) {
            case 0 -> words.add(at, word);
            case 1 -> words.set(at, word + words.remove(at + 1));
            case 2 -> words.add(at, FOREIGN[random.nextInt(FOREIGN.length)]);
            case 3 ->
                words.set(
                        at, word.isEmpty() ? "" : word.substring(0, 1).toUpperCase(Locale.GERMAN) + word.substring(1));
            case 4 -> words.set(at, words.set(at + 1, word));
            case 5 -> words.set(at, word.replace('“', '„').replace('.', ' '));
            case 6 -> words.set(at, word + " ,");
            default -> words.set(at, "\n" + FOREIGN[random.nextInt(FOREIGN.length)] + "\n" + word);
        }
    }
}
