package io.depesche.nlp.domain.quote;

import io.depesche.contracts.article.Span;
import io.depesche.nlp.domain.quote.Heard.Source;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Tells quoted words that somebody said ({@code er nannte den Plan „völlig verfehlt“}) from titles, names of ships and ironic words, by
 * weighing what speaks for either. The weights are set by hand.
 */
final class QuotedWords {

    /** Weights are tenths, and sums of them end a little below what they should. */
    private static final double THRESHOLD = 0.99;

    private final Forms forms;

    QuotedWords(Forms forms) {
        this.forms = forms;
    }

    /**
     * Weighs one quotation.
     *
     * @param before token before the mark, {@code null} at the beginning
     * @param inSpeech whether it stands inside indirect speech
     * @param cue the word of saying of its clause, if any
     * @param name whether an entity of the record covers it
     * @param judged whether its clause says for whom it is so
     */
    boolean isSaid(
            String inner, @Nullable Token before, boolean inSpeech, @Nullable Cue cue, boolean name, boolean judged) {
        List<String> words = List.of(inner.split("\\s+", 40));
        int capitals = 0;
        int small = 0;
        int finite = 0;
        int unknown = 0;
        int nouns = 0;
        for (String raw : words) {
            String word = letters(raw);
            if (word.isEmpty()) {
                continue;
            }
            Form form = forms.of(word);
            boolean german = form.isUnknown() && NamingWords.isGermanNoun(form);
            unknown += form.isUnknown() && !german ? 1 : 0;
            nouns += german || form.is(Form.CAPITAL) && form.isNoun() && !form.is(Form.NAME) ? 1 : 0;
            if (form.is(Form.CAPITAL | Form.NUMBER)) {
                capitals++;
            } else {
                small++;
                finite += form.isFinite() && !form.is(Form.ADJECTIVE | Form.PREPOSITION) && !form.is(Form.FUNCTION)
                        ? 1
                        : 0;
            }
        }
        double score = 0;
        score += inSpeech ? 1.2 : 0;
        score += judged ? 0.5 : 0;
        if (cue != null) {
            score += cue.isNoun()
                    ? 0.4
                    : isNaming(cue)
                            ? 1.8
                            : cue.saying().takes('n') ? 1.3 : cue.saying().takes('p') ? 0.7 : 0.4;
        }
        int count = capitals + small;
        score += Math.min(4, small) * 0.3;
        score += finite > 0 ? 0.5 : 0;
        score += count >= 5 ? 0.6 : count >= 3 ? 0.3 : 0;
        boolean smallStart = Character.isLowerCase(inner.charAt(0));
        boolean noun = nouns == count && count > 0;
        score += smallStart ? 0.6 : noun ? -0.1 : -0.6;
        score -= unknown * 2 > count ? 1.6 : 0;
        score -= small > 0 ? 0 : noun ? 0.1 : capitals == 1 ? 0.5 : 0.8;
        score -= name ? 2.5 : 0;
        score -= finite == 0 && count >= 3 && NamingWords.isDocument(forms.of(letters(words.getFirst()))) ? 3 : 0;
        if (before != null && before.isWord()) {
            boolean call = NamingWords.isCall(before.lower());
            score -= !call && NamingWords.isNamedThing(before.form()) ? smallStart ? 0.8 : 3 : 0;
            score += smallStart && before.lower().equals("als") ? 0.4 : 0;
            score -= NamingWords.isSoCalled(before.lower()) ? 0.8 : 0;
            score += call ? 2 : 0;
            score -= cue == null && count == 1 && noun && isDefinite(before.lower()) ? 0.3 : 0;
        }
        return score >= THRESHOLD;
    }

    /** A verb that takes nothing but a name or a judgement: nennen, bezeichnen. */
    private static boolean isNaming(Cue cue) {
        return cue.saying().takes('n') && !cue.saying().takes('d');
    }

    /** {@code die „Albatros“}: with a definite article one noun is a name more often than a judgement. */
    private static boolean isDefinite(String lower) {
        return switch (lower) {
            case "der", "die", "das", "den", "dem" -> true;
            default -> false;
        };
    }

    private static String letters(String raw) {
        int start = 0;
        int end = raw.length();
        while (start < end && !Character.isLetterOrDigit(raw.charAt(start))) {
            start++;
        }
        while (end > start && !Character.isLetterOrDigit(raw.charAt(end - 1))) {
            end--;
        }
        return end - start > Forms.LONGEST_WORD ? "" : raw.substring(start, end);
    }

    /** Who said quoted words: whoever says the sentence around them. */
    static Source speaker(ReadSentence sentence, int clause, @Nullable Cue cue, @Nullable Heard around) {
        if (around != null) {
            return around.source();
        }
        if (cue != null) {
            Source source = CueSpeaker.of(sentence, clause, cue);
            if (!source.isNobody()) {
                return source;
            }
        }
        NounPhrase subject = SubjectFinder.of(sentence, clause);
        if (subject != null && Phrases.canSpeak(sentence, subject)) {
            return Source.of(sentence, subject);
        }
        NounPhrase judge = judge(sentence, sentence.clauses().get(clause));
        if (judge != null) {
            return Source.of(sentence, judge);
        }
        NounPhrase critic = cue == null ? critic(sentence, clause) : null;
        return critic != null ? Source.of(sentence, critic) : Source.THE_LAST;
    }

    /** {@code [Kuhl] kritisiert Foren, in denen Rechte „mit Füßen getreten“ würden}: who acts in the main clause before. */
    private static @Nullable NounPhrase critic(ReadSentence sentence, int clause) {
        for (int i = clause - 1; i >= Math.max(0, clause - 3); i--) {
            Clause before = sentence.clauses().get(i);
            if (before.type() == Clause.Type.MAIN) {
                NounPhrase subject = SubjectFinder.of(sentence, i);
                return subject != null && Phrases.canSpeak(sentence, subject) ? subject : null;
            }
            if (before.type() == Clause.Type.SPEECH) {
                return null;
            }
        }
        return null;
    }

    /** {@code [Für den Trainer] war das Spiel „eine Schande“}. */
    static @Nullable NounPhrase judge(ReadSentence sentence, Clause clause) {
        NounPhrase phrase = Phrases.behind(sentence, clause.from(), clause.to(), Set.of("für"));
        return phrase != null && Phrases.canSpeak(sentence, phrase) ? phrase : null;
    }

    /** The innermost speech of a sentence that a stretch lies in. */
    static @Nullable Heard around(List<Heard> heard, Span inner) {
        Heard best = null;
        for (Heard one : heard) {
            boolean inside = one.span().start() <= inner.start()
                    && inner.end() <= one.span().end() + 1;
            if (inside && (best == null || one.span().length() < best.span().length())) {
                best = one;
            }
        }
        return best;
    }
}
