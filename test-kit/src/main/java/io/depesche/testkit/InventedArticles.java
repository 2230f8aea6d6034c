package io.depesche.testkit;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * German news that nobody wrote: any number of different articles of about 3 kB, with some of the damage that machine translation
 * leaves. The same seed and number give the same article, so a test can say what must arrive. For load and failure tests, where only
 * size and variety matter; language quality is measured on real text.
 */
public final class InventedArticles {

    private static final List<String> ACTORS = List.of(
            "Die Verkehrsministerin",
            "Der Stadtrat von Lindenau",
            "Die Hafenbehörde",
            "Der Landtag",
            "Die Reederei Nordkai",
            "Das Umweltamt",
            "Die Gewerkschaft der Lotsen",
            "Der Rechnungshof",
            "Die Regierung in Wien",
            "Das Parlament in Prag");
    private static final List<String> ACTS = List.of(
            "hat den Vertrag über die neue Brücke unterzeichnet",
            "weist den Vorwurf der Verschwendung zurück",
            "verlangt eine Prüfung der Kosten",
            "kündigte einen Streik an",
            "stimmte dem Haushalt zu",
            "lehnt die Pläne für den Tunnel ab",
            "will die Verhandlungen fortsetzen",
            "stellte einen Bericht vor");
    private static final List<String> PLACES = List.of(
            "in Hamburg",
            "an der Elbe",
            "in der Schweiz",
            "nahe Danzig",
            "in Brüssel",
            "im Norden Polens",
            "in Rostock",
            "in Graz");
    private static final List<String> DETAILS = List.of(
            "nach Angaben der Behörden rund %d Menschen betroffen seien",
            "die Arbeiten mindestens %d Monate dauern werden",
            "dafür %d Millionen Euro vorgesehen sind",
            "am %d. Mai eine Entscheidung fallen soll",
            "bisher %d Einwände eingegangen sind");
    /** What stands between two sentences: mostly a blank, sometimes nothing or two blanks, as lost links leave it. */
    private static final List<String> BORDERS = List.of(" ", " ", " ", " ", " ", "", " ", " ", "  ", " ");

    private static final int MEAN_BYTES = 3_000;

    private InventedArticles() {}

    /** One article. */
    public record Invented(String externalId, String title, String text) {}

    /** Articles {@code 0 … count-1} of a series. */
    public static List<Invented> series(String name, int count) {
        List<Invented> articles = new ArrayList<>(count);
        for (int number = 0; number < count; number++) {
            articles.add(article(name, number));
        }
        return articles;
    }

    /** Article {@code number} of a series. */
    public static Invented article(String name, int number) {
        Random random = new Random(name.hashCode() * 31L + number);
        String title = pick(ACTORS, random) + " " + pick(ACTS, random) + " (Meldung " + number + ")";
        int length = MEAN_BYTES / 2 + random.nextInt(MEAN_BYTES);
        StringBuilder text = new StringBuilder(length + 200);
        int sentences = 0;
        while (text.length() < length) {
            text.append(sentence(random)).append(sentences++ % 5 == 4 ? "\n" : pick(BORDERS, random));
        }
        text.append("\nQuelle: Agentur ").append(name).append('\n');
        return new Invented(name + "-" + number, title, text.toString());
    }

    private static String sentence(Random random) {
        return pick(ACTORS, random) + " " + pick(ACTS, random) + " und teilte " + pick(PLACES, random) + " mit, dass "
                + pick(DETAILS, random).formatted(2 + random.nextInt(28)) + ".";
    }

    private static String pick(List<String> words, Random random) {
        return words.get(random.nextInt(words.size()));
    }
}
