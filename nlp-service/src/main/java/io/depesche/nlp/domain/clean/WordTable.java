package io.depesche.nlp.domain.clean;

import io.depesche.nlp.domain.lexicon.Rows;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The words of a rule: a {@code .tsv} beside it on the class path, tab-separated, {@code #} begins a comment. The first column says what
 * kind of word it is. Read once, when the rule is made.
 */
public final class WordTable {

    private final String resource;
    private final List<List<String>> rows;

    private WordTable(String resource, List<List<String>> rows) {
        this.resource = resource;
        this.rows = rows;
    }

    /**
     * Reads a table.
     *
     * @param resource absolute name on the class path
     * @throws IllegalStateException if it is not there or a row has no second column: the program is built wrong
     */
    public static WordTable read(String resource) {
        return new WordTable(resource, Rows.read(resource, 2));
    }

    /** The same table with more rows. */
    WordTable and(List<List<String>> more) {
        if (more.isEmpty()) {
            return this;
        }
        List<List<String>> all = new ArrayList<>(rows);
        all.addAll(more);
        return new WordTable(resource, List.copyOf(all));
    }

    /** The second columns of all rows of a kind. */
    public Set<String> words(String kind) {
        Set<String> words = new HashSet<>();
        for (List<String> row : rows) {
            if (row.getFirst().equals(kind)) {
                words.add(row.get(1));
            }
        }
        if (words.isEmpty()) {
            throw new IllegalStateException(resource + " has no words of kind " + kind);
        }
        return Set.copyOf(words);
    }

    /** All rows, comments left out. */
    public List<List<String>> rows() {
        return rows;
    }
}
