package io.depesche.nlp.domain.grammar;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Cuts a sentence into clauses: at its marks, and at {@code und} between two verbs. Which piece opens a clause, which goes on with an
 * interrupted one, is told by its first word and by where its finite verb stands.
 */
final class ClauseSplitter {

    /** Never anything but conjunctions, also where damage or speech leaves something behind the verb. */
    private static final Set<String> CERTAIN = Set.of("dass", "daß", "weil", "obwohl");

    private final Segmenter segmenter = new Segmenter();

    List<Clause> split(List<Word> words) {
        Assembly assembly = new Assembly();
        for (Segment segment : segmenter.segments(words)) {
            if (!segment.words().isEmpty()) {
                assembly.add(segment);
            }
        }
        return assembly.clauses;
    }

    private final class Assembly {
        final List<Clause> clauses = new ArrayList<>();
        private @Nullable Clause main;
        private @Nullable Clause last;
        private @Nullable Clause waiting;
        private boolean wasQuoted;

        void add(Segment segment) {
            boolean colon = segment.before() != null && segment.before().text().equals(":");
            boolean border = colon
                    || segment.before() != null && segment.before().text().equals(";")
                    || segment.quoted() != wasQuoted;
            wasQuoted = segment.quoted();
            if (border || dateline(segment)) {
                main = null;
                waiting = null;
            }
            Word opener = opener(segment);
            if (opener != null) {
                open(segment, opener);
            } else if (FiniteVerbs.strongIn(segment.words()) == null && segment.hasInfinitive()) {
                infinitive(segment);
            } else if (segment.hasFinite() && !completes(segment)) {
                finite(segment, colon);
            } else {
                goOn(segment, colon);
            }
        }

        /** {@code Bern (sda) - …}: the place of the report is no part of its first clause. */
        private boolean dateline(Segment segment) {
            Word before = segment.before();
            boolean dash = before != null && before.kind() == Word.Kind.STOP && "-–—".contains(before.text());
            return dash
                    && main != null
                    && clauses.size() == 1
                    && main.words.size() <= 8
                    && FiniteVerbs.finiteIn(main.words) == null;
        }

        private void open(Segment segment, Word opener) {
            boolean relative = opener.is(SmallKind.RELATIVE)
                    && segment.before() != null
                    && !opener.is(SmallKind.SUBORDINATOR)
                    && last != null;
            Clause parent = relative || main == null ? last : last != null && waiting == null ? last : main;
            Clause.Kind kind = relative ? Clause.Kind.RELATIVE : Clause.Kind.SUBORDINATE;
            Clause clause = new Clause(kind, parent, opener, segment.quoted(), false);
            extend(clause, segment);
            clauses.add(clause);
            last = clause;
            waiting = segment.hasFinite() ? null : clause;
        }

        private void infinitive(Segment segment) {
            Clause parent = last != null ? last : main;
            Clause clause = new Clause(Clause.Kind.INFINITIVE, parent, null, segment.quoted(), false);
            extend(clause, segment);
            clauses.add(clause);
            last = clause;
        }

        private void finite(Segment segment, boolean colon) {
            Clause open = waiting;
            if (open != null) {
                extend(open, segment);
                waiting = null;
                last = open;
            } else if (last != null
                    && last.kind() != Clause.Kind.MAIN
                    && segment.before() == null
                    && segment.endsFinite()) {
                Clause clause = new Clause(last.kind(), last.parent, last.opener, segment.quoted(), false);
                clause.coordinated = true;
                extend(clause, segment);
                clauses.add(clause);
                last = clause;
            } else if (main != null && FiniteVerbs.finiteIn(main.words) == null) {
                extend(main, segment);
                last = main;
            } else {
                Clause before = last;
                Clause clause = new Clause(Clause.Kind.MAIN, colon ? before : null, null, segment.quoted(), colon);
                clause.coordinated = main != null && segment.words().getFirst().is(SmallKind.COORDINATOR);
                extend(clause, segment);
                clauses.add(clause);
                adopt(clause);
                main = clause;
                last = clause;
            }
        }

        /** Clauses that came before their main clause hang on it. */
        private void adopt(Clause clause) {
            if (main == null) {
                for (Clause earlier : clauses) {
                    if (earlier != clause
                            && earlier.parent == null
                            && earlier.kind() != Clause.Kind.MAIN
                            && earlier.quoted() == clause.quoted()) {
                        earlier.parent = clause;
                    }
                }
            }
        }

        private void goOn(Segment segment, boolean colon) {
            Clause target = waiting != null ? waiting : main != null ? main : colon ? null : last;
            if (target == null) {
                target = new Clause(Clause.Kind.MAIN, colon ? last : null, null, segment.quoted(), colon);
                clauses.add(target);
                main = target;
            }
            extend(target, segment);
            last = target;
        }

        /** Whether an open main clause with an auxiliary still lacks the verb that the segment brings. */
        private boolean completes(Segment segment) {
            if (main == null || segment.before() == null || FiniteVerbs.strongIn(segment.words()) != null) {
                return false;
            }
            Word finite = FiniteVerbs.finiteIn(main.words);
            if (finite == null || !segmenter.needsVerb(finite)) {
                return false;
            }
            for (Word word : main.words) {
                boolean verb = word.form().participle() != null
                        || word.form().infinitive() != null
                        || word.form().zuInfinitive() != null;
                if (word != finite && word.isWord() && !word.capital() && verb && !word.isSmall()) {
                    return false;
                }
            }
            return true;
        }

        private void extend(Clause clause, Segment segment) {
            if (!clause.words.isEmpty() && segment.before() != null) {
                clause.words.add(segment.before());
            }
            clause.words.addAll(segment.words());
        }
    }

    /** The conjunction or relative pronoun that makes the segment a subordinate clause. */
    private @Nullable Word opener(Segment segment) {
        List<Word> words = segment.words();
        int at = 0;
        while (at < words.size() - 1
                && at < 3
                && (words.get(at).is(SmallKind.COORDINATOR) || words.get(at).is(SmallKind.APPROXIMATION))) {
            at++;
        }
        Word first = words.get(at);
        if (!first.isWord()) {
            return null;
        }
        boolean finite = segment.hasFinite();
        if (first.is(SmallKind.SUBORDINATOR)) {
            return !finite || segment.endsFinite() || CERTAIN.contains(first.small()) ? first : null;
        }
        if (segment.before() != null
                && segment.before().kind() != Word.Kind.COMMA
                && !segment.before().text().equals("–")
                && segment.before().kind() != Word.Kind.BRACKET) {
            boolean question = first.is(SmallKind.QUESTION) && words.size() > 1 && segment.endsFinite();
            return question ? first : null;
        }
        if (first.is(SmallKind.QUESTION) && words.size() > 1 && segment.endsFinite()) {
            return first;
        }
        Word second = at + 1 < words.size() ? words.get(at + 1) : null;
        boolean comma = segment.before() != null;
        if (comma && first.is(SmallKind.RELATIVE) && (segment.endsFinite() || !finite && bare(first, second))) {
            return first;
        }
        boolean governed = second != null && first.governed() != 0 && second.is(SmallKind.RELATIVE);
        if (comma && governed && second != null && segment.endsFinite()) {
            return second;
        }
        return null;
    }

    /** {@code , die sich …}: a pronoun, because no phrase begins here. */
    private static boolean bare(Word first, @Nullable Word second) {
        return second != null
                && second.isWord()
                && !second.isNoun()
                && second.form().adjective() == 0
                && !first.small().equals("was");
    }
}
