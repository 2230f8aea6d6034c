package io.depesche.nlp.domain.clean;

import io.depesche.contracts.article.Article;
import io.depesche.contracts.article.ArticleEnriched.Damage;
import io.depesche.nlp.domain.language.SourceLanguage;
import io.depesche.nlp.domain.text.EditedText;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Says of a cleaned article how damaged its text was, whether it looks machine-translated and from which language, and what tells so. A
 * pure function.
 *
 * <p>The score grows with the number of faults for a thousand words, a lost blank half as much as a wrong word: none is 0, one wrong word in
 * two hundred words .2, one in twenty .9. Lines of the page and credits are no faults of the text.
 */
final class DamageEstimate {

    /** Faults for a thousand words at which the score is 1 - 1/e. */
    private static final double SCALE = 22;

    /** In a shorter text one fault must not look like a hundred. */
    private static final int FEWEST_WORDS = 80;

    private DamageEstimate() {}

    static Damage of(Article article, EditedText text, SourceLanguage language) {
        TranslationSigns signs = TranslationSigns.of(article, text.edits());
        double faults = 0;
        List<String> evidence = new ArrayList<>();
        for (Map.Entry<String, Integer> entry : new TreeMap<>(signs.counts()).entrySet()) {
            if (TranslationSigns.weight(entry.getKey()) > 0) {
                faults += entry.getValue() * TranslationSigns.weight(entry.getKey());
                evidence.add(entry.getValue() + " " + entry.getKey());
            }
        }
        int words = Math.max(FEWEST_WORDS, wordsOf(text.raw()));
        double score = 1 - Math.exp(-faults * 1000 / words / SCALE);
        boolean translated = signs.isSure();
        boolean foreign = translated && language.code() != null && !language.is("de");
        if (foreign) {
            evidence.addAll(language.evidence());
        }
        return new Damage(Math.round(score * 100) / 100.0, translated, foreign ? language.code() : null, evidence);
    }

    private static int wordsOf(String text) {
        int words = 0;
        boolean inWord = false;
        for (int i = 0; i < text.length(); i++) {
            boolean letter = Character.isLetterOrDigit(text.charAt(i));
            words += letter && !inWord ? 1 : 0;
            inWord = letter;
        }
        return words;
    }
}
