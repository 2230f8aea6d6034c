package io.depesche.gateway.domain.feed;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a caller says of a feed, checked: every field known, of its type, of a bearable length. Whoever gets one may pass it on; whether
 * the address may be fetched and the selector can be understood is ingest-service's to say.
 *
 * @param values by field; in a change, {@code null} takes a value away
 */
public record FeedFields(Map<String, @Nullable Object> values) {

    /** Fields of a new feed and of a trial. */
    public static final List<String> OF_NEW = List.of("url", "kind", "selector", "title", "group", "keepDays");

    /** Fields that can be changed later. */
    public static final List<String> OF_CHANGE = List.of("title", "group", "state", "selector", "url", "keepDays");

    public static final List<String> KINDS = List.of("feed", "links", "sitemap");
    public static final List<String> STATES = List.of("active", "paused");
    public static final int MAX_URL = 2_048;
    public static final int MAX_SELECTOR = 300;
    public static final int MAX_TITLE = 200;
    public static final int MAX_GROUP = 100;

    /** A hundred years. */
    public static final int MAX_KEEP_DAYS = 36_500;

    private static final int NAMED_LENGTH = 40;

    /** Checked fields, or what is wrong with them. */
    public sealed interface Outcome {
        record Accepted(FeedFields fields) implements Outcome {}

        /** @param detail one sentence for the caller */
        record Rejected(String detail) implements Outcome {}
    }

    private static final class Wrong extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Wrong(String detail) {
            super(detail, null, false, false);
        }
    }

    /** Checks the fields of a new feed or of a trial. */
    public static Outcome ofNew(Map<String, ? extends @Nullable Object> given) {
        return checked(given, OF_NEW, fields -> {
            check(fields.containsKey("url"), "url: expected the address of a feed or of a page");
            boolean links = "links".equals(fields.get("kind"));
            check(!links || fields.containsKey("selector"), "selector: expected one, because the kind is links");
            check(links || !fields.containsKey("selector"), "selector: expected none unless the kind is links");
        });
    }

    /** Checks the fields of a change. */
    public static Outcome ofChange(Map<String, ? extends @Nullable Object> given) {
        return checked(
                given,
                OF_CHANGE,
                fields -> check(!fields.isEmpty(), "expected at least one of " + String.join(", ", OF_CHANGE)));
    }

    private interface Whole {
        void check(Map<String, @Nullable Object> fields);
    }

    private static Outcome checked(
            Map<String, ? extends @Nullable Object> given, List<String> names, Whole afterwards) {
        try {
            Map<String, @Nullable Object> fields = new LinkedHashMap<>();
            given.forEach((name, value) -> {
                check(names.contains(name), unknown(name) + "; expected " + String.join(", ", names));
                if (value != null) {
                    fields.put(name, value(name, value));
                } else if (names.equals(OF_CHANGE)) {
                    check(mayBeAbsent(name), name + ": cannot be taken away");
                    fields.put(name, null);
                }
            });
            afterwards.check(fields);
            return new Outcome.Accepted(new FeedFields(Collections.unmodifiableMap(fields)));
        } catch (Wrong wrong) {
            return new Outcome.Rejected(String.valueOf(wrong.getMessage()));
        }
    }

    /** The name comes from the caller, so only a plain one is repeated. */
    private static String unknown(String name) {
        boolean plain =
                name.length() <= NAMED_LENGTH && name.chars().allMatch(c -> c < 0x80 && Character.isLetterOrDigit(c));
        return plain && !name.isEmpty() ? "unknown field " + name : "unknown field";
    }

    private static boolean mayBeAbsent(String name) {
        return name.equals("title") || name.equals("group") || name.equals("keepDays");
    }

    private static Object value(String name, Object value) {
        return switch (name) {
            case "url" -> address(text(name, value, MAX_URL));
            case "kind" -> oneOf(name, value, KINDS);
            case "state" -> oneOf(name, value, STATES);
            case "selector" -> text(name, value, MAX_SELECTOR);
            case "title" -> text(name, value, MAX_TITLE);
            case "group" -> text(name, value, MAX_GROUP);
            case "keepDays" -> days(value);
            default -> throw new IllegalArgumentException("no check for " + name);
        };
    }

    private static String text(String name, Object value, int longest) {
        String text = value instanceof String given ? given.strip() : "";
        check(
                !text.isEmpty() && text.length() <= longest && text.chars().noneMatch(Character::isISOControl),
                name + ": expected 1 to " + longest + " characters, none of them a control character");
        return text;
    }

    private static String oneOf(String name, Object value, List<String> words) {
        check(value instanceof String word && words.contains(word), name + ": expected " + String.join(", ", words));
        return (String) value;
    }

    private static Integer days(Object value) {
        check(
                value instanceof Integer days && days >= 1 && days <= MAX_KEEP_DAYS,
                "keepDays: expected a number from 1 to " + MAX_KEEP_DAYS);
        return (Integer) value;
    }

    private static String address(String given) {
        String wanted = "url: expected an http or https address of up to " + MAX_URL + " characters";
        try {
            URI address = new URI(given);
            String scheme = String.valueOf(address.getScheme()).toLowerCase(Locale.ROOT);
            check((scheme.equals("http") || scheme.equals("https")) && address.getRawAuthority() != null, wanted);
            check(address.getRawUserInfo() == null, "url: expected an address without user name and password");
            return given;
        } catch (URISyntaxException e) {
            // Letters beyond ASCII and blanks are for ingest-service to encode; only what is clearly another thing is
            // refused here.
            String start = given.substring(0, Math.min(8, given.length())).toLowerCase(Locale.ROOT);
            check(start.startsWith("http://") || start.equals("https://"), wanted);
            return given;
        }
    }

    private static void check(boolean holds, String otherwise) {
        if (!holds) {
            throw new Wrong(otherwise);
        }
    }
}
