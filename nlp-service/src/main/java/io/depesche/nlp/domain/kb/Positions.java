package io.depesche.nlp.domain.kb;

import io.depesche.nlp.domain.kb.KnownEntity.Office;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * The offices of a knowledge base. An imported person holds an office by its Wikidata id ({@code Q4970706}), because what that id means
 * stands in another line of the dump; the id is an entity of kind {@value #KIND} itself, whose one office says title and country.
 *
 * <p>No name begins with an at sign, so offices stand among the names without being found as such: {@code @president:RU} leads to holders
 * and to positions, {@code @Q4970706:} to the holders of a position, {@code @Q4970706} to the position, {@code @state:} to the day until
 * which offices are known.
 */
final class Positions {

    static final String KIND = "position";
    static final String STATE = "state";

    private Positions() {}

    static byte[] holdersKey(String title, String country) {
        return ("@" + title + ":" + country).getBytes(StandardCharsets.UTF_8);
    }

    static byte[] positionKey(String id) {
        return ("@" + id).getBytes(StandardCharsets.UTF_8);
    }

    /** Who held or holds an office, in the order of the file. */
    static List<KnownEntity> holders(KnowledgeBase knowledge, String title, String country) {
        Set<KnownEntity> holders = new LinkedHashSet<>();
        for (KnownEntity entity : knowledge.under(holdersKey(title, country))) {
            if (entity.kind().equals(KIND) && entity.same() != null) {
                holders.addAll(knowledge.under(holdersKey(entity.same().substring("wd:".length()), "")));
            } else {
                holders.add(entity);
            }
        }
        return new ArrayList<>(holders);
    }

    /** With title and country, where the office is an id; as it is, where nobody says what the id means. */
    static Office resolved(KnowledgeBase knowledge, Office office) {
        boolean isId = office.country().isEmpty()
                && office.title().length() > 1
                && office.title().charAt(0) == 'Q'
                && Character.isDigit(office.title().charAt(1));
        if (!isId) {
            return office;
        }
        for (KnownEntity position : knowledge.under(positionKey(office.title()))) {
            if (!position.offices().isEmpty()) {
                Office meant = position.offices().getFirst();
                return new Office(meant.title(), meant.country(), office.from(), office.to());
            }
        }
        return office;
    }

    /** The last day of which the knowledge base says who held an office. */
    static int knownUntil(KnowledgeBase knowledge, int otherwise) {
        return knowledge.under(holdersKey(STATE, "")).stream()
                .flatMap(entity -> entity.offices().stream())
                .mapToInt(Office::to)
                .max()
                .orElse(otherwise);
    }
}
