package io.depesche.nlp.domain.grammar;

import io.depesche.nlp.domain.grammar.WordForm.Finite;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Cuts a sentence into the pieces of which {@link ClauseSplitter} makes clauses: at marks, at quotes, at {@code und} between two verbs. */
final class Segmenter {

    private final SmallWords small = SmallWords.shared();

    List<Segment> segments(List<Word> words) {
        boolean[] cut = new boolean[words.size()];
        boolean[] quoted = new boolean[words.size()];
        markQuotes(words, cut, quoted);
        List<Segment> segments = new ArrayList<>();
        int from = 0;
        Word before = null;
        for (int i = 0; i <= words.size(); i++) {
            boolean end = i == words.size() || isMark(words.get(i)) || cut[i];
            if (!end) {
                continue;
            }
            if (i > from) {
                addSplit(words.subList(from, i), before, quoted[from], segments);
                before = null;
            }
            if (i < words.size()) {
                before = stronger(before, words.get(i));
            }
            from = i + 1;
        }
        return segments;
    }

    private static Word stronger(@Nullable Word before, Word mark) {
        return before != null && before.text().equals(":") ? before : mark;
    }

    private static boolean isMark(Word word) {
        return word.kind() == Word.Kind.COMMA || word.kind() == Word.Kind.STOP || word.kind() == Word.Kind.BRACKET;
    }

    /** Quotation marks cut only where a clause stands between them: „Santa Felisa“ is a name. */
    private void markQuotes(List<Word> words, boolean[] cut, boolean[] quoted) {
        int open = -1;
        for (int i = 0; i < words.size(); i++) {
            Word word = words.get(i);
            if (word.kind() != Word.Kind.QUOTE
                    || word.text().equals("'")
                    || word.text().equals("’")) {
                continue;
            }
            if (open < 0) {
                open = i;
                continue;
            }
            if (FiniteVerbs.finiteIn(words.subList(open + 1, i)) != null && !goesOn(words, i)) {
                cut[open] = true;
                cut[i] = true;
                for (int k = open + 1; k < i; k++) {
                    quoted[k] = true;
                }
            }
            open = -1;
        }
        boolean unpaired = open >= 0 && FiniteVerbs.finiteIn(words.subList(open + 1, words.size())) != null;
        if (unpaired) {
            cut[open] = true;
            for (int k = open + 1; k < words.size(); k++) {
                quoted[k] = true;
            }
        }
    }

    /** {@code dass sie „rasch helfen“ müssen}: the verb behind the mark needs the one before it. */
    private boolean goesOn(List<Word> words, int close) {
        Word last = words.get(close - 1);
        boolean finite = close + 1 < words.size() && FiniteVerbs.canBeFinite(words, close + 1);
        return finite
                && needsVerb(words.get(close + 1))
                && (last.form().infinitive() != null || last.form().participle() != null);
    }

    /** Splits at {@code und} where a finite verb stands on both sides. */
    private void addSplit(List<Word> words, @Nullable Word before, boolean quoted, List<Segment> out) {
        int from = 0;
        for (int i = 1; i + 1 < words.size(); i++) {
            if (words.get(i).is(SmallKind.COORDINATOR)
                    && words.size() < 200
                    && bothFinite(words.subList(from, i), words.subList(i + 1, words.size()))) {
                out.add(new Segment(words.subList(from, i), from == 0 ? before : null, quoted));
                from = i;
            }
        }
        out.add(new Segment(words.subList(from, words.size()), from == 0 ? before : null, quoted));
    }

    /** Behind an auxiliary, {@code stehen} is an infinitive. */
    private boolean bothFinite(List<Word> left, List<Word> right) {
        Word finite = FiniteVerbs.finiteIn(left);
        if (finite == null || sharesPassive(finite, left, right)) {
            return false;
        }
        return needsVerb(finite)
                ? FiniteVerbs.strongIn(right) != null
                : FiniteVerbs.finiteIn(right) != null || goesOn(finite, right);
    }

    /** {@code durchsuchten das Büro und beschlagnahmten Waffen}: of the same tense and number as the verb before. */
    private static boolean goesOn(Word finite, List<Word> right) {
        Word first = right.getFirst();
        return right.size() > 1
                && first.isWord()
                && !first.capital()
                && right.get(1).isNoun()
                && finite.form().finite().stream().filter(Finite::past).anyMatch(one -> first.form().finite().stream()
                        .anyMatch(other ->
                                other.past() && (one.persons() & other.persons() & FiniteVerbs.NEWS_PERSONS) != 0));
    }

    /** Whether a verb is only half of one: auxiliaries and modals. */
    boolean needsVerb(Word finite) {
        String lemma = finite.form().finite().getFirst().lemma();
        return small.is(SmallKind.AUXILIARY, lemma) || small.is(SmallKind.MODAL, lemma);
    }
    /** {@code dass die Sparte verkauft und die Firma umbenannt werden soll}: what looks finite shares the passive behind. */
    private boolean sharesPassive(Word finite, List<Word> left, List<Word> right) {
        int modal = right.size() - 1;
        return finite == left.getLast()
                && finite.form().participle() != null
                && modal >= 2
                && right.get(modal - 1).small().equals("werden")
                && right.get(modal - 2).form().participle() != null
                && !right.get(modal).form().finite().isEmpty()
                && small.is(
                        SmallKind.MODAL,
                        right.get(modal).form().finite().getFirst().lemma());
    }
}
