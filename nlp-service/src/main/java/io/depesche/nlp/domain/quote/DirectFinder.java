package io.depesche.nlp.domain.quote;

import io.depesche.contracts.article.Span;
import io.depesche.nlp.domain.quote.Clause.Type;
import io.depesche.nlp.domain.quote.Heard.Source;
import io.depesche.nlp.domain.quote.Token.Kind;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Says who spoke a quoted clause: who stands behind it ({@code „…“, sagte sie}), before its colon ({@code Sie lachte: „…“}), or, where
 * it stands alone, whoever spoke last.
 */
final class DirectFinder {

    private final CueFinder cues;

    DirectFinder(SayingWords words) {
        this.cues = new CueFinder(words);
    }

    /** The quoted clause at a clause of the sentence. */
    Heard speech(ReadSentence sentence, int index, Quotation quotation) {
        Heard behind = index + 1 < sentence.clauses().size() ? behind(sentence, index + 1, quotation.inner()) : null;
        if (behind != null) {
            return behind;
        }
        Heard before = index > 0 ? before(sentence, index - 1, quotation.inner()) : null;
        if (before != null) {
            return before;
        }
        return new Heard(Rule.SPEECH_ALONE, quotation.inner(), Source.THE_LAST, null);
    }

    private @Nullable Heard behind(ReadSentence sentence, int index, Span inner) {
        Clause clause = sentence.clauses().get(index);
        int first = clause.from();
        while (first < clause.to() && !sentence.token(first).isWord()) {
            first++;
        }
        if (first >= clause.to()) {
            return null;
        }
        String opening = sentence.token(first).lower();
        Cue cue = cues.verb(sentence, index);
        if (opening.equals("so")) {
            boolean saying = clause.finite() == first + 1;
            NounPhrase phrase = saying
                    ? Phrases.first(sentence, clause.finite() + 1, clause.to())
                    : NounPhrase.at(sentence.tokens(), first + 1, clause.to());
            return phrase == null ? null : heard(sentence, Rule.SPEECH_WITH_CUE, inner, phrase, first);
        }
        if (opening.equals("mit") && clause.finite() == first + 3) {
            NounPhrase phrase = sentence.token(first + 2).lower().equals("worten")
                    ? Phrases.first(sentence, clause.finite() + 1, clause.to())
                    : null; // „Ich bin wieder da“, mit diesen Worten meldete er sich
            return phrase == null ? null : heard(sentence, Rule.SPEECH_WITH_CUE, inner, phrase, first + 2);
        }
        if (opening.equals("wie") && cue != null) {
            Source source = CueSpeaker.of(sentence, index, cue);
            return new Heard(
                    Rule.SPEECH_WITH_CUE,
                    inner,
                    source,
                    sentence.token(cue.from()).span());
        }
        if (cue != null && isTurnedRound(sentence, index, clause, cue)) {
            return new Heard(
                    Rule.SPEECH_WITH_CUE,
                    inner,
                    CueSpeaker.of(sentence, index, cue),
                    sentence.token(cue.from()).span());
        }
        if (clause.finite() != first) {
            return null;
        }
        if (cue != null) {
            Source source = CueSpeaker.of(sentence, index, cue);
            return new Heard(
                    Rule.SPEECH_WITH_CUE,
                    inner,
                    source,
                    sentence.token(cue.from()).span());
        }
        NounPhrase phrase = Phrases.first(sentence, first + 1, clause.to());
        return phrase == null ? null : heard(sentence, Rule.SPEECH_WITH_CUE, inner, phrase, first);
    }

    /** {@code „Wir öffnen“ Kuhl sagte.}: machines leave the order of another language. */
    private static boolean isTurnedRound(ReadSentence sentence, int index, Clause clause, Cue cue) {
        boolean last = index + 1 == sentence.clauses().size();
        return last
                && clause.type() == Type.MAIN
                && clause.finite() > clause.from()
                && sentence.clauses().get(index - 1).type() == Type.SPEECH
                && cue.verb() == clause.finite()
                && cue.saying().takes('p')
                && !cue.passive()
                && CueFinder.lastWord(sentence.tokens(), clause) == clause.finite();
    }

    private @Nullable Heard before(ReadSentence sentence, int index, Span inner) {
        Heard inserted = null;
        for (int i = index; i >= Math.max(0, index - 3); i--) {
            Clause clause = sentence.clauses().get(i);
            if (clause.type() == Type.SPEECH) {
                return inserted != null ? inserted : new Heard(Rule.SPEECH_ALONE, inner, Source.THE_LAST, null);
            }
            if (clause.finite() < 0 && i > 0) {
                continue;
            }
            Cue cue = cues.verb(sentence, i);
            boolean dependent = clause.type() == Type.RELATIVE || clause.type() == Type.SUBORDINATE;
            if (cue != null) {
                Source source = CueSpeaker.of(sentence, i, cue);
                Heard heard = new Heard(
                        Rule.SPEECH_AFTER_COLON,
                        inner,
                        source,
                        sentence.token(cue.from()).span());
                boolean own = !dependent
                        || i == index
                                && clause.type() == Type.RELATIVE
                                && cue.saying().takes('p');
                if (own) {
                    return heard;
                }
                inserted = inserted == null ? heard : inserted;
            }
            if (dependent) {
                continue;
            }
            return inserted != null ? inserted : afterColon(sentence, i, inner);
        }
        return inserted;
    }

    /** What a clause without a verb of saying leads to: {@code Kuhl lachte: „…“}. */
    private Heard afterColon(ReadSentence sentence, int index, Span inner) {
        Clause clause = sentence.clauses().get(index);
        if (clause.finite() >= 0 && sentence.token(clause.finite()).form().is(Form.SUBJUNCTIVE_1)) {
            return new Heard(Rule.SPEECH_ALONE, inner, Source.THE_LAST, null);
        }
        Cue noun = cues.noun(sentence, clause);
        NounPhrase subject = clause.finite() >= 0
                ? SubjectFinder.of(sentence, index)
                : Phrases.first(sentence, clause.from(), clause.to());
        boolean speaks = subject != null
                && Phrases.canSpeak(sentence, subject)
                && !(noun != null && subject.from() <= noun.noun() && noun.noun() < subject.to());
        Source source = noun != null && !speaks ? CueSpeaker.of(sentence, index, noun) : Source.of(sentence, subject);
        if (source.phrase() != null) {
            source = Source.of(sentence, ownerOrSelf(sentence, source.phrase()), source.standIn());
        }
        boolean colon =
                clause.to() < sentence.size() && sentence.token(clause.to()).kind() == Kind.COLON;
        Span at = noun == null ? null : sentence.token(noun.from()).span();
        return new Heard(
                colon ? Rule.SPEECH_AFTER_COLON : Rule.SPEECH_ALONE,
                inner,
                source.isNobody() ? Source.THE_LAST : source,
                at);
    }

    /** {@code [Ihre] Begründung ist kurz: „…“}: a thing does not speak, whose it is does. */
    private static NounPhrase ownerOrSelf(ReadSentence sentence, NounPhrase subject) {
        boolean thing = !subject.pronoun()
                && !People.isSpeaker(sentence.token(subject.head()).form());
        boolean owned =
                thing && PhraseWords.isPossessive(sentence.token(subject.from()).lower());
        return owned
                ? new NounPhrase(subject.from(), subject.from(), subject.from() + 1, subject.from() + 1, true, true)
                : subject;
    }

    private static Heard heard(ReadSentence sentence, Rule rule, Span inner, NounPhrase phrase, int cue) {
        return new Heard(
                rule, inner, Source.of(sentence, phrase), sentence.token(cue).span());
    }

    static int clauseAt(ReadSentence sentence, int offset) {
        List<Clause> clauses = sentence.clauses();
        for (int i = 0; i < clauses.size(); i++) {
            if (sentence.token(clauses.get(i).to() - 1).end() > offset) {
                return i;
            }
        }
        return clauses.size() - 1;
    }
}
