package io.depesche.nlp.domain.quote;

import java.util.Locale;
import java.util.Set;

/**
 * Nouns for people and bodies that can speak, by their ends: {@code Polizeisprecherin}, {@code Umweltministerium}. A guess by form; good
 * enough to choose between two phrases.
 */
final class People {

    private static final Set<String> ENDS = Set.of(
            "sprecher", "sprecherin", "chef", "chefin", "minister", "ministerin", "präsident", "präsidentin", "leiter", "leiterin",
            "vorsitzende", "vorsitzender", "vorstand", "experte", "expertin", "anwalt", "anwältin", "richter", "richterin", "direktor",
            "direktorin", "kanzler", "kanzlerin", "sekretär", "sekretärin", "beauftragte", "beauftragter", "abgeordnete", "abgeordneter",
            "politiker", "politikerin", "forscher", "forscherin", "wissenschaftler", "wissenschaftlerin", "arzt", "ärztin", "beamte",
            "beamter", "mann", "frau", "vertreter", "vertreterin", "kommissar", "kommissarin", "meister", "meisterin", "autor", "autorin",
            "gesandte", "gesandter", "helfer", "helferin", "wirt", "wirtin", "gouverneur", "gouverneurin", "botschafter", "botschafterin",
            "general", "kommandant", "kommandeur", "professor", "professorin", "lehrer", "lehrerin", "bauer", "bäuerin", "zeuge", "zeugin",
            "bürger", "bürgerin", "händler", "händlerin", "mechaniker", "mechanikerin", "trainer", "trainerin", "spieler", "spielerin",
            "begleiter", "begleiterin", "führer", "führerin", "redakteur", "redakteurin", "journalist", "journalistin", "analyst",
            "analystin", "ökonom", "ökonomin", "hacker", "rebell", "rebelle", "anwohner", "anwohnerin", "kritiker", "kritikerin", "gegner",
            "verband", "ministerium", "behörde", "amt", "polizei", "regierung", "partei", "gericht", "gewerkschaft", "unternehmen", "konzern",
            "firma", "rat", "kommission", "agentur", "zeitung", "sender", "magazin", "organisation", "gruppe", "verein", "fraktion",
            "armee", "militär", "feuerwehr", "stadt", "universität", "institut", "kirche", "bischof", "papst", "könig", "königin", "kollege",
            "kollegin", "nachbar", "nachbarin", "mutter", "vater", "sohn", "tochter", "bruder", "schwester", "tischler", "imker", "imkerin",
            "angler", "bäcker", "fischer", "kapitän", "pilot", "pilotin", "sieger", "siegerin", "verteidiger", "verteidigerin");

    private People() {}

    /** Whether a noun names somebody who can speak. */
    static boolean isSpeaker(Form form) {
        return ends(form.lower()) || form.noun().stream().anyMatch(lemma -> ends(lemma.toLowerCase(Locale.GERMAN)));
    }

    private static boolean ends(String word) {
        for (int cut = Math.max(0, word.length() - 18); cut <= word.length() - 3; cut++) {
            if (ENDS.contains(word.substring(cut))) {
                return true;
            }
        }
        return false;
    }
}
