package io.depesche.nlp.domain.clean.rule.agreement;

import io.depesche.contracts.article.Span;
import io.depesche.nlp.domain.clean.Words;
import io.depesche.nlp.domain.clean.Words.Word;
import io.depesche.nlp.domain.lexicon.GermanLexicon;
import io.depesche.nlp.domain.text.Repair;
import java.util.ArrayList;
import java.util.List;

/**
 * One noun phrase where it stands in a text.
 *
 * @param start index of the determiner, or of the preposition where there is no determiner
 * @param forms determiner in small letters (empty where there is none), adjectives, noun
 */
record Phrase(Words words, int start, List<String> forms) {

    private static final String ARTIFACT = "AGREE";

    /** The phrase from a determiner to its noun. */
    static Phrase determined(Words words, int determiner, int noun) {
        return of(words, determiner, noun, words.get(determiner).inside());
    }

    /** The phrase between a preposition and a noun. */
    static Phrase bare(Words words, int preposition, int noun) {
        return of(words, preposition, noun, "");
    }

    private static Phrase of(Words words, int start, int noun, String determiner) {
        List<String> forms = new ArrayList<>();
        forms.add(determiner);
        for (int k = start + 1; k <= noun; k++) {
            forms.add(words.at(k));
        }
        return new Phrase(words, start, forms);
    }

    String determiner() {
        return forms.getFirst();
    }

    String noun() {
        return forms.getLast();
    }

    boolean isDetermined() {
        return !determiner().isEmpty();
    }

    /** Index of the first word that belongs to the phrase. */
    int first() {
        return isDetermined() ? start : start + 1;
    }

    /** The two words before the phrase, if they are joined to it. */
    String left() {
        return words.joined(first() - 1) ? words.range(first() - 2, first()) : "";
    }

    /** The two words behind the phrase, if they are joined to it. */
    String right() {
        int end = start + forms.size() - 1;
        return words.joined(end) ? words.range(end + 1, end + 3) : "";
    }

    /** How many words a variant writes otherwise. */
    int changes(List<String> variant) {
        int changes = 0;
        for (int k = 0; k < forms.size(); k++) {
            changes += forms.get(k).equals(variant.get(k)) ? 0 : 1;
        }
        return changes;
    }

    /** Writes a variant that differs in at least one word; what stays at either end is left out of the span. */
    Repair become(List<String> variant) {
        int from = 0;
        while (forms.get(from).equals(variant.get(from))) {
            from++;
        }
        int to = forms.size() - 1;
        while (forms.get(to).equals(variant.get(to))) {
            to--;
        }
        Word first = words.get(start + from);
        String text = String.join(" ", variant.subList(from, to + 1));
        Span span = new Span(first.start(), words.get(start + to).end());
        return Repair.evident(
                span,
                from == 0 && first.isCapitalised() ? capitalised(text) : text,
                ARTIFACT,
                0.85,
                "no reading of the noun phrase agrees");
    }

    static String capitalised(String word) {
        return GermanLexicon.lowerFirst(word).equals(word)
                ? Character.toUpperCase(word.charAt(0)) + word.substring(1)
                : word;
    }
}
