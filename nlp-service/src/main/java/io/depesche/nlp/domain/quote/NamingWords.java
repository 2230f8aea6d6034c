package io.depesche.nlp.domain.quote;

import java.util.Set;

/** Words before quoted ones that say what these are: the name of a thing, something only called so, a call. */
final class NamingWords {

    private NamingWords() {}

    /** Nouns before the name of a thing: {@code die Zeitung „Het Dagblad“}. The end of a compound counts. */
    private static final Set<String> NAMED_THINGS = Set.of(
            "zeitung",
            "zeitschrift",
            "magazin",
            "blatt",
            "tageszeitung",
            "wochenzeitung",
            "sender",
            "agentur",
            "illustrierte",
            "illustrierten",
            "portal",
            "dienst",
            "seite",
            "blog",
            "film",
            "serie",
            "sendung",
            "reihe",
            "show",
            "buch",
            "roman",
            "band",
            "titel",
            "lied",
            "song",
            "album",
            "single",
            "stück",
            "oper",
            "gemälde",
            "bild",
            "werk",
            "drama",
            "komödie",
            "gedicht",
            "motto",
            "schiff",
            "fähre",
            "frachter",
            "tanker",
            "yacht",
            "boot",
            "segler",
            "kreuzer",
            "dampfer",
            "typ",
            "typs",
            "modell",
            "modells",
            "flugzeug",
            "hubschrauber",
            "rakete",
            "sonde",
            "satellit",
            "raumfähre",
            "raumschiff",
            "partei",
            "gruppe",
            "bündnis",
            "verein",
            "stiftung",
            "initiative",
            "organisation",
            "bewegung",
            "firma",
            "unternehmen",
            "konzern",
            "marke",
            "hotel",
            "lokal",
            "bar",
            "restaurant",
            "club",
            "klub",
            "theater",
            "kino",
            "projekt",
            "programm",
            "operation",
            "aktion",
            "kampagne",
            "hurrikan",
            "taifun",
            "sturm",
            "orkan",
            "tief",
            "hoch",
            "zyklon",
            "preis",
            "orden",
            "pokal",
            "name",
            "namen",
            "begriff",
            "wort",
            "bezeichnung",
            "spitzname",
            "spitznamen",
            "kategorie",
            "thema",
            "vertrag",
            "abkommen",
            "gesetz",
            "charta",
            "paragraf",
            "studie",
            "artikel",
            "kapitel",
            "zeche",
            "grube",
            "fonds",
            "software",
            "spiel",
            "figur",
            "rolle",
            "rubrik",
            "zug",
            "express",
            "mission",
            "netzwerk",
            "plattform",
            "website",
            "webseite",
            "tochter",
            "team",
            "mannschaft",
            "brigade",
            "bataillon",
            "miliz",
            "ausstellung",
            "konferenz",
            "festival",
            "tournee",
            "bank",
            "gesellschaft",
            "fluggesellschaft",
            "airline",
            "truppe",
            "jacht",
            "segelschiff");

    private static final Set<String> SO_CALLED = Set.of(
            "sogenannte",
            "sogenannten",
            "sogenannter",
            "sogenanntes",
            "sogenanntem",
            "genannte",
            "genannten",
            "genannter",
            "genanntes",
            "genanntem",
            "vermeintliche",
            "vermeintlichen",
            "angebliche",
            "angeblichen");

    /** Nouns before words that were called, painted or sung: {@code mit der Parole „Alles für alle“}. */
    private static final Set<String> CALLS = Set.of(
            "parole",
            "parolen",
            "spruch",
            "sprüche",
            "sprüchen",
            "ruf",
            "rufe",
            "rufen",
            "zwischenruf",
            "slogan",
            "slogans",
            "losung",
            "losungen",
            "worte",
            "worten",
            "aufschrift",
            "aufschriften");

    /** Nouns that the title of a document begins with, by their ends: {@code „Rahmenvertrag über …“}. */
    private static final Set<String> DOCUMENTS = Set.of(
            "vertrag",
            "vertrages",
            "abkommen",
            "übereinkommen",
            "gesetz",
            "erklärung",
            "charta",
            "resolution",
            "richtlinie",
            "verordnung",
            "protokoll",
            "pakt",
            "konvention",
            "memorandum",
            "vereinbarung",
            "verfassung");

    /** {@code „Vertrag über die Nutzung der Seen“}: the title of a treaty is no word of a person, whoever signs it. */
    static boolean isDocument(Form first) {
        String word = first.lower();
        for (int cut = 0; first.is(Form.CAPITAL) && cut <= word.length() - 4 && cut < 40; cut++) {
            if (DOCUMENTS.contains(word.substring(cut))) {
                return true;
            }
        }
        return false;
    }

    /** {@code die sogenannte} */
    static boolean isSoCalled(String lower) {
        return SO_CALLED.contains(lower);
    }

    /** {@code mit der Parole} */
    static boolean isCall(String lower) {
        return CALLS.contains(lower);
    }

    /** {@code die Zeitung}, {@code das Segelschiff} */
    static boolean isNamedThing(Form form) {
        if (NAMED_THINGS.contains(form.lower())) {
            return true;
        }
        if (!form.is(Form.CAPITAL)) {
            return false;
        }
        String word = form.lower();
        for (int cut = 3; cut <= word.length() - 3 && cut < 40; cut++) {
            if (NAMED_THINGS.contains(word.substring(cut))) {
                return true;
            }
        }
        return form.noun().stream()
                .anyMatch(lemma -> NAMED_THINGS.contains(lemma.toLowerCase(java.util.Locale.GERMAN)));
    }

    /** {@code Unsensibilität}: by its ending a noun, though no dictionary has it. */
    static boolean isGermanNoun(Form form) {
        String word = form.lower();
        return form.is(Form.CAPITAL)
                && word.length() > 7
                && (word.endsWith("ung")
                        || word.endsWith("heit")
                        || word.endsWith("keit")
                        || word.endsWith("ität")
                        || word.endsWith("schaft")
                        || word.endsWith("ismus")
                        || word.endsWith("erei"));
    }
}
