package io.depesche.nlp.domain.tag.score;

import java.io.BufferedReader;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads labelled files: a token a line, columns between tabs or blanks, an empty line between sentences. The columns are token and label, or
 * as in the files of GermEval 2014 number, token, label, inner label, with a line {@code # source} before each sentence. Only the outer
 * label is read.
 */
public final class ConllReader {

    private ConllReader() {}

    /** @throws IllegalArgumentException if a line has no label, with the line's number */
    public static List<ConllSentence> read(BufferedReader in) throws IOException {
        List<ConllSentence> sentences = new ArrayList<>();
        List<String[]> rows = new ArrayList<>();
        int number = 0;
        for (String line = in.readLine(); line != null; line = in.readLine()) {
            number++;
            if (line.isBlank()) {
                add(rows, sentences);
                rows.clear();
                continue;
            }
            String[] columns = line.strip().split(line.indexOf('\t') >= 0 ? "\t" : " ");
            if (columns.length < 2 || columns[0].isEmpty()) {
                throw new IllegalArgumentException("line " + number + ": a token and a label are expected");
            }
            rows.add(columns);
        }
        add(rows, sentences);
        return sentences;
    }

    private static void add(List<String[]> rows, List<ConllSentence> sentences) {
        int first = rows.size() > 1 && rows.getFirst()[0].startsWith("#") && rows.get(1)[0].equals("1") ? 1 : 0;
        boolean numbered = rows.size() > first;
        for (int i = first; i < rows.size() && numbered; i++) {
            numbered = rows.get(i).length >= 3 && rows.get(i)[0].equals(Integer.toString(i - first + 1));
        }
        int word = numbered ? 1 : 0;
        List<String> words = new ArrayList<>();
        List<String> labels = new ArrayList<>();
        for (String[] columns : rows.subList(numbered ? first : 0, rows.size())) {
            words.add(columns[word]);
            labels.add(columns[word + 1]);
        }
        if (!words.isEmpty()) {
            sentences.add(new ConllSentence(words, labels));
        }
    }
}
