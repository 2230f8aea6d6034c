package io.depesche.nlp.domain.time;

import static org.assertj.core.api.Assertions.assertThat;

import io.depesche.contracts.article.Article;
import io.depesche.contracts.article.Article.Outlet;
import io.depesche.contracts.article.Article.Published;
import io.depesche.contracts.article.ArticleEnriched.DateMention;
import io.depesche.contracts.article.Issue;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.List;
import java.util.Objects;
import org.assertj.core.api.Assertions;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TimeReaderTest {

    private static final TimeReader READER = new TimeReader();

    private static Found read(String text, @Nullable Published published) {
        return READER.read(text, article(published, null));
    }

    private static Article article(@Nullable Published published, @Nullable String fetched) {
        return new Article("a", null, null, Outlet.UNKNOWN, null, null, null, published, fetched, null);
    }

    private static Published on(String value) {
        return new Published(value, null, null, "given", 1.0);
    }

    private static DateMention only(Found found) {
        assertThat(found.dates()).hasSize(1);
        return found.dates().getFirst();
    }

    @Test
    void flagsADayThatNoCalendarHasInsteadOfMovingIt() {
        Found found = read("Am 30. Februar sollte gezahlt werden.", on("2025-03-12"));

        assertThat(found.dates()).isEmpty();
        assertThat(found.issues()).extracting(Issue::code).containsExactly(Issue.IMPOSSIBLE_DATE);
    }

    @Test
    void flagsAWeekdayThatDoesNotFitItsDay() {
        Found found = read("Am Montag, dem 18. Juni 2024, wurde gewählt.", on("2024-07-01"));

        assertThat(only(found).value()).isEqualTo("2024-06-18");
        assertThat(found.issues()).extracting(Issue::code).containsExactly(Issue.WEEKDAY_MISMATCH);
    }

    @Test
    void choosesTheYearInWhichTheWeekdayFits() {
        Found found = read("Am Sonntag, dem 5. Januar, fiel Schnee.", on("2025-12-20"));

        assertThat(only(found).value()).isEqualTo("2025-01-05");
    }

    @Test
    void widensWhatIsRelativeByTheUncertaintyOfTheDayOfPublication() {
        Published week = new Published("2025-03-12", "2025-03-10", "2025-03-13", "text", 0.6);

        DateMention gestern = only(read("Gestern brach der Damm.", week));

        assertThat(gestern.value()).isEqualTo("2025-03-11");
        assertThat(List.of(String.valueOf(gestern.earliest()), String.valueOf(gestern.latest())))
                .containsExactly("2025-03-09", "2025-03-12");
        assertThat(gestern.confidence())
                .isLessThan(
                        only(read("Gestern brach der Damm.", on("2025-03-12"))).confidence());
    }

    @Test
    void givesMomentsTheOffsetOfThePublication() {
        DateMention time = only(read("Um 3 Uhr brach der Damm.", on("2025-10-09T08:15:00+02:00")));

        assertThat(time.value()).isEqualTo("2025-10-09T03:00");
        assertThat(time.earliest()).isEqualTo("2025-10-09T03:00:00+02:00");
    }

    @Test
    void anchorsADistanceWithoutChangingItsValue() {
        DateMention ago = only(read("Vor zehn Jahren wurde hier getanzt.", on("2025-03-12")));

        assertThat(ago.value()).isEqualTo("P10Y");
        assertThat(List.of(String.valueOf(ago.earliest()), String.valueOf(ago.latest())))
                .containsExactly("2015-01-01", "2015-12-31");
    }

    @Test
    void anchorsADistanceFromAnEventWhoseDayTheTextTells() {
        Found found = read(
                "In Linz war am 7. Juni Wahl. Die Stadt ist müde, sagt der Wirt. Gestritten wurde schon fünf Monate vor der Wahl,"
                        + " und noch drei Tage nach der umstrittenen Wahl wurde gezählt.",
                on("2025-06-20"));

        assertThat(found.dates())
                .extracting(date -> date.value() + " " + date.earliest() + " " + date.latest())
                .containsExactly(
                        "2025-06-07 2025-06-07 2025-06-07", "P5M 2025-01-01 2025-01-31", "P3D 2025-06-10 2025-06-10");
    }

    @Test
    void leavesADistanceFromAnEventOfNoKnownDayOpen() {
        DateMention days = only(read("Gezählt wurde bis drei Tage nach der Wahl.", on("2025-06-20")));

        assertThat(days.value()).isEqualTo("P3D");
        assertThat(days.earliest()).isNull();
    }

    @Test
    void takesTheDayOfADateline() {
        Published published = publishedBy(read("Bremen, 3. Mai 2023 (dpa) – Der Hafen bleibt gesperrt.", null));

        assertThat(published.value()).isEqualTo("2023-05-03");
        assertThat(published.method()).isEqualTo("dateline");
    }

    @Test
    void boundsTheDayOfPublicationByWhatTheTextSays() {
        Published published = publishedBy(read(
                "Am Mittwoch (05.03.2025) wurde das Abkommen unterzeichnet. Das Parlament soll am 9. März abstimmen.",
                null));

        assertThat(List.of(published.value(), String.valueOf(published.earliest()), String.valueOf(published.latest())))
                .containsExactly("2025-03-05", "2025-03-05", "2025-03-09");
    }

    @Test
    void findsTheYearByWeekdayAndDay() {
        Published published = publishedBy(
                read("Nach dem Brand im Jahr 2021 wurde die Oper am Freitag, dem 7. Oktober, wieder eröffnet.", null));

        assertThat(published.value()).isEqualTo("2022-10-07");
    }

    @Test
    void knowsTheYearOfAWidelyKnownEvent() {
        Published published = publishedBy(read(
                "Trump und Kim hatten sich am 12. Juni in Singapur getroffen. Am 27. September wurde weiterverhandelt.",
                null));

        assertThat(published.value()).isEqualTo("2018-09-27");
        assertThat(published.latest()).isNull();
    }

    /** The caption was moved out of the text by cleaning; its day is none of the text, its event tells the year all the same. */
    @Test
    void takesTheYearOfAnEventThatOnlyACaptionNames() {
        Found found = READER.read(
                "Am 27. September wurde weiterverhandelt.",
                article(null, null),
                List.of("Trump und Kim geben sich am 12. Juni in Singapur die Hand. (Foto: privat)"));

        assertThat(publishedBy(found).value()).isEqualTo("2018-09-27");
        assertThat(only(found).value()).isEqualTo("2018-09-27");
    }

    @Test
    void readsJuniDiesesJahresAsThatMonthOfTheYearOfPublication() {
        assertThat(only(read("Im Juni dieses Jahres wurde der Pakt geschlossen.", on("2024-11-12")))
                        .value())
                .isEqualTo("2024-06");
    }

    @Test
    void knowsThatSinceTheYear2000IsSince24Years() {
        DateMention year = only(read("Seit 2000 war er nicht mehr dort.", on("2024-06-20")));
        DateMention years = only(read("Seit 24 Jahren war er nicht mehr dort.", on("2024-06-20")));

        assertThat(year.earliest()).isEqualTo("2000-01-01").isEqualTo(years.earliest());
    }

    @Test
    void inventsNoDayOfPublication() {
        assertThat(read("Am 11. November wurde das Abkommen ratifiziert.", null).published())
                .isNull();
        assertThat(read("Gestern kam Post.", null).published()).isNull();
    }

    @Test
    void knowsTheYearByTheDayItWasFetched() {
        Published published = publishedBy(
                READER.read("Am 11. November wurde das Abkommen ratifiziert.", article(null, "2024-11-14T06:00:00Z")));

        assertThat(List.of(published.value(), String.valueOf(published.latest())))
                .containsExactly("2024-11-11", "2024-11-14");
    }

    @Test
    void doesNotTakeALonelyDateOfLongAgoForTheDayOfPublication() {
        assertThat(read("Sie wurde am 14. März 1979 in Ulm geboren.", null).published())
                .isNull();
        assertThat(read("Die Kirche wurde am 8. Mai 2003 geweiht.", null).published())
                .isNull();
    }

    @Test
    void takesTheDayThatALineAtTheHeadAnnounces() {
        assertThat(publishedBy(read("Stand: 14.02.2025, 17:30 Uhr\nDer Deich bei Brake hält.", null))
                        .value())
                .isEqualTo("2025-02-14");
        assertThat(publishedBy(read("Graz (APA), 5. November 2021. Die Sternwarte öffnet.", null))
                        .value())
                .isEqualTo("2021-11-05");
    }

    @Test
    void looksBackOverTheTurnOfTheYearFromTheDayItWasFetched() {
        Published published = publishedBy(
                READER.read("Am 30. Dezember ist der Kran umgestürzt.", article(null, "2025-01-03T06:00:00Z")));

        assertThat(List.of(published.value(), String.valueOf(published.latest())))
                .containsExactly("2024-12-30", "2025-01-03");
    }

    @Test
    void flagsAWeekdayThatDoesNotFitTheDayInBrackets() {
        Found found = read("Am Mittwoch (20.06.2024) brannte die Mühle.", null);

        assertThat(found.issues()).extracting(Issue::code).containsExactly(Issue.WEEKDAY_MISMATCH);
        assertThat(publishedBy(found).confidence()).isLessThan(0.5);
    }

    @Test
    void flagsAPublicationAfterTheFetchAndResolvesAgainstTheWeekBeforeIt() {
        Found found = READER.read("Gestern brach der Damm.", article(on("2031-03-12"), "2025-03-12T06:00:00Z"));

        assertThat(found.issues()).extracting(Issue::code).containsExactly(Issue.PUBLISHED_IN_FUTURE);
        assertThat(publishedBy(found).value()).isEqualTo("2031-03-12");
        assertThat(List.of(
                        only(found).value(),
                        String.valueOf(only(found).earliest()),
                        String.valueOf(only(found).latest())))
                .containsExactly("2025-03-11", "2025-03-05", "2025-03-11");
    }

    @Test
    void leavesADayForTheZonesOfTheEarth() {
        assertThat(READER.read(
                                "Gestern brach der Damm.",
                                article(on("2025-03-13T08:00:00+13:00"), "2025-03-12T20:00:00Z"))
                        .issues())
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Am 29.2.2023 wurde gefeiert.",
                "Am 32. Mai wurde gefeiert.",
                "Am 13.13.2024 wurde gefeiert.",
                "Am 00.05.2024 wurde gefeiert.",
                "Am 2024-14-02 wurde gefeiert.",
                "Um 25:70 Uhr wurde gefeiert.",
                "Um 24.30 Uhr wurde gefeiert.",
                "Um 27 Uhr wurde gefeiert."
            })
    void flagsWhatIsWrittenAsADayOrATimeAndIsNone(String text) {
        Found found = read(text, on("2025-03-12"));

        assertThat(found.dates()).isEmpty();
        assertThat(found.issues()).extracting(Issue::code).containsExactly(Issue.IMPOSSIBLE_DATE);
    }

    @Test
    void findsTheNightOfAnEventWhoseDayAnotherSentenceTells() {
        Found found = read("Am 7. Juni war Wahl in Linz. In der Wahlnacht fiel der Strom aus.", on("2025-06-20"));

        assertThat(found.dates()).extracting(DateMention::value).containsExactly("2025-06-07", "2025-06-07TNI");
    }

    @Test
    void givesATimeOfAnotherPlaceNoOffset() {
        DateMention time = only(read("Das Beben begann um 6.40 Uhr Ortszeit.", on("2025-10-09T08:15:00+02:00")));

        assertThat(time.earliest()).isEqualTo("2025-10-09T06:40:00");
    }

    @Test
    void givesASeasonThatBeginsInSummerItsTwelveMonths() {
        DateMention season = only(read("In der Saison 2022/23 stieg der Klub ab.", on("2025-03-12")));

        assertThat(List.of(season.value(), String.valueOf(season.earliest()), String.valueOf(season.latest())))
                .containsExactly("2022/2023", "2022-07-01", "2023-06-30");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"2999-12-31", "0001-01-01", "2025-13-40", "gestern", "", "2025-03-12T99:99", "+999999999-12-31"})
    void copesWithStrangeDaysOfPublication(String value) {
        assertThat(read("Gestern, vor drei Wochen, am 3. Mai und im nächsten Jahr.", on(value))
                        .dates())
                .isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "\n\n\n",
                "1 2 3 4 5 6 7 8 9 10",
                "99999999999999999999999999999999",
                "....",
                "0.0.0",
                "31.12.",
                "12.12.12.12",
                "bis bis bis zum zum",
                "von 25:61 Uhr",
                "Am 00. Mai 0000",
                "letzten letzten letzten",
                "einundzwanzigundzwanzig",
                "Nacht zum",
                "Ende der",
                "alle 0 Jahre",
                "vor 99999999 Jahren",
                "½ ½ ½ Jahre",
                "Jahr 1",
                "Q9 2024",
                "0. Jahrhundert"
            })
    void copesWithWhatIsNoSentence(String text) {
        Assertions.assertThatCode(() -> read(text, on("2025-03-12"))).doesNotThrowAnyException();
    }

    @Test
    void readsATextInTimeThatGrowsWithItsLength() {
        String numbers = "12 3.4. 5 bis 6 und 7, 8 Millionen zwei Millionen im Jahr am 3. und 4. vor ";
        String small = numbers.repeat(1_500);
        long half = fastest(small, on("2025-03-12"));
        long full = fastest(small + small, on("2025-03-12"));

        assertThat((double) full / half).as("%d ns to %d ns", half, full).isLessThan(3.5);
    }

    @Test
    void looksForTheDayOfPublicationInTimeThatGrowsWithTheText() {
        String years =
                "Seit 24 Jahren, seit 2000, am 3. Mai 2004 und am Montag, dem 4. Juni, in der Wahlnacht am 5. Juli. ";
        String small = years.repeat(700);
        long half = fastest(small, null);
        long full = fastest(small + small, null);

        assertThat((double) full / half).as("%d ns to %d ns", half, full).isLessThan(3.5);
    }

    private static Published publishedBy(Found found) {
        return Objects.requireNonNull(found.published());
    }

    /** Processor time of this thread, so that what else the machine does counts little. */
    private static long fastest(String text, @Nullable Published published) {
        ThreadMXBean clock = ManagementFactory.getThreadMXBean();
        long best = Long.MAX_VALUE;
        for (int round = 0; round < 5; round++) {
            long start = clock.getCurrentThreadCpuTime();
            read(text, published);
            best = Math.min(best, clock.getCurrentThreadCpuTime() - start);
        }
        return best;
    }
}
