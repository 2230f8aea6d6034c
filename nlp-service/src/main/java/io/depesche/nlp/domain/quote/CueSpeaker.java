package io.depesche.nlp.domain.quote;

import io.depesche.nlp.domain.quote.Heard.Source;
import java.util.Set;

/** Says who speaks where a cue stands: the subject, the agent of a passive, the owner of a noun, the paper of {@code heißt es in}. */
final class CueSpeaker {

    static final Set<String> AGENTS = Set.of("von", "vom", "durch", "seitens");

    private CueSpeaker() {}

    static Source of(ReadSentence sentence, int index, Cue cue) {
        Clause clause = sentence.clauses().get(index);
        if (cue.isNoun()) {
            return NounSpeaker.of(sentence, index, cue);
        }
        boolean quoted = cue.saying().lemma().equals("zitieren"); // Kuhl wird zitiert: she is the subject and speaks
        if (cue.passive() && !quoted) {
            NounPhrase agent = Phrases.behind(sentence, clause.from(), clause.to(), AGENTS);
            Source source = agent != null ? Source.of(sentence, agent) : Documents.speaker(sentence, index, cue);
            boolean told = clause.type() == Clause.Type.MAIN
                    && sentence.token(clause.finite()).form().is(Form.SUBJUNCTIVE_1);
            return source.isNobody() && told ? Source.THE_LAST : source; // Man werde nicht aufgeklärt, es gebe …
        }
        if (cue.saying().needs().contains("bekannt") && !cue.saying().lemma().equals("machen")) {
            return Source.NOBODY;
        }
        NounPhrase subject = SubjectFinder.of(sentence, index);
        if (quoted && !cue.passive()) {
            NounPhrase cited = Phrases.besides(sentence, clause, subject);
            return Source.of(sentence, cited != null ? cited : subject);
        }
        if (subject != null && isTold(sentence, clause, subject)) {
            return Source.THE_LAST;
        }
        if (subject != null && !isEs(sentence, subject, cue)) {
            return Source.of(sentence, subject, standIn(sentence, clause, subject));
        }
        return Documents.speaker(sentence, index, cue);
    }

    /** {@code Die Pflichten seien festgelegt: „…“}: a thing in the subjunctive is what somebody tells of, not who speaks. */
    private static boolean isTold(ReadSentence sentence, Clause clause, NounPhrase subject) {
        return clause.type() == Clause.Type.MAIN
                && sentence.token(clause.finite()).form().is(Form.SUBJUNCTIVE_1)
                && !subject.pronoun()
                && !Phrases.canSpeak(sentence, subject)
                && !Documents.isDocument(sentence, subject);
    }

    /** The relative pronoun of a clause whose subject stands before it: {@code Kuhl, [der] sagte}. */
    static int standIn(ReadSentence sentence, Clause clause, NounPhrase subject) {
        boolean before = clause.type() == Clause.Type.RELATIVE && subject.headEnd() <= clause.from();
        return before ? Phrases.firstWord(sentence, clause) : -1;
    }

    private static boolean isEs(ReadSentence sentence, NounPhrase subject, Cue cue) {
        String word = sentence.token(subject.head()).lower();
        boolean impersonal =
                switch (cue.saying().lemma()) {
                    case "heißen", "verlauten", "ergeben", "herausstellen", "zeigen", "werden", "sein", "stehen" ->
                        true;
                    default -> !sentence.token(subject.head()).form().is(Form.CAPITAL);
                };
        return subject.pronoun() && (word.equals("es") && impersonal || word.equals("das") || word.equals("dies"));
    }
}
