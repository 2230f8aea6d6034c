package io.depesche.nlp.domain.clean.rule;

import io.depesche.contracts.article.Span;
import io.depesche.nlp.domain.clean.CleaningEvidence;
import io.depesche.nlp.domain.clean.CleaningRule;
import io.depesche.nlp.domain.clean.Draft;
import io.depesche.nlp.domain.clean.WordTable;
import io.depesche.nlp.domain.clean.Words;
import io.depesche.nlp.domain.lexicon.GermanLexicon;
import io.depesche.nlp.domain.lexicon.Reading;
import io.depesche.nlp.domain.lexicon.Reading.WordClass;
import io.depesche.nlp.domain.text.Repair;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Parts a heading from the paragraph that it ran into: {@code Polizei sucht Zeugen Nach dem Brand am Hafen bittet die Wache um Hinweise.}
 * At the start of a line no sentence has ended, yet another one begins with a capital: both parts have a finite verb, or the words of the
 * heading come again behind it.
 *
 * <p>Titles ({@code Der Film Die Brücke läuft}), capitals of segments without a verb of their own and headings that end as they should stay.
 */
public final class MergedHeadingRule implements CleaningRule {

    private static final String ARTIFACT = "HEAD_MERGE";

    private static final int FEWEST_WORDS = 3;
    private static final int MOST_WORDS = 15;

    /** How far behind the start of a German main clause its verb stands. */
    private static final int LATEST_VERB = 7;

    private final CleaningEvidence evidence;
    private final Set<String> titleNouns;
    private final Set<String> openers;
    private final Set<String> oblique;
    private final Set<String> cuts;

    public MergedHeadingRule(CleaningEvidence evidence) {
        this.evidence = evidence;
        WordTable table = evidence.table("/nlp/clean/segment-start.tsv");
        this.titleNouns = table.words("title-noun");
        WordTable own = evidence.table("/nlp/clean/merged-heading.tsv");
        this.openers = own.words("opener");
        this.oblique = own.words("oblique");
        this.cuts = own.words("cut");
    }

    @Override
    public String id() {
        return "clean.merged-heading";
    }

    @Override
    public List<Repair> repairs(Draft draft) {
        boolean sound = draft.damage() == 0 && !draft.signs().given();
        if (sound || draft.signs().counts().containsKey("GLUE")) {
            return List
                    .of(); // a page may set its headings so; or links were lost, and each of their ends left a capital
            // inside a sentence
        }
        Words words = draft.words();
        List<Repair> repairs = new ArrayList<>();
        for (int i = 0; i < words.size(); i++) {
            if (words.beginsLine(i)) {
                Repair repair = inLine(words, i);
                if (repair != null) {
                    repairs.add(repair);
                }
            }
        }
        return repairs;
    }

    private @Nullable Repair inLine(Words words, int start) {
        boolean verb = false;
        for (int i = start; i < words.size() && i - start <= MOST_WORDS; i++) {
            if (i > start && !words.joined(i - 1)) {
                return null; // a mark: the heading is over, or it is a sentence
            }
            if (i - start >= FEWEST_WORDS && opensSentence(words, i) && isHeading(words, start, i, verb)) {
                Span gap = new Span(words.get(i - 1).end(), words.get(i).start());
                return Repair.evident(gap, "\n\n", ARTIFACT, 0.85, "a sentence begins where none has ended");
            }
            verb |= i > start && mayBePredicate(words, i);
        }
        return null;
    }

    /** A word that is written with a capital only where a sentence begins, and the verb of a main clause behind it. */
    private boolean opensSentence(Words words, int i) {
        String word = words.at(i);
        String inside = words.get(i).inside();
        if (!words.get(i).isCapitalised() || inside.equals(word) || word.length() < 2 || !mayOpen(word, inside)) {
            return false;
        }
        for (int k = i + 1; k < words.size() && k - i <= LATEST_VERB && words.joined(k - 1); k++) {
            if (isPredicate(words, k)) {
                return words.joined(k) && isSecond(words, i, k);
            }
        }
        return false;
    }

    private boolean mayOpen(String word, String inside) {
        if (openers.contains(inside)) {
            return true;
        }
        GermanLexicon lexicon = evidence.lexicon();
        boolean other = lexicon.isA(WordClass.NOUN, word) || lexicon.isName(word);
        return !other && !oblique.contains(inside) && (lexicon.isA(WordClass.ARTICLE, inside) || isAdverb(inside));
    }

    private boolean isAdverb(String inside) {
        boolean adverb = false;
        for (Reading reading : evidence.lexicon().readings(inside)) {
            if (reading.isFiniteVerb()) {
                return false;
            }
            adverb |= reading.tag().startsWith("ADV");
        }
        return adverb;
    }

    /** Article and noun, or a pronoun, or a phrase stand before the verb. */
    private boolean isSecond(Words words, int first, int verb) {
        String inside = words.get(first).inside();
        if (evidence.lexicon().isA(WordClass.ARTICLE, inside)) {
            return words.get(verb - 1).isCapitalised() || verb > first + 2;
        }
        if (evidence.lexicon().isA(WordClass.PREPOSITION, inside)) {
            return verb > first + 1;
        }
        return evidence.lexicon().isA(WordClass.PRONOUN, inside) ? verb == first + 1 : verb <= first + 2;
    }

    private boolean isHeading(Words words, int start, int i, boolean verb) {
        String before = words.at(i - 1);
        String opener = words.get(i).inside();
        if (titleNouns.contains(words.get(i - 1).inside())
                || words.get(i - 1).text().endsWith("-")) {
            return false;
        }
        if (cuts.contains(before)) {
            return evidence.lexicon().isA(WordClass.ARTICLE, opener)
                    && !evidence.lexicon().isA(WordClass.PREPOSITION, opener);
        }
        if (evidence.lexicon().isFunctionWord(before)) {
            return false;
        }
        boolean phrase = evidence.lexicon().isA(WordClass.PREPOSITION, opener); // link ends leave such capitals, too
        boolean title = evidence.lexicon().isA(WordClass.ARTICLE, opener) || opener.equals("sie");
        return !phrase && (verb || !title) || comesAgain(words, start, i);
    }

    /** Two nouns or names of the heading stand again in its line. */
    private boolean comesAgain(Words words, int start, int i) {
        Set<String> heading = new HashSet<>();
        for (int k = start; k < i; k++) {
            if (words.get(k).isCapitalised()
                    && words.at(k).length() > 3
                    && !evidence.lexicon().isFunctionWord(words.at(k))) {
                heading.add(words.at(k));
            }
        }
        int again = 0;
        for (int k = i; k < words.size() && !words.beginsLine(k) && again < 2; k++) {
            again += heading.remove(words.at(k)) ? 1 : 0;
        }
        return again >= 2;
    }

    /** Headings like the participle as well: {@code Brand zerstört Lager}. */
    private boolean mayBePredicate(Words words, int at) {
        return words.get(at).isLowerCase()
                && evidence.lexicon().isFiniteVerb(words.at(at))
                && evidence.lexicon().readings(words.at(at)).stream()
                        .noneMatch(reading ->
                                reading.wordClass() == WordClass.ADJECTIVE && reading.grammaticalCase() != null);
    }

    /** A small word that can be nothing but a finite verb of the third person, or an auxiliary. */
    private boolean isPredicate(Words words, int at) {
        if (!words.get(at).isLowerCase() || !evidence.lexicon().isFiniteVerb(words.at(at))) {
            return false;
        }
        if (evidence.lexicon().isFunctionWord(words.at(at))) {
            return true;
        }
        boolean third = false;
        for (Reading reading : evidence.lexicon().readings(words.at(at))) {
            if (!reading.isFiniteVerb()) {
                return false;
            }
            third |= reading.has("3");
        }
        return third;
    }
}
