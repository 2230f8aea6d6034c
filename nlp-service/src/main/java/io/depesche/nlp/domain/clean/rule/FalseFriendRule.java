package io.depesche.nlp.domain.clean.rule;

import io.depesche.contracts.article.Span;
import io.depesche.nlp.domain.clean.CleaningEvidence;
import io.depesche.nlp.domain.clean.CleaningRule;
import io.depesche.nlp.domain.clean.Draft;
import io.depesche.nlp.domain.clean.WordTable;
import io.depesche.nlp.domain.clean.Words;
import io.depesche.nlp.domain.clean.Words.Word;
import io.depesche.nlp.domain.language.SourceLanguage;
import io.depesche.nlp.domain.lexicon.GermanLexicon;
import io.depesche.nlp.domain.lexicon.Reading;
import io.depesche.nlp.domain.lexicon.Reading.WordClass;
import io.depesche.nlp.domain.text.Repair;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Takes back a name or a term that was translated by its other meaning: Italian {@code la Nato} became {@code die Geboren}, English
 * {@code the Fed} became {@code die Gefüttert}, {@code US} became {@code UNS}. A row of the table says of which language a word is, in
 * which slot no German would put it, and what it was.
 *
 * <p>{@code Geboren wurde er 1961}, {@code Uns fehlt das Geld}, {@code Wer zahlt?} and {@code einen Trumpf} stay.
 */
public final class FalseFriendRule implements CleaningRule {

    private static final String ARTIFACT = "FALSE_FRIEND";

    /** How many words may stand between a word and what makes it a fault. */
    private static final int REACH = 10;

    private enum Slot {
        /** Behind a definite article, with no noun behind it. */
        ARTICLE,
        /** In capitals behind an article or a preposition. */
        CAPITALS,
        /** First part of a compound with a hyphen. */
        HYPHEN,
        /** With a capital inside a sentence, where German has none. */
        INSIDE,
        /** Behind one of the words of the condition. */
        BEHIND,
        /** Without an article where German needs one, in a text that has a word of the condition. */
        BARE,
        /** Only before one of the words of the condition. */
        BEFORE,
        /** Several words that German does not put together. */
        PHRASE,
        /** Anywhere, where something tells that the source is this language. */
        SURE,
        /** Like that, where a clause begins and no noun follows. */
        ALONE,
        /** Behind a definite article and right before the finite verb. */
        SUBJECT,
        /** Behind one of the words of the condition, in the same sentence. */
        WITH
    }

    private record Friend(String language, List<String> words, Slot slot, String repair, Set<String> condition) {}

    private final CleaningEvidence evidence;
    private final Map<String, List<Friend>> byFirstWord = new HashMap<>();
    private final Map<String, Friend> hyphens = new HashMap<>();
    private final Set<String> barePredecessors;
    private final Set<String> asksForLanguage = new HashSet<>();

    public FalseFriendRule(CleaningEvidence evidence) {
        this.evidence = evidence;
        WordTable table = evidence.table("/nlp/clean/false-friend.tsv");
        this.barePredecessors = table.words("bare-predecessor");
        for (List<String> row : table.rows()) {
            if (row.size() >= 4) {
                List<String> words = List.of(row.get(1).split(" "));
                Set<String> condition = row.size() > 4 ? Set.of(row.get(4).split("\\|")) : Set.of();
                Friend friend = new Friend(row.getFirst(), words, Slot.valueOf(row.get(2)), row.get(3), condition);
                if (friend.slot() == Slot.SURE || friend.slot() == Slot.ALONE) {
                    asksForLanguage.add(words.getFirst());
                }
                if (friend.slot() == Slot.HYPHEN) {
                    hyphens.put(row.get(1), friend);
                } else {
                    byFirstWord
                            .computeIfAbsent(words.getFirst(), word -> new ArrayList<>(2))
                            .add(friend);
                }
            }
        }
        byFirstWord
                .values()
                .forEach(list -> list.sort(Comparator.comparingInt(
                        (Friend friend) -> -friend.words().size())));
    }

    @Override
    public String id() {
        return "clean.false-friend";
    }

    @Override
    public List<Repair> repairs(Draft draft) {
        Words words = draft.words();
        List<Repair> repairs = new ArrayList<>();
        List<Integer> unsure = new ArrayList<>();
        int end = 0;
        for (int i = 0; i < words.size(); i++) {
            if (words.get(i).start() < end) {
                continue;
            }
            Repair repair = at(draft, words, i, null);
            if (repair != null) {
                repairs.add(repair);
                end = repair.span().end();
            } else if (asksForLanguage.contains(words.at(i))) {
                unsure.add(i);
            }
        }
        if (!unsure.isEmpty()) {
            addSure(draft, words, unsure, repairs);
        }
        return repairs;
    }

    /** What is a fault in one language only: the other faults of the text may have told it by now. */
    private void addSure(Draft draft, Words words, List<Integer> places, List<Repair> repairs) {
        SourceLanguage source = evidence.sourceLanguage(draft.with(repairs));
        for (int i : places) {
            Repair repair = at(draft, words, i, source);
            if (repair != null
                    && repairs.stream().noneMatch(other -> other.span().overlaps(repair.span()))) {
                repairs.add(repair);
            }
        }
    }

    private @Nullable Repair at(Draft draft, Words words, int i, @Nullable SourceLanguage source) {
        String word = words.at(i);
        int hyphen = word.indexOf('-');
        if (hyphen > 0) {
            Friend friend = hyphens.get(word.substring(0, hyphen));
            int start = words.get(i).start();
            if (friend != null) {
                Span span = new Span(start, start + hyphen);
                return Repair.evident(span, friend.repair(), ARTIFACT, 0.95, reason(friend))
                        .tells(friend.language());
            }
        }
        List<Friend> friends = byFirstWord.get(word);
        for (int k = 0; friends != null && k < friends.size(); k++) {
            Friend friend = friends.get(k);
            int last = i + friend.words().size() - 1;
            if (stands(words, i, friend) && fits(draft, words, i, last, friend, source)) {
                Span span = new Span(words.get(i).start(), words.get(last).end());
                boolean begins = friend.slot() == Slot.ALONE && words.beginsSentence(i);
                return Repair.evident(
                                span,
                                begins ? capitalised(friend.repair()) : friend.repair(),
                                ARTIFACT,
                                0.9,
                                reason(friend))
                        .tells(friend.language());
            }
        }
        if (word.equals("Dort")) {
            return dort(words, i);
        }
        return word.equals("Sie") || word.equals("Er") ? pronoun(words, i) : null;
    }

    private static String capitalised(String word) {
        return Character.toUpperCase(word.charAt(0)) + word.substring(1);
    }

    private static String reason(Friend friend) {
        return "other meaning of " + friend.repair() + " in language " + friend.language();
    }

    private static boolean stands(Words words, int i, Friend friend) {
        if (i + friend.words().size() > words.size()) {
            return false;
        }
        for (int k = 1; k < friend.words().size(); k++) {
            String gap = words.gap(i + k - 1);
            if (!words.at(i + k).equals(friend.words().get(k)) || !gap.equals(" ") && !gap.equals(", ")) {
                return false;
            }
        }
        return true;
    }

    private boolean fits(Draft draft, Words words, int i, int last, Friend friend, @Nullable SourceLanguage source) {
        boolean behind = words.joined(i - 1);
        String before = behind ? words.at(i - 1) : "";
        String lower = GermanLexicon.lowerFirst(before);
        boolean nounBehind = words.joined(last)
                && words.get(last + 1).isCapitalised()
                && !evidence.lexicon().nounReadings(words.at(last + 1)).isEmpty();
        return switch (friend.slot()) {
            case ARTICLE -> isDefinite(lower) && !nounBehind && !isAttribute(words, last);
            case CAPITALS ->
                (isDefinite(lower) || evidence.lexicon().isA(WordClass.PREPOSITION, lower)) && !isShouting(words, i);
            case INSIDE ->
                behind && !words.beginsSentence(i) && friend.condition().contains(lower);
            case BEHIND -> friend.condition().contains(before);
            case BEFORE -> words.joined(last) && friend.condition().contains(words.at(last + 1));
            case BARE -> isBare(words, i, last, before) && mentions(draft, friend);
            case PHRASE -> true;
            case SURE -> source != null && source.is(friend.language());
            case ALONE ->
                source != null && source.is(friend.language()) && !behind && words.joined(last) && !nounBehind;
            case SUBJECT -> isDefinite(lower) && words.joined(last) && isPredicate(words, last + 1);
            case WITH -> isNear(words, i, friend.condition());
            case HYPHEN -> false;
        };
    }

    /** A small word that can be nothing but a finite verb, or an auxiliary. */
    private boolean isPredicate(Words words, int at) {
        String word = words.at(at);
        return words.get(at).isLowerCase()
                && evidence.lexicon().isFiniteVerb(word)
                && (evidence.lexicon().isFunctionWord(word)
                        || !evidence.lexicon().isA(WordClass.ADJECTIVE, word));
    }

    /** Whether one of the words stands before a place in its sentence. */
    private static boolean isNear(Words words, int i, Set<String> wanted) {
        for (int k = i - 1; k >= 0 && i - k <= REACH && !words.beginsSentence(k + 1); k--) {
            if (wanted.contains(words.at(k))) {
                return true;
            }
        }
        return false;
    }

    private static boolean isDefinite(String word) {
        return switch (word) {
            case "der", "die", "das", "den", "dem", "des" -> true;
            default -> false;
        };
    }

    /** {@code die Geboren sagten}, but not {@code die Gefüttert gekaufte Jacke}. */
    private boolean isAttribute(Words words, int last) {
        return words.joined(last)
                && words.get(last + 1).isLowerCase()
                && words.joined(last + 1)
                && words.get(last + 2).isCapitalised()
                && evidence.lexicon().isA(WordClass.ADJECTIVE, words.at(last + 1))
                && !evidence.lexicon().isFiniteVerb(words.at(last + 1));
    }

    private static boolean isShouting(Words words, int i) {
        return isCapitals(words.at(i - 1))
                || isCapitals(words.at(i + 1)) && words.at(i + 1).length() > 5;
    }

    private static boolean isCapitals(String word) {
        return word.length() > 1 && word.chars().allMatch(Character::isUpperCase);
    }

    private boolean isBare(Words words, int i, int last, String before) {
        boolean named = words.joined(last) && words.get(last + 1).isCapitalised();
        if (words.beginsSentence(i)) {
            return words.joined(last) && evidence.lexicon().isFiniteVerb(words.at(last + 1));
        }
        return barePredecessors.contains(before) && !named
                || before.length() > 9 && (before.endsWith("präsident") || before.endsWith("minister"));
    }

    private static boolean mentions(Draft draft, Friend friend) {
        return friend.condition().stream().anyMatch(draft.text()::contains);
    }

    /**
     * Italian and Spanish {@code La} read as an adverb: {@code Dort Russland und} loses it, {@code Dort Familie gibt} gets the article of
     * the noun. {@code Dort fiel}, {@code Dort Urlaub machen} and {@code Dort Fuß zu fassen} are German.
     */
    private @Nullable Repair dort(Words words, int i) {
        if (!words.beginsSentence(i)
                || !words.joined(i)
                || !words.get(i + 1).isCapitalised()
                || !goesOn(words, i + 1)) {
            return null;
        }
        Word dort = words.get(i);
        String noun = words.at(i + 1);
        String article = articleOf(noun);
        if (article != null) {
            return Repair.evident(dort.span(), article, ARTIFACT, 0.93, "article taken for an adverb");
        }
        boolean name = evidence.lexicon().isName(noun) && !isPerson(noun);
        Span span = new Span(dort.start(), words.get(i + 1).start());
        return name ? Repair.evident(span, "", ARTIFACT, 0.93, "article of a name taken for an adverb") : null;
    }

    private boolean isPerson(String name) {
        return evidence.lexicon().readings(name).stream().anyMatch(reading -> reading.has("VOR"));
    }

    /** What stands behind the noun is neither an infinitive nor {@code zu}. */
    private boolean goesOn(Words words, int noun) {
        if (!words.joined(noun)) {
            return words.gap(noun).startsWith(", ");
        }
        int behind = words.get(noun + 1).isCapitalised() && words.joined(noun + 1)
                ? noun + 2
                : noun + 1; // Familie Tessari gibt
        String next = words.at(behind);
        if (next.equals("zu") || !words.get(behind).isLowerCase()) {
            return false;
        }
        List<Reading> readings = evidence.lexicon().readings(next);
        boolean infinitive = readings.stream().anyMatch(reading -> reading.has("INF"));
        boolean finite = readings.stream().anyMatch(Reading::isFiniteVerb);
        boolean function = evidence.lexicon().isFunctionWord(next);
        boolean auxiliary = function && finite;
        return finite && (!infinitive || auxiliary) || function && !infinitive && !next.equals("nicht");
    }

    /** Spanish {@code La Candidata}, {@code El candidato} read as pronouns: {@code Sie Kandidatin gewann}. */
    private @Nullable Repair pronoun(Words words, int i) {
        if (!words.beginsSentence(i) || !words.joined(i) || !words.get(i + 1).isCapitalised() || !words.joined(i + 1)) {
            return null;
        }
        String noun = words.at(i + 1);
        String article = articleOf(noun);
        boolean singular = evidence.lexicon().readings(words.at(i + 2)).stream()
                .anyMatch(reading -> reading.isFiniteVerb() && reading.has("3") && reading.has("SIN"));
        boolean verb = words.get(i + 2).isLowerCase() && singular;
        boolean agrees = words.at(i).equals("Sie") ? "Die".equals(article) : "Der".equals(article);
        return verb && agrees && !evidence.lexicon().isName(noun)
                ? Repair.evident(
                        words.get(i).span(),
                        article == null ? "" : article,
                        ARTIFACT,
                        0.9,
                        "article taken for a pronoun")
                : null;
    }

    /** The article of a common noun in the nominative, or of a country that has one; {@code null} if it has none or more than one. */
    private @Nullable String articleOf(String noun) {
        List<Reading> readings = evidence.lexicon().readings(noun);
        boolean name = evidence.lexicon().isName(noun);
        if (name && readings.stream().allMatch(reading -> !reading.has("COU") || reading.has("NOA"))) {
            boolean withoutArticle = readings.isEmpty() || readings.stream().anyMatch(reading -> reading.has("NOA"));
            return withoutArticle && noun.indexOf('-') < 0 && !isCapitals(noun)
                    ? null
                    : nominative(evidence.lexicon().nounReadings(noun));
        }
        if (name && readings.stream().anyMatch(reading -> reading.has("NOA"))) {
            return null; // Russland
        }
        return nominative(name ? readings : evidence.lexicon().nounReadings(noun));
    }

    private static @Nullable String nominative(List<Reading> readings) {
        String found = null;
        for (Reading reading : readings) {
            if (reading.grammaticalCase() != Reading.Case.NOMINATIVE) {
                continue;
            }
            String article = reading.number() == Reading.Number.PLURAL || reading.gender() == Reading.Gender.FEMININE
                    ? "Die"
                    : reading.gender() == Reading.Gender.MASCULINE ? "Der" : "Das";
            if (found != null && !found.equals(article)) {
                return null;
            }
            found = article;
        }
        return found;
    }
}
