package io.depesche.nlp.domain.language;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;

/**
 * How likely a short sequence of German words is: word triples with stupid back-off (Brants et al. 2007), trained by the command of
 * {@code language-training}. Good for the comparison of two variants of one place, nothing else: the numbers are no probabilities.
 *
 * <p>Loaded when it is first asked for, once per process; some 8 MB in memory. Thread-safe.
 *
 * <p>Example: {@code gain("haben sie", "sich sich", "sich", "geeinigt")} is positive: the second variant is likelier.
 */
public final class WordModel {

    private static final String FILE = "/nlp/language/german.ngrams";

    /** Each step back costs a factor of 0.4. */
    private static final double BACK_OFF = Math.log(0.4);

    /** An unseen word counts as half a sighting. */
    private static final double UNSEEN = Math.log(0.5);

    private final NgramTable table;

    public WordModel(NgramTable table) {
        this.table = table;
    }

    private static final class Holder {
        static final WordModel MODEL = load();

        private static WordModel load() {
            try (InputStream in = WordModel.class.getResourceAsStream(FILE)) {
                if (in == null) {
                    throw new IllegalStateException("not on the class path: " + FILE);
                }
                return new WordModel(NgramTable.read(in));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /** The model of this process. */
    public static WordModel shared() {
        return Holder.MODEL;
    }

    /** Bytes in memory. */
    public int size() {
        return table.size();
    }

    /** Natural logarithm of how often a word was seen; negative if never. */
    public double logCount(String word) {
        return table.logCount(NgramTable.key(word));
    }

    /** Natural logarithm of how often a word was seen behind another; negative if (nearly) never. */
    public double logCount(String first, String second) {
        return table.logCount(NgramTable.key(NgramTable.key(first), NgramTable.key(second)));
    }

    /** How much likelier (in natural logarithms) a place is with one variant than with the other; the texts around may be empty. */
    public double gain(String left, String without, String with, String right) {
        return logLikelihood(left, with, right) - logLikelihood(left, without, right);
    }

    /** Natural logarithm of the likelihood of the words in the middle and of the two behind them, given those before. */
    public double logLikelihood(String left, String middle, String right) {
        List<String> before = WordTokens.of(left);
        List<String> words = WordTokens.of(middle);
        List<String> after = WordTokens.of(right);
        int context = Math.min(2, before.size());
        String[] all = new String[context + words.size() + Math.min(2, after.size())];
        for (int i = 0; i < context; i++) {
            all[i] = before.get(before.size() - context + i);
        }
        for (int i = context; i < all.length; i++) {
            all[i] = i - context < words.size() ? words.get(i - context) : after.get(i - context - words.size());
        }
        return logLikelihood(all, context);
    }

    /** The same for tokens, of which the first {@code context} ones are given. */
    double logLikelihood(String[] tokens, int context) {
        long[] keys = new long[tokens.length];
        for (int i = 0; i < tokens.length; i++) {
            keys[i] = NgramTable.key(i == 0 || isSentenceEnd(tokens[i - 1]) ? asInside(tokens[i]) : tokens[i]);
        }
        double sum = 0;
        for (int i = context; i < keys.length; i++) {
            sum += logProbability(keys, i);
        }
        return sum;
    }

    private double logProbability(long[] keys, int at) {
        double penalty = 0;
        if (at >= 2) {
            long pair = NgramTable.key(keys[at - 2], keys[at - 1]);
            double triple = table.logCount(NgramTable.key(pair, keys[at]));
            double base = table.logCount(pair);
            if (triple >= 0 && base >= 0) {
                return Math.min(0, triple - base);
            }
            penalty = BACK_OFF;
        }
        if (at >= 1) {
            double pair = table.logCount(NgramTable.key(keys[at - 1], keys[at]));
            double base = table.logCount(keys[at - 1]);
            if (pair >= 0 && base >= 0) {
                return penalty + Math.min(0, pair - base);
            }
            penalty += BACK_OFF;
        }
        double word = table.logCount(keys[at]);
        return penalty + (word < 0 ? UNSEEN : word) - table.logTokens();
    }

    /** A word at the start of a sentence was counted as it stands inside one: {@code Die} as {@code die}, {@code Damm} as {@code Damm}. */
    private String asInside(String word) {
        if (!Character.isUpperCase(word.charAt(0))) {
            return word;
        }
        String lower = word.substring(0, 1).toLowerCase(Locale.GERMAN) + word.substring(1);
        return logCount(lower) > logCount(word) ? lower : word;
    }

    /**
     * The key of a token for {@link #gainOfSwap}, made once for each word, because hashing is what costs.
     *
     * @param starts whether a sentence begins with it
     */
    public long key(String token, boolean starts) {
        return NgramTable.key(starts ? asInside(token) : token);
    }

    /**
     * How much likelier (in natural logarithms) a place would be with two neighbours changed over.
     *
     * @param keys of one line, see {@link #key}; left as they were
     * @param at index of the first of the two, which begins no sentence
     * @param standing the likelihood of each token of the line as it stands; filled in here where it is not a number yet
     */
    public double gainOfSwap(long[] keys, int at, double[] standing) {
        int end = Math.min(keys.length, at + 4);
        double asTheyStand = 0;
        for (int i = at; i < end; i++) {
            if (Double.isNaN(standing[i])) {
                standing[i] = logProbability(keys, i);
            }
            asTheyStand += standing[i];
        }
        swap(keys, at);
        double changedOver = 0;
        for (int i = at; i < end; i++) {
            changedOver += logProbability(keys, i);
        }
        swap(keys, at);
        return changedOver - asTheyStand;
    }

    /** Natural logarithm of how often the word of a key was seen; negative if never. */
    public double logCount(long key) {
        return table.logCount(key);
    }

    /** Natural logarithm of how often the first key was seen right before the second; negative if never. */
    public double logCount(long first, long second) {
        return table.logCount(NgramTable.key(first, second));
    }

    private static void swap(long[] keys, int at) {
        long first = keys[at];
        keys[at] = keys[at + 1];
        keys[at + 1] = first;
    }

    /** Whether the token ends a sentence. */
    public static boolean isSentenceEnd(String token) {
        return token.equals(".") || token.equals("!") || token.equals("?");
    }
}
