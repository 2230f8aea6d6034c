package io.depesche.nlp.domain.clean.rule.agreement;

import io.depesche.nlp.domain.clean.CleaningEvidence;
import io.depesche.nlp.domain.lexicon.GermanLexicon;
import io.depesche.nlp.domain.lexicon.Reading;
import io.depesche.nlp.domain.lexicon.Reading.WordClass;
import io.depesche.nlp.domain.lexicon.RecentWords;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Whether article, adjectives and noun can stand together, and in which other forms they could. Words agree where
 * the sets of what they can be meet.
 */
final class NounPhrases {

    private static final List<String> ENDINGS = List.of("e", "en", "er", "es", "em");

    private final GermanLexicon lexicon;
    private final Map<String, List<String>> families = new HashMap<>();
    private final Map<String, String> declensions = new HashMap<>();
    private final Map<String, Integer> governs = new HashMap<>();
    private final Map<String, Integer> contractions = new HashMap<>();

    private final RecentWords<Integer> nouns = new RecentWords<>(13, this::bitsOfNoun);
    private final RecentWords<Integer> determiners = new RecentWords<>(8, this::bitsOfDeterminer);
    private final RecentWords<Boolean> attributive = new RecentWords<>(13, this::mayBeAttribute);

    NounPhrases(CleaningEvidence evidence) {
        this.lexicon = evidence.lexicon();
        for (List<String> row : evidence.table("/nlp/clean/agreement.tsv").rows()) {
            switch (row.getFirst()) {
                case "governs" -> governs.put(row.get(1), AgreementBits.cases(row.get(2)));
                case "contraction" ->
                    contractions.put(row.get(1), AgreementBits.cases(row.get(2)) & AgreementBits.genders(row.get(2)));
                default -> {
                    List<String> forms = List.of(row.get(1).split(" "));
                    for (String form : forms) {
                        families.put(form, forms);
                        declensions.put(form, row.get(2));
                    }
                }
            }
        }
    }

    /** Whether the word declines as an article does, or is a preposition with its article. */
    boolean isDeterminer(String word) {
        return families.containsKey(word) || contractions.containsKey(word);
    }

    boolean isContraction(String word) {
        return contractions.containsKey(word);
    }

    /** What a preposition lets stand behind it; {@code null} for every other word. */
    @Nullable
    Integer governed(String word) {
        return governs.get(word);
    }

    /**
     * Whether the words agree.
     *
     * @param phrase determiner (empty where there is none), adjectives, noun
     * @param mask what the word before them allows
     */
    boolean fits(List<String> phrase, int mask) {
        String determiner = phrase.getFirst();
        int bits = mask & determinerBits(determiner) & nounBits(phrase.getLast());
        String declension = declension(determiner);
        for (int i = 1; i < phrase.size() - 1 && bits != 0; i++) {
            bits &= adjectiveBits(phrase.get(i), declension);
        }
        return bits != 0;
    }

    private String declension(String determiner) {
        return determiner.isEmpty() ? "SOL" : declensions.getOrDefault(determiner, "DEF");
    }

    /** Other forms of a determiner. */
    List<String> determiners(String word) {
        return families.getOrDefault(word, List.of());
    }

    /** Other forms of an adjective, in small letters. */
    Set<String> adjectives(String word) {
        String lower = GermanLexicon.lowerFirst(word);
        String stem = lower;
        for (String ending : List.of("en", "er", "es", "em", "e")) {
            if (isAttributive(lower) && lower.endsWith(ending)) {
                stem = lower.substring(0, lower.length() - ending.length());
                break;
            }
        }
        Set<String> forms = new LinkedHashSet<>();
        for (String ending : ENDINGS) {
            if (isAttributive(stem + ending)) {
                forms.add(stem + ending);
            }
        }
        return forms;
    }

    /** Other forms of a noun: its genitive behind {@code des}, its plural behind {@code alle}. */
    Set<String> nouns(String determiner, String word) {
        List<String> endings =
                switch (determiner) {
                    case "des", "eines", "seines", "ihres", "keines" -> List.of("s", "es", "n", "en");
                    case "alle", "mehrere" -> List.of("n", "en", "e", "s");
                    default -> List.of();
                };
        Set<String> forms = new LinkedHashSet<>();
        endings.forEach(ending -> forms.add(word + ending));
        forms.removeIf(form -> nounBits(form) == 0 || !lexicon.isForm(form) && lexicon.isForm(word));
        return forms;
    }

    /** Whether the form can stand before a noun. */
    boolean isAttributive(String word) {
        return attributive.of(word);
    }

    private boolean mayBeAttribute(String word) {
        return lexicon.isForm(word)
                && lexicon.readings(word).stream()
                        .anyMatch(reading ->
                                reading.wordClass() == WordClass.ADJECTIVE && reading.grammaticalCase() != null);
    }

    /** Whether the form is an adjective that lost its ending. */
    boolean isBareAdjective(String word) {
        List<Reading> readings = lexicon.readings(word);
        return !readings.isEmpty()
                && readings.stream().anyMatch(reading -> reading.tag().startsWith("ADJ:PRD"))
                && readings.stream().noneMatch(reading -> reading.grammaticalCase() != null)
                && readings.stream().noneMatch(Reading::isFiniteVerb)
                && readings.stream().noneMatch(reading -> reading.tag().startsWith("ADV"))
                && isAttributive(word + "en");
    }

    int nounBits(String word) {
        return nouns.of(word);
    }

    private int bitsOfNoun(String word) {
        int bits = 0;
        for (Reading reading : lexicon.nounReadings(word)) {
            if (reading.has("ADJ")) {
                return 0; // die Stabilen: declined as an adjective
            }
            bits |= AgreementBits.of(reading);
        }
        return bits;
    }

    private int determinerBits(String word) {
        return determiners.of(word);
    }

    private int bitsOfDeterminer(String word) {
        if (word.isEmpty()) {
            return AgreementBits.ANY;
        }
        Integer contraction = contractions.get(word);
        if (contraction != null) {
            return contraction;
        }
        int bits = 0;
        for (Reading reading : lexicon.readings(word)) {
            boolean determiner = reading.wordClass() == WordClass.ARTICLE
                    || reading.wordClass() == WordClass.PRONOUN && !reading.has("PER") && !reading.has("REF");
            bits |= determiner ? AgreementBits.of(reading) : 0;
        }
        return bits;
    }

    private int adjectiveBits(String word, String declension) {
        int bits = 0;
        for (Reading reading : lexicon.readings(GermanLexicon.lowerFirst(word))) {
            bits |= reading.wordClass() == WordClass.ADJECTIVE && reading.has(declension)
                    ? AgreementBits.of(reading)
                    : 0;
        }
        return bits;
    }
}
