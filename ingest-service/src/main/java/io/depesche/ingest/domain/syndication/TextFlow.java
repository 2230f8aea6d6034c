package io.depesche.ingest.domain.syndication;

/**
 * Writes words as readable text: a line for each block, runs of blanks as one, and a blank where two inline elements meet that a browser
 * shows apart. {@code <p>Der Rat tagt.<b>Danach</b> spricht er.</p><p>Ende</p>} becomes {@code Der Rat tagt. Danach spricht er.⏎Ende}.
 */
final class TextFlow {

    private static final String SENTENCE_END = ".!?:;…“”»";

    private final StringBuilder out = new StringBuilder();
    private boolean lineDue;
    private boolean blankDue;
    private boolean atBorder;
    private String endedApart = "";

    void startTag(String name) {
        if (!endedApart.isEmpty() && HtmlElements.APART.contains(name)) {
            blankDue = true;
        }
        border(name);
    }

    void endTag(String name) {
        border(name);
        endedApart = HtmlElements.APART.contains(name) ? name : "";
    }

    private void border(String name) {
        endedApart = "";
        if (HtmlElements.CELL.contains(name)) {
            blankDue = true;
        } else if (HtmlElements.BLOCK.contains(name)) {
            lineDue = true;
        } else {
            atBorder = true;
        }
    }

    void words(String words) {
        for (int i = 0; i < words.length(); i++) {
            char c = words.charAt(i);
            if (c == ' ' || c == '\n' || c == '\t' || c == '\r' || c == '\f') {
                blankDue = true;
                continue;
            }
            if (!out.isEmpty()) {
                if (lineDue) {
                    out.append('\n');
                } else if (blankDue || atBorder && needsBlank(out.charAt(out.length() - 1), c)) {
                    out.append(' ');
                }
            }
            lineDue = false;
            blankDue = false;
            atBorder = false;
            endedApart = "";
            out.append(c);
        }
    }

    /** After the end of a sentence, and between {@code Berlin} and {@code Paris}, but not inside {@code CO₂} or a word half in bold. */
    private static boolean needsBlank(char left, char right) {
        boolean afterSentence = SENTENCE_END.indexOf(left) >= 0 && Character.isLetter(right);
        boolean newWord = Character.isLowerCase(left) && Character.isUpperCase(right);
        return afterSentence || newWord;
    }

    @Override
    public String toString() {
        return out.toString();
    }
}
