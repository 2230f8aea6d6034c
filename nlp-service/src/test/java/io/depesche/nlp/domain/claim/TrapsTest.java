package io.depesche.nlp.domain.claim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.depesche.contracts.article.ArticleEnriched.Claim;
import io.depesche.contracts.article.ArticleEnriched.DateMention;
import io.depesche.contracts.article.ArticleEnriched.Entity;
import io.depesche.contracts.article.ArticleEnriched.EntityReference;
import io.depesche.contracts.article.Issue;
import io.depesche.contracts.article.Party;
import io.depesche.contracts.article.Span;
import io.depesche.nlp.domain.sentence.TextSplitter;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What looks like one thing and is another: roles that translation turned round, days of other acts, towns that are governments. */
class TrapsTest {

    private static final ClaimExtractor EXTRACTOR = new ClaimExtractor(new Ontology(null));
    private static final TextSplitter SPLITTER = new TextSplitter();

    @Test
    void doubtsAnActThatIsToldWithItsRolesExchanged() {
        String text =
                "Bolivien lieferte Paraguay Waffen. Bolivien schickte auch Zelte. Paraguay lieferte Bolivien Waffen.";
        ReadClaims read = read(
                text, List.of(place("e1", "Bolivien", text, null), place("e2", "Paraguay", text, null)), List.of());
        assertThat(read.issues()).singleElement().satisfies(issue -> {
            assertThat(issue.code()).isEqualTo(Issue.ROLE_CONFLICT);
            assertThat(issue.span()).isEqualTo(read.claims().getLast().evidence());
        });
        assertThat(read.claims().getFirst().confidence()).isGreaterThan(0.7);
        assertThat(read.claims().getLast().confidence()).isLessThan(0.4);
        assertThat(read.claims().getLast().args().actor()).containsExactly(new Party.OfEntity("e2"));
    }

    @Test
    void findsNoConflictWhereBothBlameEachOther() {
        String text = "Bolivien kritisierte Paraguay. Paraguay kritisierte Bolivien.";
        ReadClaims read = read(
                text, List.of(place("e1", "Bolivien", text, null), place("e2", "Paraguay", text, null)), List.of());
        assertThat(read.claims()).hasSize(2);
        assertThat(read.issues()).isEmpty();
    }

    @Test
    void keepsTheCapitalAndSaysForWhomItStands() {
        String text = "Oslo wies die Vorwürfe zurück.";
        ReadClaims read = read(text, List.of(place("e1", "Oslo", text, "wd:Q585")), List.of());
        assertThat(read.claims())
                .singleElement()
                .satisfies(claim -> assertThat(claim.args().actor()).containsExactly(new Party.OfEntity("e1")));
        assertThat(read.issues()).singleElement().satisfies(issue -> {
            assertThat(issue.code()).isEqualTo(Issue.METONYMY);
            assertThat(issue.span()).isEqualTo(new Span(0, 4));
            assertThat(issue.detail()).contains("Norwegen", "wd:Q20");
        });
    }

    @Test
    void takesATownThatIsOnlyAPlaceForNoGovernment() {
        String text = "Die Minister trafen sich in Oslo.";
        assertThat(read(text, List.of(place("e1", "Oslo", text, "wd:Q585")), List.of())
                        .issues())
                .isEmpty();
    }

    /** The day of one act is not the day of the other. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "treaty.sign | am 3. Mai | Der Vertrag wurde am 3. Mai unterzeichnet und soll am 1. Juli in Kraft treten.",
                "treaty.enter-into-force | am 1. Juli | Der Vertrag wurde am 3. Mai unterzeichnet und soll am 1. Juli in Kraft treten.",
                "treaty.enter-into-force | am 1. Juli | Der am 3. Mai unterzeichnete Vertrag tritt am 1. Juli in Kraft.",
                "jobs.cut | - | Die Werft kündigte am 3. Mai an, 80 Stellen zu streichen.",
                "strike.call | am 1. Juli | Die Lotsen kündigten am 3. Mai einen Streik am 1. Juli an.",
                "strike.call | - | Die Lotsen kündigten am 3. Mai einen Streik an.",
                "search.premises | am 3. Mai | Die Polizei nahm am 3. Mai zwei Männer fest und durchsuchte ein Haus."
            })
    void givesAnActItsOwnDay(String frame, String day, String text) {
        List<DateMention> dates = new ArrayList<>();
        for (String date : List.of("3. Mai", "1. Juli")) {
            int at = text.indexOf(date);
            if (at >= 0) {
                dates.add(new DateMention(
                        "am " + date, new Span(at, at + date.length()), "DATE", "XXXX", null, null, null, 1));
            }
        }
        Claim claim = read(text, List.of(), dates).claims().stream()
                .filter(found -> found.frame().equals(frame))
                .findFirst()
                .orElseThrow();
        assertThat(claim.args().time()).isEqualTo(day.equals("-") ? null : day);
    }

    @Test
    void takesAHeadlineForEvidenceOnlyWhereTheBodyIsSilent() {
        String body = "Die Stadt Arl baut an. Der Zoll beschlagnahmte ein Boot.";
        List<Claim> both =
                read("Zoll beschlagnahmt Boot\n\n" + body, List.of(), List.of()).claims();
        assertThat(both)
                .filteredOn(claim -> claim.frame().equals("evidence.seize"))
                .hasSize(1);
        List<Claim> alone = read("Polizei löst Kundgebung auf\n\n" + body, List.of(), List.of())
                .claims();
        assertThat(alone)
                .filteredOn(claim -> claim.frame().equals("disperse"))
                .singleElement()
                .satisfies(claim -> assertThat(claim.confidence()).isLessThan(0.65));
    }

    @Test
    void doubtsAnActThatItsInverseTurnsRound() {
        String text = "Bolivien lieferte Paraguay Waffen. Bolivien schickte Paraguay Munition."
                + " Bolivien kaufte Waffen von Paraguay.";
        ReadClaims read = read(
                text, List.of(place("e1", "Bolivien", text, null), place("e2", "Paraguay", text, null)), List.of());
        assertThat(read.issues()).singleElement().satisfies(issue -> {
            assertThat(issue.code()).isEqualTo(Issue.ROLE_CONFLICT);
            assertThat(issue.span()).isEqualTo(read.claims().getLast().evidence());
        });
        assertThat(read.claims().getLast().confidence()).isLessThan(0.4);
    }

    @Test
    void findsNoConflictWhereOneSellsAndTheOtherBuys() {
        String text = "Bolivien lieferte Paraguay Waffen. Paraguay kaufte Waffen von Bolivien.";
        ReadClaims read = read(
                text, List.of(place("e1", "Bolivien", text, null), place("e2", "Paraguay", text, null)), List.of());
        assertThat(read.claims()).hasSize(2);
        assertThat(read.issues()).isEmpty();
    }

    /** Translation turned the blame round: whose soldiers they are the rest of the article says by its adjectives. */
    @Test
    void believesThoseReadingsThatTheAdjectivesOfTheArticleSpeakFor() {
        String text = "Peru wirft Kuba vor, Soldaten zur Hilfe entsandt zu haben."
                + " Mehr als 900 peruanische Soldaten befinden sich in Kuba. Auch peruanische Truppen sind dort.";
        Entity peru = place("e1", "Peru", text, null);
        List<EntityReference> adjectives = new ArrayList<>();
        for (int at = text.indexOf("peruanische"); at >= 0; at = text.indexOf("peruanische", at + 1)) {
            adjectives.add(new EntityReference(new Span(at, at + "peruanische".length()), "adjective"));
        }
        Entity withAdjectives =
                new Entity(peru.id(), peru.type(), peru.name(), null, "0", peru.mentions(), adjectives, 1);
        ReadClaims read = read(text, List.of(withAdjectives, place("e2", "Kuba", text, null)), List.of());
        assertThat(read.claims())
                .filteredOn(claim -> claim.frame().equals("troops.deploy"))
                .extracting(claim -> claim.args().actor(), claim -> claim.confidence() < 0.4)
                .containsExactly(
                        tuple(List.of(new Party.OfEntity("e2")), true),
                        tuple(List.of(new Party.OfEntity("e1")), false));
        assertThat(read.issues()).extracting(Issue::code).contains(Issue.ROLE_CONFLICT);
    }

    @Test
    void keepsTheCapitalThatActsAndSaysForWhichStateItStands() {
        String text = "Norwegen ist besorgt. Oslo wies die Vorwürfe zurück.";
        ReadClaims read = read(
                text,
                List.of(place("e1", "Oslo", text, "wd:Q585"), place("e2", "Norwegen", text, "wd:Q20")),
                List.of());
        assertThat(read.claims().getLast().args().actor()).containsExactly(new Party.OfEntity("e1"));
        assertThat(read.issues()).anySatisfy(issue -> {
            assertThat(issue.code()).isEqualTo(Issue.METONYMY);
            assertThat(issue.detail()).contains("Norwegen");
        });
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "attack | Der Vertrag gilt auch für den Fall, dass eine Seite angegriffen wird.",
                "meet.visit | Die Rede endete mit einer Einladung an die Räte, nach Lima zu reisen.",
                "demand.review | Die Regeln müssen überprüft werden."
            })
    void takesWhatIsOnlyThoughtOfForNoAct(String frame, String text) {
        assertThat(read(text, List.of(), List.of()).claims())
                .extracting(Claim::frame)
                .doesNotContain(frame);
    }

    @Test
    void givesAnActTheDayOfTheOccasionAtWhichItWasDone() {
        String text = "Vor der Sitzung am 3. Mai gab es Streit. Während der Sitzung forderte der Rat eine Prüfung.";
        int at = text.indexOf("3. Mai");
        List<DateMention> dates =
                List.of(new DateMention("t1", new Span(at, at + 6), "DATE", "2026-05-03", null, null, null, 1));
        assertThat(read(text, List.of(), dates).claims())
                .last()
                .satisfies(claim -> assertThat(claim.args().time()).isEqualTo("t1"));
    }

    @Test
    void tellsAnActOnceWithAllThatItsSentencesSay() {
        String text = "Malta hat das Fischereiabkommen mit Zypern ratifiziert. Lange wurde beraten."
                + " Am 3. Mai ratifizierte Malta das Fischereiabkommen mit Zypern.";
        int at = text.indexOf("3. Mai");
        List<DateMention> dates =
                List.of(new DateMention("t1", new Span(at, at + 6), "DATE", "2026-05-03", null, null, null, 1));
        List<Claim> claims = read(
                        text, List.of(place("e1", "Malta", text, null), place("e2", "Zypern", text, null)), dates)
                .claims();
        assertThat(claims)
                .filteredOn(claim -> claim.frame().equals("treaty.ratify"))
                .singleElement()
                .satisfies(claim -> assertThat(claim.args().time()).isEqualTo("t1"));
    }

    @Test
    void keepsActsApartThatTheArticleTellsDifferently() {
        String text = "Malta besuchte Zypern am 3. Mai. Malta besuchte Zypern am 1. Juli.";
        List<DateMention> dates = new ArrayList<>();
        for (String day : List.of("3. Mai", "1. Juli")) {
            int at = text.indexOf(day);
            dates.add(new DateMention(day, new Span(at, at + day.length()), "DATE", "2026", null, null, null, 1));
        }
        assertThat(read(text, List.of(place("e1", "Malta", text, null), place("e2", "Zypern", text, null)), dates)
                        .claims())
                .hasSize(2);
    }

    private static ReadClaims read(String text, List<Entity> entities, List<DateMention> dates) {
        return EXTRACTOR.read(
                new ClaimInput(text, SPLITTER.split(text), entities, dates, List.of(), List.of(), List.of(), null));
    }

    private static Entity place(String id, String name, String text, @Nullable String same) {
        List<Span> mentions = new ArrayList<>();
        for (int at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + 1)) {
            mentions.add(new Span(at, at + name.length()));
        }
        return new Entity(id, "LOC", name, same, "0", mentions, null, 1);
    }
}
