package io.depesche.nlp.domain.clean.rule;

/**
 * What stands around a place, for a walk from left to right. What it finds out about a run of characters without blanks is kept until
 * the walk has left it, so that a text without a single blank still takes linear time.
 */
final class Surroundings {

    /** No German word is longer; what is longer is no word. */
    private static final int LONGEST_WORD = 80;

    /** How far a misplaced closing mark stands behind the sentence end that was made of its opening one. */
    private static final int LONGEST_QUOTED_WORDS = 160;

    private final String text;
    private int tokenEnd;
    private boolean technical;
    private int quoteAt = -1;

    Surroundings(String text) {
        this.text = text;
    }

    /** The letters (and inner hyphens) that end right before a place; empty where none do. */
    String wordBefore(int end) {
        int start = end;
        while (start > 0 && end - start < LONGEST_WORD && isWordPart(start - 1)) {
            start--;
        }
        return text.substring(start, end);
    }

    /** The letters (and inner hyphens) that begin at a place. */
    String wordAfter(int start) {
        int end = start;
        while (end < text.length() && end - start < LONGEST_WORD && isWordPart(end)) {
            end++;
        }
        while (end > start && text.charAt(end - 1) == '-') {
            end--;
        }
        return text.substring(start, end);
    }

    /** Whether the run of characters around a place is an address, a path or code rather than words. */
    boolean isTechnical(int at) {
        if (at >= tokenEnd) {
            int start = at;
            while (start > tokenEnd && !Character.isWhitespace(text.charAt(start - 1))) {
                start--;
            }
            int end = at;
            while (end < text.length() && !Character.isWhitespace(text.charAt(end))) {
                end++;
            }
            tokenEnd = end;
            technical = looksTechnical(text.substring(start, end));
        }
        return technical;
    }

    private static boolean looksTechnical(String token) {
        return token.contains("://")
                || token.contains("www.")
                || token.contains("/.")
                || token.chars().anyMatch(c -> c == '@' || c == '\\' || c == '_' || c == '=' || c == '{' || c == '<');
    }

    /**
     * Whether the mark is an opening quotation mark that went astray: in {@code würden.Erpressung„ und} the next quotation mark of the
     * line is used to close, though none is open. That is another damage, and a blank would not repair it.
     */
    boolean isMisplacedQuote(int mark) {
        int quote = nextQuote(mark);
        if (quote - mark > LONGEST_QUOTED_WORDS || quote >= text.length() || text.charAt(quote) != '„') {
            return false;
        }
        boolean afterWord = Character.isLetterOrDigit(text.charAt(quote - 1));
        boolean beforeWord = quote + 1 < text.length() && Character.isLetterOrDigit(text.charAt(quote + 1));
        return afterWord && !beforeWord;
    }

    /**
     * Whether two words with a full stop between them stand in running text: a name such as {@code „Chance.Natur“} or {@code Wir.Dienen.}
     * has a quotation mark or another full stop beside it.
     */
    boolean standsInASentence(int mark, String last, String next) {
        int before = mark - last.length() - 1;
        boolean startsFree = before < 0 || text.charAt(before) == ' ' || text.charAt(before) == '\n';
        return startsFree && goesOn(mark, next);
    }

    /** Whether running text follows the word behind the mark. */
    boolean goesOn(int mark, String next) {
        int after = mark + 1 + next.length();
        return after < text.length() && " ,:/".indexOf(text.charAt(after)) >= 0;
    }

    private int nextQuote(int from) {
        if (quoteAt <= from) {
            int at = from + 1;
            while (at < text.length() && "„“”\"\n".indexOf(text.charAt(at)) < 0) {
                at++;
            }
            quoteAt = at;
        }
        return quoteAt;
    }

    private boolean isWordPart(int at) {
        char c = text.charAt(at);
        return Character.isLetter(c)
                || c == '-' && at > 0 && at + 1 < text.length() && Character.isLetter(text.charAt(at - 1));
    }
}
