package io.depesche.nlp.domain.grammar;

import io.depesche.contracts.article.Span;
import io.depesche.nlp.domain.lexicon.Reading.Case;
import io.depesche.nlp.domain.lexicon.Reading.Number;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/** Joins phrases by {@code und} and commas, and a phrase with its apposition: {@code Ida Kroll, Chefin der Werft,}. */
final class Coordination {

    private static final int MOST_MEMBERS = 12;

    private final List<Word> words;
    private final boolean[] used;
    private final IntFunction<@Nullable Phrase> nominal;

    /** @param nominal reads the phrase without preposition that begins at a word */
    Coordination(List<Word> words, boolean[] used, IntFunction<@Nullable Phrase> nominal) {
        this.words = words;
        this.used = used;
        this.nominal = nominal;
    }

    /** Takes in what is coordinated with the phrase, and its apposition. */
    Phrase coordinated(Phrase phrase, int governed, int depth) {
        if (phrase.kind != Phrase.Kind.NOUN || depth > 1) {
            return phrase;
        }
        List<Phrase> more = new ArrayList<>();
        Phrase apposition = null;
        int at = Brackets.behind(words, phrase.to);
        boolean closed = false;
        while (at < words.size() && !closed && more.size() < MOST_MEMBERS) {
            boolean and = words.get(at).is(SmallKind.COORDINATOR)
                    && !words.get(at).small().equals("doch")
                    && !words.get(at).small().equals("denn")
                    && !words.get(at).small().equals("aber");
            boolean comma = words.get(at).kind() == Word.Kind.COMMA;
            if (!and && !comma) {
                break;
            }
            int next = at + 1;
            while (next < words.size() && and && words.get(next).is(SmallKind.ADVERB) && !used[next]) {
                next++;
            }
            if (next >= words.size() || used[next] || words.get(next).kind() == Word.Kind.DATE) {
                break;
            }
            Phrase member = nominal.apply(next);
            if (member == null || member.kind != Phrase.Kind.NOUN) {
                break;
            }
            if (governed != Agreement.ALL) {
                member.mask = Agreement.meet(member.mask, governed);
            }
            if (comma && !andFollows(Brackets.behind(words, member.to)) && more.isEmpty()) {
                apposition = means(phrase, member) ? member : null;
                break;
            }
            more.add(member);
            at = Brackets.behind(words, member.to);
            closed = and;
        }
        if (apposition != null) {
            Span own = phrase.span;
            phrase.apposition = coordinated(apposition, Agreement.ALL, depth + 1);
            phrase.to = closing(apposition.to);
            phrase.span = own;
        } else if (closed) {
            if (many(phrase) && !more.isEmpty() && commaBefore(more.getFirst()) && more.size() == 2) {
                // die Führer beider Länder, A und B: the names are the apposition
                Phrase names = more.getFirst();
                names.members.addAll(more);
                phrase.apposition = names;
                phrase.to = closing(more.getLast().to);
                return phrase;
            }
            phrase.members.add(phrase);
            phrase.members.addAll(more);
            phrase.to = more.getLast().to;
            phrase.mask = widened(phrase);
        }
        return phrase;
    }

    private static boolean many(Phrase phrase) {
        return phrase.name == null && phrase.can(Number.PLURAL) && !phrase.can(Number.SINGULAR);
    }

    private boolean commaBefore(Phrase phrase) {
        return phrase.from > 0
                && words.get(phrase.from - 1).kind() == Word.Kind.COMMA
                && phrase.name != null
                && phrase.determiner == null;
    }

    private int closing(int at) {
        return at < words.size() && words.get(at).kind() == Word.Kind.COMMA ? at + 1 : at;
    }

    /** The case that all members can stand in. */
    private static int widened(Phrase phrase) {
        int mask = 0;
        for (Case one : Case.values()) {
            boolean all = true;
            for (Phrase member : phrase.members) {
                all &= Agreement.can(member == phrase ? phrase.mask : member.mask, one);
            }
            mask |= all ? Agreement.of(one) : 0;
        }
        return mask == 0 ? phrase.mask : mask;
    }

    private boolean andFollows(int at) {
        int depth = 0;
        for (int i = at; i < words.size() && i < at + 24; i++) {
            Word word = words.get(i);
            if (used[i] || word.kind() == Word.Kind.STOP) {
                return false;
            }
            if (word.small().equals("und")
                    || word.small().equals("sowie")
                    || word.small().equals("oder")) {
                return i == at || depth > 0;
            }
            depth += word.kind() == Word.Kind.COMMA ? 1 : 0;
            if (word.isWord() && word.governed() != 0) {
                return false;
            }
        }
        return false;
    }

    /** Whether the phrase behind the comma can mean the same: one is a name, the other not, and the case fits. */
    private static boolean means(Phrase phrase, Phrase other) {
        boolean names = (phrase.name == null) != (other.name == null)
                || phrase.name != null && other.name != null && other.determiner != null && other.head != other.name;
        return names && other.preposition == null;
    }
}
