package io.depesche.training.names;

import io.depesche.nlp.domain.lexicon.GermanLexicon;
import io.depesche.nlp.domain.lexicon.Reading.WordClass;
import io.depesche.nlp.domain.tag.score.ConllSentence;
import java.util.ArrayList;
import java.util.List;

/**
 * Splits words at their hyphens, as the released SmartData files do: {@code EU-Kommission} is {@code EU - Kommission} there. The label of
 * the whole goes to the part before a German noun alone ({@code Lufthansa - Maschine}), to all parts of other words ({@code Boutros - Ghali}).
 */
final class HyphenSplit {

    private static final int LONGEST = 60;

    private HyphenSplit() {}

    static ConllSentence of(ConllSentence sentence) {
        List<String> words = new ArrayList<>();
        List<String> labels = new ArrayList<>();
        for (int i = 0; i < sentence.words().size(); i++) {
            String word = sentence.words().get(i);
            String label = sentence.labels().get(i);
            int hyphen = word.indexOf('-');
            if (hyphen <= 0
                    || hyphen == word.length() - 1
                    || word.length() > LONGEST
                    || word.contains("--")
                    || word.contains("/")) {
                words.add(word);
                labels.add(label);
                continue;
            }
            boolean opens = label.startsWith("B-");
            String rest = opens ? "I-" + label.substring(2) : label;
            int start = 0;
            for (int end = hyphen; ; end = word.indexOf('-', start)) {
                boolean last = end < 0;
                String part = word.substring(start, last ? word.length() : end);
                boolean outside = last && !label.equals("O") && isNoun(part);
                if (outside) {
                    labels.set(labels.size() - 1, "O");
                }
                if (!part.isEmpty()) {
                    words.add(part);
                    labels.add(outside ? "O" : start == 0 ? label : rest);
                }
                if (last) {
                    break;
                }
                words.add("-");
                labels.add(rest);
                start = end + 1;
            }
        }
        return new ConllSentence(words, labels);
    }

    private static boolean isNoun(String word) {
        GermanLexicon lexicon = GermanLexicon.shared();
        boolean name = lexicon.isA(WordClass.NAME, word);
        return !word.isEmpty()
                && Character.isUpperCase(word.charAt(0))
                && !name
                && (lexicon.isA(WordClass.NOUN, word) || lexicon.isCompound(word));
    }
}
