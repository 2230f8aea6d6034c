package io.depesche.nlp.domain.tag.crf;

import java.util.Arrays;

/**
 * The words of a sentence and what needs a look at the whole of it: which tokens stand between quotation marks or in brackets, and which
 * form a longer name of the lists. Reused from sentence to sentence; for one thread.
 */
public final class SentenceWords {

    private static final int LONGEST_NAME = 4;

    /** What stands in longer quotation marks is speech and no title. */
    private static final int LONGEST_TITLE = 8;

    private final NameLexicon lexicon;
    private final Word before;
    private final Word behind;
    Word[] words = new Word[64];
    byte[] quoted = new byte[64];
    byte[] lists = new byte[64];
    byte[] place = new byte[64];
    int size;

    /** Whether hardly a word has a capital, or every one: then capitals say nothing. */
    int writing;

    public SentenceWords(NameLexicon lexicon, Word before, Word behind) {
        this.lexicon = lexicon;
        this.before = before;
        this.behind = behind;
    }

    public void clear() {
        size = 0;
    }

    public void add(Word word) {
        if (size == words.length) {
            int length = 2 * size;
            words = Arrays.copyOf(words, length);
            quoted = Arrays.copyOf(quoted, length);
            lists = Arrays.copyOf(lists, length);
            place = Arrays.copyOf(place, length);
        }
        words[size++] = word;
    }

    /** The word at a place, or one that stands for the border of the sentence. */
    Word at(int i) {
        return i < 0 ? before : i >= size ? behind : words[i];
    }

    /** To be called when all words are there. */
    public void look() {
        Arrays.fill(quoted, 0, size, (byte) 0);
        Arrays.fill(lists, 0, size, (byte) 0);
        Arrays.fill(place, 0, size, (byte) 0);
        quotes();
        names();
        int capitals = 0;
        int smalls = 0;
        for (int i = 0; i < size; i++) {
            char first = words[i].text().charAt(0);
            capitals += Character.isUpperCase(first) ? 1 : 0;
            smalls += Character.isLowerCase(first) ? 1 : 0;
        }
        writing = capitals > 3 && capitals > 3 * smalls ? 2 : smalls > 5 && capitals == 0 ? 1 : 0;
    }

    /** Marks what stands in short quotation marks: 1 its first token, 2 the others, by the case of the first word 3 and 4 where small. */
    private void quotes() {
        int open = -1;
        for (int i = 0; i < size; i++) {
            if (!isQuote(words[i].text())) {
                continue;
            }
            if (open >= 0 && i - open > 1 && i - open <= LONGEST_TITLE + 1) {
                int small = words[open + 1].isCapital() ? 0 : 2;
                for (int j = open + 1; j < i; j++) {
                    quoted[j] = (byte) ((j == open + 1 ? 1 : 2) + small);
                }
                open = -1;
            } else {
                open = i;
            }
        }
    }

    private static boolean isQuote(String text) {
        return text.length() == 1 && "\"„“”»«›‹‚‘'".indexOf(text.charAt(0)) >= 0
                || text.equals("``")
                || text.equals("''");
    }

    /** The longest names of the lists from left to right: place 1 begin, 2 inside, 3 end. */
    private void names() {
        for (int i = 0; i + 1 < size; i++) {
            if ((words[i].lists() & NameLexicon.BEGINS_NAME) == 0 || place[i] != 0) {
                continue;
            }
            long key = Hash.of(words[i].text());
            int end = 0;
            int found = 0;
            for (int j = i + 1; j < size && j < i + LONGEST_NAME; j++) {
                key = NameLexicon.joined(key, Hash.of(words[j].text()));
                int mask = lexicon.lists(key);
                if (mask != 0) {
                    end = j;
                    found = mask;
                }
            }
            for (int j = i; j <= end; j++) {
                lists[j] = (byte) found;
                place[j] = (byte) (j == i ? 1 : j == end ? 3 : 2);
            }
        }
    }
}
