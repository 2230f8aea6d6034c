package io.depesche.nlp.domain.link;

import io.depesche.contracts.article.Span;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Short names that an article gives in brackets: behind {@code Welternährungsprogramm (WFP)} every {@code WFP} of the text is the same
 * body. Only bodies and works are shortened so; behind a place or a person other things stand in brackets ({@code Paris (AFP)},
 * {@code Jan Kuhl (CDU)}). A short name that the knowledge base knows stays whose it is, and tells whose the full one is where its letters
 * fit: {@code Gewerkschaft der Lokführer (GDL)}.
 */
final class BracketNames {

    private static final int LONGEST = 12;

    private BracketNames() {}

    /** All places with those that bear a name in brackets given to the body before it. */
    static List<Found> joined(String text, Words words, List<Found> found) {
        Map<String, Target> byShortName = new HashMap<>();
        Map<String, Target> known = new HashMap<>();
        Places places = new Places(found);
        for (Found full : found) {
            Target body = full.target();
            Span inside = full.isName() && isBody(body)
                    ? bracketBehind(text, full.span().end())
                    : null;
            Found bracket = inside == null ? null : places.at(inside.start());
            if (inside == null) {
                continue;
            }
            Target other = bracket == null ? null : bracket.target();
            if (other != null && other.known() != null && body.known() == null && isBody(other)) {
                if (isShortFor(inside.of(text), body.name())) {
                    known.put(body.identity(), other);
                }
            } else if (body.known() == null && !isOwner(text, full.span().start())
                    || isShortFor(inside.of(text), full.span().of(text))) {
                byShortName.putIfAbsent(inside.of(text), body);
            }
        }
        if (byShortName.isEmpty() && known.isEmpty()) {
            return found;
        }
        List<Found> joined = new ArrayList<>();
        for (Found place : found) {
            Target body = known.get(place.target().identity());
            if (body == null && place.isName() && place.target().known() == null && isBody(place.target())) {
                body = byShortName.get(withoutGenitive(place.span().of(text), byShortName));
            }
            joined.add(body == null ? place : new Found(place.span(), body, place.kind(), place.confidence()));
        }
        return withMissed(text, words, joined, byShortName);
    }

    /** {@code Umweltprogramm der Vereinten Nationen (UNEP)}: the short name is that of the programme. */
    private static boolean isOwner(String text, int start) {
        return text.startsWith(" der ", start - 5) || text.startsWith(" des ", start - 5);
    }

    /** Whether the letters of a short name come in this order in the full one: {@code GDL} in {@code Gewerkschaft der Lokführer}. */
    private static boolean isShortFor(String shortName, String full) {
        String letters = shortName.toLowerCase(Locale.GERMAN);
        String words = full.toLowerCase(Locale.GERMAN);
        if (words.charAt(0) != letters.charAt(0)) {
            return false;
        }
        int at = 0;
        for (int i = 0; i < words.length() && at < letters.length(); i++) {
            at += words.charAt(i) == letters.charAt(at) ? 1 : 0;
        }
        return at == letters.length();
    }

    /** Short names that nobody took for a name: the tagger sees single capitals badly. */
    private static List<Found> withMissed(
            String text, Words words, List<Found> found, Map<String, Target> byShortName) {
        BitSet taken = new BitSet(text.length());
        found.forEach(place -> taken.set(place.span().start(), place.span().end()));
        List<Found> all = new ArrayList<>(found);
        for (int i = 0; i < words.count(); i++) {
            int first = i;
            while (i + 1 < words.count() && words.precedesHyphen(i)) {
                i++;
            }
            Span span = new Span(words.start(first), words.end(i));
            Target body = span.length() > LONGEST || taken.get(span.start()) ? null : byShortName.get(span.of(text));
            if (body != null) {
                all.add(new Found(span, body, Found.NAME, 0.9));
            }
        }
        return all;
    }

    private static boolean isBody(Target target) {
        return !target.type().equals("PER") && !target.type().equals("LOC");
    }

    private static String withoutGenitive(String name, Map<String, Target> known) {
        return !known.containsKey(name) && name.endsWith("s") ? name.substring(0, name.length() - 1) : name;
    }

    /** Two capitals and more, alone in brackets that open one blank behind a name; {@code null} for anything else. */
    private static @Nullable Span bracketBehind(String text, int end) {
        if (!text.startsWith(" (", end)) {
            return null;
        }
        int close = end + 2;
        while (close < text.length() && close <= end + 2 + LONGEST && text.charAt(close) != ')') {
            close++;
        }
        if (close >= text.length() || text.charAt(close) != ')' || close < end + 4) {
            return null;
        }
        Span inside = new Span(end + 2, close);
        String name = inside.of(text);
        long capitals = name.chars().filter(Character::isUpperCase).count();
        boolean plain = name.chars().allMatch(c -> Character.isLetterOrDigit(c) || c == '-');
        return plain && Character.isUpperCase(name.charAt(0)) && capitals * 2 > name.length() ? inside : null;
    }
}
