package io.depesche.nlp.domain.claim;

import io.depesche.nlp.domain.lexicon.Rows;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Which acts move something and which way: who sells gives, who buys gets. The table {@code flows.tsv}; an act outside of it is a
 * movement of its own, away from its actor.
 */
final class Flows {

    private static final String TABLE = "/nlp/claim/flows.tsv";
    private static final String NOTHING = "-";

    private final Map<String, Flow> flows = new HashMap<>();

    /**
     * @param movement acts of one movement can contradict each other
     * @param in whether the actor gets
     * @param thing class of what moves; {@code -} if it is none
     */
    record Flow(String movement, boolean in, String thing) {}

    Flows() {
        for (List<String> row : Rows.read(TABLE, 4)) {
            for (String frame : row.get(2).split(" ")) {
                flows.put(frame, new Flow(row.get(0), row.get(1).equals("in"), row.get(3)));
            }
        }
    }

    Flow of(Frame frame) {
        Flow known = flows.get(frame.id());
        return known == null ? new Flow(frame.id(), false, NOTHING) : known;
    }

    Set<String> frames() {
        return flows.keySet();
    }
}
