package io.depesche.nlp.domain.clean.rule.agreement;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** In which other forms the words of a noun phrase can be written, whether they agree or not. */
final class PhraseVariants {

    private final NounPhrases phrases;

    PhraseVariants(NounPhrases phrases) {
        this.phrases = phrases;
    }

    /** Every combination of other forms, in the order of the table; the phrase itself is left out. */
    List<List<String>> of(Phrase phrase) {
        List<List<String>> variants = List.of(List.of());
        for (int k = 0; k < phrase.forms().size(); k++) {
            Set<String> forms = forms(phrase, k);
            List<List<String>> longer = new ArrayList<>();
            for (List<String> variant : variants) {
                for (String form : forms) {
                    List<String> more = new ArrayList<>(variant);
                    more.add(form);
                    longer.add(more);
                }
            }
            variants = longer;
        }
        return variants.stream()
                .filter(variant -> !variant.equals(phrase.forms()))
                .toList();
    }

    /** The word at a place of the phrase and its other forms. */
    private Set<String> forms(Phrase phrase, int at) {
        String word = phrase.forms().get(at);
        Set<String> forms = new LinkedHashSet<>();
        forms.add(word);
        if (at == 0) {
            boolean genitive = word.equals("des") || word.equals("eines");
            forms.addAll(genitive ? List.of() : phrases.determiners(word)); // names stand without ending: des Brexit
        } else if (at < phrase.forms().size() - 1) {
            boolean capital = Character.isUpperCase(word.charAt(0));
            phrases.adjectives(word).forEach(form -> forms.add(capital ? Phrase.capitalised(form) : form));
        } else {
            forms.addAll(phrases.nouns(phrase.determiner(), word));
        }
        return forms;
    }
}
