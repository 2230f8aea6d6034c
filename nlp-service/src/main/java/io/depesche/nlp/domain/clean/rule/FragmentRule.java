package io.depesche.nlp.domain.clean.rule;

import io.depesche.contracts.article.Edit.Action;
import io.depesche.contracts.article.Edit.Tier;
import io.depesche.contracts.article.Span;
import io.depesche.nlp.domain.clean.CleaningEvidence;
import io.depesche.nlp.domain.clean.CleaningRule;
import io.depesche.nlp.domain.clean.Draft;
import io.depesche.nlp.domain.clean.WordTable;
import io.depesche.nlp.domain.text.Repair;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Stray pieces of sentences. Repaired where the pieces join beyond doubt: the Spanish marks before a German question ({@code ¿Warum}), the
 * full stop behind a title ({@code Herr. Lam}). Flagged where they do not: a sentence cut in two ({@code liefert Motoren. die in …}), a
 * stray article behind an opening quotation mark ({@code „a. nicht}).
 */
public final class FragmentRule implements CleaningRule {

    private static final String ARTIFACT = "FRAG";

    private final CleaningEvidence evidence;
    private final Set<String> abbreviations;
    private final Set<String> titles;
    private final Set<String> strays;
    private final Set<String> continuers;

    public FragmentRule(CleaningEvidence evidence) {
        WordTable words = evidence.table("/nlp/clean/fragment.tsv");
        this.evidence = evidence;
        this.abbreviations = evidence.table("/nlp/clean/missing-blank.tsv").words("abbreviation");
        this.titles = words.words("title");
        this.strays = words.words("stray");
        this.continuers = words.words("continuer");
    }

    @Override
    public String id() {
        return "clean.fragment";
    }

    @Override
    public List<Repair> repairs(Draft draft) {
        String text = draft.text();
        List<Repair> repairs = new ArrayList<>();
        for (int i = 0; i + 2 < text.length(); i++) {
            char c = text.charAt(i);
            Repair repair =
                    switch (c) {
                        case '¿', '¡' -> foreignMark(text, i);
                        case '.' -> stop(text, i);
                        default -> null;
                    };
            if (repair != null) {
                repairs.add(repair);
                i = Math.max(i, repair.span().end() - 1);
            }
        }
        return repairs;
    }

    private @Nullable Repair foreignMark(String text, int at) {
        String word = wordFrom(text, at + 1);
        boolean german = !word.isEmpty() && evidence.lexicon().isWord(word) && !isSpanishToo(word);
        Span mark = new Span(at, at + 1);
        return german
                ? new Repair(
                        mark,
                        "",
                        ARTIFACT,
                        Tier.EVIDENCE,
                        Action.DELETE,
                        0.9,
                        "a Spanish mark before a German word",
                        null)
                : null;
    }

    /** {@code ¿Es} and {@code ¡Die} could begin a quotation in the other language. */
    private static boolean isSpanishToo(String word) {
        return word.length() < 3;
    }

    private @Nullable Repair stop(String text, int at) {
        if (text.charAt(at + 1) != ' ' || at < 2) {
            return null;
        }
        char next = text.charAt(at + 2);
        String last = wordTo(text, at);
        int start = at - last.length();
        if (Character.isUpperCase(next)) {
            boolean title = titles.contains(last) && isNoSentenceEnd(text, start);
            return title
                    ? new Repair(
                            new Span(at, at + 1),
                            "",
                            ARTIFACT,
                            Tier.EVIDENCE,
                            Action.DELETE,
                            0.85,
                            "a title before a name",
                            null)
                    : null;
        }
        if (!Character.isLowerCase(next)) {
            return null;
        }
        if (start > 0 && text.charAt(start - 1) == '„' && strays.contains(last)) {
            return flag(new Span(start - 1, at + 2), 0.85, "a stray piece behind an opening quotation mark");
        }
        String following = wordFrom(text, at + 2);
        boolean bracket = text.charAt(at - 1) == ')';
        boolean ends = bracket || last.length() >= 3 && isSentenceEnd(last) && isFree(text, start);
        if (ends && continuers.contains(following)) {
            Span span = new Span(bracket ? at - 1 : at, Math.min(text.length(), at + 2 + following.length()));
            return flag(span, 0.8, "a small letter behind a full stop: the sentence was cut in two");
        }
        return null;
    }

    /** {@code Das sagte die Frau. Abendroth kam.}: behind an article the word ends its sentence. */
    private static boolean isNoSentenceEnd(String text, int start) {
        if (start < 2) {
            return true;
        }
        char mark = text.charAt(start - 2);
        return text.charAt(start - 1) == '\n' || text.charAt(start - 1) == ' ' && ".,:;!?“\n".indexOf(mark) >= 0;
    }

    private boolean isSentenceEnd(String word) {
        return !abbreviations.contains(word.toLowerCase(Locale.GERMAN))
                && word.chars().skip(1).allMatch(c -> Character.isLowerCase(c) || c == '-')
                && evidence.lexicon().isWord(word);
    }

    private static boolean isFree(String text, int start) {
        return start == 0 || " \n„“\"(".indexOf(text.charAt(start - 1)) >= 0;
    }

    private static Repair flag(Span span, double confidence, String reason) {
        return new Repair(span, null, ARTIFACT, Tier.FLAG, Action.FLAG, confidence, reason, null);
    }

    private static String wordFrom(String text, int at) {
        int end = at;
        while (end < text.length() && end - at < 60 && Character.isLetter(text.charAt(end))) {
            end++;
        }
        return text.substring(at, end);
    }

    private static String wordTo(String text, int end) {
        int start = end;
        while (start > 0
                && end - start < 60
                && (Character.isLetter(text.charAt(start - 1)) || text.charAt(start - 1) == '-')) {
            start--;
        }
        return text.substring(start, end);
    }
}
