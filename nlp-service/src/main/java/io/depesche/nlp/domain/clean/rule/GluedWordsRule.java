package io.depesche.nlp.domain.clean.rule;

import io.depesche.contracts.article.Span;
import io.depesche.nlp.domain.clean.CleaningEvidence;
import io.depesche.nlp.domain.clean.CleaningRule;
import io.depesche.nlp.domain.clean.Draft;
import io.depesche.nlp.domain.clean.WordTable;
import io.depesche.nlp.domain.clean.Words;
import io.depesche.nlp.domain.clean.Words.Word;
import io.depesche.nlp.domain.language.WordModel;
import io.depesche.nlp.domain.lexicon.GermanLexicon;
import io.depesche.nlp.domain.lexicon.Reading;
import io.depesche.nlp.domain.lexicon.Reading.Case;
import io.depesche.nlp.domain.lexicon.Reading.Number;
import io.depesche.nlp.domain.lexicon.Reading.WordClass;
import io.depesche.nlp.domain.text.Repair;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Parts two words that stuck together where a link stood: {@code isoliertUkraine}, {@code GebietSchon}, {@code stiegauf}. Both must be
 * known, the whole must not be, and it may stand in the article but once: {@code YouTube}, {@code OnlineBanking}, {@code DeWine} stay.
 */
public final class GluedWordsRule implements CleaningRule {

    private static final String ARTIFACT = "GLUE";
    private static final int SHORTEST_PART = 2;

    /** A pair that the word model has seen so often (in logarithms) is one that German has. */
    private static final double USUAL_PAIR = Math.log(12);

    private final CleaningEvidence evidence;
    private final Set<String> tails;
    private final Set<String> brandParts;

    public GluedWordsRule(CleaningEvidence evidence) {
        this.evidence = evidence;
        WordTable table = evidence.table("/nlp/clean/glued-words.tsv");
        this.tails = table.words("tail");
        this.brandParts = table.words("brand-part");
    }

    @Override
    public String id() {
        return "clean.glued-words";
    }

    @Override
    public List<Repair> repairs(Draft draft) {
        Words words = draft.words();
        List<Repair> repairs = new ArrayList<>();
        Map<String, Integer> counts = new HashMap<>();
        for (int i = 0; i < words.size(); i++) {
            Word word = words.get(i);
            if (word.text().length() < 2 * SHORTEST_PART + 1) {
                continue;
            }
            int hump = hump(word.text());
            Repair repair = null;
            if (hump > 0) {
                repair = counted(counts, words).getOrDefault(word.text(), 0) == 1 ? atHump(words, i, hump) : null;
            } else if (hump == 0 && isPlain(word)) {
                repair = atTail(words, i);
            }
            if (repair != null) {
                repairs.add(repair);
            }
        }
        return repairs;
    }

    /** The place of the only capital behind a small letter; 0 if there is none, -1 if there are more or other signs. */
    private static int hump(String word) {
        int hump = 0;
        for (int i = 1; i < word.length(); i++) {
            char c = word.charAt(i);
            if (Character.isDigit(c) || c == '\'' || c == '’') {
                return -1;
            }
            if (Character.isUpperCase(c) && Character.isLowerCase(word.charAt(i - 1))) {
                if (hump > 0) {
                    return -1;
                }
                hump = i;
            }
        }
        return hump;
    }

    private static Map<String, Integer> counted(Map<String, Integer> counts, Words words) {
        if (counts.isEmpty()) {
            for (int i = 0; i < words.size(); i++) {
                counts.merge(words.get(i).text(), 1, Integer::sum);
            }
        }
        return counts;
    }

    private @Nullable Repair atHump(Words words, int index, int hump) {
        Word word = words.get(index);
        GermanLexicon lexicon = evidence.lexicon();
        String left = word.text().substring(0, hump);
        String right = word.text().substring(hump);
        if (left.length() < SHORTEST_PART
                || right.length() < SHORTEST_PART
                || left.indexOf('-') >= 0
                || brandParts.contains(left)
                || brandParts.contains(right)
                || lexicon.isForm(word.text())
                || lexicon.isName(word.text())) {
            return null;
        }
        String head = right.indexOf('-') > 0 ? right.substring(right.lastIndexOf('-') + 1) : right;
        boolean particle = lexicon.isFunctionWord(right) && isCapitalOnce(right);
        Span place = new Span(word.start() + hump, word.start() + hump);
        if (Character.isLowerCase(left.charAt(0))) {
            boolean known = lexicon.isForm(left) && (left.length() >= 3 || lexicon.isFunctionWord(left));
            boolean noun = isNounOrName(lexicon, head);
            if (!known || !noun && !particle) {
                return null;
            }
            return split(words, index, left, right, place, particle && !noun && !startsClause(right), 0.95);
        }
        boolean leftKnown = left.length() >= 4 && lexicon.isA(WordClass.NOUN, left) || lexicon.isName(left);
        if (particle && leftKnown) {
            return split(words, index, left, right, place, !startsClause(right), 0.93);
        }
        boolean begins = lexicon.isFunctionWord(left) && words.beginsSentence(index) && lexicon.isName(right);
        boolean pair = begins || left.length() > 4 && leftKnown && isNounOrName(lexicon, head) && isPair(left, right);
        return pair ? split(words, index, left, right, place, false, 0.9) : null;
    }

    /** {@code SystemsRussland}, but not {@code VerbraucherZentrale}: written together it would be a word. */
    private boolean isPair(String left, String right) {
        if (evidence.words().logCount(left, right) >= USUAL_PAIR) {
            return true;
        }
        GermanLexicon lexicon = evidence.lexicon();
        List<Reading> readings = lexicon.readings(left);
        boolean inflected = !readings.isEmpty()
                && readings.stream()
                        .noneMatch(reading ->
                                reading.grammaticalCase() == Case.NOMINATIVE && reading.number() == Number.SINGULAR);
        return inflected && right.length() > 3 && !lexicon.isWord(left + right.toLowerCase(Locale.GERMAN));
    }

    /** A function word inside a sentence loses the capital that the start of a link text gave it. */
    private static Repair split(
            Words words, int index, String left, String right, Span place, boolean particle, double confidence) {
        String reason = "known words: " + left + ", " + right;
        if (!particle) {
            return Repair.evident(place, " ", ARTIFACT, confidence, reason);
        }
        Span both = new Span(place.start(), place.start() + 1);
        String lower = " " + Character.toLowerCase(right.charAt(0));
        return Repair.evident(both, lower, ARTIFACT, confidence, reason);
    }

    /** Articles and pronouns may begin a sentence whose full stop got lost as well: their capital stays. */
    private boolean startsClause(String word) {
        String lower = GermanLexicon.lowerFirst(word);
        return evidence.lexicon().isA(WordClass.ARTICLE, lower)
                || evidence.lexicon().isA(WordClass.PRONOUN, lower);
    }

    private static boolean isNounOrName(GermanLexicon lexicon, String word) {
        boolean abbreviation = word.length() >= 2 && word.chars().allMatch(Character::isUpperCase);
        return lexicon.isName(word)
                || !abbreviation
                        && word.length() >= 3
                        && !lexicon.nounReadings(word).isEmpty();
    }

    /** {@code stiegauf}, {@code Unternehmerund}: the second half is one of a few function words and usual behind the first. */
    private @Nullable Repair atTail(Words words, int index) {
        Word word = words.get(index);
        String text = word.text();
        for (int cut = Math.max(4, text.length() - 6); cut <= text.length() - SHORTEST_PART; cut++) {
            if (tails.contains(text.substring(cut)) && isGlued(word, words.beginsSentence(index), cut)) {
                Span place = new Span(word.start() + cut, word.start() + cut);
                String reason = "known words: " + text.substring(0, cut) + ", " + text.substring(cut);
                return Repair.evident(place, " ", ARTIFACT, 0.9, reason);
            }
        }
        return null;
    }

    private boolean isGlued(Word word, boolean begins, int cut) {
        GermanLexicon lexicon = evidence.lexicon();
        WordModel model = evidence.words();
        String left = word.text().substring(0, cut);
        String first = begins && !lexicon.isForm(left) ? GermanLexicon.lowerFirst(left) : left;
        return lexicon.isForm(first)
                && model.logCount(first, word.text().substring(cut)) > 0
                && model.logCount(word.text()) < 0
                && !lexicon.isWord(word.text());
    }

    /** Small letters, long enough, and no word as it stands. */
    private boolean isPlain(Word word) {
        return word.text().length() >= 7
                && word.spelling().isPlain()
                && !evidence.lexicon().isForm(word.text());
    }

    private static boolean isCapitalOnce(String word) {
        return word.chars().skip(1).allMatch(Character::isLowerCase);
    }
}
