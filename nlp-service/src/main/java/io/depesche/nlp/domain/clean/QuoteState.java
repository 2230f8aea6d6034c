package io.depesche.nlp.domain.clean;

/**
 * Which quotation marks are open while a rule walks through a text, character by character. A line break closes all: quotations over
 * several paragraphs repeat their opening mark.
 *
 * <p>It follows German marks {@code „…“}, straight marks and guillemets of either direction. Damaged marks make it err by one quotation
 * at most, within one line.
 */
public final class QuoteState {

    private boolean lowOpen;
    private boolean straightOpen;
    private char guillemet;

    /** What a mark does at the place where the walk stands. */
    public enum Role {
        NONE,
        OPENS,
        CLOSES
    }

    /** Role of a character that has not been passed yet. */
    public Role roleOf(char c) {
        return switch (c) {
            case '„' -> Role.OPENS;
            case '“', '”' -> lowOpen ? Role.CLOSES : Role.NONE; // without „ it may be an English opening mark
            case '"' -> straightOpen ? Role.CLOSES : Role.OPENS;
            case '»', '«' -> guillemet == 0 ? Role.OPENS : guillemet == c ? Role.NONE : Role.CLOSES;
            default -> Role.NONE;
        };
    }

    /** Whether a German opening mark waits for its closing one. */
    public boolean isOpen() {
        return lowOpen;
    }

    /** Moves past one character. */
    public void pass(char c) {
        switch (c) {
            case '\n' -> {
                lowOpen = false;
                straightOpen = false;
                guillemet = 0;
            }
            case '„' -> lowOpen = true;
            case '“', '”' -> lowOpen = false;
            case '"' -> straightOpen = !straightOpen;
            case '»', '«' -> guillemet = guillemet == 0 ? c : 0;
            default -> {
                // anything else opens and closes nothing
            }
        }
    }
}
