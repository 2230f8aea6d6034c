package io.depesche.nlp.domain.clean.rule;

import io.depesche.contracts.article.Span;
import io.depesche.nlp.domain.clean.CleaningEvidence;
import io.depesche.nlp.domain.clean.CleaningRule;
import io.depesche.nlp.domain.clean.CreditReader;
import io.depesche.nlp.domain.clean.CreditReader.Reading;
import io.depesche.nlp.domain.clean.Draft;
import io.depesche.nlp.domain.clean.Draft.Line;
import io.depesche.nlp.domain.clean.LineRemoval;
import io.depesche.nlp.domain.text.Credit;
import io.depesche.nlp.domain.text.Repair;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Moves lines that say where an article comes from out of its text: source and address, licence, byline, agency, photo caption with its
 * credit. They are kept as credits of the article, because licences such as CC BY-SA demand it.
 *
 * <p>Example: {@code Quelle: Agenturen} becomes the credit {@code source}; {@code Laut Reuters ist …} in a sentence stays.
 */
public final class CreditLineRule implements CleaningRule {

    private static final String ARTIFACT = "CREDIT";

    private final CreditReader reader;

    public CreditLineRule(CleaningEvidence evidence) {
        this.reader = new CreditReader(evidence);
    }

    @Override
    public String id() {
        return "clean.credit-line";
    }

    @Override
    public List<Repair> repairs(Draft draft) {
        Map<Integer, Reading> found = new HashMap<>();
        int firstProse = draft.firstProse();
        int lastProse = draft.lastProse();
        for (int i = 0; i < draft.lines().size(); i++) {
            boolean atEdge = i < firstProse || i > lastProse;
            Reading reading = reader.read(draft.lines().get(i).text(), atEdge, i > lastProse);
            if (reading != null) {
                found.put(i, reading);
            }
        }
        addNamesOfSites(draft, found);
        BitSet moved = new BitSet();
        found.keySet().forEach(moved::set);
        List<Repair> repairs = new ArrayList<>();
        for (Map.Entry<Integer, Span> line : new LineRemoval(draft).spans(moved).entrySet()) {
            Reading reading = found.get(line.getKey());
            Credit credit = reading == null ? null : reading.credit();
            String reason = credit == null ? "a line of date or origin" : "names the " + nameOf(credit);
            repairs.add(Repair.move(line.getValue(), ARTIFACT, 0.97, credit).because(reason));
        }
        return repairs;
    }

    private static String nameOf(Credit credit) {
        return credit.field().name().toLowerCase(Locale.ROOT);
    }

    /** A line that is the name of the site whose address follows: {@code Lifegate} above {@code https://www.lifegate.it/…}. */
    private static void addNamesOfSites(Draft draft, Map<Integer, Reading> found) {
        for (int i = 0; i + 1 < draft.lines().size(); i++) {
            Line next = draft.lines().get(i + 1);
            String name = draft.lines().get(i).text();
            if (!found.containsKey(i) && name.length() <= 40 && CreditReader.isAddress(next.text())) {
                String letters = name.toLowerCase(Locale.ROOT).replace(" ", "").replace("-", "");
                if (labelOf(next.text()).equals(letters)) {
                    found.put(i, new Reading(new Credit(Credit.Field.SOURCE, name)));
                }
            }
        }
    }

    /** The name within an address: {@code lifegate} of {@code https://www.lifegate.it/russia}. */
    private static String labelOf(String address) {
        String host = address.toLowerCase(Locale.ROOT);
        int scheme = host.indexOf("://");
        host = scheme >= 0 ? host.substring(scheme + 3) : host;
        int path = host.indexOf('/');
        host = path >= 0 ? host.substring(0, path) : host;
        int lastDot = host.lastIndexOf('.');
        if (lastDot < 0) {
            return "";
        }
        String withoutEnding = host.substring(0, lastDot);
        return withoutEnding.substring(withoutEnding.lastIndexOf('.') + 1).replace("-", "");
    }
}
