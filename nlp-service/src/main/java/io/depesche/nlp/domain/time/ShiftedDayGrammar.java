package io.depesche.nlp.domain.time;

import io.depesche.nlp.domain.number.Numeral;
import io.depesche.nlp.domain.time.Meaning.Away;
import io.depesche.nlp.domain.time.Meaning.Shifted;
import io.depesche.nlp.domain.time.Meaning.Weekday;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A day told by its distance from another one: {@code heute vor zehn Jahren}, {@code morgen in einer Woche}, {@code Freitag in acht
 * Tagen}. {@code Freitag vor einer Woche} is that day, too.
 */
final class ShiftedDayGrammar {

    private static final Set<String> UNITS = Set.of("D", "W", "M", "Y");

    private static final int FARTHEST = 3000;

    /** {@code in acht Tagen} is said for a week, {@code in vierzehn Tagen} for two. */
    private static final int EIGHT_DAYS = 8;

    private final Scan scan;

    ShiftedDayGrammar(Scan scan) {
        this.scan = scan;
    }

    @Nullable
    TimeExpression at(int i) {
        TimeExpression ofWeek = ofWeek(i);
        return ofWeek == null ? shifted(i) : ofWeek;
    }

    /** {@code Donnerstag kommender Woche}, {@code Montag der vergangenen Woche} */
    private @Nullable TimeExpression ofWeek(int i) {
        int weekday = scan.token(i).isCapitalised() ? scan.words.weekday(scan.lower(i)) : 0;
        int at = scan.is(i + 1, "in") && scan.is(i + 2, "der") ? i + 3 : scan.is(i + 1, "der") ? i + 2 : i + 1;
        String weeks = weekday == 0 ? null : scan.words.adjective("relation", scan.lower(at));
        boolean week = scan.is(at + 1, "woche") && scan.token(at + 1).isCapitalised();
        return weeks == null || !week
                ? null
                : new TimeExpression(
                        i, at + 2, new Meaning.WeekdayOfWeek(weekday, Integer.parseInt(weeks)), "weekday-related");
    }

    private @Nullable TimeExpression shifted(int i) {
        boolean ahead = scan.is(i + 1, "in");
        if (!ahead && !scan.is(i + 1, "vor")) {
            return null;
        }
        Meaning day = day(i);
        Numeral number = day == null ? null : scan.numeralOrArticle(i + 2);
        String unit = number == null || !number.isWhole() ? null : scan.unit(number.to());
        if (day == null || number == null || unit == null || !UNITS.contains(unit)) {
            return null;
        }
        int count = Objects.requireNonNull(number.value()).intValue();
        if (count > FARTHEST) {
            return null;
        }
        boolean weekday = day instanceof Weekday;
        if (weekday && unit.equals("D")) {
            count = count == EIGHT_DAYS ? 7 : count;
        }
        return new TimeExpression(i, number.to() + 1, new Shifted(day, unit, ahead ? count : -count), "day-shifted");
    }

    private @Nullable Meaning day(int i) {
        String lower = scan.lower(i);
        String distance = scan.words.of("day", lower);
        if (distance != null && (!lower.equals("morgen") || !scan.token(i).isCapitalised())) {
            return new Away("D", Integer.parseInt(distance));
        }
        int weekday = scan.token(i).isCapitalised() ? scan.words.weekday(lower) : 0;
        return weekday == 0 ? null : new Weekday(weekday, scan.is(i + 1, "in") ? 1 : -1);
    }
}
