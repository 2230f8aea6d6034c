package io.depesche.nlp.domain.clean;

import io.depesche.nlp.domain.language.WordModel;
import io.depesche.nlp.domain.language.WordTokens.Token;
import io.depesche.nlp.domain.lexicon.GermanLexicon;
import io.depesche.nlp.domain.lexicon.Reading;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Forms of sentences that German does not have and that translations of other languages leave: the verb's second part before what belongs
 * between ({@code hat zugenommen die Zahl}), a bare noun behind a finished clause ({@code zugestimmt hatte Atomprogramm}), the subject
 * before the verb after a clause ({@code Wenn …, die Bank wird}), a preposition that cannot govern its article ({@code mit die}), a
 * preposition before {@code zu} ({@code vor zu entscheiden}). Stateless.
 */
public final class OrderPatterns {

    private static final Set<String> AUXILIARIES = Set.of(
            "hat", "haben", "hatte", "hatten", "habe", "hätte", "hätten", "wird", "werden", "wurde", "wurden", "würde",
            "würden", "kann", "können", "konnte", "konnten", "könnte", "könnten", "soll", "sollen", "sollte", "sollten",
            "will", "wollen", "wollte", "wollten", "muss", "müssen", "musste", "mussten", "darf", "dürfen", "durfte",
            "durften", "ist", "sind", "war", "waren", "sei", "seien");

    private static final Set<String> ARTICLES = Set.of(
            "die", "das", "den", "ein", "eine", "einen", "seine", "ihre", "seinen", "ihren", "keine", "keinen",
            "mehrere", "alle");

    private static final Set<String> DATIVE_ONLY = Set.of("mit", "zu", "aus", "bei", "nach", "von", "gegenüber");

    private static final Set<String> PREPOSITIONS =
            Set.of("vor", "nach", "bei", "für", "durch", "von", "mit", "seit", "während");

    private static final Set<String> CLAUSE_STARTS =
            Set.of("wenn", "als", "nachdem", "weil", "obwohl", "bevor", "sobald", "solange", "falls", "da");

    private static final Set<String> ADVERBS = Set.of(
            "außerdem",
            "zudem",
            "danach",
            "daher",
            "deshalb",
            "deswegen",
            "schließlich",
            "inzwischen",
            "seinerseits",
            "ihrerseits",
            "anschließend",
            "gleichzeitig",
            "derzeit",
            "zuvor",
            "dann",
            "später",
            "gestern",
            "heute",
            "bisher",
            "mittlerweile",
            "daraufhin");

    private static final Set<String> SUBJECTS =
            Set.of("er", "wir", "ich", "sie", "der", "die", "das", "ein", "eine", "man", "es");

    private static final Set<String> NEGATIONS =
            Set.of("niemand", "nie", "niemals", "kein", "keine", "keinen", "nichts", "nicht");

    /** How far behind its auxiliary the second part of a verb may stand. */
    private static final int LONGEST_CLAUSE = 14;

    private final CleaningEvidence evidence;

    public OrderPatterns(CleaningEvidence evidence) {
        this.evidence = evidence;
    }

    /** A place by its first and last token. */
    public record Disorder(int first, int last, double confidence, String reason) {}

    /**
     * Finds the forms in one line.
     *
     * @param kinds of the tokens, see {@link io.depesche.nlp.domain.language.WordKinds}
     */
    public List<Disorder> find(String text, List<Token> tokens, List<String> kinds) {
        List<Disorder> found = new ArrayList<>();
        int clause = 0;
        int sentence = 0;
        int auxiliary = -1;
        int last = -1;
        for (int i = 0; i < tokens.size(); i++) {
            String word = tokens.get(i).form();
            if (!Character.isLetter(word.charAt(0))) {
                boolean ends = !word.equals("0");
                clause = ends ? i + 1 : clause;
                auxiliary = ends ? -1 : auxiliary;
                sentence = WordModel.isSentenceEnd(word) || word.equals(":") ? i + 1 : sentence;
                continue;
            }
            if (i > 0 && hasMarkBetween(text, tokens.get(i - 1), tokens.get(i))) {
                clause = i;
                auxiliary = -1;
            }
            Disorder disorder = at(text, tokens, kinds, i, clause, sentence, auxiliary);
            if (disorder != null && disorder.first() > last) {
                found.add(disorder);
                last = disorder.last();
            }
            if (AUXILIARIES.contains(word)) {
                auxiliary = i;
            }
        }
        return found;
    }

    private @Nullable Disorder at(
            String text, List<Token> tokens, List<String> kinds, int i, int clause, int sentence, int auxiliary) {
        String word = tokens.get(i).form();
        String lower = GermanLexicon.lowerFirst(word);
        String next = word(text, tokens, i + 1);
        String third = next.isEmpty() ? "" : word(text, tokens, i + 2);
        String kind = kinds.get(i);
        boolean secondPart =
                kind.equals("#tp") || kind.equals("#t") || kind.equals("#itp") || kind.equals("#vtp") && i > clause + 1;
        boolean inClause =
                auxiliary >= clause && auxiliary >= 0 && i - auxiliary <= LONGEST_CLAUSE && i - auxiliary >= 1;
        if (secondPart && inClause && ARTICLES.contains(next) && isNounPhrase(third, text, tokens, i + 2)) {
            return new Disorder(
                    auxiliary, i + 2, 0.8, "the second part of the verb stands before what belongs between");
        }
        if (i > clause
                && (secondPart || kind.equals("#vi") || kind.equals("#i"))
                && AUXILIARIES.contains(next)
                && isBareNoun(third)) {
            return new Disorder(i, i + 2, 0.75, "a noun without article behind the end of a clause");
        }
        if (DATIVE_ONLY.contains(word)
                && (next.equals("die") || next.equals("das"))
                && isNoun(third)
                && !third.isEmpty()) {
            return new Disorder(i, i + 2, 0.75, "the preposition cannot govern this article");
        }
        if (i == clause && i > 0 && PREPOSITIONS.contains(word) && next.equals("zu")) {
            return new Disorder(i, i + 1, 0.8, "a preposition before an infinitive with zu");
        }
        if (NEGATIONS.contains(word) && next.equals("nicht") && !word.equals("nichts")) {
            return new Disorder(i, i + 1, 0.75, "two negations side by side");
        }
        if (i == sentence && ADVERBS.contains(lower) && SUBJECTS.contains(next)) {
            return verbThird(text, tokens, kinds, i);
        }
        if (i == clause
                && i > sentence + 2
                && CLAUSE_STARTS.contains(lowerAt(tokens, sentence))
                && SUBJECTS.contains(word)) {
            return afterClause(text, tokens, kinds, i, sentence);
        }
        return null;
    }

    /** {@code Außerdem der Minister sagte}: adverb, subject, verb. */
    private static @Nullable Disorder verbThird(String text, List<Token> tokens, List<String> kinds, int i) {
        int verb = verbBehindSubject(text, tokens, kinds, i + 1);
        return verb < 0
                ? null
                : new Disorder(
                        i, verb, 0.75, "the subject stands before the verb though the sentence begins with an adverb");
    }

    /** {@code Wenn die Preise steigen, die Bank wird}: the clause before the comma is finished and the subject comes before the verb. */
    private static @Nullable Disorder afterClause(
            String text, List<Token> tokens, List<String> kinds, int i, int sentence) {
        boolean onlyComma = tokens.get(i - 1).form().equals(",");
        for (int k = sentence; k < i - 1; k++) {
            onlyComma &= !tokens.get(k).form().equals(",");
        }
        boolean finished = onlyComma && i >= 2 && isFinite(tokens.get(i - 2).form(), kinds.get(i - 2));
        int verb = finished ? verbBehindSubject(text, tokens, kinds, i) : -1;
        return verb < 0
                ? null
                : new Disorder(i, verb, 0.75, "the subject stands before the verb though a clause goes before");
    }

    /** The finite verb right behind a pronoun, or behind article and noun; -1 if there is none. */
    private static int verbBehindSubject(String text, List<Token> tokens, List<String> kinds, int at) {
        String first = word(text, tokens, at);
        boolean pronoun = Set.of("er", "wir", "ich", "man", "es").contains(first);
        int verb = pronoun ? at + 1 : at + 2;
        if (verb >= tokens.size() || word(text, tokens, verb).isEmpty()) {
            return -1;
        }
        if (!pronoun && !isNoun(word(text, tokens, at + 1))) {
            return -1;
        }
        return isFinite(tokens.get(verb).form(), kinds.get(verb)) ? verb : -1;
    }

    private static boolean isFinite(String word, String kind) {
        return AUXILIARIES.contains(word) || kind.startsWith("#v") && !kind.equals("#va");
    }

    private static boolean isNounPhrase(String word, String text, List<Token> tokens, int at) {
        return isNoun(word)
                || !word.isEmpty() && Character.isLowerCase(word.charAt(0)) && isNoun(word(text, tokens, at + 1));
    }

    private static boolean isNoun(String word) {
        return word.length() > 1 && Character.isUpperCase(word.charAt(0)) && Character.isLowerCase(word.charAt(1));
    }

    /** A noun of the singular that wants an article; names and plurals stand without. */
    private boolean isBareNoun(String word) {
        if (!isNoun(word) || evidence.lexicon().isName(word)) {
            return false;
        }
        List<Reading> readings = evidence.lexicon().nounReadings(word);
        return !readings.isEmpty() && readings.stream().noneMatch(reading -> reading.number() == Reading.Number.PLURAL);
    }

    private static boolean hasMarkBetween(String text, Token first, Token second) {
        for (int i = first.end(); i < second.start(); i++) {
            if ("„“”\"»«()–—".indexOf(text.charAt(i)) >= 0) {
                return true;
            }
        }
        return false;
    }

    private static String lowerAt(List<Token> tokens, int at) {
        return at < tokens.size() ? GermanLexicon.lowerFirst(tokens.get(at).form()) : "";
    }

    /** The word at a place if nothing but a blank stands before it. */
    private static String word(String text, List<Token> tokens, int at) {
        if (at < 1 || at >= tokens.size()) {
            return "";
        }
        Token token = tokens.get(at);
        boolean joined = token.start() - tokens.get(at - 1).end() == 1 && text.charAt(token.start() - 1) == ' ';
        return joined && Character.isLetter(token.form().charAt(0)) ? token.form() : "";
    }
}
