package io.depesche.nlp.domain.quote;

import io.depesche.contracts.article.Span;
import io.depesche.nlp.domain.quote.Clause.Type;
import io.depesche.nlp.domain.quote.Heard.Source;
import io.depesche.nlp.domain.quote.Token.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Hears indirect speech in one sentence: clauses with dass, ob or a question word, verb-second clauses in the subjunctive and infinitives
 * behind a word of saying; {@code laut}, {@code zufolge}, {@code nach Angaben}; what stands before {@code sagte sie} or {@code so Kuhl};
 * and subjunctives that nobody introduces, which go on with what was said.
 */
final class IndirectFinder {

    private final CueFinder cues;
    private final BesideFinder beside;
    private final SourceFinder sources;

    IndirectFinder(SayingWords words) {
        this.cues = new CueFinder(words);
        this.beside = new BesideFinder(cues);
        this.sources = new SourceFinder(words);
    }

    /**
     * All of one sentence.
     *
     * @param running whether the sentence before ended in indirect speech
     */
    List<Heard> find(ReadSentence sentence, boolean running) {
        List<Heard> heard = new ArrayList<>();
        List<Clause> clauses = sentence.clauses();
        for (int i = 0; i < clauses.size(); i++) {
            if (clauses.get(i).type() == Type.SPEECH) {
                continue;
            }
            Heard source = sources.at(sentence, i);
            if (source != null) {
                heard.add(source);
            }
            Heard cued = byCue(sentence, i);
            if (cued != null && !isNestedNoun(cued, heard)) {
                heard.add(cued);
            }
        }
        FreeSpeech.add(sentence, running, heard);
        return heard;
    }

    /** A noun or an infinitive inside what somebody says is that person's word, not a speech of its own. */
    private static boolean isNestedNoun(Heard cued, List<Heard> heard) {
        boolean loose = cued.rule() == Rule.NOUN || cued.rule() == Rule.PLAIN_CLAUSE || cued.rule() == Rule.INFINITIVE;
        return loose && overlapsOne(heard, cued.span());
    }

    static boolean overlapsOne(List<Heard> heard, Span span) {
        for (Heard other : heard) {
            if (other.span().overlaps(span)) {
                return true;
            }
        }
        return false;
    }

    private @Nullable Heard byCue(ReadSentence sentence, int index) {
        Clause clause = sentence.clauses().get(index);
        Token opening = Stretches.firstWord(sentence, clause);
        if (opening == null) {
            return null;
        }
        Cue verb = cues.verb(sentence, index);
        boolean wie = opening.lower().equals("wie") || opening.lower().equals("so");
        if (wie) {
            Heard insertion = beside.wie(sentence, index, opening.lower(), verb);
            if (insertion != null) {
                return insertion;
            }
        }
        if (clause.type() == Type.SUBORDINATE && opening.lower().equals("wonach")) {
            return relative(sentence, index);
        }
        Heard behind = behind(sentence, index, verb);
        if (behind != null) {
            return behind;
        }
        if (verb != null && isFirst(sentence, clause, opening) && index > 0) {
            return beside.before(sentence, index, verb);
        }
        return null;
    }

    private static boolean isFirst(ReadSentence sentence, Clause clause, Token opening) {
        return clause.type() == Type.MAIN && sentence.token(clause.finite()) == opening;
    }

    /** {@code Berichte, wonach …}. */
    private @Nullable Heard relative(ReadSentence sentence, int index) {
        Clause clause = sentence.clauses().get(index);
        NounPhrase antecedent = null;
        for (int i = index - 1; i >= Math.max(0, index - 2) && antecedent == null; i--) {
            Clause before = sentence.clauses().get(i);
            antecedent = Phrases.last(sentence, before.from(), before.to());
        }
        Span cue = sentence.token(clause.from()).span();
        Span content = Stretches.span(sentence, clause.from() + 1, Stretches.contentEnd(sentence, index));
        NounPhrase owner = antecedent == null
                ? null
                : NounSpeaker.owner(sentence, antecedent.from(), antecedent.head(), clause.from() - 1);
        NounPhrase subject = index > 0 ? SubjectFinder.of(sentence, index - 1) : null;
        Source source = Source.of(sentence, owner != null ? owner : antecedent, clause.from())
                .then(subject != null && Phrases.canSpeak(sentence, subject) ? subject : null);
        return content == null ? null : new Heard(Rule.NOUN, content, source, cue);
    }

    /** What is said stands behind the cue. */
    private @Nullable Heard behind(ReadSentence sentence, int index, @Nullable Cue verb) {
        Cue noun = null;
        boolean asked = false;
        List<Clause> clauses = sentence.clauses();
        for (int j = index + 1; j < Math.min(clauses.size(), index + 4); j++) {
            Clause clause = clauses.get(j);
            char frame = Frames.of(sentence, j);
            if (frame != 0 && j > index + 1 && isSaidInRelative(sentence, j - 1, frame)) {
                return null; // Ein Brief kam von Kuhl, die vorschlug, …
            }
            if (frame != 0) {
                boolean plain = frame == 'i';
                if (plain) {
                    boolean follows = j == index + 1
                            && verb != null
                            && verb.saying().takes('i')
                            && !verb.passive()
                            && clauses.get(index).type() == Type.MAIN
                            && sentence.token(clauses.get(index).to()).kind() == Kind.COMMA;
                    return follows && verb != null ? behind(sentence, index, j, verb, 'i') : null;
                }
                boolean unknown = verb != null
                        && verb.saying().needs().contains("bekannt")
                        && frame == 'd'
                        && !sentence.token(clause.from()).lower().startsWith("da");
                if (unknown) {
                    return null; // es ist nicht bekannt, ob …
                }
                boolean others = cues.isOfOthers(sentence, clauses.get(index));
                if (others) {
                    noun = cues.noun(sentence, clauses.get(index));
                    asked = true;
                    boolean theirs = noun != null
                            && noun.isNoun()
                            && noun.saying().takes(frame)
                            && !NounSpeaker.isWithOwn(sentence, clauses.get(index), noun);
                    NounPhrase agent = noun == null ? NounSpeaker.agentIn(sentence, clauses.get(index)) : null;
                    if (agent != null && (frame == 'd' || frame == 'z')) {
                        Cue of = new Cue(
                                new Saying("", "dz", Set.of()),
                                clauses.get(index).finite(),
                                clauses.get(index).finite() + 1,
                                clauses.get(index).finite(),
                                false,
                                -1);
                        return behind(
                                sentence,
                                j,
                                of,
                                frame,
                                Source.of(sentence, agent).then(SubjectFinder.of(sentence, index)));
                    }
                    if (theirs && noun != null) {
                        return behind(sentence, j, noun, frame, NounSpeaker.ofOthers(sentence, index, noun));
                    }
                }
                if (verb != null && verb.saying().takes(frame)) {
                    return behind(sentence, index, j, verb, frame);
                }
                if (!asked) {
                    noun = cues.noun(sentence, clauses.get(index));
                    asked = true;
                }
                boolean fits = noun != null && noun.saying().takes(frame) && (frame != 'w' || noun.isNoun());
                return fits && noun != null ? behind(sentence, index, j, noun, frame) : null;
            }
            if (clause.type() != Type.RELATIVE && clause.type() != Type.FRAGMENT || isColon(sentence, clause)) {
                return null;
            }
        }
        return null;
    }

    private boolean isSaidInRelative(ReadSentence sentence, int index, char frame) {
        Cue cue = sentence.clauses().get(index).type() == Type.RELATIVE ? cues.verb(sentence, index) : null;
        return cue != null && cue.saying().takes(frame);
    }

    private static boolean isColon(ReadSentence sentence, Clause clause) {
        return clause.to() < sentence.size() && sentence.token(clause.to()).kind() == Kind.SEMICOLON;
    }

    private static Heard behind(ReadSentence sentence, int index, int from, Cue cue, char frame) {
        return behind(sentence, from, cue, frame, CueSpeaker.of(sentence, index, cue));
    }

    private static Heard behind(ReadSentence sentence, int from, Cue cue, char frame, Source source) {
        Rule rule = cue.isNoun() || cue.saying().lemma().isEmpty()
                ? Rule.NOUN
                : switch (frame) {
                    case 'v' -> Rule.SUBJUNCTIVE;
                    case 'z' -> Rule.INFINITIVE;
                    case 'i' -> Rule.PLAIN_CLAUSE;
                    default -> Rule.CLAUSE;
                };
        int start = sentence.clauses().get(from).from();
        Span content = Stretches.span(sentence, start, Stretches.contentEnd(sentence, from));
        return new Heard(
                rule,
                content == null ? sentence.token(start).span() : content,
                source,
                sentence.token(cue.from()).span());
    }
}
