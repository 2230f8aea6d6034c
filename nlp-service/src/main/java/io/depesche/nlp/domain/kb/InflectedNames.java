package io.depesche.nlp.domain.kb;

import io.depesche.nlp.domain.kb.KnownName.Kind;
import java.io.IOException;
import java.util.List;

/** Writes the forms of words that are made of a name: adjectives with all endings, inhabitants in all cases, women among them. */
public final class InflectedNames {

    private static final List<String> ADJECTIVE_ENDINGS = List.of("", "e", "em", "en", "er", "es");
    private static final List<String> INHABITANT_ENDINGS = List.of("", "n", "s", "in", "innen");

    private InflectedNames() {}

    /** @param stem without ending: {@code nordkoreanisch} */
    public static void adjective(KnowledgeWriter writer, String stem, int entity) throws IOException {
        for (String ending : ADJECTIVE_ENDINGS) {
            writer.name(stem + ending, KnownName.plain(entity, Kind.ADJECTIVE));
        }
    }

    /** @param man the male singular: {@code Nordkoreaner}, {@code Russe} */
    public static void inhabitant(KnowledgeWriter writer, String man, int entity) throws IOException {
        boolean weak = man.endsWith("e"); // der Russe, die Russin
        for (String ending : INHABITANT_ENDINGS) {
            String stem = weak && ending.startsWith("in") ? man.substring(0, man.length() - 1) : man;
            writer.name(stem + ending, KnownName.plain(entity, Kind.DEMONYM));
        }
    }
}
