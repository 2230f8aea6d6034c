package io.depesche.nlp.domain.quote;

import io.depesche.nlp.domain.quote.Heard.Source;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Says who speaks where a cue stands: the subject, the agent of a passive, the owner of a noun, the paper of {@code heißt es in}. */
final class CueSpeaker {

    private static final Set<String> AGENTS = Set.of("von", "vom", "durch", "seitens");
    private static final Set<String> PLACES =
            Set.of("in", "im", "aus", "auf", "von", "vom", "bei", "beim", "seitens", "seiten");

    /** Ends of nouns for what is written or published. */
    private static final Set<String> DOCUMENTS = Set.of(
            "bericht",
            "studie",
            "papier",
            "brief",
            "schreiben",
            "mitteilung",
            "erklärung",
            "meldung",
            "resolution",
            "stellungnahme",
            "entwurf",
            "gutachten",
            "urteil",
            "beschluss",
            "gesetz",
            "vertrag",
            "abkommen",
            "artikel",
            "aufruf",
            "botschaft",
            "text",
            "buch",
            "petition",
            "antrag",
            "charta",
            "verfassung",
            "programm",
            "protokoll",
            "rede",
            "ansprache",
            "umfrage",
            "analyse",
            "untersuchung",
            "begründung",
            "dokument",
            "note",
            "depesche",
            "post",
            "tweet",
            "beitrag",
            "kommentar",
            "leitartikel",
            "nachruf",
            "bulletin");

    private CueSpeaker() {}

    static Source of(ReadSentence sentence, int index, Cue cue) {
        Clause clause = sentence.clauses().get(index);
        if (cue.isNoun()) {
            return ofNoun(sentence, index, cue);
        }
        boolean quoted = cue.saying().lemma().equals("zitieren"); // Kuhl wird zitiert: she is the subject and speaks
        if (cue.passive() && !quoted) {
            NounPhrase agent = behind(sentence, clause.from(), clause.to(), AGENTS);
            return Source.of(sentence, agent != null ? agent : document(sentence, clause, cue));
        }
        if (cue.saying().needs().contains("bekannt") && !cue.saying().lemma().equals("machen")) {
            return Source.NOBODY;
        }
        NounPhrase subject = SubjectFinder.of(sentence, index);
        if (subject != null && !isEs(sentence, subject, cue)) {
            return Source.of(sentence, subject);
        }
        return Source.of(sentence, document(sentence, clause, cue));
    }

    /** {@code In dem Bericht heißt es}, {@code in einem Brief wird gefordert}: what is written says it. */
    private static @Nullable NounPhrase document(ReadSentence sentence, Clause clause, Cue cue) {
        NounPhrase phrase = behind(sentence, clause.from(), clause.to(), PLACES);
        if (phrase == null) {
            return null;
        }
        boolean says =
                cue.saying().lemma().equals("heißen") || cue.saying().lemma().equals("verlauten");
        Form head = sentence.token(phrase.head()).form();
        return says || head.noun().stream().anyMatch(CueSpeaker::isDocument) ? phrase : null;
    }

    private static boolean isDocument(String lemma) {
        String lower = lemma.toLowerCase(Locale.GERMAN);
        return DOCUMENTS.stream().anyMatch(lower::endsWith);
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

    private static Source ofNoun(ReadSentence sentence, int index, Cue cue) {
        Clause clause = sentence.clauses().get(index);
        NounPhrase owner = owner(sentence, clause.from(), cue.noun(), clause.to());
        if (owner != null) {
            return Source.of(sentence, owner);
        }
        if (clause.finite() < 0) {
            return Source.of(sentence, SubjectFinder.of(sentence, index));
        }
        NounPhrase subject = SubjectFinder.of(sentence, index);
        boolean itself = subject != null && subject.from() <= cue.noun() && cue.noun() < subject.to();
        if (subject == null || itself) {
            return Source.of(
                    sentence, itself ? subject : nounPhrase(sentence, clause, cue)); // Berichte, …: nobody is named
        }
        return Source.of(sentence, subject);
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

    /** {@code seine Forderung}, {@code die Forderung der Union}, {@code Forderungen von Bauern}. */
    static @Nullable NounPhrase owner(ReadSentence sentence, int from, int noun, int to) {
        int at = noun - 1;
        while (at > from
                && sentence.token(at).form().is(Form.ADJECTIVE)
                && !sentence.token(at).form().is(Form.CAPITAL)) {
            at--;
        }
        if (at >= from && NounPhrase.isPossessive(sentence.token(at).lower())) {
            return new NounPhrase(at, at, at + 1, at + 1, true, true);
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
        boolean genitive =
                switch (word) {
                    case "der",
                            "des",
                            "eines",
                            "einer",
                            "dieser",
                            "dieses",
                            "mehrerer",
                            "zweier",
                            "seiner",
                            "ihrer",
                            "seines",
                            "ihres",
                            "zahlreicher",
                            "vieler",
                            "einiger" -> true;
                    default -> false;
                };
        boolean prepositional = AGENTS.contains(word) || word.equals("aus");
        if (genitive
                || !prepositional && sentence.token(next).form().is(Form.CAPITAL)
                || isGenitivePlural(sentence, next, to)) {
            return NounPhrase.at(sentence.tokens(), next, to);
        }
        return prepositional && next + 1 < to ? NounPhrase.at(sentence.tokens(), next + 1, to) : null;
    }

    private static boolean isNameOrGenitive(Form form) {
        return form.is(Form.CAPITAL)
                && (!form.isNoun() || form.is(Form.NAME) || form.lower().endsWith("s"));
    }

    /** {@code Angaben russischer Medien}. */
    private static boolean isGenitivePlural(ReadSentence sentence, int at, int to) {
        Form form = sentence.token(at).form();
        return form.is(Form.ADJECTIVE)
                && form.lower().endsWith("er")
                && at + 1 < to
                && sentence.token(at + 1).form().is(Form.CAPITAL);
    }

    /** The phrase behind the last of some prepositions. */
    static @Nullable NounPhrase behind(ReadSentence sentence, int from, int to, Set<String> prepositions) {
        for (int i = from; i + 1 < to; i++) {
            if (prepositions.contains(sentence.token(i).lower())) {
                NounPhrase phrase = NounPhrase.at(sentence.tokens(), i + 1, to);
                if (phrase != null && !phrase.isTime(sentence)) {
                    return phrase;
                }
            }
        }
        return null;
    }
}
