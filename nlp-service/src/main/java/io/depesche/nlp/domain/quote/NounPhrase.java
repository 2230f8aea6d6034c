package io.depesche.nlp.domain.quote;

import io.depesche.nlp.domain.quote.Token.Kind;
import java.util.List;
import java.util.Set;
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

    static final Set<String> PRONOUNS = Set.of(
            "er",
            "sie",
            "es",
            "man",
            "wir",
            "ich",
            "dieser",
            "diese",
            "dieses",
            "jener",
            "jene",
            "letzterer",
            "letztere",
            "beide",
            "viele",
            "einige",
            "alle",
            "manche",
            "mehrere",
            "niemand",
            "jemand",
            "andere",
            "einer",
            "eine",
            "eines",
            "jeder",
            "keiner",
            "derselbe",
            "dieselbe",
            "welche",
            "welcher",
            "andre",
            "ersterer",
            "erstere",
            "zahlreiche",
            "wenige");

    private static final Set<String> OBLIQUE_PRONOUNS =
            Set.of("sich", "ihm", "ihn", "ihnen", "mir", "mich", "uns", "dir", "dich", "euch", "einander");

    private static final Set<String> DETERMINERS = Set.of(
            "der",
            "die",
            "das",
            "den",
            "dem",
            "des",
            "ein",
            "eine",
            "einen",
            "einem",
            "einer",
            "eines",
            "dieser",
            "diese",
            "dieses",
            "diesem",
            "diesen",
            "jener",
            "jene",
            "jenes",
            "jenem",
            "jenen",
            "beide",
            "alle",
            "viele",
            "mehrere",
            "einige",
            "zahlreiche",
            "manche",
            "etliche",
            "wenige",
            "jeder",
            "jede",
            "jedes",
            "kein",
            "keine",
            "keiner",
            "beiden",
            "andere",
            "welche",
            "solche",
            "weitere",
            "sämtliche",
            "verschiedene",
            "zwei",
            "drei",
            "vier",
            "fünf",
            "sechs",
            "sieben",
            "acht",
            "neun",
            "zehn",
            "elf",
            "zwölf",
            "dutzende",
            "hunderte");

    private static final Set<String> NEVER_SUBJECT = Set.of(
            "den",
            "dem",
            "des",
            "einen",
            "einem",
            "eines",
            "diesem",
            "diesen",
            "jenem",
            "jenen",
            "keinem",
            "keinen",
            "beider",
            "aller",
            "vieler",
            "mehrerer",
            "einiger",
            "zahlreicher");

    private static final Set<String> NAME_PARTICLES = Set.of(
            "von", "van", "de", "der", "den", "zu", "zur", "al", "el", "bin", "ibn", "ben", "di", "da", "del", "della",
            "la", "le", "du", "dos", "y", "ag", "und", "af", "ten", "ter", "vom");

    private static final Set<String> ATTRIBUTES = Set.of(
            "von", "vom", "aus", "in", "im", "für", "bei", "beim", "am", "an", "zu", "zur", "zum", "über", "gegen",
            "mit", "auf", "nach", "unter", "um");

    private static final int LONGEST_FRONT = 14;

    boolean isTime(ReadSentence sentence) {
        return sentence.token(head).form().is(Form.TIME);
    }

    static boolean isOblique(Token token) {
        return OBLIQUE_PRONOUNS.contains(token.lower());
    }

    static boolean isPossessive(String lower) {
        return switch (lower) {
            case "sein",
                    "seine",
                    "seiner",
                    "seinem",
                    "seinen",
                    "seines",
                    "ihr",
                    "ihre",
                    "ihrer",
                    "ihrem",
                    "ihren",
                    "ihres",
                    "unser",
                    "unsere",
                    "unserer",
                    "unserem",
                    "unseren",
                    "mein",
                    "meine",
                    "meiner",
                    "meinem",
                    "meinen",
                    "dessen",
                    "deren" -> true;
            default -> false;
        };
    }

    /** The phrase that begins at a token, {@code null} if none does. Does not read past {@code end}. */
    static @Nullable NounPhrase at(List<Token> tokens, int start, int end) {
        int i = start;
        if (i < end && opens(tokens, i)) {
            int close = closing(tokens, i, end);
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
        boolean determined = DETERMINERS.contains(first) || isPossessive(first);
        int head = head(tokens, i, end, determined);
        if (head < 0) {
            if (PRONOUNS.contains(first) || first.equals("der") || first.equals("die") || first.equals("das")) {
                return new NounPhrase(start, i, i + 1, i + 1, true, true);
            }
            return null;
        }
        int headEnd = headEnd(tokens, head, end);
        boolean subject = !determined || canBeSubject(tokens, i, head, headEnd);
        return new NounPhrase(start, head, headEnd, attributes(tokens, headEnd, end), false, subject);
    }

    private static int head(List<Token> tokens, int from, int end, boolean determined) {
        int i = determined ? from + 1 : from;
        int limit = Math.min(end, from + LONGEST_FRONT);
        boolean adjective = false;
        while (i < limit) {
            Token token = tokens.get(i);
            if (token.kind() == Kind.MARK) {
                if (closing(tokens, i, end) > 0 && !tokens.get(i + 1).form().is(Form.CAPITAL)) {
                    return i + 1; // die „taz“
                }
                i++;
                continue;
            }
            if (!token.isWord()) {
                return -1;
            }
            Form form = token.form();
            if (form.is(Form.CAPITAL)) {
                boolean opens = i == from && i == 0;
                boolean adverb = i == from
                        && (form.is(Form.FUNCTION) || opens && form.is(Form.ADVERB | Form.PREPOSITION))
                        && (opens || !form.isNoun() && !form.is(Form.NAME));
                boolean openingAdjective =
                        i == from && !determined && form.is(Form.ADJECTIVE) && !form.isNoun() && !form.is(Form.NAME);
                if (adverb || form.is(Form.ADVERB | Form.PREPOSITION) && !form.isNoun() && i == from) {
                    return -1;
                }
                if (openingAdjective && i + 1 < end && tokens.get(i + 1).form().is(Form.CAPITAL)) {
                    i++;
                    continue;
                }
                if (openingAdjective && opens) {
                    return -1; // Offiziell geht …
                }
                // an attribute of its own inside: der für Sicherheit zuständige Minister
                if (!determined || adjective || !isInsideAttribute(tokens, from, i, limit)) {
                    return i;
                }
            } else if (form.is(Form.NUMBER)) {
                adjective = false;
            } else if (form.is(Form.ADJECTIVE) || isNewAdjective(form)) {
                adjective = true;
            } else if (!determined || !isInsideAttribute(tokens, from, i, limit)) {
                return -1;
            } else {
                adjective = false;
            }
            i++;
        }
        return -1;
    }

    /** {@code die sachsen-anhaltische Küche}: adjectives of places and pairs of them are in no dictionary. */
    private static boolean isNewAdjective(Form form) {
        String word = form.lower();
        return form.isUnknown()
                && word.length() > 5
                && (word.endsWith("e") || word.endsWith("en") || word.endsWith("er") || word.endsWith("es"));
    }

    /** {@code der [in Rom] geborene Autor}: between article and adjective stands a phrase that begins with no noun. */
    private static boolean isInsideAttribute(List<Token> tokens, int from, int at, int limit) {
        Form second = tokens.get(Math.min(from + 1, tokens.size() - 1)).form();
        boolean begins = !second.is(Form.CAPITAL)
                && (second.is(Form.PREPOSITION | Form.ADVERB) || second.lower().equals("sich"))
                && !second.is(Form.ADJECTIVE);
        if (!begins) {
            return false;
        }
        for (int i = at; i + 1 < limit; i++) {
            Form form = tokens.get(i).form();
            if (form.is(Form.ADJECTIVE)
                    && !form.is(Form.CAPITAL)
                    && tokens.get(i + 1).form().is(Form.CAPITAL)) {
                return true;
            }
            if (!tokens.get(i).isWord()) {
                return false;
            }
        }
        return false;
    }

    /** The closing mark of a short quoted name, -1 if there is none. */
    private static int closing(List<Token> tokens, int open, int end) {
        for (int i = open + 2; i < Math.min(end, open + 9); i++) {
            if (tokens.get(i).kind() == Kind.MARK) {
                return i;
            }
        }
        return -1;
    }

    /** A mark that stands before a word and behind a blank. */
    private static boolean opens(List<Token> tokens, int at) {
        Token mark = tokens.get(at);
        return mark.kind() == Kind.MARK
                && at + 1 < tokens.size()
                && tokens.get(at + 1).start() == mark.end()
                && (at == 0 || tokens.get(at - 1).end() < mark.start());
    }

    private static int headEnd(List<Token> tokens, int head, int end) {
        boolean quoted = head > 0 && tokens.get(head - 1).kind() == Kind.MARK;
        int close = quoted ? closing(tokens, head - 1, end) : -1;
        int i = close > 0 ? close + 1 : head + 1;
        while (i < end) {
            Token token = tokens.get(i);
            Form form = token.form();
            if (token.kind() == Kind.MARK) {
                int close2 = opens(tokens, i)
                                && i + 1 < end
                                && tokens.get(i + 1).form().is(Form.CAPITAL)
                        ? closing(tokens, i, end)
                        : -1;
                if (close2 < 0) {
                    return i;
                }
                i = close2 + 1; // die Zeitung „Der Kurier“
            } else if (token.isWord() && form.is(Form.CAPITAL) && !form.is(Form.FUNCTION)) {
                i++;
            } else if (token.isWord()
                    && NAME_PARTICLES.contains(form.word())
                    && !form.lower().equals("und")
                    && !form.lower().equals("der")
                    && i + 1 < end
                    && tokens.get(i + 1).form().is(Form.CAPITAL)
                    && isName(tokens, i - 1)
                    && isName(tokens, i + 1)) {
                i += 2;
            } else if (token.kind() == Kind.SIGN
                    && i + 1 < end
                    && tokens.get(i + 1).form().is(Form.CAPITAL)
                    && token.start() == tokens.get(i - 1).end()) {
                i++; // Minister/Ministerin
            } else if (token.kind() == Kind.STOP
                    && i + 1 < end
                    && tokens.get(i + 1).form().is(Form.CAPITAL)
                    && tokens.get(i - 1).end() - tokens.get(i - 1).start() <= 4) {
                i++; // Dr. Kuhl, W. Bush
            } else if (token.isWord()
                    && form.is(Form.NUMBER)
                    && i + 1 < end
                    && tokens.get(i + 1).form().lower().equals("news")) {
                i++;
            } else {
                return i;
            }
        }
        return i;
    }

    /** A word that is no ordinary noun. */
    private static boolean isName(List<Token> tokens, int at) {
        Form form = tokens.get(at).form();
        return form.is(Form.CAPITAL) && (!form.isNoun() || form.is(Form.NAME));
    }

    private static boolean canBeSubject(List<Token> tokens, int determiner, int head, int headEnd) {
        String word = tokens.get(determiner).lower();
        if (NEVER_SUBJECT.contains(word)) {
            return false;
        }
        Form noun = tokens.get(head).form();
        boolean feminineOnly = noun.is(Form.FEMININE) && !noun.is(Form.MASCULINE | Form.NEUTER);
        boolean masculineOnly = noun.is(Form.MASCULINE) && !noun.is(Form.FEMININE | Form.NEUTER);
        boolean pluralOnly = noun.is(Form.PLURAL_NOUN) && !noun.is(Form.SINGULAR_NOUN);
        boolean dativeEnding = word.length() > 4 && (word.endsWith("em") || word.endsWith("es") && isPossessive(word));
        if (dativeEnding) {
            return false;
        }
        if (word.equals("der")
                || word.equals("einer")
                || word.equals("dieser")
                || word.equals("jener")
                || isPossessive(word) && word.endsWith("er") && word.length() > 4) {
            boolean genitive = feminineOnly || pluralOnly;
            return !genitive && !(word.equals("einer") || isPossessive(word));
        }
        if (isPossessive(word) && word.endsWith("en") && !word.equals("deren") && !word.equals("dessen")) {
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
            boolean genitive =
                    switch (word) {
                        case "der",
                                "des",
                                "eines",
                                "einer",
                                "dieser",
                                "dieses",
                                "seiner",
                                "ihrer",
                                "seines",
                                "ihres",
                                "beider",
                                "mehrerer",
                                "zweier",
                                "zahlreicher" -> true;
                        default -> false;
                    };
            boolean attached = ATTRIBUTES.contains(word);
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
        boolean determined = DETERMINERS.contains(first) || isPossessive(first);
        int head = head(tokens, start, end, determined);
        if (head < 0 || isQuotedInside(tokens, start, head)) {
            return null;
        }
        int headEnd = headEnd(tokens, head, end);
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
