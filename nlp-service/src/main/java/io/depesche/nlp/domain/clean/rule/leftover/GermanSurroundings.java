package io.depesche.nlp.domain.clean.rule.leftover;

import io.depesche.nlp.domain.clean.CleaningEvidence;
import io.depesche.nlp.domain.clean.Draft;
import io.depesche.nlp.domain.clean.WordTable;
import io.depesche.nlp.domain.lexicon.GermanLexicon;
import io.depesche.nlp.domain.lexicon.Reading;
import java.util.Locale;
import java.util.Set;

/** Whether German stands around a foreign word, as its slot asks for: a row of foreign words is a quotation or a name. */
final class GermanSurroundings {

    /** As many repairs make a text a damaged one. */
    private static final int DAMAGED = 2;

    private final CleaningEvidence evidence;
    private final LeftoverArticle article;
    private final Set<String> timeWords;

    GermanSurroundings(CleaningEvidence evidence, WordTable table) {
        this.evidence = evidence;
        this.article = new LeftoverArticle(evidence);
        this.timeWords = table.words("time-word");
    }

    /**
     * Whether the slot of a leftover holds.
     *
     * @param start where the foreign words begin in the text
     * @param end where they end; exclusive
     */
    boolean hold(Draft draft, Leftover leftover, int start, int end) {
        String text = draft.text();
        String before = NeighbourWords.before(text, start);
        String after = NeighbourWords.after(text, end);
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
                        && isGerman(NeighbourWords.before(text, start - 1 - before.length()));
            case NOUN -> article.agrees(before, leftover) && isGermanOrName(after);
            case TITLE ->
                article.agrees(before, leftover) && isGermanOrName(after)
                        || germanBefore
                                && !before.isEmpty()
                                && Character.isLowerCase(before.charAt(0))
                                && startsName(after);
            case TIME -> timeWords.contains(before.toLowerCase(Locale.GERMAN)) && isGermanOrName(after);
            case ABBREVIATION -> isArticleOrPreposition(before) && germanAfter;
            case PHRASE -> (germanBefore || before.isEmpty()) && isGermanOrName(after);
            case SURE ->
                isArticleOrPreposition(before) && evidence.sourceLanguage(draft).is(leftover.language());
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
        String next = NeighbourWords.after(text, end + 1 + after.length());
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
}
