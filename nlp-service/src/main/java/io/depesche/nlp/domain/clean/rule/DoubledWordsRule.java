package io.depesche.nlp.domain.clean.rule;

import io.depesche.contracts.article.Span;
import io.depesche.nlp.domain.clean.CleaningEvidence;
import io.depesche.nlp.domain.clean.CleaningRule;
import io.depesche.nlp.domain.clean.Draft;
import io.depesche.nlp.domain.clean.WordTable;
import io.depesche.nlp.domain.clean.Words;
import io.depesche.nlp.domain.lexicon.GermanLexicon;
import io.depesche.nlp.domain.lexicon.Reading.WordClass;
import io.depesche.nlp.domain.text.Repair;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Takes out a word or a phrase that stands twice in a row: {@code mit mit Vertretern}, {@code nicht gelungen nicht gelungen},
 * {@code dies diese}, {@code Jahr 2019 Jahr}.
 *
 * <p>What German doubles stays: {@code die die Stadt verlassen}, {@code sie sie nicht kenne}, {@code sehr sehr}, names
 * ({@code Duran Duran}), {@code Tag für Tag für}, everything behind a comma.
 */
public final class DoubledWordsRule implements CleaningRule {

    private static final String ARTIFACT = "DUP";
    private static final int LONGEST_PHRASE = 4;

    /** A name that the word model has seen 200 times never stands twice in a row in it: {@code Duran Duran} is rarer. */
    private static final double FREQUENT_NAME = Math.log(200);

    private final CleaningEvidence evidence;
    private final Set<String> emphatic;
    private final Set<String> ambiguous;
    private final Set<String> links;

    public DoubledWordsRule(CleaningEvidence evidence) {
        this.evidence = evidence;
        WordTable table = evidence.table("/nlp/clean/doubled-words.tsv");
        this.emphatic = table.words("emphatic");
        this.ambiguous = table.words("ambiguous");
        this.links = table.words("link");
    }

    @Override
    public String id() {
        return "clean.doubled-words";
    }

    @Override
    public List<Repair> repairs(Draft draft) {
        Words words = draft.words();
        List<Repair> repairs = new ArrayList<>();
        int i = 0;
        while (i + 1 < words.size()) {
            Repair repair = words.joined(i) ? at(words, i) : null;
            if (repair == null) {
                i++;
                continue;
            }
            repairs.add(repair);
            while (i < words.size() && words.get(i).start() < repair.span().end()) {
                i++;
            }
            i++; // what is kept begins no further repetition in the same pass
        }
        return repairs;
    }

    private @Nullable Repair at(Words words, int i) {
        if (same(words, i, i + 1)) {
            boolean thrice = words.joined(i + 1) && same(words, i, i + 2)
                    || i > 0 && words.joined(i - 1) && same(words, i, i - 1);
            return !thrice && isDoubled(words, i) ? removal(words, i, i + 1, "stands twice") : null;
        }
        for (int length = 2; length <= LONGEST_PHRASE; length++) {
            if (isPhraseTwice(words, i, length)) {
                return removal(words, i, i + length, "phrase stands twice");
            }
        }
        String next = words.at(i + 1);
        if (words.at(i).equalsIgnoreCase("dies")
                && next.length() == 6 - (next.equals("diese") ? 1 : 0)
                && next.startsWith("diese")) {
            return removal(words, i, i + 1, "two forms of one word");
        }
        boolean year = words.at(i).equals("Jahr")
                && isYear(next)
                && words.joined(i + 1)
                && words.at(i + 2).equals("Jahr");
        return year ? trailing(words, i + 1, i + 2) : null;
    }

    private boolean isDoubled(Words words, int i) {
        String word = words.at(i + 1);
        String lower = word.toLowerCase(Locale.GERMAN);
        if (word.length() < 2
                || emphatic.contains(lower)
                || Character.isDigit(word.charAt(0))
                || isBetweenMarks(words, i)) {
            return false;
        }
        GermanLexicon lexicon = evidence.lexicon();
        if (ambiguous.contains(lower)) {
            boolean bothBegin = words.get(i).isCapitalised() && words.get(i + 1).isCapitalised();
            return bothBegin ? lexicon.isA(WordClass.ARTICLE, lower) : isArticleTwice(words, i);
        }
        if (lexicon.isFunctionWord(word)) {
            return true;
        }
        if (words.get(i + 1).isLowerCase()) {
            return lexicon.isForm(word);
        }
        if (!words.get(i).isCapitalised() || word.length() < 3) {
            return false;
        }
        boolean knownName = evidence.words().logCount(word) > FREQUENT_NAME
                && evidence.words().logCount(word, word) < 0;
        return lexicon.isName(word) ? knownName : !lexicon.nounReadings(word).isEmpty();
    }

    /**
     * {@code mit dem dem Klima}, {@code Präsident der der Zentralbank}: behind a preposition or a noun, but not where a clause begins
     * ({@code die Frau, der der Wagen gehört}) or a participle has its own object ({@code in der der Stadt nahen Siedlung}).
     */
    private boolean isArticleTwice(Words words, int i) {
        if (!words.joined(i - 1) || i > 1 && words.gap(i - 2).contains(",") || !words.joined(i + 1)) {
            return false;
        }
        GermanLexicon lexicon = evidence.lexicon();
        String before = words.get(i - 1).inside();
        String article = words.at(i + 1);
        boolean allowed = lexicon.isA(WordClass.PREPOSITION, before)
                || article.startsWith("de") && words.get(i - 1).isCapitalised() && !lexicon.isFunctionWord(before)
                || (article.equals("dem") || article.equals("des")) && lexicon.isFiniteVerb(before);
        int noun = i + 2;
        while (words.joined(noun - 1)
                && words.get(noun).isLowerCase()
                && lexicon.isA(WordClass.ADJECTIVE, words.at(noun))) {
            noun++;
        }
        boolean ownObject = words.joined(noun)
                && words.joined(noun + 1)
                && words.get(noun + 1).isLowerCase()
                && words.get(noun + 2).isCapitalised()
                && lexicon.isA(WordClass.ADJECTIVE, words.at(noun + 1));
        return allowed
                && !ownObject
                && words.joined(noun - 1)
                && words.get(noun).isCapitalised();
    }

    /** A title or a line of a song: {@code „Zoom Zoom“}. */
    private static boolean isBetweenMarks(Words words, int i) {
        return "„“\"»«‚".indexOf(words.before(i)) >= 0 && "“\"”»«‘".indexOf(words.after(i + 1)) >= 0;
    }

    private boolean isPhraseTwice(Words words, int i, int length) {
        if (i + 2 * length > words.size()) {
            return false;
        }
        for (int k = 0; k < length; k++) {
            if (!same(words, i + k, i + length + k)
                    || !words.joined(i + k)
                    || k + 1 < length && !words.joined(i + length + k)) {
                return false;
            }
        }
        boolean anyKnown = false;
        for (int k = 0; k < length; k++) {
            String word = words.at(i + length + k);
            if (links.contains(word) && (k == length - 1 || k == 0) && length == 2
                    || emphatic.contains(word.toLowerCase(Locale.GERMAN))) {
                return false;
            }
            anyKnown |= words.get(i + length + k).isLowerCase()
                            && evidence.lexicon().isForm(word)
                    || evidence.lexicon().isA(WordClass.NOUN, word);
        }
        return anyKnown;
    }

    private static boolean same(Words words, int a, int b) {
        String first = words.at(a);
        String second = words.at(b);
        return first.equals(second)
                || !second.isEmpty()
                        && Character.isLowerCase(second.charAt(0))
                        && first.length() == second.length()
                        && words.beginsSentence(a)
                        && GermanLexicon.lowerFirst(first).equals(second);
    }

    /** Takes out the first of the two; the second takes over its capital. */
    private static Repair removal(Words words, int from, int to, String reason) {
        String first = words.at(from);
        String second = words.at(to);
        if (first.equals(second)
                || !Character.isUpperCase(first.charAt(0))
                || Character.isUpperCase(second.charAt(0))) {
            return Repair.evident(
                    new Span(words.get(from).start(), words.get(to).start()), "", ARTIFACT, 0.95, reason);
        }
        Span span = new Span(words.get(from).start(), words.get(to).start() + 1);
        return Repair.evident(span, first.substring(0, 1), ARTIFACT, 0.95, reason);
    }

    private static Repair trailing(Words words, int before, int last) {
        Span span = new Span(words.get(before).end(), words.get(last).end());
        return Repair.evident(span, "", ARTIFACT, 0.93, "noun stands on both sides of its number");
    }

    private static boolean isYear(String word) {
        return word.length() == 4 && word.chars().allMatch(Character::isDigit);
    }
}
