package io.depesche.nlp.domain.clean.rule.friend;

import io.depesche.contracts.article.Span;
import io.depesche.nlp.domain.clean.CleaningEvidence;
import io.depesche.nlp.domain.clean.Words;
import io.depesche.nlp.domain.clean.Words.Word;
import io.depesche.nlp.domain.lexicon.Reading;
import io.depesche.nlp.domain.text.Repair;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An article of the source that was translated as another word: Italian {@code La Russia} became {@code Dort Russland}, Spanish
 * {@code La Candidata} became {@code Sie Kandidatin}.
 */
final class TranslatedArticle {

    private static final String ARTIFACT = "FALSE_FRIEND";

    private final CleaningEvidence evidence;
    private final NominativeArticle articles;

    TranslatedArticle(CleaningEvidence evidence) {
        this.evidence = evidence;
        this.articles = new NominativeArticle(evidence);
    }

    /** What the word at a place should be, if it is such an article; {@code null} if it is none. */
    @Nullable
    Repair at(Words words, int i) {
        return switch (words.at(i)) {
            case "Dort" -> adverb(words, i);
            case "Sie", "Er" -> pronoun(words, i);
            default -> null;
        };
    }

    /**
     * Italian and Spanish {@code La} read as an adverb: {@code Dort Russland und} loses it, {@code Dort Familie gibt} gets the article of
     * the noun. {@code Dort fiel}, {@code Dort Urlaub machen} and {@code Dort Fuß zu fassen} are German.
     */
    private @Nullable Repair adverb(Words words, int i) {
        if (!words.beginsSentence(i)
                || !words.joined(i)
                || !words.get(i + 1).isCapitalised()
                || !goesOn(words, i + 1)) {
            return null;
        }
        Word dort = words.get(i);
        String noun = words.at(i + 1);
        String article = articles.of(noun);
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
        String article = articles.of(noun);
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
}
