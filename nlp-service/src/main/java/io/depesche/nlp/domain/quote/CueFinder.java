package io.depesche.nlp.domain.quote;

import io.depesche.nlp.domain.quote.Clause.Type;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Finds the word of saying in a clause: puts separable verbs together ({@code teilte … mit}), looks through auxiliaries
 * ({@code hatte angekündigt}), tells the passive ({@code wird vorgeworfen}), and takes a noun ({@code die Forderung, …}) where no verb says
 * it.
 */
final class CueFinder {

    private static final Set<String> AUXILIARIES =
            Set.of("haben", "sein", "werden", "wollen", "sollen", "können", "müssen", "dürfen", "mögen", "lassen");

    private static final Saying BY_ADJECTIVE = new Saying("", "dzvt", Set.of());

    private final SayingWords words;

    CueFinder(SayingWords words) {
        this.words = words;
    }

    /** The verb of saying of a clause, {@code null} if its verb says nothing. */
    @Nullable
    Cue verb(ReadSentence sentence, int index) {
        Clause clause = sentence.clauses().get(index);
        if (clause.type() == Type.SPEECH) {
            return null;
        }
        List<Token> tokens = sentence.tokens();
        int finite = clause.finite();
        if (finite < 0) {
            return nonFinite(tokens, clause);
        }
        Form form = tokens.get(finite).form();
        boolean auxiliary = holdsOne(form.finite(), AUXILIARIES);
        if (auxiliary) {
            Cue cue = behindAuxiliary(tokens, clause, finite, form.finite().contains("werden"));
            if (cue != null) {
                return cue;
            }
        }
        int last = lastWord(tokens, clause);
        if (clause.type() == Type.MAIN && last > finite) {
            Cue cue = joined(tokens, clause, form.finite(), finite, last, false);
            if (cue != null) {
                return cue;
            }
        }
        Cue torn = clause.type() == Type.MAIN ? torn(sentence, index, form.finite(), finite) : null;
        if (torn != null) {
            return torn;
        }
        if (clause.type() != Type.MAIN && finite > clause.from()) {
            Cue cue = joined(tokens, clause, form.finite(), finite, finite - 1, false);
            if (cue != null) {
                return cue;
            }
        }
        return plain(tokens, clause, form.finite(), finite, false);
    }

    /** {@code teilte der Sprecher, der neu im Amt ist, mit}: the particle stands behind a relative clause. */
    private @Nullable Cue torn(ReadSentence sentence, int index, List<String> lemmas, int finite) {
        for (int i = index + 1; i < Math.min(sentence.clauses().size(), index + 4); i++) {
            Clause later = sentence.clauses().get(i);
            Token first = sentence.token(later.from());
            if (later.type() == Type.FRAGMENT
                    && later.to() - later.from() <= 2
                    && first.form().is(Form.PARTICLE)) {
                return joined(sentence.tokens(), sentence.clauses().get(index), lemmas, finite, later.from(), false);
            }
            if (later.type() == Type.MAIN) {
                return null;
            }
        }
        return null;
    }

    private @Nullable Cue behindAuxiliary(List<Token> tokens, Clause clause, int finite, boolean werden) {
        boolean perfect = false;
        for (int i = clause.to() - 1; i >= clause.from(); i--) {
            Form form = tokens.get(i).form();
            if (i == finite || form.is(Form.CAPITAL) && i > 0) {
                continue;
            }
            if (form.lower().equals("worden")) {
                perfect = true;
                continue;
            }
            List<String> lemmas = !form.participle().isEmpty() ? form.participle() : form.infinitive();
            if (lemmas.isEmpty()
                    || form.isFinite()
                            && form.participle().isEmpty()
                            && form.infinitive().isEmpty()) {
                continue;
            }
            boolean passive = perfect || werden && !form.participle().isEmpty();
            Cue cue = i > clause.from() ? joined(tokens, clause, lemmas, i, i - 1, passive) : null;
            if (cue == null) {
                cue = plain(tokens, clause, lemmas, i, passive);
            }
            if (cue != null) {
                return new Cue(cue.saying(), i, i + 1, finite, cue.passive(), -1);
            }
            if (form.infinitive().isEmpty() || !form.participle().isEmpty()) {
                return null;
            }
        }
        return null;
    }

    /** An infinitive or a participle of saying without a finite verb: {@code um zu betonen, dass}. */
    private @Nullable Cue nonFinite(List<Token> tokens, Clause clause) {
        for (int i = clause.to() - 1; i >= Math.max(clause.from(), clause.to() - 4); i--) {
            Form form = tokens.get(i).form();
            List<String> lemmas = !form.participle().isEmpty() ? form.participle() : form.infinitive();
            if (!lemmas.isEmpty() && !form.is(Form.CAPITAL)) {
                Cue cue = i > clause.from() ? joined(tokens, clause, lemmas, i, i - 1, false) : null;
                return cue != null ? cue : plain(tokens, clause, lemmas, i, false);
            }
        }
        return null;
    }

    private @Nullable Cue joined(
            List<Token> tokens, Clause clause, List<String> lemmas, int verb, int particle, boolean passive) {
        String front = tokens.get(particle).lower();
        if (front.isEmpty() || front.length() > 12) {
            return null;
        }
        return known(front, tokens, clause, lemmas, verb, passive);
    }

    private @Nullable Cue plain(List<Token> tokens, Clause clause, List<String> lemmas, int verb, boolean passive) {
        return known("", tokens, clause, lemmas, verb, passive);
    }

    /** All that the table says of a verb, put together. */
    private @Nullable Cue known(
            String front, List<Token> tokens, Clause clause, List<String> lemmas, int verb, boolean passive) {
        Saying best = null;
        String frames = "";
        for (String lemma : lemmas) {
            for (Saying saying : words.verb(front + lemma)) {
                if (satisfied(saying, tokens, clause)) {
                    frames += saying.frames();
                    best = saying;
                }
            }
        }
        if (best == null) {
            return null;
        }
        return new Cue(new Saying(best.lemma(), frames, best.needs()), verb, verb + 1, verb, passive, -1);
    }

    private static boolean satisfied(Saying saying, List<Token> tokens, Clause clause) {
        if (saying.needs().isEmpty()) {
            return true;
        }
        for (int i = clause.from(); i < clause.to(); i++) {
            Form form = tokens.get(i).form();
            if (saying.needs().contains(form.lower()) || saying.needs().contains(form.word())) {
                return true;
            }
        }
        return false;
    }

    /** The verb of saying of a clause, else its noun. */
    @Nullable
    Cue of(ReadSentence sentence, int index) {
        Cue cue = verb(sentence, index);
        return cue != null ? cue : noun(sentence, sentence.clauses().get(index));
    }

    /** The last noun or adjective of saying in a clause; what follows it are its attributes. */
    @Nullable
    Cue noun(ReadSentence sentence, Clause clause) {
        List<Token> tokens = sentence.tokens();
        if (clause.finite() >= 0 && words.isFact(tokens.get(clause.finite()).form())) {
            return null;
        }
        int lowest = Math.max(clause.from(), clause.to() - 14);
        for (int i = clause.to() - 1; i >= lowest; i--) {
            Form form = tokens.get(i).form();
            String frames = form.is(Form.CAPITAL) ? words.nounFrames(form) : "";
            if (!frames.isEmpty()) {
                return new Cue(new Saying("", frames, Set.of()), i, i + 1, clause.finite(), false, i);
            }
            if (i >= clause.to() - 3 && words.isAdjective(form)) {
                return new Cue(BY_ADJECTIVE, i, i + 1, clause.finite(), false, -1);
            }
        }
        return null;
    }

    /** Whether the verb of a clause deals with what others said: {@code lehnte die Forderung der Union ab, …}. */
    boolean isOfOthers(ReadSentence sentence, Clause clause) {
        List<Token> tokens = sentence.tokens();
        if (clause.finite() < 0) {
            return false;
        }
        String last = tokens.get(lastWord(tokens, clause)).lower();
        for (String lemma : tokens.get(clause.finite()).form().finite()) {
            if (words.isOfOthers(lemma) || words.isOfOthers(last + lemma)) {
                return true;
            }
        }
        int lastWord = lastWord(tokens, clause);
        Form end = tokens.get(lastWord).form();
        Form before = lastWord > clause.from() ? tokens.get(lastWord - 1).form() : end; // erhalten haben
        return isOfOthers(end.participle()) || isOfOthers(end.infinitive()) || isOfOthers(before.participle());
    }

    private boolean isOfOthers(List<String> lemmas) {
        for (String lemma : lemmas) {
            if (words.isOfOthers(lemma)) {
                return true;
            }
        }
        return false;
    }

    private static boolean holdsOne(List<String> lemmas, Set<String> wanted) {
        for (String lemma : lemmas) {
            if (wanted.contains(lemma)) {
                return true;
            }
        }
        return false;
    }

    static int lastWord(List<Token> tokens, Clause clause) {
        int i = clause.to() - 1;
        while (i > clause.from() && !tokens.get(i).isWord()) {
            i--;
        }
        return i;
    }
}
