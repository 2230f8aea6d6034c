package io.depesche.ingest.domain.syndication;

import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Names of time zones in dates. Ambiguous ones, such as {@code IST}, and the military letters but {@code Z} are not understood. */
final class ZoneText {

    /** {@code +0100}, {@code +01:00}, {@code +1}, {@code GMT+1}, {@code UTC-05:30} */
    private static final Pattern OFFSET = Pattern.compile("(?:GMT|UTC|UT)?([+-])(\\d{1,2})(?::?(\\d{2}))?");

    private static final int MAX_HOURS = 14;

    /** Hours east of Greenwich; RFC 822 names, and those of German, British and overseas feeds. */
    private static final Map<String, Double> HOURS = Map.ofEntries(
            Map.entry("Z", 0.0),
            Map.entry("UT", 0.0),
            Map.entry("UTC", 0.0),
            Map.entry("GMT", 0.0),
            Map.entry("WET", 0.0),
            Map.entry("WEST", 1.0),
            Map.entry("BST", 1.0),
            Map.entry("WESZ", 1.0),
            Map.entry("CET", 1.0),
            Map.entry("MEZ", 1.0),
            Map.entry("CEST", 2.0),
            Map.entry("MEST", 2.0),
            Map.entry("MESZ", 2.0),
            Map.entry("EET", 2.0),
            Map.entry("OEZ", 2.0),
            Map.entry("SAST", 2.0),
            Map.entry("EEST", 3.0),
            Map.entry("OESZ", 3.0),
            Map.entry("MSK", 3.0),
            Map.entry("MSD", 4.0),
            Map.entry("HKT", 8.0),
            Map.entry("SGT", 8.0),
            Map.entry("AWST", 8.0),
            Map.entry("JST", 9.0),
            Map.entry("KST", 9.0),
            Map.entry("ACST", 9.5),
            Map.entry("AEST", 10.0),
            Map.entry("AEDT", 11.0),
            Map.entry("NZST", 12.0),
            Map.entry("NZDT", 13.0),
            Map.entry("AST", -4.0),
            Map.entry("ADT", -3.0),
            Map.entry("EST", -5.0),
            Map.entry("EDT", -4.0),
            Map.entry("CST", -6.0),
            Map.entry("CDT", -5.0),
            Map.entry("MST", -7.0),
            Map.entry("MDT", -6.0),
            Map.entry("PST", -8.0),
            Map.entry("PDT", -7.0),
            Map.entry("AKST", -9.0),
            Map.entry("AKDT", -8.0),
            Map.entry("HST", -10.0));

    private ZoneText() {}

    /** The offset that a word means, {@code null} if it means none. */
    static @Nullable ZoneOffset read(String word) {
        String upper = word.toUpperCase(Locale.ROOT);
        upper = upper.startsWith("ETC/") ? upper.substring(4) : upper;
        Double hours = HOURS.get(upper);
        if (hours != null) {
            return ZoneOffset.ofTotalSeconds((int) (hours * 3600));
        }
        Matcher offset = OFFSET.matcher(upper);
        if (!offset.matches()) {
            return null;
        }
        int sign = offset.group(1).equals("-") ? -1 : 1;
        int hour = Integer.parseInt(offset.group(2));
        int minute = offset.group(3) == null ? 0 : Integer.parseInt(offset.group(3));
        return hour > MAX_HOURS || minute > 59 ? null : ZoneOffset.ofHoursMinutes(sign * hour, sign * minute);
    }
}
