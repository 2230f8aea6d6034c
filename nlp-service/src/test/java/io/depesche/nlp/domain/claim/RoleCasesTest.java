package io.depesche.nlp.domain.claim;

import static org.assertj.core.api.Assertions.assertThat;

import io.depesche.contracts.article.ArticleEnriched.Claim;
import io.depesche.contracts.article.ArticleEnriched.Entity;
import io.depesche.contracts.article.Party;
import io.depesche.contracts.article.Span;
import io.depesche.nlp.domain.sentence.TextSplitter;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Who does what to whom, on invented subjects; names stand in the text as {@code [ORG Norvik]}. */
class RoleCasesTest {

    private static final String CASES = "/nlp/claim/roles.cases.tsv";
    private static final Pattern NAME = Pattern.compile("\\[([A-Z]+) ([^\\]]+)\\]");

    private static final ClaimExtractor EXTRACTOR = new ClaimExtractor(new Ontology(null));
    private static final TextSplitter SPLITTER = new TextSplitter();

    static Stream<Arguments> cases() throws IOException {
        try (InputStream in = RoleCasesTest.class.getResourceAsStream(CASES);
                BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            return lines
                    .lines()
                    .filter(line -> !line.isBlank() && line.charAt(0) != '#')
                    .map(line -> line.split("\t"))
                    .map(row -> Arguments.of(
                            row[0],
                            row[1],
                            row[2],
                            row.length > 3 ? row[3] : "*",
                            row.length > 4 ? row[4] : "*",
                            row.length > 5 ? row[5] : ""))
                    .toList()
                    .stream();
        }
    }

    @ParameterizedTest(name = "{0}: {4}")
    @MethodSource("cases")
    void tellsWhoDoesWhatToWhom(
            String frame, String modality, String actor, String recipient, String marked, String more) {
        Map<String, Entity> entities = new LinkedHashMap<>();
        String text = unmarked(marked.replace("\\n", "\n"), entities);
        List<Claim> claims = EXTRACTOR
                .read(new ClaimInput(
                        text,
                        SPLITTER.split(text),
                        List.copyOf(entities.values()),
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(),
                        null))
                .claims();
        Claim claim = claims.stream()
                .filter(found -> found.frame().equals(frame))
                .reduce((first, last) -> last)
                .orElseThrow(() -> new AssertionError("no " + frame + " among "
                        + claims.stream().map(Claim::frame).toList()));
        assertThat(names(claim.args().actor(), entities)).isEqualTo(actor);
        if (!recipient.equals("*")) {
            assertThat(names(claim.args().recipient(), entities)).isEqualTo(recipient);
        }
        if (!modality.equals("*")) {
            assertThat(claim.modality()).isEqualTo(modality);
        }
        for (String other : more.isEmpty() ? new String[0] : more.split(" [|] ")) {
            String role = other.substring(0, other.indexOf('='));
            assertThat(role(role, claim, entities)).as(role).isEqualTo(other.substring(role.length() + 1));
        }
    }

    private static String role(String role, Claim claim, Map<String, Entity> entities) {
        return switch (role) {
            case "object" -> names(claim.args().object(), entities);
            case "by" -> names(claim.attribution(), entities);
            case "place" -> {
                String place = claim.args().place();
                yield place == null
                        ? "-"
                        : Objects.requireNonNull(entities.get(place)).name();
            }
            default -> throw new IllegalArgumentException("no such role: " + role);
        };
    }

    private static String unmarked(String marked, Map<String, Entity> entities) {
        Matcher names = NAME.matcher(marked);
        StringBuilder text = new StringBuilder();
        Map<String, List<Span>> mentions = new LinkedHashMap<>();
        Map<String, String> types = new LinkedHashMap<>();
        int from = 0;
        while (names.find()) {
            text.append(marked, from, names.start());
            mentions.computeIfAbsent(names.group(2), name -> new ArrayList<>())
                    .add(new Span(text.length(), text.length() + names.group(2).length()));
            types.put(names.group(2), names.group(1));
            text.append(names.group(2));
            from = names.end();
        }
        text.append(marked, from, marked.length());
        mentions.forEach((name, spans) -> {
            String id = "e" + (entities.size() + 1);
            entities.put(id, new Entity(id, types.getOrDefault(name, ""), name, null, "0", spans, null, 1));
        });
        return text.toString();
    }

    private static String names(@Nullable List<Party> parties, Map<String, Entity> entities) {
        if (parties == null || parties.isEmpty()) {
            return "-";
        }
        return parties.stream()
                .map(party -> party instanceof Party.OfWords words
                        ? words.words()
                        : party instanceof Party.OfEntity entity
                                ? Objects.requireNonNull(entities.get(entity.id()))
                                        .name()
                                : party.toString())
                .collect(Collectors.joining(" + "));
    }
}
