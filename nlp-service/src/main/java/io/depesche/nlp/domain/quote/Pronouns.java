package io.depesche.nlp.domain.quote;

import io.depesche.contracts.article.ArticleEnriched.Entity;
import io.depesche.contracts.article.Party;
import io.depesche.contracts.article.Span;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Finds whom {@code er}, {@code sie} and {@code ihre} mean by what was said of whom before. For one text. */
final class Pronouns {

    /** How far back the list of names stands that a plural means. */
    private static final int NEAR = 300;

    private final String text;
    private final Forms forms;
    private final Mentions mentions;
    private final NameLists lists;
    private final FoundReferences references;

    Pronouns(String text, Forms forms, Mentions mentions, NameLists lists, FoundReferences references) {
        this.text = text;
        this.forms = forms;
        this.mentions = mentions;
        this.lists = lists;
        this.references = references;
    }

    /** Who is meant; {@code last}: who spoke last. */
    List<Party> meaning(ReadSentence sentence, NounPhrase phrase, Span words, List<Party> last) {
        Token token = sentence.token(phrase.head());
        boolean he = token.lower().equals("er")
                || token.lower().startsWith("sein")
                || token.lower().equals("dessen");
        boolean she = token.lower().equals("sie")
                || token.lower().startsWith("ihr")
                || token.lower().equals("deren");
        boolean named = mentions.hasPerson(sentence.token(0).start(), token.start());
        Party.OfWords unnamed = (he || she) && !named ? unnamed(he ? Form.MASCULINE : Form.FEMININE, she, last) : null;
        if (unnamed != null) {
            return List.of(unnamed);
        }
        if (token.lower().equals("sie") && isPlural(sentence, phrase)
                || token.lower().equals("beide")) {
            List<Party> several = last.size() > 1 ? last : listed(token);
            refer(several, token);
            return several.isEmpty() ? List.of(shown(words)) : several;
        }
        Entity pointed = pointed(sentence, phrase, token);
        if (pointed != null) {
            references.add(pointed.id(), token.span(), "pronoun");
            return List.of(new Party.OfEntity(pointed.id()));
        }
        if (he || she) {
            Entity meant = mentions.person(token.start(), he ? Form.MASCULINE : Form.FEMININE, only(last));
            if (meant != null) {
                references.add(meant.id(), token.span(), "pronoun");
                return List.of(new Party.OfEntity(meant.id()));
            }
        }
        if (token.lower().equals("man") && !last.isEmpty()) {
            return last; // sagt die Regierung, … Man betont auch, …
        }
        return List.of(shown(words));
    }

    /** {@code Kritik kam vom Verband. [Dieser] mahnte …}: whoever was named last, in the sentence before or in this one. */
    private @Nullable Entity pointed(ReadSentence sentence, NounPhrase phrase, Token token) {
        int gender =
                switch (token.lower()) {
                    case "dieser", "letzterer" -> Form.MASCULINE;
                    case "diese", "letztere" -> isPlural(sentence, phrase) ? 0 : Form.FEMININE;
                    default -> 0;
                };
        return gender == 0 ? null : mentions.nearest(token.start(), gender, NEAR);
    }

    private Party.OfWords shown(Span words) {
        Span shown = SpeakerWords.trimmed(text, words);
        return new Party.OfWords(shown.of(text), shown);
    }

    private void refer(List<Party> parties, Token token) {
        for (Party party : parties) {
            if (party instanceof Party.OfEntity one) {
                references.add(one.id(), token.span(), "pronoun");
            }
        }
    }

    private List<Party> listed(Token token) {
        List<Entity> people = lists.before(token.start(), NEAR, true, false);
        List<Entity> found = people.isEmpty() ? lists.before(token.start(), NEAR, false, false) : people;
        return found.stream().<Party>map(one -> new Party.OfEntity(one.id())).toList();
    }

    private static @Nullable String only(List<Party> last) {
        return last.size() == 1 && last.getFirst() instanceof Party.OfEntity one ? one.id() : null;
    }

    /** {@code [Polen und Kroatien] zögern, da sie fürchten, …}: the subject of an earlier clause that is several. */
    static @Nullable NounPhrase severalBefore(ReadSentence sentence, NounPhrase phrase) {
        if (!sentence.token(phrase.head()).lower().equals("sie") || !isPlural(sentence, phrase)) {
            return null;
        }
        for (int i = sentence.clauses().size() - 1; i >= 0; i--) {
            Clause clause = sentence.clauses().get(i);
            if (clause.to() > phrase.from() || clause.type() != Clause.Type.MAIN) {
                continue;
            }
            NounPhrase subject = SubjectFinder.of(sentence, i);
            int next = subject == null ? -1 : subject.headEnd();
            boolean several = next > 0
                    && subject != null
                    && !subject.pronoun()
                    && next + 1 < sentence.size()
                    && sentence.token(next).lower().equals("und");
            return several ? subject : null;
        }
        return null;
    }

    /** {@code sie fordern}: the verb of the clause is that of many. */
    private static boolean isPlural(ReadSentence sentence, NounPhrase phrase) {
        for (Clause clause : sentence.clauses()) {
            if (clause.from() <= phrase.from() && phrase.from() < clause.to() && clause.finite() >= 0) {
                Form verb = sentence.token(clause.finite()).form();
                return verb.is(Form.PLURAL_VERB) && !verb.is(Form.SINGULAR_VERB);
            }
        }
        return false;
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
                boolean article = parts[0].toLowerCase(Locale.GERMAN).equals(she ? "die" : "der"); // der Gesandte
                boolean fits = plural || form.is(gender) && (article || !form.is(Form.NEUTER));
                return People.isSpeaker(form) && fits ? words : null;
            }
        }
        return null;
    }
}
