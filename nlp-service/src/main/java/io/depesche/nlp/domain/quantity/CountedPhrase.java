package io.depesche.nlp.domain.quantity;

import io.depesche.nlp.domain.number.Numeral;
import io.depesche.nlp.domain.number.NumeralReader;
import io.depesche.nlp.domain.number.Token;
import io.depesche.nlp.domain.number.Tokens;
import io.depesche.nlp.domain.quantity.Units.Match;
import io.depesche.nlp.domain.quantity.Units.Unit;
import java.math.BigDecimal;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The unit behind a number and what is counted: {@code Container Munition}, {@code nordkoreanische Soldaten}, {@code der Mitglieder},
 * {@code Prozent der Befragten}.
 *
 * @param unit by the record's contract
 * @param of in the words of the text
 * @param to token behind the phrase
 * @param factor of a part of a unit, such as cent
 */
record CountedPhrase(String unit, @Nullable String of, int to, BigDecimal factor, boolean measured) {

    /** No noun is told. */
    static final String COUNT = "count";

    private static final int MOST_ADJECTIVES = 3;

    private static final Set<String> NO_ADJECTIVES = Set.of(
            "werden",
            "wurden",
            "haben",
            "waren",
            "sind",
            "sein",
            "können",
            "sollen",
            "wollen",
            "müssen",
            "seien",
            "hatten",
            "worden",
            "beim",
            "einen",
            "eine",
            "einer",
            "keine",
            "deren",
            "dessen",
            "neben",
            "gegen",
            "zwischen",
            "ihre",
            "ihren",
            "ihrer",
            "seine",
            "seinen",
            "wegen",
            "ohne",
            "wenn",
            "alle",
            "denen",
            "einem",
            "nachdem",
            "während",
            "oder",
            "bevor",
            "aber",
            "sowie",
            "diese",
            "dieser",
            "diesen",
            "darunter",
            "dahinter",
            "hinter",
            "unter",
            "über");

    static CountedPhrase at(Tokens tokens, int at) {
        Match unit = Units.shared().at(tokens, at);
        if (unit != null) {
            Unit known = unit.unit();
            int end = nounEnd(tokens, unit.to());
            boolean genitive = isGenitive(tokens, unit.to());
            boolean noun = end > 0 && (genitive || !known.isMoney() && !known.isPercent());
            String of = noun ? phrase(tokens, genitive ? unit.to() + 1 : unit.to(), end) : null;
            return new CountedPhrase(
                    known.name(), of, noun && !known.isMoney() ? end : unit.to(), known.factor(), true);
        }
        int skip = tokens.is(at, "der") || tokens.is(at, "aller") ? at + 1 : at;
        int end = nounEnd(tokens, skip);
        if (end < 0) {
            return new CountedPhrase(amongUnit(tokens, at), null, at, BigDecimal.ONE, false);
        }
        String noun = tokens.text(nounStart(tokens, end), end);
        int substance = substanceEnd(tokens, end);
        String name = CountedNouns.shared().unit(noun);
        boolean container = substance > 0 && !name.equals(CountedNouns.PERSON);
        String of = container ? tokens.text(end, substance) : phrase(tokens, skip, end);
        return new CountedPhrase(name, of, container ? substance : end, BigDecimal.ONE, false);
    }

    /** {@code acht der zwölf Gemeinden}, {@code drei von fünf Booten}: of the same kind as the whole, which is an amount by itself. */
    private static String amongUnit(Tokens tokens, int at) {
        boolean von = tokens.is(at, "von");
        if (!von && !tokens.is(at, "der")) {
            return COUNT;
        }
        Numeral whole = new NumeralReader(tokens).at(von && tokens.is(at + 1, "den") ? at + 2 : at + 1);
        int end = whole == null || Units.shared().at(tokens, whole.to()) != null ? -1 : nounEnd(tokens, whole.to());
        return end < 0 ? COUNT : CountedNouns.shared().unit(tokens.text(nounStart(tokens, end), end));
    }

    private static String phrase(Tokens tokens, int from, int to) {
        return tokens.text(from, to);
    }

    private static boolean isGenitive(Tokens tokens, int at) {
        return tokens.is(at, "der")
                || tokens.is(at, "des")
                || tokens.is(at, "aller")
                || tokens.is(at, "ihrer")
                || tokens.is(at, "seiner");
    }

    /** The token behind the noun of a phrase that begins here with adjectives or the noun; -1 if there is none. */
    private static int nounEnd(Tokens tokens, int from) {
        int at = isGenitive(tokens, from) ? from + 1 : from;
        for (int adjectives = 0; adjectives <= MOST_ADJECTIVES; adjectives++) {
            Token token = tokens.get(at);
            if (!token.isWord() || token.newLine()) {
                return -1;
            }
            if (token.isCapitalised()) {
                int end = at + 1;
                while (tokens.glued(end, "-")
                        && tokens.get(end + 1).isWord()
                        && tokens.get(end + 1).glued()) {
                    end += 2;
                }
                return end;
            }
            if (!isAdjective(token.lower())) {
                return -1;
            }
            at++;
        }
        return -1;
    }

    private static int nounStart(Tokens tokens, int end) {
        int at = end - 1;
        while (tokens.get(at).glued()
                && tokens.is(at - 1, "-")
                && tokens.get(at - 1).glued()) {
            at -= 2;
        }
        return at;
    }

    private static boolean isAdjective(String word) {
        boolean ending = word.endsWith("e")
                || word.endsWith("en")
                || word.endsWith("er")
                || word.endsWith("es")
                || word.endsWith("em");
        return ending && word.length() > 3 && !NO_ADJECTIVES.contains(word);
    }

    /** {@code Container Munition}: a second noun right behind, in small a thing that is not counted. */
    private static int substanceEnd(Tokens tokens, int end) {
        Token token = tokens.get(end);
        boolean noun = token.isCapitalised() && !token.newLine() && token.length() > 2;
        return noun
                        && io.depesche.nlp.domain.lexicon.GermanLexicon.shared()
                                .isA(io.depesche.nlp.domain.lexicon.Reading.WordClass.NOUN, token.text())
                ? end + 1
                : -1;
    }
}
