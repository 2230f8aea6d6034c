package io.depesche.nlp.domain.quote;

import io.depesche.contracts.article.Span;
import io.depesche.nlp.domain.quote.Clause.Type;
import io.depesche.nlp.domain.quote.Heard.Source;
import java.util.List;

/** Subjunctives that no word of saying introduces: they go on with what was said, or say whose a reason is. */
final class FreeSpeech {

    private FreeSpeech() {}

    /** Subjunctives that no cue introduces; they go on with the speech before them. */
    static void add(ReadSentence sentence, boolean running, List<Heard> heard) {
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
            boolean goesOn = Frames.isSubjunctive(sentence, clause) || running && first && isAuxiliarySubjunctive(verb);
            first = false;
            if (!goesOn || isSetPhrase(sentence, clause)) {
                continue;
            }
            int opens = startOfFree(sentence, i);
            Span content =
                    Stretches.span(sentence, sentence.clauses().get(opens).from(), Stretches.contentEnd(sentence, i));
            if (content != null && !IndirectFinder.overlapsOne(heard, content)) {
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
            if (before.type() == Type.SPEECH || own || Stretches.isSemicolon(sentence, i - 1)) {
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
        boolean speaks = subject != null && Phrases.canSpeak(sentence, subject);
        return speaks ? Source.of(sentence, subject) : Source.THE_LAST;
    }

    /** {@code Sie lehnten ab, weil das Geld fehle}: the subjunctive says that the reason is theirs. */
    private static void reason(ReadSentence sentence, int index, List<Heard> heard) {
        Clause clause = sentence.clauses().get(index);
        Form verb = sentence.token(clause.finite()).form();
        Token opening = Stretches.firstWord(sentence, clause);
        boolean because = opening != null
                && (opening.lower().equals("weil") || opening.lower().equals("da"));
        boolean relative = clause.type() == Type.RELATIVE;
        boolean subjunctive = verb.is(Form.SUBJUNCTIVE_1) || because && isAuxiliarySubjunctive(verb);
        Span content = subjunctive && (because || relative) && index > 0
                ? Stretches.span(sentence, clause.from(), Stretches.contentEnd(sentence, index))
                : null;
        if (content != null && !IndirectFinder.overlapsOne(heard, content)) {
            NounPhrase subject = SubjectFinder.of(sentence, index - 1);
            boolean speaks =
                    subject != null && (Phrases.canSpeak(sentence, subject) || Documents.isDocument(sentence, subject));
            heard.add(new Heard(Rule.FREE, content, speaks ? Source.of(sentence, subject) : Source.THE_LAST, null));
        }
    }

    /** {@code könnte} is a guess of the writer as often as speech; these three are not. */
    private static boolean isAuxiliarySubjunctive(Form verb) {
        return switch (verb.lower()) {
            case "hätte", "hätten", "wäre", "wären", "würde", "würden" -> true;
            default -> false;
        };
    }

    /** {@code es sei denn}, {@code sei es}, {@code man nehme}: subjunctives that nobody says. */
    private static boolean isSetPhrase(ReadSentence sentence, Clause clause) {
        Token verb = sentence.token(clause.finite());
        int next = clause.finite() + 1;
        boolean opens = Stretches.firstWord(sentence, clause) == verb;
        boolean denn = next < clause.to()
                && (sentence.token(next).lower().equals("denn")
                        || sentence.token(next).lower().equals("dahingestellt"));
        return denn || opens || verb.lower().equals("möge") || verb.lower().equals("lebe");
    }
}
