package io.depesche.nlp.domain.time;

import io.depesche.nlp.domain.time.Meaning.Amount;
import io.depesche.nlp.domain.time.Meaning.Duration;
import java.math.BigDecimal;
import java.time.LocalDate;

/** Writes durations as TIMEX3 does, and says from when to when they last where they are told from now: {@code vor drei Jahren}. */
final class DurationResolver {

    private DurationResolver() {}

    static Resolved of(Duration duration, Resolver.Around around) {
        StringBuilder date = new StringBuilder();
        StringBuilder time = new StringBuilder();
        for (Amount amount : duration.amounts()) {
            String one = DurationGrammar.value(amount.number(), amount.unit());
            if (one.startsWith("PT")) {
                time.append(quarters(amount, one.substring(2)));
            } else {
                date.append(one.substring(1));
            }
        }
        String value = "P" + date + (time.isEmpty() ? "" : "T" + time);
        Resolved plain = Resolved.span("DURATION", value);
        Reference reference = around.reference();
        if (duration.anchor() == 0
                || duration.anchor() == 2
                || reference == null
                || duration.amounts().size() > 1) {
            return plain;
        }
        return anchored(duration, reference, plain);
    }

    private static String quarters(Amount amount, String one) {
        boolean quarter = amount.unit().equals("TQ")
                || amount.unit().equals("T3Q")
                || amount.unit().equals("TH2");
        if (!quarter || amount.number().equals("1") || amount.number().equals("X")) {
            return one;
        }
        int minutes = Integer.parseInt(one.substring(0, one.length() - 1));
        return new BigDecimal(amount.number())
                        .multiply(BigDecimal.valueOf(minutes))
                        .stripTrailingZeros()
                        .toPlainString()
                + "M";
    }

    /** {@code vor drei Jahren} lies three years back, give or take what one unit leaves open; the value stays the distance. */
    private static Resolved anchored(Duration duration, Reference reference, Resolved plain) {
        Amount amount = duration.amounts().getFirst();
        int number;
        try {
            number = Integer.parseInt(amount.number());
        } catch (NumberFormatException e) {
            return plain; // X, or a fraction
        }
        if (amount.unit().startsWith("T")
                || number > 3000
                || amount.unit().length() > 1
                || "NH".contains(amount.unit())) {
            return plain;
        }
        int distance = duration.anchor() < 0 ? -number : number;
        LocalDate first = CalendarUnits.unit(amount.unit(), reference.earliest(), distance)
                .first();
        LocalDate last = duration.anchor() == -2
                ? reference.latest()
                : CalendarUnits.unit(amount.unit(), reference.latest(), distance)
                        .last();
        return new Resolved("DURATION", plain.value(), first, last, null, null, "", true, 1);
    }
}
