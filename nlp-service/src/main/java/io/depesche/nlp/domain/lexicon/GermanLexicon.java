package io.depesche.nlp.domain.lexicon;

import io.depesche.nlp.domain.lexicon.KnownWords.Question;
import io.depesche.nlp.domain.lexicon.Reading.WordClass;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import morfologik.fsa.FSATraversal;
import morfologik.fsa.MatchResult;
import morfologik.stemming.Dictionary;
import morfologik.stemming.DictionaryLookup;
import morfologik.stemming.WordData;
import org.jspecify.annotations.Nullable;

/**
 * German words: five million full forms with their readings (german-pos-dict, an automaton of 880 kB that is read as it stands),
 * compounds made of them, function words, and names.
 *
 * <p>Loaded when it is first asked for, in some 30 ms, once per process. Thread-safe. A word asked for lately, by whichever thread,
 * costs a few nanoseconds; a new one a microsecond for its form, a few for its readings.
 *
 * <p>Example: {@code isWord("Kriegsindustrie")} holds though no dictionary has it; {@code isWord("isoliertUkraine")} does not.
 */
public final class GermanLexicon {

    private static final String FORMS = "/org/languagetool/resource/de/german.dict";
    private static final String FORMS_INFO = "/org/languagetool/resource/de/german.info";
    private static final String FUNCTION_WORDS = "/nlp/lexicon/function-words.tsv";

    private final Dictionary dictionary;
    private final FSATraversal forms;
    private final ThreadLocal<DictionaryLookup> lookups;
    private final KnownWords known = new KnownWords();
    private final NameList names;
    private final Set<String> functionWords;
    private final Compounds compounds;

    private GermanLexicon() {
        try (InputStream dict = resource(FORMS);
                InputStream info = resource(FORMS_INFO)) {
            this.dictionary = Dictionary.read(dict, info);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        this.forms = new FSATraversal(dictionary.fsa);
        this.lookups = ThreadLocal.withInitial(() -> new DictionaryLookup(dictionary));
        this.names = new NameList();
        this.functionWords = readFunctionWords();
        this.compounds = new Compounds(this);
    }

    private static final class Holder {
        static final GermanLexicon LEXICON = new GermanLexicon();
    }

    /** The lexicon of this process. */
    public static GermanLexicon shared() {
        return Holder.LEXICON;
    }

    /** Whether the dictionary has exactly this form; {@code Schon} is not in it, {@code schon} is. */
    public boolean isForm(String word) {
        return known.of(word).is(Question.FORM, this::hasForm);
    }

    private boolean hasForm(String word) {
        if (word.isEmpty() || word.length() > 60 || word.indexOf('_') >= 0 || word.indexOf('+') >= 0) {
            return false;
        }
        byte[] key = (word + (char) dictionary.metadata.getSeparator()).getBytes(StandardCharsets.UTF_8);
        return forms.match(key).kind == MatchResult.SEQUENCE_IS_A_PREFIX;
    }

    /** Whether it is a German word or a name, as written or because a sentence may begin with it, compounds among them. */
    public boolean isWord(String word) {
        return isForm(word) || isForm(lowerFirst(word)) || isName(word) || isCompound(word);
    }

    /** All readings of a form as it is written; empty for an unknown one. */
    public List<Reading> readings(String word) {
        return known.of(word).readings(this::lookedUp);
    }

    private List<Reading> lookedUp(String word) {
        List<Reading> readings = new ArrayList<>();
        for (WordData data : lookups.get().lookup(word)) {
            readings.add(Reading.of(String.valueOf(data.getStem()), String.valueOf(data.getTag())));
        }
        return List.copyOf(readings);
    }

    /** Whether any reading of the form is of a class. */
    public boolean isA(WordClass wordClass, String word) {
        if (isForm(word)) {
            for (Reading reading : readings(word)) {
                if (reading.wordClass() == wordClass) {
                    return true;
                }
            }
        }
        return false;
    }

    /** The readings of a noun; those of its last part where it is a compound that the dictionary lacks. */
    public List<Reading> nounReadings(String word) {
        return known.of(word).nounReadings(this::nounsAmong);
    }

    private List<Reading> nounsAmong(String word) {
        List<Reading> own = nouns(word);
        String head = own.isEmpty() ? headOf(word) : null;
        return head == null ? own : nouns(head);
    }

    private List<Reading> nouns(String word) {
        return readings(word).stream()
                .filter(reading -> reading.wordClass() == WordClass.NOUN)
                .toList();
    }

    /** Whether the form can be the predicate of a sentence: {@code spielte}. */
    public boolean isFiniteVerb(String word) {
        return known.of(word).is(Question.FINITE, this::canBePredicate);
    }

    private boolean canBePredicate(String word) {
        return isForm(word) && readings(word).stream().anyMatch(Reading::isFiniteVerb);
    }

    /** Whether it is (part of) a name that the knowledge base or the dictionary knows and no ordinary word: {@code Ukraine}, {@code Kim}. */
    public boolean isName(String word) {
        return known.of(word).is(Question.NAME, this::hasName);
    }

    private boolean hasName(String word) {
        if (word.length() < 2 || !Character.isUpperCase(word.charAt(0))) {
            return false;
        }
        if (names.isWhole(word)) {
            return true;
        }
        List<Reading> readings = readings(word);
        boolean ordinary = readings.stream().anyMatch(reading -> reading.wordClass() != WordClass.NAME);
        return !ordinary && (!readings.isEmpty() || names.isPart(word) && !isForm(lowerFirst(word)));
    }

    /** Whether it is a noun made of known words: {@code Kriegsindustrie}, {@code Atomwaffentest}. */
    public boolean isCompound(String word) {
        return headOf(word) != null;
    }

    /** The noun that a compound ends with; {@code null} if the word is none. */
    public @Nullable String headOf(String word) {
        String head = known.of(word).head(compounds::headOrNothing);
        return head.isEmpty() ? null : head;
    }

    /** Whether it is an article, pronoun, preposition, conjunction or auxiliary, in small letters or with a capital. */
    public boolean isFunctionWord(String word) {
        return known.of(word).is(Question.FUNCTION, this::isClosedClass);
    }

    private boolean isClosedClass(String word) {
        return functionWords.contains(lowerFirst(word));
    }

    /** {@code Im} as it stands inside a sentence; {@code USA} stays. */
    public static String lowerFirst(String word) {
        boolean capitalised = word.length() > 1
                ? Character.isUpperCase(word.charAt(0)) && !Character.isUpperCase(word.charAt(1))
                : word.length() == 1;
        return capitalised ? word.substring(0, 1).toLowerCase(Locale.GERMAN) + word.substring(1) : word;
    }

    private static Set<String> readFunctionWords() {
        return Rows.read(FUNCTION_WORDS, 2).stream().map(row -> row.get(1)).collect(Collectors.toUnmodifiableSet());
    }

    private static InputStream resource(String name) {
        InputStream in = GermanLexicon.class.getResourceAsStream(name);
        if (in == null) {
            throw new IllegalStateException("not on the class path: " + name);
        }
        return in;
    }
}
