package io.depesche.nlp.domain.clean.rule;

import io.depesche.nlp.domain.clean.CleaningEvidence;
import io.depesche.nlp.domain.clean.CleaningRule;
import io.depesche.nlp.domain.clean.Draft;
import io.depesche.nlp.domain.clean.QuoteState;
import io.depesche.nlp.domain.clean.QuoteState.Role;
import io.depesche.nlp.domain.clean.WordTable;
import io.depesche.nlp.domain.text.Repair;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Puts back the blank that got lost behind a mark: between two sentences ({@code Nordkorea.Wie}, {@code geändert.„Ein}), behind a comma
 * ({@code kommt,muss}) or a colon ({@code offiziell:Tessari}).
 *
 * <p>A mark inside an address, a file name, a number, an abbreviation or a proper name stays as it is: {@code lifegate.it},
 * {@code 11.000}, {@code z.B.}, {@code St.Gallen}, {@code ver.di}, {@code Chance.Natur}, {@code Nutzer:innen}.
 */
public final class MissingBlankRule implements CleaningRule {

    private static final String ARTIFACT = "SPACE_MISS";

    /** Shorter words before a full stop are parts of names more often than sentence ends: {@code Mo.Ki}, {@code Nord.Link}. */
    private static final int SHORTEST_LAST_NOUN = 5;

    /** {@code 1.250.000.000}; a longer row of digits and marks is no number. */
    private static final int LONGEST_NUMBER = 16;

    private final Set<String> starters;
    private final Set<String> abbreviations;
    private final Set<String> nameParts;
    private final Set<String> months;
    private final Set<String> genderEndings;

    public MissingBlankRule(CleaningEvidence evidence) {
        WordTable table = evidence.table("/nlp/clean/missing-blank.tsv");
        this.starters = table.words("starter");
        this.abbreviations = table.words("abbreviation");
        this.nameParts = table.words("name-part");
        this.months = table.words("month");
        this.genderEndings = table.words("gender-ending");
    }

    @Override
    public String id() {
        return "clean.missing-blank";
    }

    @Override
    public List<Repair> repairs(Draft draft) {
        String text = draft.text();
        List<Repair> repairs = new ArrayList<>();
        Surroundings around = new Surroundings(text);
        QuoteState quotes = new QuoteState();
        for (int i = 0; i + 1 < text.length(); i++) {
            char c = text.charAt(i);
            Repair repair =
                    switch (c) {
                        case '.', '!', '?', '…' -> afterSentence(text, i, around, quotes);
                        case ',', ';' -> afterComma(text, i, around, quotes);
                        case ':' -> afterColon(text, i, around);
                        default -> null;
                    };
            if (repair != null) {
                repairs.add(repair);
            }
            quotes.pass(c);
        }
        return repairs;
    }

    private @Nullable Repair afterSentence(String text, int mark, Surroundings around, QuoteState quotes) {
        char next = text.charAt(mark + 1);
        if (Character.isUpperCase(next) || Character.isDigit(next)) {
            boolean misplaced = !quotes.isOpen() && around.isMisplacedQuote(mark);
            double confidence = misplaced || around.isTechnical(mark)
                    ? 0
                    : Character.isDigit(next)
                            ? sentenceStartsWithNumber(text, mark, around)
                            : sentenceEndsAt(text, mark, around);
            return confidence > 0 ? Repair.insert(mark + 1, " ", ARTIFACT, confidence) : null;
        }
        Role role = quotes.roleOf(next);
        boolean followed = mark + 2 < text.length() && Character.isUpperCase(text.charAt(mark + 2));
        boolean bracket = next == '(';
        if (role == Role.NONE && !bracket || !followed || around.isTechnical(mark) || !endsAWord(text, mark, around)) {
            return null;
        }
        return Repair.insert(role == Role.CLOSES ? mark + 2 : mark + 1, " ", ARTIFACT, 0.97);
    }

    /** How sure it is that a sentence ends at the mark and the next begins right behind it; 0 if it is not. */
    private double sentenceEndsAt(String text, int mark, Surroundings around) {
        String next = around.wordAfter(mark + 1);
        if (next.length() < 2) {
            return 0;
        }
        if (!isWord(next)) {
            return isAllCapitals(next) && isLongLowerCase(around.wordBefore(mark)) && around.goesOn(mark, next)
                    ? 0.9
                    : 0;
        }
        boolean starts = starters.contains(next);
        char before = mark == 0 ? ' ' : text.charAt(mark - 1);
        if (Character.isDigit(before)) {
            return months.contains(next) || starts && isYearOrMore(text, mark) ? 0.97 : 0;
        }
        if ("“”\"»«)%".indexOf(before) >= 0 && mark > 1) {
            boolean inBrackets = before == ')' && text.charAt(mark - 2) != '(' && around.goesOn(mark, next);
            return starts || next.length() > 2 && (inBrackets || "“”\"»«".indexOf(before) >= 0) ? 0.95 : 0;
        }
        if (before == '.') {
            return starts && mark > 2 && Character.isLetter(text.charAt(mark - 3)) ? 0.9 : 0;
        }
        String last = around.wordBefore(mark);
        int lastStart = mark - last.length();
        boolean dotted = lastStart > 0 && text.charAt(lastStart - 1) == '.'; // "Wir.Dienen.Allen"
        if (last.length() < 2 || dotted || abbreviations.contains(last.toLowerCase(Locale.GERMAN))) {
            return 0;
        }
        if (!Character.isLowerCase(before)) {
            return starts ? 0.95 : 0; // "USA.Die", but never "ASP.NET"
        }
        if (starts) {
            return 0.99;
        }
        if (nameParts.contains(next.toLowerCase(Locale.GERMAN)) || next.length() < 3) {
            return 0;
        }
        if (Character.isLowerCase(last.charAt(0))) {
            return 0.97; // a verb or adverb ends the sentence: "gerecht.Wirtschaftsminister"
        }
        return last.length() >= SHORTEST_LAST_NOUN && around.standsInASentence(mark, last, next) ? 0.93 : 0;
    }

    /**
     * {@code Frau.34 Menschen}: only behind a word in small letters, for {@code Nr.5} and {@code Art.51} are no sentence ends, and not where
     * a new sentence begins behind the number, for that is the number of a note: {@code gegeben.2 Wir kommen …}.
     */
    private double sentenceStartsWithNumber(String text, int mark, Surroundings around) {
        String last = around.wordBefore(mark);
        if (!isLongLowerCase(last) || abbreviations.contains(last)) {
            return 0;
        }
        int end = mark + 1;
        int longest = Math.min(text.length(), end + LONGEST_NUMBER);
        while (end < longest && (Character.isDigit(text.charAt(end)) || ".,".indexOf(text.charAt(end)) >= 0)) {
            end++;
        }
        boolean goesOn = end + 1 < text.length() && text.charAt(end) == ' ' && Character.isLetter(text.charAt(end + 1));
        boolean isNote = goesOn && starters.contains(around.wordAfter(end + 1));
        return goesOn && !isNote ? 0.9 : 0;
    }

    private @Nullable Repair afterComma(String text, int mark, Surroundings around, QuoteState quotes) {
        char next = text.charAt(mark + 1);
        if (mark == 0 || around.isTechnical(mark)) {
            return null;
        }
        char before = text.charAt(mark - 1);
        boolean endsQuote = "“”\"»«)".indexOf(before) >= 0;
        if (quotes.roleOf(next) == Role.OPENS) {
            boolean followed = mark + 2 < text.length() && Character.isLetter(text.charAt(mark + 2));
            return followed && around.wordBefore(mark).length() >= 2
                    ? Repair.insert(mark + 1, " ", ARTIFACT, 0.95)
                    : null;
        }
        String following = around.wordAfter(mark + 1);
        if (following.length() < 2 || !isWord(following)) {
            return null;
        }
        boolean afterNumber = Character.isDigit(before) && starters.contains(capitalised(following));
        boolean afterWord = around.wordBefore(mark).length() >= 2;
        return endsQuote || afterNumber || afterWord ? Repair.insert(mark + 1, " ", ARTIFACT, 0.97) : null;
    }

    private @Nullable Repair afterColon(String text, int mark, Surroundings around) {
        String last = around.wordBefore(mark);
        String next = around.wordAfter(mark + 1);
        if (last.length() < 3 || next.length() < 3 || !isWord(next) || around.isTechnical(mark)) {
            return null;
        }
        if (!Character.isLowerCase(text.charAt(mark - 1)) || genderEndings.contains(next.toLowerCase(Locale.GERMAN))) {
            return null;
        }
        boolean afterVerb = isLongLowerCase(last);
        boolean starts = starters.contains(capitalised(next));
        boolean repairs = Character.isUpperCase(next.charAt(0)) ? afterVerb || starts : afterVerb && starts;
        return repairs ? Repair.insert(mark + 1, " ", ARTIFACT, 0.92) : null;
    }

    private boolean endsAWord(String text, int mark, Surroundings around) {
        if (mark < 2) {
            return false;
        }
        String last = around.wordBefore(mark);
        boolean word = last.length() >= 2 && Character.isLowerCase(text.charAt(mark - 1));
        return word && !abbreviations.contains(last.toLowerCase(Locale.GERMAN))
                || Character.isDigit(text.charAt(mark - 1));
    }

    /** A verb or adverb rather than a noun, too long for an ending such as {@code jede:r} or an abbreviation. */
    private static boolean isLongLowerCase(String word) {
        return word.length() >= 4 && Character.isLowerCase(word.charAt(0));
    }

    private static boolean isAllCapitals(String word) {
        return word.length() >= 3 && word.chars().allMatch(Character::isUpperCase);
    }

    /** One capital or none, then small letters: not {@code NetCore}, not {@code USA}. */
    private static boolean isWord(String word) {
        for (int i = 1; i < word.length(); i++) {
            if (!Character.isLowerCase(word.charAt(i)) && word.charAt(i) != '-' && word.charAt(i - 1) != '-') {
                return false;
            }
        }
        return true;
    }

    private static boolean isYearOrMore(String text, int mark) {
        return mark >= 4 && text.substring(mark - 4, mark).chars().allMatch(Character::isDigit);
    }

    private static String capitalised(String word) {
        return Character.toUpperCase(word.charAt(0)) + word.substring(1);
    }
}
