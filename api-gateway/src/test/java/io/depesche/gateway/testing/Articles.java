package io.depesche.gateway.testing;

import io.depesche.contracts.RecordId;
import io.depesche.contracts.article.Article;
import io.depesche.contracts.article.ArticleEnriched;
import io.depesche.contracts.article.Edit;
import io.depesche.contracts.article.EqualRun;
import io.depesche.contracts.article.Span;
import java.time.Instant;
import java.util.List;

/** Enriched articles for tests; the texts are invented. */
public final class Articles {

    private Articles() {}

    /** A small article whose text has one repaired blank. */
    public static ArticleEnriched small(String name, int revision) {
        return of(
                RecordId.sha256(name).substring(0, 16),
                revision,
                "Meldung " + name,
                "https://beispiel.example/" + name);
    }

    public static ArticleEnriched of(String id, int revision, String title, String url) {
        String raw = "Der Rat tagte.Danach sprach Anna Berg in Lindenau.";
        String clean = "Der Rat tagte. Danach sprach Anna Berg in Lindenau.";
        Article article = new Article(
                id,
                null,
                url,
                new Article.Outlet("beispiel.example", "Beispiel-Bote"),
                "de",
                null,
                title,
                new Article.Published("2026-11-20T08:00:00Z", null, null, "feed", 0.9),
                Instant.now().toString(),
                new Article.Credits("Agentur Beispiel", null, null, null, null));
        Edit edit = new Edit(
                new Span(14, 14),
                " ",
                "SPACE_MISS",
                Edit.Tier.AUTO,
                Edit.Action.REPLACE,
                "clean.missing-blank",
                0.99,
                null);
        return new ArticleEnriched(
                revision,
                article,
                new ArticleEnriched.Text(
                        ArticleEnriched.Text.UTF16,
                        new ArticleEnriched.Raw(raw, RecordId.sha256(raw)),
                        clean,
                        List.of(new EqualRun(0, 0, 14), new EqualRun(15, 14, raw.length() - 14)),
                        List.of(edit)),
                null,
                List.of(
                        entity("e1", "PER", "Anna Berg", new Span(29, 38)),
                        entity("e2", "LOC", "Lindenau", new Span(42, 50))),
                null,
                null,
                null,
                null,
                List.of(),
                new ArticleEnriched.Provenance("test-1", List.of()));
    }

    private static ArticleEnriched.Entity entity(String id, String type, String name, Span mention) {
        return new ArticleEnriched.Entity(
                id, type, name, null, RecordId.ofEntity(type, name), List.of(mention), null, 0.9);
    }
}
