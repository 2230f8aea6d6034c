package io.depesche.nlp.domain.clean.rule.leftover;

import io.depesche.contracts.article.Span;
import io.depesche.nlp.domain.clean.CleaningEvidence;
import io.depesche.nlp.domain.clean.Draft;
import io.depesche.nlp.domain.clean.WordTable;
import io.depesche.nlp.domain.lexicon.Spelling;
import io.depesche.nlp.domain.text.Repair;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Which foreign word stands at a place of a text, and its translation where German stands around it. */
public final class ForeignWords {

    private final CleaningEvidence evidence;
    private final Leftovers leftovers;
    private final GermanSurroundings surroundings;
    private final TurkishEnding turkish;

    public ForeignWords(CleaningEvidence evidence) {
        this.evidence = evidence;
        WordTable table = evidence.table("/nlp/clean/foreign-word.tsv");
        this.leftovers = new Leftovers(table);
        this.surroundings = new GermanSurroundings(evidence, table);
        this.turkish = new TurkishEnding(evidence, table);
    }

    /**
     * The repair for a run of letters; {@code null} if it stays. It may begin before the run, at a blank, and end behind it.
     *
     * @param end where the letters end; exclusive
     */
    public @Nullable Repair at(Draft draft, int start, int end) {
        Repair translation = translation(draft, start, end);
        return translation == null ? turkish.at(draft.text(), start, end) : translation;
    }

    private @Nullable Repair translation(Draft draft, int start, int end) {
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
