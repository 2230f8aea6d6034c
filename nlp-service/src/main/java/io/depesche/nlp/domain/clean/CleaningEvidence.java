package io.depesche.nlp.domain.clean;

import io.depesche.contracts.article.Article;
import io.depesche.nlp.domain.language.SourceLanguage;
import io.depesche.nlp.domain.language.SourceLanguages;
import io.depesche.nlp.domain.language.WordModel;
import io.depesche.nlp.domain.lexicon.GermanLexicon;
import java.net.URI;
import java.net.URISyntaxException;
import org.jspecify.annotations.Nullable;

/**
 * What rules of the second tier may rest on: German words, the likelihood of word sequences, the language that an article was translated
 * from. Big data behind it is loaded when a rule first asks for it. Thread-safe.
 */
public final class CleaningEvidence {

    private final SourceLanguages languages = new SourceLanguages();
    private final CleaningOverlay overlay;

    public CleaningEvidence() {
        this(CleaningOverlay.NONE);
    }

    /** @param overlay what the operator adds */
    public CleaningEvidence(CleaningOverlay overlay) {
        this.overlay = overlay;
    }

    /** What the operator adds. */
    public CleaningOverlay overlay() {
        return overlay;
    }

    /**
     * A table with the rows that the operator adds to it.
     *
     * @param resource absolute name on the class path
     */
    public WordTable table(String resource) {
        return WordTable.read(resource).and(overlay.rows(resource));
    }

    /** The host of an article: its outlet's domain, or that of its address; {@code null} if it has neither. */
    public @Nullable String hostOf(Article article) {
        return article.outlet().domain() == null
                ? hostOf(article.url())
                : article.outlet().domain();
    }

    /** German full forms, compounds, function words and names. */
    public GermanLexicon lexicon() {
        return GermanLexicon.shared();
    }

    /** Compares two variants of a place. */
    public WordModel words() {
        return WordModel.shared();
    }

    /** The language that an article was probably translated from. */
    public SourceLanguage sourceLanguage(Draft draft) {
        Article article = draft.article();
        return languages.of(
                article.translatedFrom(),
                hostOf(article),
                draft.text(),
                draft.signs().languages());
    }

    private static @Nullable String hostOf(@Nullable String url) {
        try {
            return url == null ? null : new URI(url).getHost();
        } catch (URISyntaxException e) {
            return null; // an address that is none tells nothing
        }
    }
}
