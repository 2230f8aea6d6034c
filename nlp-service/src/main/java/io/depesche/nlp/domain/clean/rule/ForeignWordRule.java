package io.depesche.nlp.domain.clean.rule;

import io.depesche.contracts.article.Span;
import io.depesche.nlp.domain.clean.CleaningEvidence;
import io.depesche.nlp.domain.clean.CleaningRule;
import io.depesche.nlp.domain.clean.Draft;
import io.depesche.nlp.domain.clean.WordTable;
import io.depesche.nlp.domain.language.SourceLanguage;
import io.depesche.nlp.domain.lexicon.GermanLexicon;
import io.depesche.nlp.domain.lexicon.Reading;
import io.depesche.nlp.domain.lexicon.Reading.Gender;
import io.depesche.nlp.domain.lexicon.Reading.Number;
import io.depesche.nlp.domain.lexicon.Spelling;
import io.depesche.nlp.domain.text.Repair;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Translates words that were left standing: {@code der sindaco}, {@code die OTAN}, {@code am giovedì}, {@code and}. A row of the table
 * says of which language a word is, what it means and in which slot it is a leftover; German must stand around it.
 *
 * <p>Words in quotation marks, in a foreign name ({@code Museo del Prado}) and in a row of foreign words stay.
 */
public final class ForeignWordRule implements CleaningRule {

    private static final String ARTIFACT = "UNTRANS";

    /** As many repairs make a text a damaged one. */
    private static final int DAMAGED = 2;

    /** Where a foreign word counts as a leftover. */
    private enum Slot {
        /** German words on both sides, one of them in small letters. */
        WORD,
        /** Behind a German article that agrees with the repair. */
        NOUN,
        /** Like a noun, or before a name. */
        TITLE,
        /** Behind a preposition of time or a number. */
        TIME,
        /** An abbreviation behind an article or a preposition. */
        ABBREVIATION,
        /** Several words: enough in themselves where German stands around them. */
        PHRASE,
        /** Behind a number. */
        UNIT,
        /** Only behind its own translation. */
        TWIN,
        /** An abbreviation in a language that something else must tell. */
        SURE
    }

    private record Leftover(
            String language,
            String foreign,
            List<String> repairs,
            Slot slot,
            @Nullable Gender gender) {}

    private final CleaningEvidence evidence;
    private final Map<String, List<Leftover>> byFirstWord = new HashMap<>();
    private final Set<String> timeWords;
    private final Set<String> suffixes;

    public ForeignWordRule(CleaningEvidence evidence) {
        this.evidence = evidence;
        WordTable table = evidence.table("/nlp/clean/foreign-word.tsv");
        this.timeWords = table.words("time-word");
        this.suffixes = table.words("suffix");
        for (List<String> row : table.rows()) {
            if (row.size() >= 4) {
                Leftover leftover = new Leftover(
                        row.getFirst(),
                        row.get(1),
                        List.of(row.get(2).split("\\|")),
                        Slot.valueOf(row.get(3)),
                        row.size() > 4 ? genderOf(row.get(4)) : null);
                String first = row.get(1).substring(0, Letters.end(row.get(1), 0));
                byFirstWord.computeIfAbsent(first, word -> new ArrayList<>(1)).add(leftover);
            }
        }
        byFirstWord
                .values()
                .forEach(list -> list.sort(Comparator.comparingInt(
                        (Leftover leftover) -> -leftover.foreign().length())));
    }

    private static @Nullable Gender genderOf(String letter) {
        return switch (letter) {
            case "m" -> Gender.MASCULINE;
            case "f" -> Gender.FEMININE;
            case "n" -> Gender.NEUTER;
            default -> null; // plural
        };
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
            repair = repair == null && end - i <= 24 ? turkishEnding(text, i, end) : repair;
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
        List<Leftover> leftovers = byFirstWord.get(Spelling.of(text, start, end).text());
        if (leftovers == null) {
            return null;
        }
        for (Leftover leftover : leftovers) {
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

    /** {@code Hannover'de}: a Turkish ending behind the apostrophe of a known name. */
    private @Nullable Repair turkishEnding(String text, int start, int end) {
        boolean apostrophe = end < text.length() && (text.charAt(end) == '\'' || text.charAt(end) == '’');
        if (!apostrophe || !Character.isUpperCase(text.charAt(start))) {
            return null;
        }
        int stop = Letters.end(text, end + 1);
        boolean suffix = stop - end <= 5 && suffixes.contains(text.substring(end + 1, stop));
        return suffix && evidence.lexicon().isName(text.substring(start, end))
                ? Repair.evident(new Span(end, stop), "", ARTIFACT, 0.95, "Turkish ending of a name")
                        .tells("tr")
                : null;
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
        String before = wordBefore(text, start);
        String after = wordAfter(text, end);
        if (leftover.repairs().contains(before.toLowerCase(Locale.GERMAN)) && start > 0) {
            Span twice = new Span(start - 1, end);
            return Repair.evident(twice, "", "DUP", 0.9, "stands behind its own translation")
                    .tells(leftover.language());
        }
        boolean isGermanToo =
                leftover.foreign().indexOf(' ') < 0 && evidence.lexicon().isForm(leftover.foreign());
        if (isGermanToo
                || !fits(draft, leftover, before, after, start, end)
                || isGenitive(text, leftover, before, start)) {
            return null; // "Der war gut"
        }
        String repair = leftover.repairs().getFirst();
        Span span = new Span(start, end);
        return Repair.evident(span, repair, ARTIFACT, 0.9, "word of language " + leftover.language())
                .tells(leftover.language());
    }

    private boolean fits(Draft draft, Leftover leftover, String before, String after, int start, int end) {
        String text = draft.text();
        boolean germanBefore = isGerman(before);
        boolean germanAfter = isGerman(after);
        return switch (leftover.slot()) {
            case TWIN -> false;
            case WORD ->
                germanAfter
                        && !after.isEmpty()
                        && (germanBefore || draft.damage() >= DAMAGED && startsName(before) && isSmall(after))
                        && (before.isEmpty()
                                ? isBehindComma(text, start) && isGermanClause(text, end, after)
                                : isSmall(before) || isSmall(after) || isGermanPair(draft, before, after));
            case UNIT ->
                !before.isEmpty()
                        && Character.isDigit(before.charAt(0))
                        && isGermanOrName(after)
                        && isGerman(wordBefore(text, start - 1 - before.length()));
            case NOUN -> agrees(before, leftover) && isGermanOrName(after);
            case TITLE ->
                agrees(before, leftover) && isGermanOrName(after)
                        || germanBefore
                                && !before.isEmpty()
                                && Character.isLowerCase(before.charAt(0))
                                && startsName(after);
            case TIME -> timeWords.contains(before.toLowerCase(Locale.GERMAN)) && isGermanOrName(after);
            case ABBREVIATION -> isArticleOrPreposition(before) && germanAfter;
            case PHRASE -> (germanBefore || before.isEmpty()) && isGermanOrName(after);
            case SURE -> isArticleOrPreposition(before) && language(draft).is(leftover.language());
        };
    }

    private static boolean isSmall(String word) {
        return Character.isLowerCase(word.charAt(0));
    }

    private static boolean isBehindComma(String text, int start) {
        return start > 1 && text.charAt(start - 1) == ' ' && text.charAt(start - 2) == ',';
    }

    /** {@code , but alle haben}: two small German words follow, so it is no quotation in the other language. */
    private boolean isGermanClause(String text, int end, String after) {
        String next = wordAfter(text, end + 1 + after.length());
        return isSmall(after)
                && evidence.lexicon().isForm(after)
                && !next.isEmpty()
                && isSmall(next)
                && evidence.lexicon().isForm(next);
    }

    /** {@code Asien and Afrika} in a damaged text: both can be nothing but German. */
    private boolean isGermanPair(Draft draft, String before, String after) {
        return draft.damage() >= DAMAGED && isGermanNoun(before) && isGermanNoun(after);
    }

    private boolean isGermanNoun(String word) {
        return Character.isDigit(word.charAt(0))
                || evidence.lexicon().isA(Reading.WordClass.NOUN, word)
                || evidence.lexicon().isA(Reading.WordClass.NAME, word);
    }

    /** {@code Freiwillige der Protezione Civile}: the article would have to change with the gender. */
    private boolean isGenitive(String text, Leftover leftover, String before, int start) {
        if (!before.equals("der") || leftover.gender() == null || leftover.gender() == Gender.FEMININE) {
            return false;
        }
        String noun = wordBefore(text, start - 4);
        return !noun.isEmpty() && Character.isUpperCase(noun.charAt(0));
    }

    private SourceLanguage language(Draft draft) {
        return evidence.sourceLanguage(draft);
    }

    private boolean isGerman(String word) {
        return word.isEmpty()
                || Character.isDigit(word.charAt(0))
                || evidence.lexicon().isWord(word);
    }

    private boolean isGermanOrName(String word) {
        return isGerman(word) || startsName(word);
    }

    private static boolean startsName(String word) {
        return word.length() > 1 && Character.isUpperCase(word.charAt(0)) && Character.isLowerCase(word.charAt(1));
    }

    private boolean isArticleOrPreposition(String word) {
        String lower = GermanLexicon.lowerFirst(word);
        return evidence.lexicon().isA(Reading.WordClass.ARTICLE, lower)
                || evidence.lexicon().isA(Reading.WordClass.PREPOSITION, lower);
    }

    /** Whether the article, possessive or preposition with an article before the word can stand before the repair. */
    private boolean agrees(String before, Leftover leftover) {
        String lower = GermanLexicon.lowerFirst(before);
        if (lower.equals("im")
                || lower.equals("vom")
                || lower.equals("zum")
                || lower.equals("beim")
                || lower.equals("am")) {
            return leftover.gender() == Gender.MASCULINE || leftover.gender() == Gender.NEUTER;
        }
        if (lower.equals("zur")) {
            return leftover.gender() == Gender.FEMININE;
        }
        for (Reading reading : evidence.lexicon().readings(lower)) {
            boolean determiner = reading.wordClass() == Reading.WordClass.ARTICLE || reading.has("POS");
            boolean number = (reading.number() == Number.PLURAL) == (leftover.gender() == null);
            boolean genitive = reading.grammaticalCase() == Reading.Case.GENITIVE
                    && (reading.gender() == Gender.MASCULINE || reading.gender() == Gender.NEUTER)
                    && reading.number() == Number.SINGULAR; // the repair would need an ending
            if (determiner
                    && number
                    && !genitive
                    && (leftover.gender() == null || reading.gender() == leftover.gender())) {
                return true;
            }
        }
        return false;
    }

    /** The word before a place, if one blank stands between; empty at a mark or the start of a line. */
    private static String wordBefore(String text, int start) {
        if (start < 2 || text.charAt(start - 1) != ' ') {
            return "";
        }
        int from = start - 1;
        while (from > 0 && start - from < 40 && isWordPart(text.charAt(from - 1))) {
            from--;
        }
        int to = start - 1;
        if (from == to && text.charAt(from - 1) == '.' && from >= 2 && Character.isDigit(text.charAt(from - 2))) {
            return "0"; // 3. marzo
        }
        return text.substring(from, to);
    }

    private static String wordAfter(String text, int end) {
        if (end + 1 >= text.length() || text.charAt(end) != ' ') {
            return "";
        }
        int to = end + 1;
        while (to < text.length() && to - end < 40 && isWordPart(text.charAt(to))) {
            to++;
        }
        return text.substring(end + 1, to);
    }

    private static boolean isWordPart(char c) {
        return Character.isLetterOrDigit(c) || c == '-';
    }
}
