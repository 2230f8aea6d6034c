package io.depesche.nlp.domain.link;

import io.depesche.contracts.article.Span;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Short names that stand for somebody whom the same text names in full: {@code Blinken betonte …}, {@code die Kommission}. A short name
 * that two of the text share stands for neither.
 */
final class ShortNames {

    private static final Set<String> ARTICLES = Set.of(
            "der", "die", "das", "den", "dem", "des", "ein", "eine", "einen", "einem", "einer", "eines", "kein",
            "keine", "im", "am", "vom", "zum", "zur", "beim", "ins", "dieser", "diese", "dieses", "diesem", "diesen",
            "jeder", "jede", "jedes", "sein", "seine", "ihr", "ihre", "unser", "unsere", "mein", "meine");

    private static final Set<String> DEFINITE =
            Set.of("der", "die", "das", "den", "dem", "des", "im", "vom", "zum", "zur", "beim");

    private ShortNames() {}

    /** The additional places, outside all that was found already. */
    static List<Found> find(String text, Words words, List<Found> found) {
        Map<String, @Nullable Target> byName = byShortName(found);
        if (byName.isEmpty()) {
            return List.of();
        }
        BitSet taken = new BitSet(text.length());
        found.stream()
                .filter(f -> !f.kind().equals(Found.NOMINAL))
                .forEach(f -> taken.set(f.span().start(), f.span().end()));
        List<Found> more = new ArrayList<>();
        for (int i = 0; i < words.count(); i++) {
            if (taken.get(words.start(i)) || !words.isCapital(i) || words.followsHyphen(i)) {
                continue;
            }
            // al-Sisi, Ben-Gvir, von der Leyen: short names of several words are tried from their first
            for (int last = Math.min(words.count(), i + 3) - 1; last >= i; last--) {
                String form = text.substring(words.start(i), words.end(last));
                Target target = words.precedesHyphen(last) ? null : byName.get(form);
                if (target != null && fits(text, words, i, target)) {
                    more.add(new Found(new Span(words.start(i), words.end(last)), target, Found.NAME, 0.9));
                    i = last;
                    break;
                }
            }
        }
        return more;
    }

    /** Family names that the tagger found by themselves join the person whom the text names in full. */
    static List<Found> joined(String text, List<Found> found) {
        Map<String, @Nullable Target> byName = byShortName(found);
        List<Found> joined = new ArrayList<>();
        for (Found place : found) {
            boolean alone = place.isName()
                    && place.isPerson()
                    && place.target().known() == null
                    && place.target().name().indexOf(' ') < 0;
            Target person = alone ? byName.get(place.span().of(text)) : null;
            if (person != null && person.type().equals("PER")) {
                joined.add(new Found(place.span(), person, place.kind(), place.confidence()));
            } else {
                joined.add(place);
            }
        }
        return joined;
    }

    /** A person's name does not follow an article ({@code der Koch}), a body's short name does ({@code die Kommission}). */
    private static boolean fits(String text, Words words, int word, Target target) {
        String before =
                word > 0 && words.areNeighbours(word - 1) ? words.at(word - 1).toLowerCase(Locale.GERMAN) : "";
        return target.type().equals("PER") ? !ARTICLES.contains(before) : DEFINITE.contains(before);
    }

    private static Map<String, @Nullable Target> byShortName(List<Found> found) {
        Map<String, @Nullable Target> targets = new HashMap<>();
        for (Found f : found) {
            if (!f.isName()) {
                continue;
            }
            for (String name : f.target().shortNames()) {
                put(targets, name, f.target());
                if ("sßxz".indexOf(name.charAt(name.length() - 1)) < 0) {
                    put(targets, name + "s", f.target());
                }
            }
        }
        return targets;
    }

    private static void put(Map<String, @Nullable Target> targets, String name, Target target) {
        Target before = targets.get(name);
        boolean shared = targets.containsKey(name)
                && (before == null || !before.identity().equals(target.identity()));
        targets.put(name, shared ? null : target);
    }
}
