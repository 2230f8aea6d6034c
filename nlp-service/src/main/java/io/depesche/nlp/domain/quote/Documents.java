package io.depesche.nlp.domain.quote;

import io.depesche.nlp.domain.quote.Heard.Source;
import java.util.Locale;
import java.util.Set;

/** What is written or published, and says something by itself: {@code In dem Bericht heißt es}. */
final class Documents {

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
            "klageschrift",
            "denkschrift",
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

    private Documents() {}

    /** {@code In dem Bericht heißt es}, {@code in einem Brief wird gefordert}: what is written says it; also {@code in dem es heißt}. */
    static Source speaker(ReadSentence sentence, int index, Cue cue) {
        Clause clause = sentence.clauses().get(index);
        boolean says =
                switch (cue.saying().lemma()) {
                    case "heißen", "verlauten", "stehen" -> true;
                    case "hören", "erfahren" -> // aus dem Amt ist zu hören
                        clause.finite() >= 0
                                && sentence.token(clause.finite())
                                        .form()
                                        .finite()
                                        .contains("sein");
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
        if (first >= 0 && isThere(sentence.token(first).lower())) {
            return Source.THE_LAST; // Darin heißt es
        }
        NounPhrase phrase = Phrases.behind(sentence, clause.from(), clause.to(), PLACES);
        if (phrase == null && says && goesOn(sentence, clause)) {
            return Source.THE_LAST;
        }
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

    /** {@code heißt es [darin]}, {@code heißt es [weiter]} */
    private static boolean goesOn(ReadSentence sentence, Clause clause) {
        for (int i = clause.from(); i < clause.to(); i++) {
            String lower = sentence.token(i).lower();
            if (isThere(lower) || lower.equals("weiter") || lower.equals("ferner")) {
                return true;
            }
        }
        return false;
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
                NounPhrase phrase = Phrases.behind(sentence, clause.from(), clause.to(), PLACES);
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
        return sentence.token(phrase.head()).form().noun().stream().anyMatch(Documents::isDocument);
    }

    private static boolean isDocument(String lemma) {
        String lower = lemma.toLowerCase(Locale.GERMAN);
        return DOCUMENTS.stream().anyMatch(lower::endsWith);
    }
}
