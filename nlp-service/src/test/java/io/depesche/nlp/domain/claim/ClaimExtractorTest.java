package io.depesche.nlp.domain.claim;

import static org.assertj.core.api.Assertions.assertThat;

import io.depesche.contracts.article.ArticleEnriched.Claim;
import io.depesche.contracts.article.ArticleEnriched.Entity;
import io.depesche.contracts.article.ArticleEnriched.Quantity;
import io.depesche.contracts.article.Party;
import io.depesche.contracts.article.Span;
import io.depesche.nlp.domain.sentence.TextSplitter;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ClaimExtractorTest {

    private static final ClaimExtractor EXTRACTOR = new ClaimExtractor(new Ontology(null));
    private static final TextSplitter SPLITTER = new TextSplitter();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "…",
                "12 34 56",
                "„“",
                "Le conseil a voté la loi hier soir.",
                "( ( ( , , ; ; ;",
                "Der die das"
            })
    void saysNothingWhereThereIsNothing(String text) {
        assertThat(claims(text)).isEmpty();
    }

    @Test
    void readsAnEndlessSentenceInNoTime() {
        String endless = "Die Polizei, die der Mann, den der Hund biss, rief, nahm und ".repeat(900);
        Assertions.assertTimeout(Duration.ofSeconds(5), () -> claims(endless));
    }

    @Test
    void keepsItsSpansInsideTheText() {
        String text =
                "Die Feuerwehr löschte den Brand. „Wir fordern mehr Geld“, sagte der Wehrleiter. Er drohte mit Rücktritt.";
        assertThat(claims(text)).isNotEmpty().allSatisfy(claim -> {
            assertThat(claim.evidence().end()).isLessThanOrEqualTo(text.length());
            assertThat(claim.evidence().start())
                    .isLessThanOrEqualTo(claim.trigger().start());
            assertThat(claim.trigger().end())
                    .isLessThanOrEqualTo(claim.evidence().end());
        });
    }

    /** One act, nine ways to speak of it. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Der Zoll beschlagnahmte ein Boot. | asserted",
                "Der Zoll hat kein Boot beschlagnahmt. | denied",
                "Der Zoll bestreitet, ein Boot beschlagnahmt zu haben. | denied",
                "Der Zoll will ein Boot beschlagnahmen. | planned",
                "Der Zoll wird ein Boot beschlagnahmen. | planned",
                "Der Zoll soll ein Boot beschlagnahmt haben. | reported",
                "Nach Angaben der Reederei beschlagnahmte der Zoll ein Boot. | reported",
                "Der Zoll habe ein Boot beschlagnahmt, sagte der Fischer. | reported",
                "Der Fischer sagte, dass der Zoll ein Boot beschlagnahmt hat. | reported",
                "Der Zoll beschlagnahmte ein Boot, wie die Reederei mitteilte. | reported",
                "Augenzeugen zufolge beschlagnahmte der Zoll ein Boot. | reported",
                "Der Zoll beschlagnahmte ein Boot. Das teilte die Reederei mit. | reported"
            })
    void tellsWhetherItHappened(String text, String modality) {
        Claim claim = claims(text).stream()
                .filter(found -> found.frame().equals("evidence.seize"))
                .findFirst()
                .orElseThrow();
        assertThat(claim.modality()).isEqualTo(modality);
        assertThat(claim.args().actor()).singleElement().satisfies(actor -> assertThat(words(actor))
                .endsWith("Zoll"));
    }

    @Test
    void givesANumberAloneItsOwnAct() {
        String text = "Bei dem Brand starben zwei Gäste und 34 wurden verletzt.";
        int at = text.indexOf("34");
        BigDecimal value = BigDecimal.valueOf(34);
        Quantity hurt = new Quantity("q1", new Span(at, at + 2), value, value, value, "=", "count", null, 1);
        Claim injured = EXTRACTOR
                .read(new ClaimInput(
                        text, SPLITTER.split(text), List.of(), List.of(), List.of(hurt), List.of(), List.of(), null))
                .claims()
                .getLast();
        assertThat(injured.frame()).isEqualTo("disaster.injure");
        assertThat(injured.args().quantity()).isEqualTo("q1");
        assertThat(injured.args().recipient()).containsExactly(new Party.OfWords("34", new Span(at, at + 2)));
    }

    @Test
    void saysAccordingToWhom() {
        Claim claim = claims("Der Zoll habe ein Boot beschlagnahmt, sagte der Fischer.")
                .getFirst();
        assertThat(claim.attribution()).singleElement().satisfies(by -> assertThat(words(by))
                .isEqualTo("der Fischer"));
    }

    @Test
    void swapsTheRolesOfThePassive() {
        Claim claim =
                claims("Der Kapitän wurde von der Küstenwache festgenommen.").getFirst();
        assertThat(claim.args().actor()).singleElement().satisfies(actor -> assertThat(words(actor))
                .isEqualTo("der Küstenwache"));
        assertThat(claim.args().recipient()).singleElement().satisfies(who -> assertThat(words(who))
                .isEqualTo("Der Kapitän"));
    }

    @Test
    void findsTheBodyBehindItsCommonNoun() {
        String text = "Der Stahlkonzern Norvik hat Verluste. Das Unternehmen will 300 Stellen streichen.";
        List<Claim> claims = claims(text, entity("e1", "ORG", "Norvik", text));
        assertThat(claims)
                .filteredOn(claim -> claim.frame().equals("jobs.cut"))
                .singleElement()
                .satisfies(claim -> assertThat(claim.args().actor()).containsExactly(new Party.OfEntity("e1")));
    }

    @Test
    void findsTheOneWhomAPronounMeans() {
        String text = "Bürgermeisterin Vera Lindholt sprach lange. Sie kritisierte den Landrat.";
        List<Claim> claims = claims(text, entity("e1", "PER", "Vera Lindholt", text));
        assertThat(claims)
                .filteredOn(claim -> claim.frame().equals("criticise"))
                .singleElement()
                .satisfies(claim -> assertThat(claim.args().actor()).containsExactly(new Party.OfEntity("e1")));
    }

    private static Entity entity(String id, String type, String name, String text) {
        List<Span> mentions = new ArrayList<>();
        for (int at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + 1)) {
            mentions.add(new Span(at, at + name.length()));
        }
        return new Entity(id, type, name, null, "0", mentions, null, 1);
    }

    private static List<Claim> claims(String text, Entity... entities) {
        return EXTRACTOR
                .read(new ClaimInput(
                        text,
                        SPLITTER.split(text),
                        List.of(entities),
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(),
                        null))
                .claims();
    }

    private static String words(Party party) {
        return party instanceof Party.OfWords words ? words.words() : party.toString();
    }
}
