package io.depesche.nlp.domain.quote;

import io.depesche.nlp.domain.quote.Heard.Source;
import org.jspecify.annotations.Nullable;

/** Says who speaks where a noun tells of it: its owner ({@code die Forderung der Union}), else who acts in its clause. */
final class NounSpeaker {

    private NounSpeaker() {}

    static Source of(ReadSentence sentence, int index, Cue cue) {
        Clause clause = sentence.clauses().get(index);
        NounPhrase owner = owner(sentence, clause.from(), cue.noun(), clause.to());
        if (owner != null) {
            return Source.of(sentence, owner);
        }
        if (isUnderSuspicion(sentence, cue.noun())) {
            return Source.NOBODY;
        }
        NounPhrase subject = SubjectFinder.of(sentence, index);
        if (clause.finite() < 0) {
            return Source.of(sentence, subject);
        }
        boolean itself = subject != null && subject.from() <= cue.noun() && cue.noun() < subject.to();
        if (subject == null || itself || isImpersonal(sentence, subject)) {
            NounPhrase agent = Phrases.behind(sentence, clause.from(), cue.noun(), CueSpeaker.AGENTS);
            NounPhrase own = agent != null ? agent : itself ? subject : nounPhrase(sentence, clause, cue);
            return Source.of(sentence, own); // Berichte, …: nobody is named
        }
        return Source.of(sentence, subject, CueSpeaker.standIn(sentence, clause, subject));
    }

    /** {@code Kuhl steht im Verdacht, …}: others say so. */
    private static boolean isUnderSuspicion(ReadSentence sentence, int noun) {
        return sentence.token(noun).lower().endsWith("verdacht")
                && noun > 0
                && switch (sentence.token(noun - 1).lower()) {
                    case "im", "in", "unter", "dringendem" -> true;
                    default -> false;
                };
    }

    /** {@code es gibt Hinweise, dass} */
    private static boolean isImpersonal(ReadSentence sentence, NounPhrase subject) {
        return subject.pronoun() && sentence.token(subject.head()).lower().equals("es");
    }

    /** {@code lehnte mit der Begründung ab, …}: behind {@code mit} the noun is the subject's own. */
    static boolean isWithOwn(ReadSentence sentence, Clause clause, Cue noun) {
        NounPhrase phrase = nounPhrase(sentence, clause, noun);
        return phrase != null
                && phrase.from() > 0
                && sentence.token(phrase.from() - 1).lower().equals("mit");
    }

    /** Who stands behind a noun that the clause only deals with: {@code wies die Forderung [der Union] zurück, …}. */
    static Source ofOthers(ReadSentence sentence, int index, Cue noun) {
        Clause clause = sentence.clauses().get(index);
        NounPhrase owner = owner(sentence, clause.from(), noun.noun(), clause.to());
        NounPhrase subject = SubjectFinder.of(sentence, index);
        boolean goesOn = subject != null && Phrases.canSpeak(sentence, subject);
        if (owner == null) {
            owner = Phrases.behind(
                    sentence, clause.from(), noun.noun(), CueSpeaker.AGENTS); // erhielt von Kuhl den Hinweis
        }
        return Source.of(sentence, owner != null ? owner : nounPhrase(sentence, clause, noun))
                .then(goesOn ? subject : null);
    }

    private static @Nullable NounPhrase nounPhrase(ReadSentence sentence, Clause clause, Cue cue) {
        for (int i = Math.max(clause.from(), cue.noun() - 6); i <= cue.noun(); i++) {
            NounPhrase phrase = NounPhrase.at(sentence.tokens(), i, clause.to());
            if (phrase != null && phrase.head() == cue.noun()) {
                return phrase;
            }
        }
        return null;
    }

    /** {@code wies die [von der Union] angeregte Lösung zurück}: the agent inside the last such phrase of a clause. */
    static @Nullable NounPhrase agentIn(ReadSentence sentence, Clause clause) {
        for (int i = clause.to() - 1; i > clause.from(); i--) {
            if (sentence.token(i).form().is(Form.CAPITAL)) {
                NounPhrase agent = agentInside(sentence, clause.from(), i);
                if (agent != null) {
                    return agent;
                }
            }
        }
        return null;
    }

    /** {@code die [von der Union] erhobene Forderung}. */
    private static @Nullable NounPhrase agentInside(ReadSentence sentence, int from, int noun) {
        if (noun - from < 4
                || sentence.token(noun - 1).form().participle().isEmpty()
                        && !sentence.token(noun - 1).form().is(Form.ADJECTIVE)) {
            return null;
        }
        for (int i = Math.max(from, noun - 12); i + 2 < noun; i++) {
            boolean opens = PhraseWords.isDeterminer(sentence.token(i).lower())
                    && CueSpeaker.AGENTS.contains(sentence.token(i + 1).lower());
            NounPhrase agent = opens ? NounPhrase.at(sentence.tokens(), i + 2, noun - 1) : null;
            if (agent != null) {
                return agent;
            }
        }
        return null;
    }

    /** {@code seine Forderung}, {@code die Forderung der Union}, {@code Forderungen von Bauern}. */
    static @Nullable NounPhrase owner(ReadSentence sentence, int from, int noun, int to) {
        int at = noun - 1;
        while (at > from
                && sentence.token(at).form().is(Form.ADJECTIVE)
                && !sentence.token(at).form().is(Form.CAPITAL)) {
            at--;
        }
        if (at >= from && PhraseWords.isPossessive(sentence.token(at).lower())) {
            return new NounPhrase(at, at, at + 1, at + 1, true, true);
        }
        NounPhrase agent = agentInside(sentence, from, noun);
        if (agent != null) {
            return agent;
        }
        int next = noun + 1;
        while (next < to
                && sentence.token(next).form().is(Form.CAPITAL)
                && sentence.token(next).form().isNoun()
                && !sentence.token(next).form().is(Form.NAME)) {
            next++;
        }
        if (next >= to) {
            return null;
        }
        String word = sentence.token(next).lower();
        boolean genitive = PhraseWords.isGenitiveArticle(word) || word.equals("vieler") || word.equals("einiger");
        boolean prepositional = CueSpeaker.AGENTS.contains(word) || word.equals("aus");
        if (genitive
                || !prepositional && sentence.token(next).form().is(Form.CAPITAL)
                || isGenitivePlural(sentence, next, to)) {
            return NounPhrase.at(sentence.tokens(), next, to);
        }
        return prepositional && next + 1 < to ? NounPhrase.at(sentence.tokens(), next + 1, to) : null;
    }

    /** {@code Angaben russischer Medien}. */
    private static boolean isGenitivePlural(ReadSentence sentence, int at, int to) {
        Form form = sentence.token(at).form();
        return form.is(Form.ADJECTIVE)
                && form.lower().endsWith("er")
                && at + 1 < to
                && sentence.token(at + 1).form().is(Form.CAPITAL);
    }
}
