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

    private static final Set<String> COMPLEMENTS = Set.of(
            "dass",
            "daß",
            "ob",
            "wie",
            "warum",
            "weshalb",
            "wieso",
            "wann",
            "wohin",
            "woher",
            "wer",
            "wen",
            "wem",
            "was",
            "inwieweit",
            "inwiefern",
            "worüber",
            "wofür",
            "wozu",
            "weswegen");

    private static final Set<String> FACTS =
            Set.of("tatsache", "umstand", "weise", "fakt", "fall", "grund", "so", "derart");

    private static final Set<String> WHAT =
            Set.of("das", "alles", "etwas", "nichts", "hinaus", "vieles", "dem", "worden", "geworden");

    private static final Set<String> CONTINUING =
            Set.of("demnach", "demzufolge", "danach", "hiernach", "dementsprechend");

    private final SayingWords words;
    private final CueFinder cues;

    IndirectFinder(SayingWords words) {
        this.words = words;
        this.cues = new CueFinder(words);
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
            Heard source = bySource(sentence, i);
            if (source != null) {
                heard.add(source);
            }
            Heard cued = byCue(sentence, i);
            if (cued != null && !isNestedNoun(cued, heard)) {
                heard.add(cued);
            }
        }
        free(sentence, running, heard);
        return heard;
    }

    /** A noun or an infinitive inside what somebody says is that person's word, not a speech of its own. */
    private static boolean isNestedNoun(Heard cued, List<Heard> heard) {
        boolean loose = cued.rule() == Rule.NOUN || cued.rule() == Rule.PLAIN_CLAUSE || cued.rule() == Rule.INFINITIVE;
        return loose && overlapsOne(heard, cued.span());
    }

    private static boolean overlapsOne(List<Heard> heard, Span span) {
        for (Heard other : heard) {
            if (other.span().overlaps(span)) {
                return true;
            }
        }
        return false;
    }

    private @Nullable Heard byCue(ReadSentence sentence, int index) {
        Clause clause = sentence.clauses().get(index);
        Token opening = firstWord(sentence, clause);
        if (opening == null) {
            return null;
        }
        Cue verb = cues.verb(sentence, index);
        boolean wie = opening.lower().equals("wie") || opening.lower().equals("so");
        if (wie) {
            Heard beside = besideWie(sentence, index, opening.lower(), verb);
            if (beside != null) {
                return beside;
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
            return before(sentence, index, verb);
        }
        return null;
    }

    private static boolean isFirst(ReadSentence sentence, Clause clause, Token opening) {
        return clause.type() == Type.MAIN && sentence.token(clause.finite()) == opening;
    }

    /** {@code Wie sie mitteilte, …}, {@code …, wie es hieß}, {@code …, so der Minister}. */
    private @Nullable Heard besideWie(ReadSentence sentence, int index, String opening, @Nullable Cue verb) {
        Clause clause = sentence.clauses().get(index);
        Source source;
        Span cue;
        if (opening.equals("so")) {
            int at = clause.from() + 1;
            boolean noun = clause.type() == Type.FRAGMENT && index > 0;
            boolean saying = verb != null && verb.saying().takes('p') && clause.finite() == at && index > 0;
            NounPhrase phrase = noun
                    ? NounPhrase.at(sentence.tokens(), at, clause.to())
                    : saying ? SubjectFinder.first(sentence, at + 1, clause.to()) : null;
            if (phrase == null
                    || phrase.pronoun()
                            && !saying
                            && !sentence.token(phrase.head()).form().lower().matches("er|sie|man")) {
                return null;
            }
            source = Source.of(sentence, phrase);
            cue = saying
                    ? sentence.token(at).span()
                    : sentence.token(clause.from()).span();
        } else {
            if (verb == null && clause.finite() < 0) {
                return wieCutOff(sentence, index);
            }
            if (verb == null || !verb.saying().takes('d') && !verb.saying().takes('p')) {
                return null;
            }
            source = CueSpeaker.of(sentence, index, verb);
            cue = sentence.token(verb.from()).span();
        }
        if (touchesSpeech(sentence, index)) {
            return null;
        }
        Span content = index == 0 ? following(sentence, 1) : preceding(sentence, index);
        return content == null ? null : new Heard(Rule.BESIDE, content, source, cue);
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
            Span content = index == 0 ? following(sentence, j + 1) : preceding(sentence, index);
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

    private static boolean touchesSpeech(ReadSentence sentence, int index) {
        List<Clause> clauses = sentence.clauses();
        return index > 0 && clauses.get(index - 1).type() == Type.SPEECH
                || index + 1 < clauses.size() && clauses.get(index + 1).type() == Type.SPEECH;
    }

    /** {@code …, sagte sie}. */
    private @Nullable Heard before(ReadSentence sentence, int index, Cue verb) {
        Clause clause = sentence.clauses().get(index);
        boolean perfect = verb.from() == CueFinder.lastWord(sentence.tokens(), clause);
        boolean itself = (verb.from() == clause.finite() || perfect)
                && !verb.passive()
                && !verb.saying().takes('t');
        if (!itself || !verb.saying().takes('p') || touchesSpeech(sentence, index)) {
            return null;
        }
        NounPhrase subject = SubjectFinder.first(sentence, clause.finite() + 1, clause.to());
        boolean follows = subject != null && subject.from() == clause.finite() + 1;
        if (!follows
                || !isContent(sentence, index - 1)
                || sentence.token(clause.from()).lower().equals("und")) {
            return null;
        }
        Span content = preceding(sentence, index);
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
            Token opening = firstWord(sentence, clause);
            main |= clause.type() == Type.MAIN
                    || clause.type() == Type.SUBORDINATE
                            && opening != null
                            && opening.lower().startsWith("da");
        }
        return main;
    }

    /** {@code Berichte, wonach …}. */
    private @Nullable Heard relative(ReadSentence sentence, int index) {
        Clause clause = sentence.clauses().get(index);
        NounPhrase antecedent = null;
        for (int i = index - 1; i >= Math.max(0, index - 2) && antecedent == null; i--) {
            Clause before = sentence.clauses().get(i);
            antecedent = SubjectFinder.last(sentence, before.from(), before.to());
        }
        Span cue = sentence.token(clause.from()).span();
        Span content = span(sentence, clause.from() + 1, contentEnd(sentence, index));
        return content == null ? null : new Heard(Rule.NOUN, content, Source.of(sentence, antecedent), cue);
    }

    /** What is said stands behind the cue. */
    private @Nullable Heard behind(ReadSentence sentence, int index, @Nullable Cue verb) {
        Cue noun = null;
        boolean asked = false;
        List<Clause> clauses = sentence.clauses();
        for (int j = index + 1; j < Math.min(clauses.size(), index + 4); j++) {
            Clause clause = clauses.get(j);
            char frame = frameOf(sentence, j);
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
                            && !CueSpeaker.isWithOwn(sentence, clauses.get(index), noun);
                    if (theirs && noun != null) {
                        return behind(sentence, j, noun, frame, CueSpeaker.ofOthers(sentence, index, noun));
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
        Span content = span(sentence, start, contentEnd(sentence, from));
        return new Heard(
                rule,
                content == null ? sentence.token(start).span() : content,
                source,
                sentence.token(cue.from()).span());
    }

    /** {@code d}, {@code v}, {@code z}, {@code i} (verb second, no subjunctive) for a clause that can be what is said; 0 for another. */
    private static char frameOf(ReadSentence sentence, int index) {
        Clause clause = sentence.clauses().get(index);
        Token opening = firstWord(sentence, clause);
        if (opening == null) {
            return 0;
        }
        return switch (clause.type()) {
            case SUBORDINATE -> COMPLEMENTS.contains(opening.lower()) && !isOfNoun(sentence, index, opening) ? 'd' : 0;
            case INFINITIVE ->
                switch (opening.lower()) {
                    case "um", "ohne", "statt", "anstatt" -> 0;
                    default -> 'z';
                };
            case MAIN -> {
                Form verb = sentence.token(clause.finite()).form();
                boolean second = sentence.token(clause.finite()) != opening;
                boolean subjunctive =
                        isSubjunctive(sentence, clause) || verb.is(Form.SUBJUNCTIVE_2) || isModalPast(verb);
                boolean coordinated = sentence.token(clause.from()) != opening;
                yield !second || coordinated ? 0 : subjunctive ? 'v' : 'i';
            }
            case FRAGMENT -> opening.lower().equals("dass") || opening.lower().equals("daß") ? 'd' : 0;
            default -> 0;
        };
    }

    /** {@code die Tatsache, dass}; {@code alles, was}: the clause says what the word before it is, not what somebody says. */
    private static boolean isOfNoun(ReadSentence sentence, int index, Token opening) {
        int at = sentence.clauses().get(index).from() - 2;
        if (at < 0) {
            return false;
        }
        String before = sentence.token(at).lower();
        boolean what = opening.lower().equals("was") || opening.lower().equals("wer");
        return FACTS.contains(before) || what && (sentence.token(at).form().isNoun() || WHAT.contains(before));
    }

    private @Nullable Heard bySource(ReadSentence sentence, int index) {
        Clause clause = sentence.clauses().get(index);
        SourcePhrase phrase = SourcePhrase.in(sentence, clause, words);
        if (phrase == null) {
            phrase = SourcePhrase.opinion(sentence, clause, words);
        }
        if (phrase == null) {
            Token opening = firstWord(sentence, clause);
            boolean continuing = opening != null
                    && CONTINUING.contains(opening.lower())
                    && clause.type() == Type.MAIN
                    && (!opening.lower().equals("danach")
                            || sentence.token(clause.finite()).form().is(Form.SUBJUNCTIVE_1));
            Span content = continuing ? span(sentence, clause.from() + 1, contentEnd(sentence, index)) : null;
            return content == null || opening == null
                    ? null
                    : new Heard(
                            Rule.FOLLOWING,
                            content,
                            Source.theLast(sentence, SubjectFinder.firstWord(sentence, clause)),
                            opening.span());
        }
        Span cue = new Span(
                sentence.token(phrase.from()).start(),
                sentence.token(phrase.from()).end());
        if (sentence.token(phrase.to() - 1).lower().equals("zufolge")) {
            cue = sentence.token(phrase.to() - 1).span();
        }
        Span content = aroundSource(sentence, index, phrase);
        return content == null ? null : new Heard(Rule.SOURCE, content, phrase.source(), cue);
    }

    private static @Nullable Span aroundSource(ReadSentence sentence, int index, SourcePhrase phrase) {
        Clause clause = sentence.clauses().get(index);
        boolean opens = true;
        for (int i = clause.from(); i < phrase.from(); i++) {
            opens &= !sentence.token(i).isWord();
        }
        boolean alone = opens && phrase.to() >= clause.to();
        if (opens && !alone) {
            return span(sentence, phrase.to(), contentEnd(sentence, index));
        }
        if (alone) {
            return index == 0 ? following(sentence, behindInsertion(sentence)) : preceding(sentence, index);
        }
        int from = clause.type() == Type.MAIN || clause.type() == Type.FRAGMENT ? 0 : index;
        int start = from == 0 ? startOfMain(sentence, index) : clause.from();
        int end = contentEnd(sentence, index);
        if (phrase.to() >= end) {
            end = phrase.from();
        }
        return span(sentence, start, end);
    }

    /** {@code Nach Ansicht von Kuhl, [Leiterin des Amts], hat …}: what is said begins behind the apposition. */
    private static int behindInsertion(ReadSentence sentence) {
        List<Clause> clauses = sentence.clauses();
        int i = 1;
        while (i < clauses.size()
                && (clauses.get(i).type() == Type.FRAGMENT || clauses.get(i).type() == Type.RELATIVE)) {
            i++;
        }
        boolean verbFirst = i < clauses.size()
                && clauses.get(i).type() == Type.MAIN
                && clauses.get(i).finite() == clauses.get(i).from();
        return verbFirst ? i : 1;
    }

    private static int startOfMain(ReadSentence sentence, int index) {
        int i = index;
        while (i > 0 && sentence.clauses().get(i - 1).type() != Type.SPEECH && !isSemicolon(sentence, i - 1)) {
            i--;
        }
        return sentence.clauses().get(i).from();
    }

    private static boolean isSemicolon(ReadSentence sentence, int index) {
        int to = sentence.clauses().get(index).to();
        return to < sentence.size() && sentence.token(to).kind() == Kind.SEMICOLON;
    }

    private static @Nullable Span following(ReadSentence sentence, int index) {
        return index >= sentence.clauses().size()
                ? null
                : span(sentence, sentence.clauses().get(index).from(), contentEnd(sentence, index));
    }

    private static @Nullable Span preceding(ReadSentence sentence, int index) {
        int start = startOfMain(sentence, index - 1);
        return span(sentence, start, sentence.clauses().get(index - 1).to());
    }

    /** Subjunctives that no cue introduces; they go on with the speech before them. */
    private static void free(ReadSentence sentence, boolean running, List<Heard> heard) {
        boolean first = true;
        for (int i = 0; i < sentence.clauses().size(); i++) {
            Clause clause = sentence.clauses().get(i);
            if (clause.type() == Type.SUBORDINATE || clause.type() == Type.RELATIVE) {
                reason(sentence, i, heard);
                continue;
            }
            if (clause.type() != Type.MAIN) {
                continue;
            }
            Form verb = sentence.token(clause.finite()).form();
            boolean goesOn = isSubjunctive(sentence, clause) || running && first && isAuxiliarySubjunctive(verb);
            first = false;
            if (!goesOn || isSetPhrase(sentence, clause)) {
                continue;
            }
            int opens = startOfFree(sentence, i);
            Span content = span(sentence, sentence.clauses().get(opens).from(), contentEnd(sentence, i));
            if (content != null && !overlapsOne(heard, content)) {
                heard.add(new Heard(Rule.FREE, content, teller(sentence, opens, clause), null));
            }
        }
    }

    /** What stands before a free subjunctive belongs to it but for a main clause in the indicative, which is the writer's own. */
    private static int startOfFree(ReadSentence sentence, int index) {
        int i = index;
        while (i > 0) {
            Clause before = sentence.clauses().get(i - 1);
            boolean own = before.type() == Type.MAIN
                    && !sentence.token(before.finite()).form().is(Form.SUBJUNCTIVE_1 | Form.SUBJUNCTIVE_2);
            if (before.type() == Type.SPEECH || own || isSemicolon(sentence, i - 1)) {
                return i;
            }
            i--;
        }
        return i;
    }

    /** {@code Die Wirte klagen, [das Bier sei zu teuer]}: whoever acts in the main clause before it, else whoever spoke last. */
    private static Source teller(ReadSentence sentence, int opens, Clause clause) {
        NounPhrase judge = QuotedWords.judge(sentence, clause);
        if (judge != null && judge.from() <= clause.from() + 2) {
            return Source.of(sentence, judge); // Für den Theologen Kuhl sei der Schritt verständlich
        }
        Clause before = opens > 0 ? sentence.clauses().get(opens - 1) : null;
        NounPhrase subject =
                before != null && before.type() == Type.MAIN ? SubjectFinder.of(sentence, opens - 1) : null;
        boolean speaks = subject != null && SubjectFinder.canSpeak(sentence, subject);
        return speaks ? Source.of(sentence, subject) : Source.THE_LAST;
    }

    /** {@code Sie lehnten ab, weil das Geld fehle}: the subjunctive says that the reason is theirs. */
    private static void reason(ReadSentence sentence, int index, List<Heard> heard) {
        Clause clause = sentence.clauses().get(index);
        Form verb = sentence.token(clause.finite()).form();
        Token opening = firstWord(sentence, clause);
        boolean because = opening != null
                && (opening.lower().equals("weil") || opening.lower().equals("da"));
        boolean relative = clause.type() == Type.RELATIVE;
        boolean subjunctive = verb.is(Form.SUBJUNCTIVE_1) || because && isAuxiliarySubjunctive(verb);
        Span content = subjunctive && (because || relative) && index > 0
                ? span(sentence, clause.from(), contentEnd(sentence, index))
                : null;
        if (content != null && !overlapsOne(heard, content)) {
            NounPhrase subject = SubjectFinder.of(sentence, index - 1);
            heard.add(new Heard(
                    Rule.FREE, content, subject == null ? Source.THE_LAST : Source.of(sentence, subject), null));
        }
    }

    private static boolean isSubjunctive(ReadSentence sentence, Clause clause) {
        Form verb = sentence.token(clause.finite()).form();
        int next = clause.finite() + 1;
        boolean beforeNoun = next < clause.to() && sentence.token(next).form().is(Form.CAPITAL);
        return verb.is(Form.SUBJUNCTIVE_1)
                || verb.is(Form.PERHAPS_SUBJUNCTIVE) && !beforeNoun && clause.finite() > clause.from();
    }

    /** {@code könnte} is a guess of the writer as often as speech; these three are not. */
    private static boolean isAuxiliarySubjunctive(Form verb) {
        return switch (verb.lower()) {
            case "hätte", "hätten", "wäre", "wären", "würde", "würden" -> true;
            default -> false;
        };
    }

    /** {@code klagte, die Listen sollten nur beruhigen}: past and subjunctive look alike. */
    private static boolean isModalPast(Form verb) {
        return verb.lower().equals("sollte") || verb.lower().equals("sollten");
    }

    /** {@code es sei denn}, {@code sei es}, {@code man nehme}: subjunctives that nobody says. */
    private static boolean isSetPhrase(ReadSentence sentence, Clause clause) {
        Token verb = sentence.token(clause.finite());
        int next = clause.finite() + 1;
        boolean opens = firstWord(sentence, clause) == verb;
        boolean denn = next < clause.to()
                && (sentence.token(next).lower().equals("denn")
                        || sentence.token(next).lower().equals("dahingestellt"));
        return denn || opens || verb.lower().equals("möge") || verb.lower().equals("lebe");
    }

    /** Behind the last token of a content that begins with a clause. */
    private static int contentEnd(ReadSentence sentence, int from) {
        List<Clause> clauses = sentence.clauses();
        int end = clauses.get(from).to();
        for (int k = from + 1; k < clauses.size(); k++) {
            Clause clause = clauses.get(k);
            Token opening = firstWord(sentence, clause);
            if (clause.type() == Type.SPEECH || opening == null) {
                end = clause.to();
                continue;
            }
            boolean indicative = clause.type() == Type.MAIN
                    && !sentence.token(clause.finite()).form().is(Form.SUBJUNCTIVE_1 | Form.SUBJUNCTIVE_2);
            boolean verbFirst = clause.type() == Type.MAIN && sentence.token(clause.finite()) == opening;
            if (indicative && (verbFirst || isCoordinatedVerb(sentence, clause))) {
                break;
            }
            if (opening.lower().equals("so") && clause.type() == Type.FRAGMENT) {
                break;
            }
            end = clause.to();
        }
        return end;
    }

    /** {@code …, und forderte}: the cue's own clause goes on. */
    private static boolean isCoordinatedVerb(ReadSentence sentence, Clause clause) {
        return clause.finite() == clause.from() + 1
                && sentence.token(clause.from()).lower().equals("und");
    }

    private static @Nullable Token firstWord(ReadSentence sentence, Clause clause) {
        for (int i = clause.from(); i < clause.to(); i++) {
            Token token = sentence.token(i);
            if (token.isWord()
                    && !(token.lower().equals("und")
                            || token.lower().equals("oder")
                            || token.lower().equals("aber"))) {
                return token;
            }
        }
        return null;
    }

    /** The stretch of text between two tokens, without the points at its ends. */
    static @Nullable Span span(ReadSentence sentence, int from, int to) {
        int start = from;
        int end = to;
        while (start < end && isEdge(sentence.token(start))) {
            start++;
        }
        while (end > start && isEdge(sentence.token(end - 1))) {
            end--;
        }
        return start < end
                ? new Span(
                        sentence.token(start).start(), sentence.token(end - 1).end())
                : null;
    }

    private static boolean isEdge(Token token) {
        return switch (token.kind()) {
            case COMMA, COLON, SEMICOLON, DASH, STOP -> true;
            default -> false;
        };
    }
}
