package io.depesche.nlp.domain.clean.rule;

import io.depesche.contracts.article.Span;
import io.depesche.nlp.domain.clean.CleaningRule;
import io.depesche.nlp.domain.clean.Draft;
import io.depesche.nlp.domain.clean.QuoteState;
import io.depesche.nlp.domain.clean.QuoteState.Role;
import io.depesche.nlp.domain.text.Repair;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Takes out blanks that stand where none belongs: before a comma, semicolon or full stop ({@code politischen , sozialen}), doubled
 * between words, inside quotation marks ({@code „ Wir}), before the hyphen of a compound ({@code EU -Kommission}).
 *
 * <p>Left alone: the start of a line (lists, indented text), columns of three blanks or more, {@code Nord- und Südkorea}, dashes,
 * {@code .NET} and other words that begin with a full stop, and a text that doubles the blank after every sentence.
 */
public final class ExtraBlankRule implements CleaningRule {

    private static final String ARTIFACT = "SPACE_EXTRA";

    @Override
    public String id() {
        return "clean.extra-blank";
    }

    @Override
    public List<Repair> repairs(Draft draft) {
        String text = draft.text();
        boolean doublesAfterSentences = SentenceGaps.areDoubled(text);
        Set<String> compounds = text.contains(" -") ? compoundsOf(text) : Set.of();
        List<Repair> repairs = new ArrayList<>();
        QuoteState quotes = new QuoteState();
        boolean lineHasText = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == ' ' && lineHasText) {
                int end = i + 1;
                while (end < text.length() && text.charAt(end) == ' ') {
                    end++;
                }
                Repair repair = between(text, i, end, quotes, doublesAfterSentences, compounds);
                if (repair != null) {
                    repairs.add(repair);
                }
                i = end - 1;
            } else {
                lineHasText = c != '\n' && (lineHasText || Character.isLetterOrDigit(c) || c == '„' || c == '"');
                quotes.pass(c);
            }
        }
        return repairs;
    }

    /** What is wrong with the blanks from start to end. */
    private static @Nullable Repair between(
            String text, int start, int end, QuoteState quotes, boolean doublesAfterSentences, Set<String> compounds) {
        if (start == 0 || end == text.length() || end - start > 2) {
            return null; // the end of the text, or columns
        }
        char before = text.charAt(start - 1);
        char after = text.charAt(end);
        if (end - start == 1 && Character.isLetter(before) && Character.isLetter(after)) {
            return null; // nearly every blank
        }
        Span blanks = new Span(start, end);
        if (",;.".indexOf(after) >= 0 && endsAWord(before) && isFollowedByBlank(text, end)) {
            return Repair.delete(blanks, ARTIFACT, 0.98).because("a blank before a mark that takes none");
        }
        if (opensQuote(text, start - 1) && Character.isLetterOrDigit(after)) {
            return Repair.delete(blanks, ARTIFACT, 0.95).because("a blank behind an opening quotation mark");
        }
        if (quotes.roleOf(after) == Role.CLOSES && endsAWordOrSentence(before) && isFollowedByBlank(text, end)) {
            return Repair.delete(blanks, ARTIFACT, 0.95).because("a blank before a closing quotation mark");
        }
        if (after == '-' && isSplitCompound(text, start, end, compounds)) {
            return Repair.delete(blanks, ARTIFACT, 0.9).because("a compound torn at its hyphen");
        }
        boolean isDoubled =
                end - start == 2 && after != '\n' && !(doublesAfterSentences && SentenceGaps.endsSentence(before));
        return isDoubled ? Repair.replace(blanks, " ", ARTIFACT, 0.97).because("two blanks between words") : null;
    }

    private static boolean endsAWord(char c) {
        return Character.isLetterOrDigit(c) || c == '“' || c == '”' || c == '"' || c == ')' || c == '%';
    }

    private static boolean endsAWordOrSentence(char c) {
        return Character.isLetterOrDigit(c) || c == '.' || c == '!' || c == '?' || c == '…';
    }

    /** Behind the mark the text must go on with a blank or end: {@code .NET} and {@code ;)} do not. */
    private static boolean isFollowedByBlank(String text, int mark) {
        if (mark + 1 == text.length()) {
            return true;
        }
        char next = text.charAt(mark + 1);
        return Character.isWhitespace(next)
                || "“”".indexOf(next) >= 0
                || text.charAt(mark) != '.' && ",.;:".indexOf(next) >= 0;
    }

    private static boolean opensQuote(String text, int at) {
        boolean free = at == 0 || Character.isWhitespace(text.charAt(at - 1)) || text.charAt(at - 1) == '(';
        return text.charAt(at) == '„' && free;
    }

    /** {@code Jong -un} where the text also has {@code Jong-un}; {@code EU -Kommission} after an abbreviation. */
    private static boolean isSplitCompound(String text, int start, int hyphen, Set<String> compounds) {
        String first = wordBefore(text, start);
        String second = wordAfter(text, hyphen + 1);
        if (first.isEmpty() || second.length() < 2) {
            return false;
        }
        boolean abbreviation =
                first.length() >= 2 && first.length() <= 5 && first.chars().allMatch(Character::isUpperCase);
        boolean noun = second.length() >= 4
                && Character.isUpperCase(second.charAt(0))
                && Character.isLowerCase(second.charAt(1));
        return abbreviation && noun || compounds.contains(first + "-" + second);
    }

    /** Every {@code a-b} of the text: what it writes with a hyphen elsewhere is a compound. */
    private static Set<String> compoundsOf(String text) {
        Set<String> compounds = new HashSet<>();
        for (int at = text.indexOf('-', 1); at >= 0; at = text.indexOf('-', at + 1)) {
            String first = wordBefore(text, at);
            String second = wordAfter(text, at + 1);
            if (!first.isEmpty() && !second.isEmpty()) {
                compounds.add(first + "-" + second);
            }
        }
        return compounds;
    }

    private static String wordBefore(String text, int end) {
        int start = end;
        while (start > 0 && end - start < 40 && Character.isLetter(text.charAt(start - 1))) {
            start--;
        }
        return text.substring(start, end);
    }

    private static String wordAfter(String text, int start) {
        int end = start;
        while (end < text.length() && end - start < 40 && Character.isLetter(text.charAt(end))) {
            end++;
        }
        return text.substring(start, end);
    }
}
