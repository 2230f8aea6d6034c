package io.depesche.nlp.domain.quote;

import io.depesche.contracts.article.ArticleEnriched.Entity;
import io.depesche.contracts.article.Party;
import io.depesche.contracts.article.Span;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Finds whom {@code er}, {@code sie} and {@code ihre} mean by what was said of whom before. For one text. */
final class Pronouns {

    private final String text;
    private final Forms forms;
    private final Mentions mentions;
    private final FoundReferences references;

    Pronouns(String text, Forms forms, Mentions mentions, FoundReferences references) {
        this.text = text;
        this.forms = forms;
        this.mentions = mentions;
        this.references = references;
    }

    /** Who is meant; {@code last}: who spoke last. */
    List<Party> meaning(Token token, Span words, List<Party> last) {
        boolean he = token.lower().equals("er")
                || token.lower().startsWith("sein")
                || token.lower().equals("dessen");
        boolean she = token.lower().equals("sie")
                || token.lower().startsWith("ihr")
                || token.lower().equals("deren");
        if (he || she) {
            int gender = he ? Form.MASCULINE : Form.FEMININE;
            Party.OfWords unnamed = unnamed(gender, she, last);
            Entity meant = unnamed == null ? mentions.person(token.start(), gender) : null;
            if (unnamed != null) {
                return List.of(unnamed);
            }
            if (meant != null) {
                references.add(meant.id(), token.span(), "pronoun");
                return List.of(new Party.OfEntity(meant.id()));
            }
        }
        if (token.lower().equals("man") && !last.isEmpty()) {
            return last; // sagt die Regierung, … Man betont auch, …
        }
        Span shown = SpeakerWords.trimmed(text, words);
        return List.of(new Party.OfWords(shown.of(text), shown));
    }

    /** Whoever spoke last without a name: {@code ein Landwirt … er}, {@code die Hacker … sie}. */
    private Party.@Nullable OfWords unnamed(int gender, boolean she, List<Party> last) {
        if (last.size() != 1 || !(last.getFirst() instanceof Party.OfWords words) || words.span() == null) {
            return null;
        }
        String[] parts = words.words().split("\\s+", 12);
        for (String part : parts) {
            if (part.isEmpty() || part.length() > Forms.LONGEST_WORD || !Character.isUpperCase(part.charAt(0))) {
                continue;
            }
            Form form = forms.of(part);
            if (form.isNoun()) {
                boolean plural = she
                        && form.is(Form.PLURAL_NOUN)
                        && parts[0].toLowerCase(Locale.GERMAN).equals("die");
                boolean fits = plural || form.is(gender) && !form.is(Form.NEUTER);
                return People.isSpeaker(form) && fits ? words : null;
            }
        }
        return null;
    }
}
