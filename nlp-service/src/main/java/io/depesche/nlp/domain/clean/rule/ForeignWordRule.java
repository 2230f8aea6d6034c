package io.depesche.nlp.domain.clean.rule;

import io.depesche.contracts.article.Span;
import io.depesche.nlp.domain.clean.CleaningEvidence;
import io.depesche.nlp.domain.clean.CleaningRule;
import io.depesche.nlp.domain.clean.Draft;
import io.depesche.nlp.domain.clean.WordTable;
import io.depesche.nlp.domain.lexicon.Spelling;
import io.depesche.nlp.domain.text.Repair;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Translates words that were left standing: {@code der sindaco}, {@code die OTAN}, {@code am giovedì}, {@code and}. A row of the table
 * says of which language a word is, what it means and in which slot it is a leftover; German must stand around it.
 *
 * <p>Words in quotation marks, in a foreign name ({@code Museo del Prado}) and in a row of foreign words stay.
 */
public final class ForeignWordRule implements CleaningRule {

    private final CleaningEvidence evidence;
    private final Leftovers leftovers;
    private final GermanSurroundings surroundings;
    private final TurkishEnding turkish;

    public ForeignWordRule(CleaningEvidence evidence) {
        this.evidence = evidence;
        WordTable table = evidence.table("/nlp/clean/foreign-word.tsv");
        this.leftovers = new Leftovers(table);
        this.surroundings = new GermanSurroundings(evidence, table);
        this.turkish = new TurkishEnding(evidence, table);
    }

    @Override
    public String id() {
        return "clean.foreign-word";
    }

    @Override
    public List<Repair> repairs(Draft draft) {
        String text = draft.text();
        List<Repair> repairs = new ArrayList<>();
        int i = 0;
        while (i < text.length()) {
            if (!Character.isLetter(text.charAt(i))) {
                i++;
                continue;
            }
            int end = Letters.end(text, i);
            Repair repair = end - i <= 24 ? at(draft, i, end) : null;
            repair = repair == null && end - i <= 24 ? turkish.at(text, i, end) : repair;
            if (repair != null) {
                repairs.add(repair);
                end = Math.max(end, repair.span().end());
            }
            i = end;
        }
        return repairs;
    }

    private @Nullable Repair at(Draft draft, int start, int end) {
        String text = draft.text();
        for (Leftover leftover :
                leftovers.beginningWith(Spelling.of(text, start, end).text())) {
            int stop = start + leftover.foreign().length();
            if (text.startsWith(leftover.foreign(), start) && isFree(text, start, stop)) {
                Repair repair = repair(draft, leftover, start, stop);
                if (repair != null) {
                    return repair;
                }
            }
        }
        return null;
    }

    /** Not quoted, not part of a compound, an address or a longer word. */
    private static boolean isFree(String text, int start, int end) {
        char before = start == 0 ? ' ' : text.charAt(start - 1);
        char after = end >= text.length() ? ' ' : text.charAt(end);
        boolean goesOn = after == '.' && end + 1 < text.length() && Character.isLetterOrDigit(text.charAt(end + 1));
        return " \n(".indexOf(before) >= 0 && " \n,.;:!?)“”".indexOf(after) >= 0 && !goesOn;
    }

    private @Nullable Repair repair(Draft draft, Leftover leftover, int start, int end) {
        String text = draft.text();
        String before = NeighbourWords.before(text, start);
        if (leftover.repairs().contains(before.toLowerCase(Locale.GERMAN)) && start > 0) {
            return leftover.drop(new Span(start - 1, end));
        }
        String foreign = leftover.foreign();
        boolean isGermanToo = foreign.indexOf(' ') < 0 && evidence.lexicon().isForm(foreign); // "Der war gut"
        return !isGermanToo
                        && surroundings.hold(draft, leftover, start, end)
                        && !LeftoverArticle.isGenitive(text, leftover, before, start)
                ? leftover.translate(new Span(start, end))
                : null;
    }
}
