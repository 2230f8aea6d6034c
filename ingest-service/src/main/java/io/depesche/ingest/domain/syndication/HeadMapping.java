package io.depesche.ingest.domain.syndication;

import java.time.DayOfWeek;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** What the head of a feed says: an RSS {@code channel} or an Atom {@code feed} without its entries. */
final class HeadMapping {

    /** A feed that says it may be kept longer than this means something else. */
    private static final Duration LONGEST_TTL = Duration.ofDays(30);

    private HeadMapping() {}

    /** @param base address that relative links start from, where the element has none of its own */
    static Feed map(String format, XmlNode head, @Nullable String base, List<FeedEntry> entries) {
        return new Feed(
                format,
                title(head),
                url(head, base),
                description(head),
                language(head),
                updated(head),
                hints(head, base),
                entries);
    }

    /** The site, for what is relative in RSS: the channel's link, not the feed's own address, is what its authors have in mind. */
    static @Nullable String site(XmlNode head, @Nullable String base) {
        String url = url(head, base);
        return url != null && WebAddress.isWeb(url) ? url : null;
    }

    private static @Nullable String url(XmlNode head, @Nullable String base) {
        String from = head.base() == null ? base : head.base();
        String url = Links.ofRss(head, from);
        return url == null ? Links.alternate(head, from) : url;
    }

    private static @Nullable String title(XmlNode head) {
        for (Module module : List.of(Module.CORE, Module.ATOM, Module.DC, Module.ITUNES, Module.MEDIA)) {
            String title = TextConstruct.line(head.first(module, "title"));
            if (title != null) {
                return title;
            }
        }
        return null;
    }

    private static @Nullable String description(XmlNode head) {
        for (String name : List.of("description", "subtitle", "tagline", "summary", "info")) {
            for (Module module : List.of(Module.CORE, Module.ATOM, Module.DC, Module.ITUNES)) {
                XmlNode node = head.first(module, name);
                String text =
                        node == null ? null : TextConstruct.read(node, null).text();
                if (text != null) {
                    return text;
                }
            }
        }
        return null;
    }

    private static @Nullable String language(XmlNode head) {
        XmlNode node = head.first(Module.CORE, "language");
        node = node == null ? head.first(Module.DC, "language") : node;
        String given = TextConstruct.line(node);
        return given == null ? head.language() : given;
    }

    private static @Nullable Stamp updated(XmlNode head) {
        return Dates.first(
                head,
                List.of(
                        Dates.of(Module.CORE, "lastbuilddate", "pubdate"),
                        Dates.of(Module.ATOM, "updated", "modified", "published"),
                        Dates.of(Module.DCTERMS, "modified", "issued"),
                        Dates.of(Module.DC, "date")));
    }

    private static Hints hints(XmlNode head, @Nullable String base) {
        String from = head.base() == null ? base : head.base();
        return new Hints(
                ttl(head),
                skipHours(head),
                skipDays(head),
                syUpdate(head),
                Links.absolute(head, "hub", from),
                Links.absolute(head, "self", from));
    }

    private static @Nullable Duration ttl(XmlNode head) {
        Integer minutes = number(head.first(Module.CORE, "ttl"));
        Duration ttl = minutes == null || minutes <= 0 ? null : Duration.ofMinutes(minutes);
        return ttl == null || ttl.compareTo(LONGEST_TTL) > 0 ? null : ttl;
    }

    private static Set<Integer> skipHours(XmlNode head) {
        Set<Integer> hours = new TreeSet<>();
        XmlNode skip = head.first(Module.CORE, "skiphours");
        for (XmlNode node : skip == null ? List.<XmlNode>of() : skip.all(Module.CORE, "hour")) {
            Integer hour = number(node);
            if (hour != null && hour >= 0 && hour <= 24) {
                // RSS 0.91 counts from 1 to 24
                hours.add(hour % 24);
            }
        }
        return hours;
    }

    private static Set<DayOfWeek> skipDays(XmlNode head) {
        Set<DayOfWeek> days = EnumSet.noneOf(DayOfWeek.class);
        XmlNode skip = head.first(Module.CORE, "skipdays");
        for (XmlNode node : skip == null ? List.<XmlNode>of() : skip.all(Module.CORE, "day")) {
            String name = String.valueOf(node.words()).toUpperCase(Locale.ROOT);
            for (DayOfWeek day : DayOfWeek.values()) {
                if (day.name().equals(name)) {
                    days.add(day);
                }
            }
        }
        return days;
    }

    private static @Nullable Duration syUpdate(XmlNode head) {
        XmlNode period = head.first(Module.SY, "updateperiod");
        XmlNode frequency = head.first(Module.SY, "updatefrequency");
        if (period == null && frequency == null) {
            return null;
        }
        String unit = period == null ? "daily" : String.valueOf(period.words()).toLowerCase(Locale.ROOT);
        int days =
                switch (unit) {
                    case "weekly" -> 7;
                    case "monthly" -> 30;
                    case "yearly" -> 365;
                    default -> 1;
                };
        Duration whole = unit.equals("hourly") ? Duration.ofHours(1) : Duration.ofDays(days);
        Integer times = number(frequency);
        return times == null || times < 1 ? whole : whole.dividedBy(times);
    }

    private static @Nullable Integer number(@Nullable XmlNode node) {
        String words = node == null ? null : node.words();
        boolean digits = words != null && words.length() < 9 && words.chars().allMatch(c -> c >= '0' && c <= '9');
        return words == null || !digits ? null : Integer.valueOf(words);
    }
}
