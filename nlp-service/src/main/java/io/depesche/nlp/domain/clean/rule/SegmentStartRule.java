package io.depesche.nlp.domain.clean.rule;

import io.depesche.contracts.article.Span;
import io.depesche.nlp.domain.clean.CleaningEvidence;
import io.depesche.nlp.domain.clean.CleaningRule;
import io.depesche.nlp.domain.clean.Draft;
import io.depesche.nlp.domain.clean.WordTable;
import io.depesche.nlp.domain.clean.Words;
import io.depesche.nlp.domain.clean.Words.Word;
import io.depesche.nlp.domain.lexicon.GermanLexicon;
import io.depesche.nlp.domain.lexicon.Reading;
import io.depesche.nlp.domain.lexicon.Reading.Case;
import io.depesche.nlp.domain.lexicon.Reading.Gender;
import io.depesche.nlp.domain.lexicon.Reading.Number;
import io.depesche.nlp.domain.lexicon.Reading.WordClass;
import io.depesche.nlp.domain.text.Repair;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Undoes what makes a new sentence of the words behind a link: a capital on a function word ({@code der Unterschied Zu früher}) and a
 * second subject ({@code Die Opposition sie fordert}, {@code Der Minister gab er zu}).
 *
 * <p>Titles ({@code die Partei Die Linke}, {@code das Hotel Zur Post}), addresses and {@code Sie} as an address stay, and whatever may be
 * a heading that ran into its paragraph.
 */
public final class SegmentStartRule implements CleaningRule {

    private static final String ARTIFACT = "SEG_START";

    /** Behind a colon a sentence may begin: one capital in fifty pairs says nothing. */
    private static final double USUALLY_SMALL = Math.log(50);

    /** As many repairs make a text a damaged one, where less is asked of a place. */
    private static final int DAMAGED = 3;

    private final CleaningEvidence evidence;
    private final Set<String> joining;
    private final Set<String> titleNouns;
    private final Set<String> subordinating;
    private final Set<String> firm;

    public SegmentStartRule(CleaningEvidence evidence) {
        this.evidence = evidence;
        WordTable table = evidence.table("/nlp/clean/segment-start.tsv");
        this.joining = table.words("joining");
        this.titleNouns = table.words("title-noun");
        this.subordinating = table.words("subordinating");
        this.firm = table.words("firm");
    }

    @Override
    public String id() {
        return "clean.segment-start";
    }

    @Override
    public List<Repair> repairs(Draft draft) {
        Words words = draft.words();
        List<Repair> repairs = new ArrayList<>();
        boolean damaged = draft.damage() >= DAMAGED || draft.signs().isLikely();
        boolean verb = false;
        boolean clause = false;
        int start = 0;
        for (int i = 0; i < words.size(); i++) {
            if (words.beginsSentence(i)) {
                verb = false;
                clause = false;
                start = i;
            }
            Repair repair = words.joined(i - 1) && i > start ? at(words, start, i, verb, clause, damaged) : null;
            if (repair != null) {
                repairs.add(repair);
            }
            String word = words.at(i);
            verb = verb || words.get(i).isLowerCase() && evidence.lexicon().isFiniteVerb(word);
            clause = clause
                    || subordinating.contains(words.get(i).inside()) && !isComparison(words, i)
                    || !words.joined(i) && i + 1 < words.size();
        }
        return repairs;
    }

    private static boolean isComparison(Words words, int i) {
        return words.at(i).equals("als")
                && (words.at(i - 1).equals("mehr") || words.at(i - 1).equals("weniger"));
    }

    private @Nullable Repair at(Words words, int start, int i, boolean verb, boolean clause, boolean damaged) {
        Word word = words.get(i);
        if (word.isCapitalised()) {
            Repair firm = damaged ? firmCapital(words, i) : null;
            return firm == null && (verb || damaged) ? capital(words, i) : firm;
        }
        boolean pronoun = word.text().equals("sie")
                || word.text().equals("er")
                || word.text().equals("es");
        if (!pronoun || clause || !words.joined(i)) {
            return null;
        }
        boolean surplus = verb ? isBehindSubjectAndVerb(words, start, i) : isBetweenSubjectAndVerb(words, start, i);
        Span span = new Span(word.start(), words.get(i + 1).start());
        return surplus ? Repair.evident(span, "", ARTIFACT, 0.9, "the subject stands there already") : null;
    }

    /** A function word with a capital inside a sentence that has its verb already. */
    private @Nullable Repair capital(Words words, int i) {
        Word word = words.get(i);
        String inside = word.inside();
        boolean candidate = joining.contains(inside) && !inside.equals(word.text()) && words.joined(i);
        if (!candidate || !isNoun(words.get(i - 1)) || isTitle(words, i) || hasVerbBehind(words, i)) {
            return null;
        }
        boolean gain = evidence.words().gain(words.range(i - 2, i), word.text(), inside, words.range(i + 1, i + 3)) > 2;
        double capital = evidence.words().logCount(word.text(), words.at(i + 1));
        boolean seen = capital > 0 && capital > evidence.words().logCount(inside, words.at(i + 1)) - USUALLY_SMALL;
        return gain && !seen ? small(word) : null;
    }

    /**
     * {@code die Phase Des Konflikts}, {@code Neben Den Kosten}, {@code Polizei Und Feuerwehr}: no sentence begins with these words behind a
     * noun or a preposition.
     */
    private @Nullable Repair firmCapital(Words words, int i) {
        Word word = words.get(i);
        String inside = word.inside();
        if (!firm.contains(inside) || inside.equals(word.text()) || !words.joined(i) || i < 1) {
            return null;
        }
        Word before = words.get(i - 1);
        boolean article = evidence.lexicon().isA(WordClass.ARTICLE, inside);
        boolean behindPreposition = article && evidence.lexicon().isA(WordClass.PREPOSITION, before.inside());
        boolean behindNoun = isNoun(before) && !isTitleNoun(before.text());
        return (behindPreposition || behindNoun)
                        && evidence.words().gain(words.range(i - 2, i), word.text(), inside, words.range(i + 1, i + 3))
                                > 0
                ? small(word)
                : null;
    }

    private static Repair small(Word word) {
        Span span = new Span(word.start(), word.start() + 1);
        return Repair.evident(span, word.inside().substring(0, 1), ARTIFACT, 0.9, "function word inside a sentence");
    }

    private boolean isNoun(Word word) {
        return word.isCapitalised()
                && word.text().length() > 2
                && !evidence.lexicon().isFunctionWord(word.text())
                && (evidence.lexicon().isName(word.text())
                        || !evidence.lexicon().nounReadings(word.text()).isEmpty());
    }

    /** A verb before the next mark belongs to a sentence of its own: {@code erwartet Nach zwei Jahren kehrt er zurück}. */
    private boolean hasVerbBehind(Words words, int i) {
        for (int k = i + 1; k < words.size() && words.joined(k - 1); k++) {
            if (words.get(k).isLowerCase() && words.get(k).text().length() > 2) {
                List<Reading> readings = evidence.lexicon().readings(words.at(k));
                boolean finite = readings.stream().anyMatch(Reading::isFiniteVerb);
                boolean other = readings.stream()
                        .anyMatch(reading -> reading.has("INF") || reading.wordClass() != WordClass.VERB);
                if (finite && (!other || isAuxiliary(words.at(k)))) {
                    return true;
                }
            }
        }
        return false;
    }

    private boolean isAuxiliary(String word) {
        return switch (word) {
            case "haben", "werden", "sind", "sollen", "wollen", "können", "müssen", "wird", "wurden", "soll", "kann" ->
                true;
            default -> false;
        };
    }

    /** {@code Hotel Zur Post}, {@code Partei Die Linke}, {@code Uraufführung Der thermale Widerstand}. */
    private boolean isTitle(Words words, int i) {
        String before = words.at(i - 1);
        if (isTitleNoun(before)) {
            return true;
        }
        boolean plain = evidence.lexicon().isWord(before);
        boolean nameBehind = words.get(i + 1).isCapitalised()
                && evidence.lexicon().nounReadings(words.at(i + 1)).isEmpty();
        boolean twoCapitals = words.get(i + 1).isCapitalised()
                && evidence.lexicon().isA(WordClass.ARTICLE, words.get(i).inside());
        boolean described =
                evidence.lexicon().isA(WordClass.ARTICLE, words.get(i).inside())
                        && !words.get(i + 1).isCapitalised();
        return !plain
                || described
                || nameBehind
                || twoCapitals
                        && words.get(i - 1).isCapitalised()
                        && evidence.words().logCount(before, words.get(i).inside()) <= 0;
    }

    /** {@code Hotel}, {@code Stadthotel}. */
    private boolean isTitleNoun(String word) {
        for (int cut = 0; cut + 3 < word.length(); cut++) {
            if (titleNouns.contains(GermanLexicon.lowerFirst(word.substring(cut)))) {
                return true;
            }
        }
        return false;
    }

    /** {@code Die Daten von Patienten sie wurden gestohlen}: in a main clause nothing stands between the subject and its verb. */
    private boolean isBetweenSubjectAndVerb(Words words, int start, int i) {
        String before = words.at(i - 1);
        boolean noun = words.get(i - 1).isCapitalised()
                && !evidence.lexicon().isFunctionWord(before)
                && !evidence.lexicon().nounReadings(before).isEmpty();
        String next = words.at(i + 1);
        boolean finite = words.get(i + 1).isLowerCase()
                && evidence.lexicon().readings(next).stream()
                        .anyMatch(reading -> reading.isFiniteVerb() && reading.has("3"));
        boolean infinitive = evidence.lexicon().readings(next).stream().anyMatch(reading -> reading.has("INF"));
        return noun && finite && (!infinitive || evidence.lexicon().isFunctionWord(next)) && isSubject(words, start, i);
    }

    /** Whether the sentence begins with the noun that the pronoun stands for. */
    private boolean isSubject(Words words, int start, int i) {
        String first = words.get(start).inside();
        boolean determiner = evidence.lexicon().readings(first).stream()
                .anyMatch(reading -> (reading.wordClass() == WordClass.ARTICLE || reading.has("POS"))
                        && reading.grammaticalCase() == Case.NOMINATIVE);
        int noun = start;
        while (noun < i && (noun == start && determiner || !words.get(noun).isCapitalised())) {
            noun++;
        }
        if (noun == i || !determiner && evidence.lexicon().isFunctionWord(first)) {
            return false;
        }
        String pronoun = words.at(i);
        return evidence.lexicon().nounReadings(words.at(noun)).stream()
                .filter(reading -> reading.grammaticalCase() == Case.NOMINATIVE)
                .anyMatch(reading -> reading.number() == Number.PLURAL
                        ? pronoun.equals("sie")
                        : determiner
                                && (reading.gender() == Gender.FEMININE && pronoun.equals("sie")
                                        || reading.gender() == Gender.MASCULINE && pronoun.equals("er")
                                        || reading.gender() == Gender.NEUTER && pronoun.equals("es")));
    }

    /** {@code Der Minister gab er zu}: only where the first words can be nothing but the subject. */
    private boolean isBehindSubjectAndVerb(Words words, int start, int i) {
        if (!words.at(i).equals("er") || !words.at(start).equals("Der") || i < start + 3 || i > start + 4) {
            return false;
        }
        String noun = words.at(i - 2);
        boolean masculine = false;
        for (Reading reading : evidence.lexicon().nounReadings(noun)) {
            if (reading.gender() != Gender.MASCULINE) {
                return false;
            }
            masculine |= reading.grammaticalCase() == Case.NOMINATIVE && reading.number() == Number.SINGULAR;
        }
        return masculine
                && words.get(i - 2).isCapitalised()
                && evidence.lexicon().isFiniteVerb(words.at(i - 1));
    }
}
