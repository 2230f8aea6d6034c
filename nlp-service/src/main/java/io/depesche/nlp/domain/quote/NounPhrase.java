package io.depesche.nlp.domain.quote;

import io.depesche.nlp.domain.quote.Token.Kind;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A noun phrase or pronoun, read from left to right: {@code ein Sprecher der Polizei}, {@code der frühere Minister Jan Kuhl}, {@code sie}.
 *
 * @param from first token
 * @param head first token of the noun or name
 * @param headEnd behind the noun or name and what is joined to it ({@code Minister Jan Kuhl})
 * @param to behind attributes in the genitive and with von, in, aus
 * @param pronoun whether it is a pronoun
 * @param subject whether its forms can be a nominative
 */
record NounPhrase(int from, int head, int headEnd, int to, boolean pronoun, boolean subject) {

    boolean isTime(ReadSentence sentence) {
        return sentence.token(head).form().is(Form.TIME);
    }

    static boolean isOblique(Token token) {
        return PhraseWords.OBLIQUE_PRONOUNS.contains(token.lower());
    }

    /** The phrase that begins at a token, {@code null} if none does. Does not read past {@code end}. */
    static @Nullable NounPhrase at(List<Token> tokens, int start, int end) {
        int i = start;
        if (i < end && PhraseHead.opens(tokens, i)) {
            int close = PhraseHead.closing(tokens, i, end);
            if (close > 0) {
                return new NounPhrase(start, i + 1, close + 1, attributes(tokens, close + 1, end), false, true);
            }
        }
        while (i < end && tokens.get(i).kind() == Kind.MARK) {
            i++;
        }
        if (i >= end || !tokens.get(i).isWord()) {
            return null;
        }
        String first = tokens.get(i).lower();
        boolean determined = PhraseWords.isDeterminer(first) || PhraseWords.isPossessive(first);
        int head = PhraseHead.head(tokens, i, end, determined);
        if (head < 0) {
            if (PhraseWords.PRONOUNS.contains(first)
                    || first.equals("der")
                    || first.equals("die")
                    || first.equals("das")) {
                return new NounPhrase(start, i, i + 1, i + 1, true, true);
            }
            return null;
        }
        int headEnd = PhraseHead.headEnd(tokens, head, end, first);
        boolean subject = !determined || canBeSubject(tokens, i, head, headEnd);
        return new NounPhrase(start, head, headEnd, attributes(tokens, headEnd, end), false, subject);
    }

    private static boolean canBeSubject(List<Token> tokens, int determiner, int head, int headEnd) {
        String word = tokens.get(determiner).lower();
        if (PhraseWords.NEVER_SUBJECT.contains(word)) {
            return false;
        }
        Form noun = tokens.get(head).form();
        boolean feminineOnly = noun.is(Form.FEMININE) && !noun.is(Form.MASCULINE | Form.NEUTER);
        boolean masculineOnly = noun.is(Form.MASCULINE) && !noun.is(Form.FEMININE | Form.NEUTER);
        boolean pluralOnly = noun.is(Form.PLURAL_NOUN) && !noun.is(Form.SINGULAR_NOUN);
        boolean dativeEnding =
                word.length() > 4 && (word.endsWith("em") || word.endsWith("es") && PhraseWords.isPossessive(word));
        if (dativeEnding) {
            return false;
        }
        if (word.equals("der")
                || word.equals("einer")
                || word.equals("dieser")
                || word.equals("jener")
                || PhraseWords.isPossessive(word) && word.endsWith("er") && word.length() > 4) {
            boolean genitive = feminineOnly || pluralOnly;
            return !genitive && !(word.equals("einer") || PhraseWords.isPossessive(word));
        }
        if (PhraseWords.isPossessive(word) && word.endsWith("en") && !word.equals("deren") && !word.equals("dessen")) {
            return false;
        }
        return !(word.equals("die")
                && masculineOnly
                && !noun.is(Form.PLURAL_NOUN)
                && head == determiner + 1
                && headEnd == head + 1);
    }

    /** Genitives and prepositional attributes: {@code Sprecher [der Polizei] [in Köln]}. */
    private static int attributes(List<Token> tokens, int from, int end) {
        int to = from;
        for (int round = 0; round < 4 && to < end; round++) {
            Token token = tokens.get(to);
            if (!token.isWord()) {
                return to;
            }
            String word = token.lower();
            boolean genitive = PhraseWords.isGenitiveArticle(word) || word.equals("beider");
            boolean attached = PhraseWords.ATTRIBUTES.contains(word);
            if (!genitive && !attached) {
                return to;
            }
            int start = attached ? to + 1 : to;
            NounPhrase inner = start < end ? bare(tokens, start, end) : null;
            if (inner == null || attached && isTimePhrase(tokens, inner)) {
                return to;
            }
            to = inner.headEnd();
        }
        return to;
    }

    private static boolean isTimePhrase(List<Token> tokens, NounPhrase inner) {
        return tokens.get(inner.head()).form().is(Form.TIME);
    }

    /** The phrase without its attributes. */
    private static @Nullable NounPhrase bare(List<Token> tokens, int start, int end) {
        String first = tokens.get(start).lower();
        boolean determined = PhraseWords.isDeterminer(first) || PhraseWords.isPossessive(first);
        int head = PhraseHead.head(tokens, start, end, determined);
        if (head < 0 || isQuotedInside(tokens, start, head)) {
            return null;
        }
        int headEnd = PhraseHead.headEnd(tokens, head, end, first);
        return new NounPhrase(start, head, headEnd, headEnd, false, false);
    }

    /** {@code sprach der Präsident von der „schlimmsten Flut“}: quoted words are no attribute of who speaks. */
    private static boolean isQuotedInside(List<Token> tokens, int start, int head) {
        for (int i = start; i < head; i++) {
            if (tokens.get(i).kind() == Kind.MARK) {
                return true;
            }
        }
        return false;
    }
}
