package io.depesche.nlp.domain.quote;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeout;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.depesche.contracts.article.ArticleEnriched.Entity;
import io.depesche.contracts.article.ArticleEnriched.EntityReference;
import io.depesche.contracts.article.ArticleEnriched.Quote;
import io.depesche.contracts.article.Party;
import io.depesche.contracts.article.Span;
import io.depesche.nlp.domain.quote.QuoteFinder.Found;
import io.depesche.nlp.domain.sentence.Sentence;
import io.depesche.nlp.domain.sentence.TextSplitter;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Runs every line of {@code quote.cases.tsv}: all quotes of a text with their speakers and no other. */
class QuoteCasesTest {

    private static final TextSplitter SPLITTER = new TextSplitter();
    private static final QuoteFinder FINDER = new QuoteFinder();

    /** A text whose braces are taken out, with the entities that stood in them. */
    record Marked(String text, List<Entity> entities) {

        static Marked of(String marked) {
            StringBuilder text = new StringBuilder();
            Map<String, List<Span>> mentions = new LinkedHashMap<>();
            int at = 0;
            while (at < marked.length()) {
                char c = marked.charAt(at);
                if (c != '{') {
                    text.append(c);
                    at++;
                    continue;
                }
                int end = marked.indexOf('}', at);
                String inside = marked.substring(at + 1, end);
                String type = inside.matches("(ORG|LOC|MISC) .*") ? inside.substring(0, inside.indexOf(' ')) : "PER";
                String words = type.equals("PER") ? inside : inside.substring(type.length() + 1);
                int equals = words.indexOf('=');
                String surface = equals < 0 ? words : words.substring(0, equals);
                String name = equals < 0 ? words : words.substring(equals + 1);
                Span span = new Span(text.length(), text.length() + surface.length());
                mentions.computeIfAbsent(type + " " + name, key -> new ArrayList<>())
                        .add(span);
                text.append(surface);
                at = end + 1;
            }
            List<Entity> entities = new ArrayList<>();
            mentions.forEach((key, spans) -> {
                String type = key.substring(0, key.indexOf(' '));
                String name = key.substring(key.indexOf(' ') + 1);
                entities.add(new Entity(
                        "e" + (entities.size() + 1), type, name, null, "own" + entities.size(), spans, null, 1));
            });
            return new Marked(text.toString(), entities);
        }
    }

    static Found find(Marked marked) {
        return FINDER.find(marked.text(), SPLITTER.split(marked.text()), marked.entities());
    }

    static String shown(Quote quote, Marked marked) {
        String speakers = quote.speakers().stream()
                .map(party -> switch (party) {
                    case Party.OfEntity entity ->
                        marked.entities().stream()
                                .filter(one -> one.id().equals(entity.id()))
                                .map(Entity::name)
                                .findFirst()
                                .orElseThrow();
                    case Party.OfWords words -> words.words();
                    case Party.OfQuote other -> other.quote();
                })
                .collect(Collectors.joining(" & "));
        return quote.type().charAt(0) + "|" + quote.span().of(marked.text()) + "|" + speakers;
    }

    static List<String> lines(String resource) {
        try (InputStream in = QuoteCasesTest.class.getResourceAsStream(resource)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && line.charAt(0) != '#')
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @TestFactory
    Stream<DynamicTest> hearsWhoSaidWhat() {
        return lines("/nlp/quote/quote.cases.tsv").stream().map(line -> {
            String[] columns = line.split("\t");
            return DynamicTest.dynamicTest(columns[0], () -> {
                Marked marked = Marked.of(columns[0].replace("\\n", "\n"));
                List<String> heard = find(marked).quotes().stream()
                        .map(quote -> shown(quote, marked))
                        .toList();
                assertEquals(String.join("\n", List.of(columns).subList(1, columns.length)), String.join("\n", heard));
            });
        });
    }

    /** Texts that no rule was mended by: most are right, and the figure is told. */
    @Test
    void hearsMostOfWhatIsSaidInTextsHeldOut() {
        int wanted = 0;
        int heard = 0;
        int right = 0;
        for (String line : lines("/nlp/quote/quote.held-out.tsv")) {
            String[] columns = line.split("\t");
            Marked marked = Marked.of(columns[0]);
            List<String> expected = List.of(columns).subList(1, columns.length);
            List<String> found = find(marked).quotes().stream()
                    .map(quote -> shown(quote, marked))
                    .toList();
            wanted += expected.size();
            heard += found.size();
            right += (int) found.stream().filter(expected::contains).count();
        }
        double f1 = 2.0 * right / (wanted + heard);
        System.out.printf("quotes held out: %d right of %d wanted, %d heard, F1 %.2f%n", right, wanted, heard, f1);
        assertTrue(f1 >= 0.8, "F1 of words and speaker together: " + f1);
    }

    /** Whatever comes in: no exception, spans inside the text, in time that grows with its length. */
    @Test
    void copesWithAnythingInLinearTime() {
        String marks = "„“".repeat(500_000);
        String open = "„Er sagte, dass ".repeat(40_000);
        String digits = "1 2 3 4 5 ".repeat(50_000);
        String clauses = "Er sagte, sie glaube, man wisse, ".repeat(5_000);
        String joined =
                "Kuhl sagt und die Wirte sagen und dass er sagt Die Wirte sagen ".repeat(800); // 50,000 characters
        String nested = "»Er sagte: „‚Nein“ und ‹Ja› «".repeat(4_000);
        String owners = "die von der von der von der erhobene Forderung Kuhls ".repeat(2_000);
        for (String text : List.of(
                "",
                " ",
                "\n\n",
                "„",
                "“",
                "(((",
                "„a„b“c“d“",
                ".„",
                "“.“",
                "»«",
                "« »",
                "und",
                "dass",
                "Darin",
                "„,“, sagte",
                marks,
                open,
                digits,
                clauses,
                joined,
                nested,
                owners,
                "x".repeat(100_000),
                "und ".repeat(50_000),
                "Die ".repeat(50_000),
                "dass ".repeat(50_000))) {
            List<Sentence> sentences =
                    text.isBlank() ? List.of() : List.of(new Sentence(new Span(0, text.length()), List.of()));
            Found found = assertTimeout(Duration.ofSeconds(20), () -> FINDER.find(text, sentences, List.of()));
            found.quotes().forEach(quote -> assertTrue(quote.span().end() <= text.length()));
        }
    }

    /** Lists of names and what points back to them, as far as a text of 20,000 names goes. */
    @Test
    void followsManyNamesInLinearTime() {
        StringBuilder text = new StringBuilder();
        List<Span> spans = new ArrayList<>();
        while (spans.size() < 20_000) {
            spans.add(new Span(text.length(), text.length() + 4));
            text.append(
                    spans.size() % 4 == 0 ? "Kuhl sagten. Die beiden Wirte und sie meinen, es fehle. " : "Kuhl und ");
        }
        List<Entity> entities = new ArrayList<>();
        for (int i = 0; i < 10; i++) {
            int one = i;
            List<Span> places =
                    spans.stream().filter(span -> span.start() % 10 == one).toList();
            if (!places.isEmpty()) {
                entities.add(new Entity("e" + i, "PER", "Kuhl", null, "own" + i, places, null, 1));
            }
        }
        List<Sentence> sentences = SPLITTER.split(text.toString());
        Found found = assertTimeout(Duration.ofSeconds(10), () -> FINDER.find(text.toString(), sentences, entities));
        assertTrue(found.quotes().size() > 1_000);
    }

    @Test
    void inventsNoIndirectSpeechInOtherLanguages() {
        Marked english = Marked.of("The minister said that the bridge will be closed. He added, it is not safe.");
        Marked french =
                Marked.of("Selon la police, deux hommes ont été arrêtés. Le maire a dit que la route est fermée.");
        assertEquals(List.of(), find(english).quotes());
        assertEquals(List.of(), find(french).quotes());
    }

    @Test
    void addsThePronounThatASpeakerIsMeantByToTheReferences() {
        Marked marked = Marked.of("{Jana Kuhl} kam. Sie sagte, der Preis sei hoch.");
        List<EntityReference> references = find(marked).entities().getFirst().references();
        assertEquals(List.of(new EntityReference(new Span(15, 18), "pronoun")), references);
    }

    @Test
    void knowsThreeHundredVerbsAndNounsOfSaying() {
        assertTrue(SayingWords.read().size() >= 300);
    }
}
