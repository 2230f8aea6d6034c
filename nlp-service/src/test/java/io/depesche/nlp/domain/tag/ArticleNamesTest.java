package io.depesche.nlp.domain.tag;

import static org.assertj.core.api.Assertions.assertThat;

import io.depesche.contracts.article.Span;
import io.depesche.nlp.domain.sentence.Sentence;
import io.depesche.nlp.domain.sentence.TextSplitter;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ArticleNamesTest {

    private static final double DOUBT = 1;
    private static final double CERTAINTY = 5;

    private final List<NameMention> found = new ArrayList<>();

    @Test
    void letsTheOtherPlacesOfANameDecide() {
        String text = "Im Dorf Walchen brennt es. Walchen ist klein.";
        ArticleNames article = new ArticleNames(text);
        found(article, text, "Walchen", 0, "LOC", CERTAINTY);
        found(article, text, "Walchen", 1, "PER", DOUBT);

        assertThat(types(article.settled(List.of(), found))).containsExactly("LOC", "LOC");
    }

    @Test
    void takesAFamilyNameForThePersonIntroducedInFull() {
        String text = "Ida Walchen sprach. Walchen schwieg. Walchens Buch erschien.";
        ArticleNames article = new ArticleNames(text);
        found(article, text, "Ida Walchen", 0, "PER", CERTAINTY);
        found(article, text, "Walchens", 0, "LOC", DOUBT);

        List<Sentence> sentences = new TextSplitter().split(text);
        assertThat(types(article.settled(sentences, found))).containsExactly("PER", "PER", "PER");
    }

    /** Persons are introduced by their full name; what never is and acts again and again is rather a firm. */
    @Test
    void takesAPersonWhomNobodyIntroducedForAFirm() {
        String text = "Walchen kauft zu. Walchen zahlt viel.";
        ArticleNames article = new ArticleNames(text);
        found(article, text, "Walchen", 0, "PER", DOUBT);
        found(article, text, "Walchen", 1, "PER", DOUBT);

        assertThat(types(article.settled(List.of(), found))).containsExactly("ORG", "ORG");
    }

    @Test
    void leavesCertainNamesAlone() {
        String text = "Walchen kauft zu. Walchen zahlt viel.";
        ArticleNames article = new ArticleNames(text);
        found(article, text, "Walchen", 0, "PER", CERTAINTY);
        found(article, text, "Walchen", 1, "PER", CERTAINTY);

        assertThat(article.settled(List.of(), found)).isEqualTo(found);
    }

    private void found(ArticleNames article, String text, String name, int nth, String type, double margin) {
        int at = text.indexOf(name);
        for (int i = 0; i < nth; i++) {
            at = text.indexOf(name, at + 1);
        }
        found.add(new NameMention(new Span(at, at + name.length()), type, 1 / (1 + Math.exp(-margin))));
        article.vote(name, type, margin);
    }

    private static List<String> types(List<NameMention> names) {
        return names.stream().map(NameMention::type).toList();
    }
}
