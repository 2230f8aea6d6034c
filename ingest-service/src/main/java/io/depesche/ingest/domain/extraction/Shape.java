package io.depesche.ingest.domain.extraction;

/**
 * What the characters of a block look like, whatever they say.
 *
 * @param words runs of letters and digits
 * @param sentences ends of sentences: a full stop, question or exclamation mark at the end or before a blank
 */
record Shape(int words, int sentences, int commas, int digits) {

    static Shape of(CharSequence text) {
        int words = 0;
        int sentences = 0;
        int commas = 0;
        int digits = 0;
        boolean inWord = false;
        int length = text.length();
        for (int i = 0; i < length; i++) {
            char c = text.charAt(i);
            boolean letter = Character.isLetterOrDigit(c);
            words += letter && !inWord ? 1 : 0;
            inWord = letter || inWord && (c == '-' || c == '\'' || c == '’' || c == '\u00AD');
            digits += c >= '0' && c <= '9' ? 1 : 0;
            commas += c == ',' || c == '、' ? 1 : 0;
            sentences += isEnd(c, i + 1 < length ? text.charAt(i + 1) : ' ') ? 1 : 0;
        }
        return new Shape(words, sentences, commas, digits);
    }

    private static boolean isEnd(char c, char next) {
        return c == '。'
                || (c == '.' || c == '!' || c == '?' || c == '…' || c == ':')
                        && (Character.isWhitespace(next) || "\"“”«»)'’".indexOf(next) >= 0);
    }
}
