package io.depesche.stack.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ArticlePrinterTest {

    private static final String ARTICLE = """
            {"revision":2,"article":{"id":"a1","language":"de","title":"Br\\u001bücke","outlet":{},"credits":{}},\
            "text":{"offsets":"utf16","raw":{"text":"x","sha256":"0"},"clean":"x","map":[[0,0,1]],"edits":[]},\
            "entities":[],"issues":[],"provenance":{"pipeline":"0","components":[]}}""";

    private final List<String> said = new ArrayList<>();
    private final ArticlePrinter printer = new ArticlePrinter("http://127.0.0.1:1/api/stream", said::add);

    @Test
    void saysOneLineForEachArticle() {
        feed(": heartbeat", "", "retry: 2000", "", "id: 7", "event: article", "data: " + ARTICLE, "");

        assertThat(said).containsExactly("  r2 \"Brücke\" entities=0 edits=0");
    }

    @Test
    void otherEventsAreNotArticles() {
        feed("event: reset", "data: {}", "", "event: story", "data: " + ARTICLE, "");

        assertThat(said).isEmpty();
    }

    @Test
    void anUnreadableArticleDoesNotEndTheShow() {
        feed("event: article", "data: {", "", "event: article", "data: " + ARTICLE, "");

        assertThat(said).hasSize(2).last().asString().contains("Brücke");
    }

    private void feed(String... lines) {
        for (String line : lines) {
            printer.accept(line);
        }
    }
}
