package io.depesche.nlp.domain.tag.score;

import java.util.ArrayList;
import java.util.List;

/**
 * A sentence of a labelled file.
 *
 * @param words its tokens
 * @param labels one for each token, {@code B-LOC I-LOC O}
 */
public record ConllSentence(List<String> words, List<String> labels) {

    public ConllSentence {
        words = List.copyOf(words);
        labels = List.copyOf(labels);
    }

    /** The names. An {@code I-} behind {@code O} or another type begins one as well, as conlleval has it; {@code S-} and {@code E-} are read too. */
    public List<NameSpan> spans() {
        List<NameSpan> spans = new ArrayList<>();
        int start = -1;
        String type = "";
        for (int i = 0; i <= labels.size(); i++) {
            String label = i < labels.size() ? labels.get(i) : "O";
            char kind = label.charAt(0);
            String of = label.length() > 2 ? label.substring(2) : "";
            boolean goesOn = start >= 0 && (kind == 'I' || kind == 'E') && of.equals(type);
            if (start >= 0 && !goesOn) {
                spans.add(new NameSpan(start, i, type));
                start = -1;
            }
            if (kind != 'O' && start < 0) {
                start = i;
                type = of;
            }
        }
        return spans;
    }
}
