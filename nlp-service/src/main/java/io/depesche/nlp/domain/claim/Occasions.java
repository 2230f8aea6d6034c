package io.depesche.nlp.domain.claim;

import io.depesche.nlp.domain.grammar.Clause;
import io.depesche.nlp.domain.grammar.Phrase;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * On which day the meetings, sittings and matches of an article were: {@code nach dem Treffen am 19. Juni}. What is said to have been
 * done {@code während des Treffens} was done on that day. Occasions of the same name on two days are none.
 */
final class Occasions {

    private final Map<String, String> days = new HashMap<>();

    /** @param times the dates of the record */
    Occasions(Times times, List<ReadSentence> sentences) {
        Set<String> several = new HashSet<>();
        for (ReadSentence sentence : sentences) {
            for (Clause clause : sentence.clauses) {
                for (Phrase day : clause.phrases()) {
                    String date = times.dayBehindNoun(day);
                    Phrase noun = date == null ? null : before(clause, day);
                    for (String name : noun == null ? List.<String>of() : names(noun)) {
                        String known = days.putIfAbsent(name, String.valueOf(date));
                        if (known != null && !times.sameDay(known, String.valueOf(date))) {
                            several.add(name);
                        }
                    }
                }
            }
        }
        several.forEach(days::remove);
    }

    private static @Nullable Phrase before(Clause clause, Phrase day) {
        for (Phrase phrase : clause.phrases()) {
            boolean noun = phrase.kind() == Phrase.Kind.NOUN && phrase.name() == null && phrase.to() == day.from();
            if (noun && phrase.determiner() != null) {
                return phrase;
            }
        }
        return null;
    }

    private static List<String> names(Phrase phrase) {
        List<String> names = new ArrayList<>(phrase.head().nounLemmas());
        if (names.isEmpty()) {
            names.add(phrase.head().text());
        }
        return names;
    }

    /** Id of the date of the occasion that a definite noun takes up; {@code null} if none is known. */
    @Nullable
    String dayOf(Phrase phrase) {
        if (phrase.kind() != Phrase.Kind.NOUN || !Documents.isDefinite(phrase.determiner())) {
            return null;
        }
        for (String name : names(phrase)) {
            String day = days.get(name);
            if (day != null) {
                return day;
            }
        }
        return null;
    }
}
