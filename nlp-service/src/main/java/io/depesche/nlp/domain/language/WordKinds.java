package io.depesche.nlp.domain.language;

import io.depesche.nlp.domain.lexicon.GermanLexicon;
import io.depesche.nlp.domain.lexicon.Reading;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * What kind of word each token is, as far as its place in the sentence depends on it: function words and marks stand for themselves,
 * nouns are {@code #n}, names {@code #e}, other words the set of what they can be, such as {@code #vi} for {@code kommen} (finite verb or
 * infinitive). A sequence of kinds is found often where its words never were. Thread-safe.
 */
public final class WordKinds {

    /** Frequent words are asked for again and again; the rest is computed. */
    private static final int MOST_KEPT = 40_000;

    private final GermanLexicon lexicon;
    private final Map<String, String> kept = new ConcurrentHashMap<>();

    public WordKinds(GermanLexicon lexicon) {
        this.lexicon = lexicon;
    }

    /** The kinds of tokens, one for each. */
    public List<String> of(List<String> tokens) {
        List<String> kinds = new ArrayList<>(tokens.size());
        boolean starts = true;
        for (String token : tokens) {
            kinds.add(kept(token, starts));
            starts = WordModel.isSentenceEnd(token) || token.equals(":");
        }
        return kinds;
    }

    private String kept(String token, boolean starts) {
        if (!Character.isLetter(token.charAt(0))) {
            return token;
        }
        String word = starts ? asInside(token) : token;
        String known = kept.get(word);
        if (known != null) {
            return known;
        }
        String kind = kindOf(word);
        if (kept.size() < MOST_KEPT) {
            kept.put(word, kind);
        }
        return kind;
    }

    /**
     * The kind of one token, worked out anew.
     *
     * @param starts whether a sentence begins with it
     */
    public String kindOf(String token, boolean starts) {
        if (!Character.isLetter(token.charAt(0))) {
            return token;
        }
        return kindOf(starts ? asInside(token) : token);
    }

    private String asInside(String word) {
        String lower = GermanLexicon.lowerFirst(word);
        return lexicon.isForm(lower) ? lower : word;
    }

    private String kindOf(String word) {
        if (lexicon.isFunctionWord(word)) {
            return GermanLexicon.lowerFirst(word);
        }
        if (Character.isUpperCase(word.charAt(0))) {
            return lexicon.isName(word) ? "#e" : "#n";
        }
        boolean[] can = new boolean[KINDS.length()];
        for (Reading reading : lexicon.readings(word)) {
            int kind = KINDS.indexOf(letterOf(reading));
            if (kind >= 0) {
                can[kind] = true;
            }
        }
        StringBuilder kinds = new StringBuilder("#");
        for (int i = 0; i < can.length; i++) {
            if (can[i]) {
                kinds.append(KINDS.charAt(i));
            }
        }
        return kinds.length() == 1 ? "#u" : kinds.toString();
    }

    private static final String KINDS = "viztapd";

    /** Finite verb, infinitive, infinitive with zu, participle, attribute, predicate, adverb. */
    private static char letterOf(Reading reading) {
        String tag = reading.tag();
        if (reading.isFiniteVerb()) {
            return 'v';
        }
        if (tag.startsWith("VER") && reading.has("INF")) {
            return 'i';
        }
        if (tag.startsWith("VER") && reading.has("EIZ")) {
            return 'z';
        }
        if (tag.startsWith("VER") && reading.has("PA2")) {
            return 't';
        }
        if (tag.startsWith("ADJ") || tag.startsWith("PA1") || tag.startsWith("PA2")) {
            return reading.has("PRD") ? 'p' : 'a';
        }
        return tag.startsWith("ADV") ? 'd' : ' ';
    }
}
