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
            "bulletin",
            "medien",
            "medium",
            "presse",
            "zeitung",
            "blatt",
            "magazin",
            "zeitschrift",
            "ausgabe",
            "internetseite",
            "website",
            "homepage");

    private CueSpeaker() {}

    static Source of(ReadSentence sentence, int index, Cue cue) {
        Clause clause = sentence.clauses().get(index);
        if (cue.isNoun()) {
            return ofNoun(sentence, index, cue);
        }
        boolean quoted = cue.saying().lemma().equals("zitieren"); // Kuhl wird zitiert: she is the subject and speaks
        if (cue.passive() && !quoted) {
            NounPhrase agent = behind(sentence, clause.from(), clause.to(), AGENTS);
            Source source = agent != null ? Source.of(sentence, agent) : document(sentence, index, cue);
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
        return document(sentence, index, cue);
    }

    /** {@code Die Pflichten seien festgelegt: „…“}: a thing in the subjunctive is what somebody tells of, not who speaks. */
    private static boolean isTold(ReadSentence sentence, Clause clause, NounPhrase subject) {
        return clause.type() == Clause.Type.MAIN
                && sentence.token(clause.finite()).form().is(Form.SUBJUNCTIVE_1)
                && !subject.pronoun()
                && !Phrases.canSpeak(sentence, subject)
                && !isDocument(sentence, subject);
    }

    /** The relative pronoun of a clause whose subject stands before it: {@code Kuhl, [der] sagte}. */
    private static int standIn(ReadSentence sentence, Clause clause, NounPhrase subject) {
        boolean before = clause.type() == Clause.Type.RELATIVE && subject.headEnd() <= clause.from();
        return before ? Phrases.firstWord(sentence, clause) : -1;
    }

    /** {@code In dem Bericht heißt es}, {@code in einem Brief wird gefordert}: what is written says it; also {@code in dem es heißt}. */
    private static Source document(ReadSentence sentence, int index, Cue cue) {
        Clause clause = sentence.clauses().get(index);
        boolean says =
                switch (cue.saying().lemma()) {
                    case "heißen", "verlauten", "stehen" -> true;
                    default -> false;
                };
        int first = Phrases.firstWord(sentence, clause);
        boolean place = first >= 0
                && first + 1 < clause.to()
                && PLACES.contains(sentence.token(first).lower());
        String second = place ? sentence.token(first + 1).lower() : "";
        if (place && clause.type() == Clause.Type.RELATIVE && index > 0 && isPronoun(second)) {
            Clause before = sentence.clauses().get(index - 1);
            NounPhrase antecedent = Phrases.last(sentence, before.from(), before.to());
            return Source.of(sentence, antecedent, first + 1);
        }
        if (place && clause.finite() == first + 2 && isPronoun(second)) {
            return Source.of(sentence, new NounPhrase(first + 1, first + 1, first + 2, first + 2, true, false));
        }
        if (says && first >= 0 && isThere(sentence.token(first).lower())) {
            return Source.THE_LAST; // Darin heißt es
        }
        NounPhrase phrase = behind(sentence, clause.from(), clause.to(), PLACES);
        if (phrase == null) {
            return cutOff(sentence, index, says);
        }
        return says || isDocument(sentence, phrase) ? Source.of(sentence, phrase) : Source.NOBODY;
    }

    /** {@code in [dem] es heißt}, {@code in [diesem] wird gefordert} */
    private static boolean isPronoun(String lower) {
        return switch (lower) {
            case "dem", "der", "denen", "welchem", "welcher", "diesem", "dieser", "ihm", "ihr", "ihnen" -> true;
            default -> false;
        };
    }

    private static boolean isThere(String lower) {
        return switch (lower) {
            case "darin", "dort", "daraus", "darauf", "hierin" -> true;
            default -> false;
        };
    }

    /** {@code In einem Brief, der gestern eintraf, heißt es}: a relative clause stands between. */
    private static Source cutOff(ReadSentence sentence, int index, boolean says) {
        for (int i = index - 1; i >= Math.max(0, index - 3); i--) {
            Clause clause = sentence.clauses().get(i);
            if (clause.type() == Clause.Type.FRAGMENT) {
                NounPhrase phrase = behind(sentence, clause.from(), clause.to(), PLACES);
                return phrase != null && (says || isDocument(sentence, phrase))
                        ? Source.of(sentence, phrase)
                        : Source.NOBODY;
            }
            if (clause.type() != Clause.Type.RELATIVE) {
                return Source.NOBODY;
            }
        }
        return Source.NOBODY;
    }

    static boolean isDocument(ReadSentence sentence, NounPhrase phrase) {
        return sentence.token(phrase.head()).form().noun().stream().anyMatch(CueSpeaker::isDocument);
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
        NounPhrase subject = SubjectFinder.of(sentence, index);
        if (clause.finite() < 0) {
            return Source.of(sentence, subject);
        }
        boolean itself = subject != null && subject.from() <= cue.noun() && cue.noun() < subject.to();
        if (subject == null || itself || isImpersonal(sentence, subject)) {
            NounPhrase agent = behind(sentence, clause.from(), cue.noun(), AGENTS);
            NounPhrase own = agent != null ? agent : itself ? subject : nounPhrase(sentence, clause, cue);
            return Source.of(sentence, own); // Berichte, …: nobody is named
        }
        return Source.of(sentence, subject, standIn(sentence, clause, subject));
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
