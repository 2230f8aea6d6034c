package io.depesche.nlp.domain.claim;

import io.depesche.contracts.article.ArticleEnriched.DateMention;
import io.depesche.nlp.domain.grammar.Clause;
import io.depesche.nlp.domain.grammar.Phrase;
import io.depesche.nlp.domain.grammar.Word;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Which date of the record an act took place on: the nearest in its own clause that is the act's and no other noun's. */
final class Times {

    private static final Set<String> COMPARING = Set.of("vergleich", "als", "verglichen");

    private static final Pattern DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");

    private final Map<String, DateMention> dates = new HashMap<>();
    private final @Nullable String published;

    Times(List<DateMention> dates, @Nullable String published) {
        dates.forEach(date -> this.dates.put(date.id(), date));
        this.published = published;
    }

    /** Id of the date of an act whose word stands at an offset; {@code null} if its clause names none. */
    @Nullable
    String of(Clause clause, int offset) {
        String best = null;
        int distance = Integer.MAX_VALUE;
        for (Phrase phrase : clause.phrases()) {
            DateMention date = point(phrase);
            if (date == null || ofNoun(clause, phrase)) {
                continue;
            }
            int away = Math.abs(phrase.span().start() - offset);
            if (away < distance) {
                distance = away;
                best = date.id();
            }
        }
        return best;
    }

    /**
     * The date of an act that a verb only announces, confirms or denies: {@code kündigte am Montag einen Streik für Freitag an}. The day
     * of the announcement is not the act's; what stands right behind the noun, or lies ahead with {@code für}, is.
     */
    @Nullable
    String ofAnnounced(Clause clause, Phrase noun) {
        for (Phrase phrase : clause.phrases()) {
            DateMention date = point(phrase);
            boolean behind = phrase.from() == noun.to();
            boolean ahead = "für".equals(phrase.preposition()) || "ab".equals(phrase.preposition());
            if (date != null && (behind || ahead)) {
                return date.id();
            }
        }
        return null;
    }

    /** The same, where it is the present. */
    @Nullable
    String now(Clause clause, int offset) {
        String id = of(clause, offset);
        DateMention date = id == null ? null : dates.get(id);
        return date != null && date.value().equals("PRESENT_REF") ? id : null;
    }

    /** Id of a day that begins {@code am} and may belong to the noun before it. */
    @Nullable
    String dayBehindNoun(Phrase phrase) {
        DateMention date = "an".equals(phrase.preposition()) ? point(phrase) : null;
        return date == null || !DAY.matcher(date.value()).matches() ? null : date.id();
    }

    /** Whether two dates of the record have the same value. */
    boolean sameDay(String one, String other) {
        DateMention first = dates.get(one);
        DateMention second = dates.get(other);
        return first != null && second != null && first.value().equals(second.value());
    }

    private @Nullable DateMention point(Phrase phrase) {
        if (phrase.kind() != Phrase.Kind.DATE || phrase.head().mark() == null) {
            return null;
        }
        DateMention date = dates.get(phrase.head().mark());
        return date == null || date.type().equals("DURATION") || date.type().equals("SET") ? null : date;
    }

    /** {@code eine Entscheidung aus dem Jahr 2021}, {@code … den Jahren 2000 und 2001}: the date of a thing, not of the act. */
    private static boolean ofNoun(Clause clause, Phrase phrase) {
        Phrase before = phrase.preposition() == null ? coordinatedDate(clause, phrase) : null;
        return ofNounAlone(clause, before == null ? phrase : before);
    }

    private static @Nullable Phrase coordinatedDate(Clause clause, Phrase phrase) {
        for (Phrase other : clause.phrases()) {
            boolean and = other.kind() == Phrase.Kind.DATE
                    && other.to() == phrase.from() - 1
                    && clause.words().get(other.to()).small().equals("und");
            if (and) {
                return other;
            }
        }
        return null;
    }

    private static boolean ofNounAlone(Clause clause, Phrase phrase) {
        if (compared(clause, phrase)) {
            return true;
        }
        if (Set.of("aus", "von", "seit", "für", "nach").contains(String.valueOf(phrase.preposition()))) {
            for (Phrase other : clause.phrases()) {
                if (other.to() == phrase.from() && other.kind() == Phrase.Kind.NOUN) {
                    return true;
                }
            }
        }
        return false;
    }

    /** {@code gegenüber dem Vorjahr}, {@code im Vergleich zu 2019}, {@code mehr als im Mai}: a time that the act is measured by. */
    private static boolean compared(Clause clause, Phrase phrase) {
        String before =
                phrase.from() == 0 ? "" : clause.words().get(phrase.from() - 1).small();
        return "gegenüber".equals(phrase.preposition()) || COMPARING.contains(before);
    }

    /** Whether the clause names a day that was yet to come when the article appeared. */
    boolean isFuture(Clause clause) {
        if (published == null) {
            return false;
        }
        for (Word word : clause.words()) {
            DateMention date = word.kind() == Word.Kind.DATE && word.mark() != null ? dates.get(word.mark()) : null;
            if (date != null && date.earliest() != null && !date.type().equals("DURATION")) {
                String day = date.earliest().length() > 10 ? date.earliest().substring(0, 10) : date.earliest();
                if (day.compareTo(published) > 0) {
                    return true;
                }
            }
        }
        return false;
    }
}
