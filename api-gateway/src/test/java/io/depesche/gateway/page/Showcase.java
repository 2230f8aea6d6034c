package io.depesche.gateway.page;

import io.depesche.contracts.RecordId;
import io.depesche.contracts.article.Article;
import io.depesche.contracts.article.ArticleEnriched;
import io.depesche.contracts.article.Edit;
import io.depesche.contracts.article.EqualRun;
import io.depesche.contracts.article.Issue;
import io.depesche.contracts.article.Party;
import io.depesche.contracts.article.Span;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Builds an article edit by edit, so that raw text, clean text, map and offsets agree by construction. The news is invented. */
final class Showcase {

    /** What the second revision of the report changed, as store-service says it. */
    static final String DIFF = """
            {"article":"x","from":{"revision":1,"fetched":"2026-11-21T18:41:03Z"},"to":{"revision":2,"fetched":"2026-11-21T18:42:03Z"},
            "summary":"1 paragraph changed, 1 added, 1 removed",
            "title":{"before":"Lindenau bekommt eine neue Brücke","after":"Lindenau bekommt eine zweite Brücke über die Mulde"},
            "paragraphs":[
            {"change":"changed","before":"Der Stadtrat hat am Dienstagabend zugestimmt.","after":"Der Stadtrat hat am Mittwochabend zugestimmt.",
             "words":[{"change":"equal","text":"Der Stadtrat von Lindenau hat am "},{"change":"removed","text":"Dienstagabend"},
             {"change":"added","text":"Mittwochabend"},{"change":"equal","text":" dem Bau einer zweiten Brücke über die Mulde zugestimmt."}]},
            {"change":"equal","after":"Für den Vorschlag stimmten 31 der 48 Mitglieder."},
            {"change":"equal","after":"Die Brücke soll rund 64 Millionen Euro kosten."},
            {"change":"removed","before":"Die Stadt rechnet mit einem Baubeginn im Herbst 2027."},
            {"change":"added","after":"Mit dem Bau soll im Frühjahr 2028 begonnen werden. Die Europäische Union prüft noch, ob sie sich beteiligt."}]}""";

    private final StringBuilder raw = new StringBuilder();
    private final StringBuilder clean = new StringBuilder();
    private final List<EqualRun> map = new ArrayList<>();
    private final List<Edit> edits = new ArrayList<>();
    private final List<ArticleEnriched.Entity> entities = new ArrayList<>();
    private final List<ArticleEnriched.DateMention> dates = new ArrayList<>();
    private final List<ArticleEnriched.Quantity> quantities = new ArrayList<>();
    private final List<ArticleEnriched.Quote> quotes = new ArrayList<>();
    private final List<ArticleEnriched.Claim> claims = new ArrayList<>();

    /** A council report as a bad translation leaves it. */
    static Showcase bridge() {
        return new Showcase()
                .same(
                        "Der Stadtrat von Lindenau hat am Dienstagabend dem Bau einer zweiten Brücke über die Mulde zugestimmt.")
                .edit(
                        "",
                        " ",
                        "SPACE_MISS",
                        Edit.Action.REPLACE,
                        "clean.missing-blank",
                        0.99,
                        "word after a sentence end")
                .same(
                        "Bürgermeisterin Anna Berg sprach von einem guten Tag für die Stadt.\n\nFür den Vorschlag stimmten 31 der 48")
                .edit("  ", " ", "SPACE_EXTRA", Edit.Action.REPLACE, "clean.extra-blank", 0.99, null)
                .same("Mitglieder. Die Brücke soll rund 64 Millionen Euro kosten")
                .edit(" ,", ",", "PUNCT_SPACE", Edit.Action.REPLACE, "clean.blank-before-comma", 0.98, null)
                .same(" von denen das Land Sachsen die Hälfte trägt. ")
                .edit(
                        "\"",
                        "„",
                        "QUOTE_STYLE",
                        Edit.Action.REPLACE,
                        "clean.quote-position",
                        0.95,
                        "closing mark is German")
                .same(
                        "Wir bauen nicht für uns, sondern für unsere Kinder“, sagte Berg nach der Sitzung.\n\nDie Bürgerinitiative "
                                + "Muldeaue kündigte an, vor dem ")
                .edit(
                        "Ober Verwaltungs Gericht",
                        "Oberverwaltungsgericht",
                        "COMPOUND_SPLIT",
                        Edit.Action.REPLACE,
                        "clean.split-compound",
                        0.93,
                        "joined form is in the lexicon")
                .same(" in Bautzen zu klagen. Ihr Sprecher Jonas Wendt verwies auf ein Gutachten, nach dem der ")
                .flag("Wasser Pegel", "COMPOUND_SPLIT", "clean.split-compound", 0.55)
                .same(" der Mulde in den letzten zehn Jahren dreimal über die geplante Höhe gestiegen ist.\n")
                .edit(
                        "Lesen Sie auch: Zehn Brücken, die Sie gesehen haben müssen\n",
                        "",
                        "BOILERPLATE",
                        Edit.Action.DELETE,
                        "clean.boilerplate-line",
                        0.97,
                        "teaser line")
                .same(
                        "\nMit dem Bau soll im Frühjahr 2028 begonnen werden. Die Europäische Union prüft noch, ob sie sich beteiligt.\n")
                .edit(
                        "Quelle: Agentur Beispiel / Foto: M. Kern",
                        "",
                        "CREDIT",
                        Edit.Action.MOVE,
                        "clean.credit-line",
                        0.99,
                        null)
                .entity("PER", "Anna Berg", "Anna Berg")
                .entity("PER", "Jonas Wendt", "Jonas Wendt")
                .entity("LOC", "Lindenau", "Lindenau")
                .entity("LOC", "Mulde", "die Mulde", "der Mulde")
                .entity("LOC", "Sachsen", "Sachsen")
                .entity("LOC", "Bautzen", "Bautzen")
                .entity("ORG", "Stadtrat von Lindenau", "Stadtrat von Lindenau")
                .entity("ORG", "Bürgerinitiative Muldeaue", "Bürgerinitiative Muldeaue")
                .entity("ORG", "Europäische Union", "Europäische Union")
                .councilFacts();
    }

    private Showcase councilFacts() {
        dates.add(new ArticleEnriched.DateMention(
                "t1", span("Frühjahr 2028"), "DATE", "2028-SP", null, "2028-03-01", "2028-05-31", 0.9));
        quantities.add(quantity("q1", "31", "=", "31", "person"));
        quantities.add(quantity("q2", "rund 64 Millionen Euro", "~", "64000000", "EUR"));
        quotes.add(new ArticleEnriched.Quote(
                "c1",
                "direct",
                span("Wir bauen nicht für uns, sondern für unsere Kinder"),
                List.of(new Party.OfEntity("e1")),
                span("sagte"),
                0.97));
        ArticleEnriched.Arguments approval = new ArticleEnriched.Arguments(
                List.of(new Party.OfEntity("e7")), List.of(), List.of(words("einer zweiten Brücke")), null, "e3", null);
        claims.add(
                claim(
                        "a1",
                        "AGREE",
                        "bridge.approve",
                        approval,
                        "asserted",
                        List.of(),
                        "zugestimmt",
                        "Der Stadtrat von Lindenau hat am Dienstagabend dem Bau einer zweiten Brücke über die Mulde zugestimmt."));
        claims.add(claim(
                "a2",
                "AID",
                "bridge.build",
                new ArticleEnriched.Arguments(List.of(), List.of(), List.of(), "t1", null, "q2"),
                "planned",
                List.of(new Party.OfQuote("c1")),
                "begonnen",
                "Mit dem Bau soll im Frühjahr 2028 begonnen werden."));
        return this;
    }

    /** Dates, numbers, quotations and claims whose every word is the same. */
    Showcase factsNamed(String words) {
        dates.add(new ArticleEnriched.DateMention("t1", span(words), words, words, words, words, words, 0.9));
        quantities.add(quantity("q1", words, words, "1", words));
        quotes.add(new ArticleEnriched.Quote("c1", words, span(words), List.of(words(words)), span(words), 0.9));
        ArticleEnriched.Arguments all = new ArticleEnriched.Arguments(
                List.of(words(words)), List.of(words(words)), List.of(words(words)), "t1", "e1", "q1");
        claims.add(claim("a1", words, words, all, words, List.of(new Party.OfQuote("c1")), words, words));
        return this;
    }

    Showcase same(String text) {
        map.add(new EqualRun(clean.length(), raw.length(), text.length()));
        raw.append(text);
        clean.append(text);
        return this;
    }

    Showcase edit(
            String from,
            String to,
            String artifact,
            Edit.Action action,
            String rule,
            double confidence,
            @Nullable String evidence) {
        edits.add(new Edit(
                new Span(raw.length(), raw.length() + from.length()),
                to,
                artifact,
                Edit.Tier.AUTO,
                action,
                rule,
                confidence,
                evidence));
        raw.append(from);
        clean.append(to);
        return this;
    }

    Showcase flag(String text, String artifact, String rule, double confidence) {
        edits.add(new Edit(
                new Span(raw.length(), raw.length() + text.length()),
                null,
                artifact,
                Edit.Tier.FLAG,
                Edit.Action.FLAG,
                rule,
                confidence,
                null));
        return same(text);
    }

    /** @param surfaces words of the clean text; each must occur */
    Showcase entity(String type, String name, String... surfaces) {
        List<Span> mentions = new ArrayList<>();
        for (String surface : surfaces) {
            int at = clean.indexOf(surface);
            if (at < 0) {
                throw new IllegalArgumentException("not in the text: " + surface);
            }
            mentions.add(new Span(at, at + surface.length()));
        }
        entities.add(new ArticleEnriched.Entity(
                "e" + (entities.size() + 1),
                type,
                name,
                name.equals("Europäische Union") ? "wd:Q458" : null,
                RecordId.ofEntity(type, name),
                mentions,
                null,
                0.9));
        return this;
    }

    private Span span(String words) {
        int at = clean.indexOf(words);
        if (at < 0) {
            throw new IllegalArgumentException("not in the text: " + words);
        }
        return new Span(at, at + words.length());
    }

    private Party words(String words) {
        return new Party.OfWords(words, span(words));
    }

    private ArticleEnriched.Quantity quantity(String id, String words, String comparator, String value, String unit) {
        BigDecimal number = new BigDecimal(value);
        BigDecimal bound = comparator.equals("=") ? number : null;
        return new ArticleEnriched.Quantity(id, span(words), number, bound, bound, comparator, unit, null, 0.9);
    }

    private ArticleEnriched.Claim claim(
            String id,
            String type,
            String frame,
            ArticleEnriched.Arguments args,
            String modality,
            List<Party> attribution,
            String trigger,
            String evidence) {
        return new ArticleEnriched.Claim(
                id,
                type,
                null,
                frame,
                args,
                modality,
                null,
                null,
                attribution,
                span(trigger),
                span(evidence),
                0.84,
                "claim.example");
    }

    ArticleEnriched build(String id, int revision, String title, @Nullable String url, Article.Outlet outlet) {
        Article article = new Article(
                id,
                null,
                url,
                outlet,
                "de",
                null,
                title,
                new Article.Published("2026-11-21T19:40:00+01:00", null, null, "feed", 0.95),
                Instant.now().toString(),
                new Article.Credits("Agentur Beispiel", null, "Foto: M. Kern", null, null));
        ArticleEnriched.Text text = new ArticleEnriched.Text(
                ArticleEnriched.Text.UTF16,
                new ArticleEnriched.Raw(raw.toString(), RecordId.sha256(raw.toString())),
                clean.toString(),
                map,
                edits);
        return new ArticleEnriched(
                revision,
                article,
                text,
                null,
                entities,
                dates,
                quantities,
                quotes,
                claims,
                List.<Issue>of(),
                new ArticleEnriched.Provenance("0.1.0", List.of(new ArticleEnriched.Component("opennlp", "2.5.7"))));
    }
}
