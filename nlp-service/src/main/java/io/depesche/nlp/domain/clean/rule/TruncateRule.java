package io.depesche.nlp.domain.clean.rule;

import io.depesche.contracts.article.Span;
import io.depesche.nlp.domain.clean.CleaningRule;
import io.depesche.nlp.domain.clean.Draft;
import io.depesche.nlp.domain.text.Repair;
import java.util.List;

/**
 * Cuts a text that is too long to be read by machine, at the last sentence end that fits. The raw text stays whole; the tail is one
 * deleted span, and the record says {@code truncated}.
 */
public final class TruncateRule implements CleaningRule {

    /** Class of its edit. */
    public static final String ARTIFACT = "TRUNCATED";

    /** No sentence is longer; without a sentence end in this stretch the cut is made at a blank, or where it must be. */
    private static final int LONGEST_SENTENCE = 4_000;

    private final int maxBytes;

    /** @param maxBytes longest text that is left alone, in UTF-8 bytes */
    public TruncateRule(int maxBytes) {
        this.maxBytes = maxBytes;
    }

    @Override
    public String id() {
        return "clean.truncate";
    }

    @Override
    public List<Repair> repairs(Draft draft) {
        String text = draft.text();
        int fits = charactersThatFit(text);
        if (fits == text.length()) {
            return List.of();
        }
        return List.of(Repair.delete(new Span(cutAt(text, fits), text.length()), ARTIFACT, 1));
    }

    private int charactersThatFit(String text) {
        if (text.length() <= maxBytes / 3) {
            return text.length(); // a UTF-16 unit is never more than three bytes
        }
        int bytes = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            // the first half of a pair pays for both, so that no pair is cut in two
            bytes += c < 0x80
                    ? 1
                    : c < 0x800 ? 2 : Character.isHighSurrogate(c) ? 4 : Character.isLowSurrogate(c) ? 0 : 3;
            if (bytes > maxBytes) {
                return i;
            }
        }
        return text.length();
    }

    private static int cutAt(String text, int fits) {
        int earliest = Math.max(0, fits - LONGEST_SENTENCE);
        int blank = fits;
        for (int i = fits; i > earliest; i--) {
            if (!Character.isWhitespace(text.charAt(i))) {
                continue;
            }
            blank = blank == fits ? i : blank;
            if (text.charAt(i) == '\n' || ".!?…“”\"".indexOf(text.charAt(i - 1)) >= 0) {
                return i;
            }
        }
        return blank;
    }
}
