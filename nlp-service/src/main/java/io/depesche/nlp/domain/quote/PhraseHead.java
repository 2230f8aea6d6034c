package io.depesche.nlp.domain.quote;

import io.depesche.nlp.domain.quote.Token.Kind;
import java.util.List;

/** Where the noun or name of a phrase begins and ends: behind articles, adjectives and their attributes, with titles and particles of names. */
final class PhraseHead {

    private PhraseHead() {}

    private static final int LONGEST_FRONT = 14;

    static int head(List<Token> tokens, int from, int end, boolean determined) {
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
            } else if (adjective && isJoint(tokens, i, limit)) {
                adjective = false; // der alten und neuen Ministerin
            } else if (form.is(Form.NUMBER)) {
                adjective = false;
            } else if (form.is(Form.ADJECTIVE)
                    || isNewAdjective(form)
                    || form.lower().equals("beiden") && determined) {
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

    /** {@code der alten [und] neuen Ministerin}: between two adjectives of one noun. */
    private static boolean isJoint(List<Token> tokens, int at, int limit) {
        String word = tokens.get(at).lower();
        if (!word.equals("und") && !word.equals("oder") && !word.equals("sowie") || at + 2 >= limit) {
            return false;
        }
        Form next = tokens.get(at + 1).form();
        return next.is(Form.ADJECTIVE) && !next.is(Form.CAPITAL);
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
    static int closing(List<Token> tokens, int open, int end) {
        for (int i = open + 2; i < Math.min(end, open + 9); i++) {
            if (tokens.get(i).kind() == Kind.MARK) {
                return i;
            }
        }
        return -1;
    }

    /** A mark that stands before a word and behind a blank. */
    static boolean opens(List<Token> tokens, int at) {
        Token mark = tokens.get(at);
        return mark.kind() == Kind.MARK
                && at + 1 < tokens.size()
                && tokens.get(at + 1).start() == mark.end()
                && (at == 0 || tokens.get(at - 1).end() < mark.start());
    }

    static int headEnd(List<Token> tokens, int head, int end, String determiner) {
        int headEnd = headEnd(tokens, head, end);
        boolean genitive =
                switch (determiner) {
                    case "des", "eines", "dieses", "seines", "ihres" -> true;
                    default -> false;
                };
        if (genitive && headEnd > head + 1 && tokens.get(head).lower().endsWith("s")) {
            Form next = tokens.get(head + 1).form();
            boolean other = next.isNoun() && !next.is(Form.NAME) && !People.isSpeaker(next);
            return other ? head + 1 : headEnd; // nach Angaben [des Amtes] Fluten im Tal
        }
        return headEnd;
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
                    && PhraseWords.NAME_PARTICLES.contains(form.word())
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
}
