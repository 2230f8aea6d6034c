package io.depesche.nlp.domain.quote;

import io.depesche.contracts.article.Span;
import io.depesche.nlp.domain.quote.Clause.Type;
import io.depesche.nlp.domain.quote.Heard.Source;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What stands beside a clause of saying: {@code …, sagte sie}, {@code wie sie sagte, …}, {@code …, so der Minister}. */
final class BesideFinder {

    private final CueFinder cues;

    BesideFinder(CueFinder cues) {
        this.cues = cues;
    }

    /** {@code Wie sie mitteilte, …}, {@code …, wie es hieß}, {@code …, so der Minister}. */
    @Nullable
    Heard wie(ReadSentence sentence, int index, String opening, @Nullable Cue verb) {
        Clause clause = sentence.clauses().get(index);
        Source source;
        Span cue;
        if (opening.equals("so")) {
            int at = clause.from() + 1;
            boolean noun = clause.type() == Type.FRAGMENT && index > 0;
            boolean saying = verb != null && verb.saying().takes('p') && clause.finite() == at && index > 0;
            NounPhrase phrase = noun
                    ? NounPhrase.at(sentence.tokens(), at, clause.to())
                    : saying ? Phrases.first(sentence, at + 1, clause.to()) : null;
            if (phrase == null
                    || phrase.pronoun()
                            && !saying
                            && !sentence.token(phrase.head()).form().lower().matches("er|sie|man")) {
                return null;
            }
            boolean es = sentence.token(phrase.head()).lower().equals("es");
            source = es && verb != null ? CueSpeaker.of(sentence, index, verb) : Source.of(sentence, phrase);
            cue = saying
                    ? sentence.token(at).span()
                    : sentence.token(clause.from()).span();
        } else {
            if (verb == null && clause.finite() < 0) {
                return wieCutOff(sentence, index);
            }
            if (verb != null && clause.finite() < 0) {
                return wieBy(sentence, index, verb);
            }
            if (verb == null || !verb.saying().takes('d') && !verb.saying().takes('p')) {
                return null;
            }
            source = CueSpeaker.of(sentence, index, verb);
            if (!verb.saying().takes('p') && !isSomebody(source)) {
                return null; // wie der Besuch zeigt
            }
            cue = sentence.token(verb.from()).span();
        }
        if (touchesSpeech(sentence, index)) {
            return null;
        }
        Span content = index == 0 ? Stretches.following(sentence, 1) : Stretches.preceding(sentence, index);
        return content == null ? null : new Heard(Rule.BESIDE, content, source, cue);
    }

    /** {@code …, wie schon vom Amt vorausgesagt}: the agent of a participle. */
    private static @Nullable Heard wieBy(ReadSentence sentence, int index, Cue verb) {
        Clause clause = sentence.clauses().get(index);
        NounPhrase agent = Phrases.behind(sentence, clause.from(), verb.from(), CueSpeaker.AGENTS);
        Span content = index == 0 ? Stretches.following(sentence, 1) : Stretches.preceding(sentence, index);
        return agent == null || content == null || touchesSpeech(sentence, index)
                ? null
                : new Heard(
                        Rule.BESIDE,
                        content,
                        Source.of(sentence, agent),
                        sentence.token(verb.from()).span());
    }

    /** {@code wie Jan Kuhl, Leiter des Amts, mitteilte}: an apposition cuts the clause in pieces. */
    private @Nullable Heard wieCutOff(ReadSentence sentence, int index) {
        List<Clause> clauses = sentence.clauses();
        Clause opening = clauses.get(index);
        NounPhrase phrase = NounPhrase.at(sentence.tokens(), opening.from() + 1, opening.to());
        for (int j = index + 1; phrase != null && j < Math.min(clauses.size(), index + 4); j++) {
            Cue cue = clauses.get(j).finite() >= 0 ? cues.verb(sentence, j) : null;
            if (cue == null) {
                continue;
            }
            boolean last = CueFinder.lastWord(sentence.tokens(), clauses.get(j)) - cue.verb() <= 1;
            Span content = index == 0 ? Stretches.following(sentence, j + 1) : Stretches.preceding(sentence, index);
            return !last || content == null
                    ? null
                    : new Heard(
                            Rule.BESIDE,
                            content,
                            Source.of(sentence, phrase),
                            sentence.token(cue.from()).span());
        }
        return null;
    }

    private static boolean isSomebody(Source source) {
        ReadSentence sentence = source.sentence();
        NounPhrase phrase = source.phrase();
        return sentence == null
                || phrase == null
                || Phrases.canSpeak(sentence, phrase)
                || Documents.isDocument(sentence, phrase);
    }

    private static boolean touchesSpeech(ReadSentence sentence, int index) {
        List<Clause> clauses = sentence.clauses();
        return index > 0 && clauses.get(index - 1).type() == Type.SPEECH
                || index + 1 < clauses.size() && clauses.get(index + 1).type() == Type.SPEECH;
    }

    /** {@code …, sagte sie}. */
    @Nullable
    Heard before(ReadSentence sentence, int index, Cue verb) {
        Clause clause = sentence.clauses().get(index);
        boolean perfect = verb.from() == CueFinder.lastWord(sentence.tokens(), clause);
        boolean itself = (verb.from() == clause.finite() || perfect)
                && !verb.passive()
                && !verb.saying().takes('t');
        if (!itself || !verb.saying().takes('p') || touchesSpeech(sentence, index)) {
            return null;
        }
        NounPhrase subject = Phrases.first(sentence, clause.finite() + 1, clause.to());
        boolean follows = subject != null && subject.from() == clause.finite() + 1;
        if (!follows
                || !isContent(sentence, index - 1)
                || sentence.token(clause.from()).lower().equals("und")) {
            return null;
        }
        Span content = Stretches.preceding(sentence, index);
        Source source = CueSpeaker.of(sentence, index, verb);
        return content == null
                ? null
                : new Heard(
                        Rule.BESIDE,
                        content,
                        source,
                        sentence.token(verb.from()).span());
    }

    /** Whether what ends with a clause can be said: it begins with a main clause or with dass, not with wenn, um or a noun. */
    private static boolean isContent(ReadSentence sentence, int last) {
        boolean main = false;
        for (int i = last; i >= 0; i--) {
            Clause clause = sentence.clauses().get(i);
            if (clause.type() == Type.SPEECH) {
                return false;
            }
            Token opening = Stretches.firstWord(sentence, clause);
            main |= clause.type() == Type.MAIN
                    || clause.type() == Type.SUBORDINATE
                            && opening != null
                            && opening.lower().startsWith("da");
        }
        return main;
    }
}
