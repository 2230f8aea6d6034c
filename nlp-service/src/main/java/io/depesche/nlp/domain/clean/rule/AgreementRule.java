package io.depesche.nlp.domain.clean.rule;

import io.depesche.contracts.article.Span;
import io.depesche.nlp.domain.clean.CleaningEvidence;
import io.depesche.nlp.domain.clean.CleaningRule;
import io.depesche.nlp.domain.clean.Draft;
import io.depesche.nlp.domain.clean.TranslationSigns;
import io.depesche.nlp.domain.clean.Words;
import io.depesche.nlp.domain.clean.Words.Word;
import io.depesche.nlp.domain.language.WordModel;
import io.depesche.nlp.domain.lexicon.GermanLexicon;
import io.depesche.nlp.domain.lexicon.Reading.WordClass;
import io.depesche.nlp.domain.text.Repair;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Makes a short noun phrase agree: article, at most two adjectives, noun ({@code ein neue Strategie}, {@code von ein Vertreter}, {@code
 * der Vereinigte Staaten}, {@code mit seinen Kriegsindustrie}). Only in a text that shows signs of a translation; only where the dictionary
 * finds no reading in which the words and the preposition before them fit; and only where one change is clearly the likeliest.
 *
 * <p>Relative clauses, names, abbreviations and words that the dictionary does not know stay.
 */
public final class AgreementRule implements CleaningRule {

    private static final String ARTIFACT = "AGREE";

    /** How much likelier than the text a change must be, and than the next best change; natural logarithms. */
    private static final double LEAST_GAIN = 0.5;

    private static final double LEAST_MARGIN = 1;

    /** Where one change alone helps, the model may like it less: it knows few compounds. */
    private static final double MOST_LOSS = 3;

    /** Each further change costs as much, and so does another ending of an adjective. */
    private static final double FURTHER_CHANGE = 1.5;

    private static final double OBLIQUE = 1;

    /** Seen less than ten times: the model knows nothing of the word's company. */
    private static final double RARE = Math.log(10);

    /** What a phrase that does not agree adds to the other signs of a translation; sound news have one in 8,000 words. */
    private static final double SIGN = 0.75;

    private static final int MOST_ADJECTIVES = 2;

    /** Pronouns as well: what stands behind them may be the next part of the clause. */
    private static final Set<String> PRONOUNS =
            Set.of("der", "die", "das", "den", "dem", "diese", "dieser", "alle", "jeder", "jede");

    /** Stand inside a phrase without belonging to it: {@code aus einer Ende der Woche erschienenen Studie}. */
    private static final Set<String> TIMES = Set.of("Ende", "Anfang", "Mitte");

    private final CleaningEvidence evidence;
    private volatile @Nullable NounPhrases phrases;

    public AgreementRule(CleaningEvidence evidence) {
        this.evidence = evidence;
    }

    @Override
    public String id() {
        return "clean.agreement";
    }

    @Override
    public List<Repair> repairs(Draft draft) {
        if (draft.signs().weight() + 2 * SIGN < TranslationSigns.LIKELY) {
            return List.of(); // whatever is found below would not be enough
        }
        Words words = draft.words();
        NounPhrases known = phrases();
        List<Repair> repairs = new ArrayList<>();
        int next = 0;
        for (int i = 0; i + 1 < words.size(); i++) {
            if (i < next || !words.joined(i)) {
                continue;
            }
            String word = words.get(i).inside();
            boolean determiner = known.isDeterminer(word);
            boolean preposition = !determiner && known.governed(word) != null;
            int noun = determiner || preposition ? nounOf(words, i + 1) : -1;
            boolean described = noun > i + 1;
            Repair repair = null;
            if (noun >= 0 && (described || determiner && !known.isContraction(word)) && !goesOn(words, noun)) {
                repair = preposition ? bare(words, i, noun) : at(words, i, noun);
            }
            if (repair != null) {
                repairs.add(repair);
                next = noun + 1;
            }
        }
        // a native author errs here as well, and oftener still the dictionary lacks a reading: one place alone proves
        // nothing
        double signs = draft.signs().weight() + SIGN * Math.min(2, repairs.size());
        return signs >= TranslationSigns.LIKELY ? repairs : List.of();
    }

    /** Index of the noun behind at most two adjectives; -1 if the words are no noun phrase. */
    private int nounOf(Words words, int from) {
        int at = from;
        boolean bare = false;
        while (at < words.size() && at - from <= MOST_ADJECTIVES) {
            if (isPlainNoun(words, at)) {
                return at;
            }
            if (bare || !isAdjective(words, at) || !words.joined(at)) {
                return -1; // an adjective without ending before another is its adverb: ein klar umrissenes Feld
            }
            bare = !phrases().isAttributive(words.get(at).inside())
                    || isComparative(words.get(at).inside());
            at++;
        }
        return -1;
    }

    /** {@code die dichter gewordene Herde}. */
    private boolean isComparative(String word) {
        return evidence.lexicon().readings(word).stream().anyMatch(reading -> reading.has("KOM") && reading.has("PRD"));
    }

    private boolean isAdjective(Words words, int at) {
        String lower = words.get(at).inside();
        if (evidence.lexicon().isFunctionWord(lower)) {
            return false;
        }
        return words.get(at).isLowerCase()
                ? phrases().isAttributive(lower) || phrases().isBareAdjective(lower)
                : isCapitalAdjective(words.at(at), lower);
    }

    /** {@code der Europäische Kommission}; {@code der Deutsche} is a noun. */
    private boolean isCapitalAdjective(String word, String lower) {
        return !word.equals(lower)
                && phrases().isAttributive(lower)
                && phrases().nounBits(word) == 0;
    }

    /** A capital and small letters, known to the dictionary, not a name; or a compound that ends with one. */
    private boolean isPlainNoun(Words words, int at) {
        String word = words.at(at);
        int hyphen = word.lastIndexOf('-');
        String head = word.substring(hyphen + 1);
        boolean plain = head.length() > 2
                && Character.isUpperCase(head.charAt(0))
                && Character.isUpperCase(word.charAt(0))
                && (hyphen < 0 ? words.get(at).spelling().isPlain() : isSmallBehindFirst(head))
                && !isCapitalAdjective(word, words.get(at).inside());
        return plain
                && phrases().nounBits(word) != 0
                && !evidence.lexicon().isName(word)
                && !evidence.lexicon().isA(WordClass.NAME, word);
    }

    private static boolean isSmallBehindFirst(String word) {
        return word.chars().skip(1).allMatch(Character::isLowerCase);
    }

    /** {@code die Gericht- und Amtsgebäude}, {@code das Land Salzburg}: what follows belongs to the noun. */
    private boolean goesOn(Words words, int noun) {
        boolean origin = words.at(noun).endsWith("er")
                && words.joined(noun)
                && words.get(noun + 1).isLowerCase()
                && words.joined(noun + 1)
                && words.get(noun + 2).isCapitalised()
                && phrases().isAttributive(words.at(noun + 1)); // mit den Prager deutschen Literaten
        if (origin || TIMES.contains(words.at(noun))) {
            return true;
        }
        char after = words.after(noun);
        return after == '-'
                || after == '/'
                || words.joined(noun)
                        && (words.get(noun + 1).isCapitalised()
                                || Character.isDigit(words.at(noun + 1).charAt(0)));
    }

    /** Determiner, adjectives, noun. */
    private @Nullable Repair at(Words words, int determiner, int noun) {
        String word = words.get(determiner).inside();
        boolean joined = words.joined(determiner - 1);
        Integer governed = joined ? phrases().governed(words.get(determiner - 1).inside()) : null;
        boolean contraction = phrases().isContraction(word);
        boolean superlative = contraction && words.at(determiner + 1).endsWith("sten"); // das am meisten genutzte Netz
        boolean linked = joined
                && word.equals("des")
                && words.at(determiner - 1).equals("und"); // zwischen der Front und des Bund
        boolean second = linked
                || joined && phrases().isDeterminer(words.get(determiner - 1).inside()); // das eine Werk
        boolean object = word.equals("die") || word.equals("das") || word.equals("eine");
        if (superlative
                || second
                || PRONOUNS.contains(word) && mayBePronoun(words, determiner, noun, governed != null)
                || governed != null && object && isParticle(words, determiner - 1)) {
            return null;
        }
        boolean begins = words.beginsLine(determiner)
                || determiner > 0 && words.gap(determiner - 1).startsWith(". ");
        int open = begins && !contraction ? NounPhrases.NO_GENITIVE : NounPhrases.ANY;
        int mask = governed == null || contraction ? open : governed;
        List<String> phrase = phrase(words, determiner, noun, word);
        if (phrases().fits(phrase, mask)) {
            return null;
        }
        List<String> feminine = new ArrayList<>(phrase);
        feminine.set(phrase.size() - 1, phrase.getLast() + "in");
        boolean person =
                evidence.lexicon().isForm(feminine.getLast()) && phrases().fits(feminine, mask);
        return person ? repair(words, determiner, phrase, feminine) : best(words, determiner, phrase, mask);
    }

    /** Preposition, adjectives, noun: {@code mit strategische Partnerschaft}. */
    private @Nullable Repair bare(Words words, int preposition, int noun) {
        Integer governed = phrases().governed(words.get(preposition).inside());
        boolean degree = words.at(preposition).equals("zu"); // zu hohe Lasten
        if (governed == null || degree || isParticle(words, preposition)) {
            return null;
        }
        List<String> phrase = phrase(words, preposition, noun, "");
        return phrases().fits(phrase, governed) ? null : best(words, preposition, phrase, governed);
    }

    private static List<String> phrase(Words words, int from, int noun, String determiner) {
        List<String> phrase = new ArrayList<>();
        phrase.add(determiner);
        for (int k = from + 1; k <= noun; k++) {
            phrase.add(words.at(k));
        }
        return phrase;
    }

    /** {@code …, in der Männer leben}, {@code dass das Kinder betrifft}, {@code und die Vertrauen haben}. */
    private boolean mayBePronoun(Words words, int at, int noun, boolean governed) {
        int first = governed ? at - 1 : at;
        boolean clause = !words.joined(first - 1)
                && (!words.beginsSentence(first) || words.gap(first - 1).startsWith(","));
        String before = words.at(at - 1);
        boolean linked = before.equals("und")
                || before.equals("oder")
                || before.equals("dass")
                || before.equals("als")
                || before.equals("wie");
        boolean bare = noun == at + 1;
        boolean das = words.at(at).equals("das") && !governed && bare;
        return first > 0 && clause && !words.beginsLine(first) || bare && linked || das;
    }

    /** {@code teilt mit die Agentur}: the particle of the verb before it, and a fault of another kind. */
    private boolean isParticle(Words words, int preposition) {
        if (!words.joined(preposition - 1) || !words.get(preposition - 1).isLowerCase()) {
            return false;
        }
        String particle = words.get(preposition).inside();
        return evidence.lexicon().readings(words.at(preposition - 1)).stream()
                .anyMatch(
                        reading -> reading.isFiniteVerb() && evidence.lexicon().isForm(particle + reading.lemma()));
    }

    /** The likeliest change, if it is clearly better than the text and than every other change. */
    private @Nullable Repair best(Words words, int start, List<String> phrase, int mask) {
        boolean determined = !phrase.getFirst().isEmpty();
        int from = determined ? start : start + 1;
        String left = words.joined(from - 1) ? words.range(from - 2, from) : "";
        int end = from + phrase.size() - (determined ? 1 : 2);
        String right = words.joined(end) ? words.range(end + 1, end + 3) : "";
        double original = likelihood(left, phrase, right);
        double best = Double.NEGATIVE_INFINITY;
        double second = Double.NEGATIVE_INFINITY;
        List<String> chosen = phrase;
        int simple = 0;
        boolean free = (mask == NounPhrases.ANY || mask == NounPhrases.NO_GENITIVE) && !isNoun(words, from - 1);
        for (List<String> variant : variants(phrase)) {
            if (!phrases().fits(variant, mask)) {
                continue;
            }
            double score = likelihood(left, variant, right) - cost(phrase, variant, free);
            boolean object = mask == NounPhrases.NO_GENITIVE && !phrases().fits(variant, NounPhrases.NOMINATIVE);
            score -= object ? 2 * OBLIQUE : 0; // most sentences begin with their subject
            simple += changes(phrase, variant) == 1 ? 1 : 0;
            if (score > best) {
                second = best;
                best = score;
                chosen = variant;
            } else {
                second = Math.max(second, score);
            }
        }
        boolean article = !chosen.getFirst().equals(phrase.getFirst())
                && !phrase.getLast().endsWith("er");
        boolean only = simple == 1
                && changes(phrase, chosen) == 1
                && (article || phrase.getFirst().equals("alle"));
        boolean sure =
                only ? best - original > -MOST_LOSS : best - original >= LEAST_GAIN && best - second >= LEAST_MARGIN;
        return sure ? repair(words, start, phrase, chosen) : null;
    }

    private double likelihood(String left, List<String> phrase, String right) {
        WordModel model = evidence.words();
        List<String> seen = new ArrayList<>(phrase);
        String head =
                model.logCount(phrase.getLast()) < RARE ? evidence.lexicon().headOf(phrase.getLast()) : null;
        if (head != null) {
            seen.set(seen.size() - 1, head); // a rare compound declines as its last part does
        }
        return model.logLikelihood(left, String.join(" ", seen).strip(), right);
    }

    /**
     * What a change costs: articles go wrong most often, then endings that are lost, then other endings.
     *
     * @param free whether neither a preposition nor a noun stands before, so that nominative and accusative are likelier
     */
    private double cost(List<String> phrase, List<String> variant, boolean free) {
        double cost = -FURTHER_CHANGE;
        for (int k = 0; k < phrase.size(); k++) {
            if (!phrase.get(k).equals(variant.get(k))) {
                cost += FURTHER_CHANGE;
                boolean ending = k > 0
                        && k < phrase.size() - 1
                        && phrases().isAttributive(GermanLexicon.lowerFirst(phrase.get(k)));
                cost += ending ? FURTHER_CHANGE : 0;
            }
        }
        String determiner = variant.getFirst();
        boolean oblique = determiner.endsWith("em")
                || determiner.endsWith("es") && !determiner.equals("dieses")
                || determiner.equals("einer");
        boolean changed = !determiner.equals(phrase.getFirst());
        return Math.max(0, cost) + (free && oblique && changed ? OBLIQUE : 0);
    }

    private static int changes(List<String> phrase, List<String> variant) {
        int changes = 0;
        for (int k = 0; k < phrase.size(); k++) {
            changes += phrase.get(k).equals(variant.get(k)) ? 0 : 1;
        }
        return changes;
    }

    private boolean isNoun(Words words, int at) {
        return at >= 0 && words.joined(at) && words.get(at).isCapitalised() && isPlainNoun(words, at);
    }

    /** Every combination of other forms, the phrase itself left out. */
    private List<List<String>> variants(List<String> phrase) {
        List<List<String>> variants = List.of(List.of());
        for (int k = 0; k < phrase.size(); k++) {
            String word = phrase.get(k);
            List<String> forms = new ArrayList<>(List.of(word));
            if (k == 0) {
                boolean genitive = word.equals("des") || word.equals("eines");
                forms.addAll(
                        genitive ? List.of() : phrases().determiners(word)); // names stand without ending: des Brexit
            } else if (k < phrase.size() - 1) {
                boolean capital = Character.isUpperCase(word.charAt(0));
                phrases().adjectives(word).forEach(form -> forms.add(capital ? capitalised(form) : form));
            } else {
                forms.addAll(phrases().nouns(phrase.getFirst(), word));
            }
            List<List<String>> longer = new ArrayList<>();
            for (List<String> variant : variants) {
                for (String form : new LinkedHashSet<>(forms)) {
                    List<String> more = new ArrayList<>(variant);
                    more.add(form);
                    longer.add(more);
                }
            }
            variants = longer;
        }
        return variants.stream().filter(variant -> !variant.equals(phrase)).toList();
    }

    private @Nullable Repair repair(Words words, int start, List<String> phrase, List<String> chosen) {
        int first = 0;
        while (phrase.get(first).equals(chosen.get(first))) {
            first++;
        }
        int last = phrase.size() - 1;
        while (phrase.get(last).equals(chosen.get(last))) {
            last--;
        }
        Word from = words.get(start + first);
        String repair = String.join(" ", chosen.subList(first, last + 1));
        Span span = new Span(from.start(), words.get(start + last).end());
        return Repair.evident(
                span,
                first == 0 && from.isCapitalised() ? capitalised(repair) : repair,
                ARTIFACT,
                0.85,
                "no reading of the noun phrase agrees");
    }

    private static String capitalised(String word) {
        return GermanLexicon.lowerFirst(word).equals(word)
                ? Character.toUpperCase(word.charAt(0)) + word.substring(1)
                : word;
    }

    private NounPhrases phrases() {
        NounPhrases known = phrases;
        if (known == null) {
            known = new NounPhrases(evidence);
            phrases = known;
        }
        return known;
    }
}
