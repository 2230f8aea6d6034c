package io.depesche.store;

import io.depesche.contracts.RecordId;
import io.depesche.contracts.WireJson;
import io.depesche.contracts.article.Article;
import io.depesche.contracts.article.Article.Outlet;
import io.depesche.contracts.article.Article.Published;
import io.depesche.contracts.article.ArticleEnriched;
import io.depesche.contracts.article.ArticleEnriched.Entity;
import io.depesche.contracts.article.ArticleEnriched.Provenance;
import io.depesche.contracts.article.ArticleEnriched.Raw;
import io.depesche.contracts.article.ArticleEnriched.Text;
import io.depesche.contracts.article.Edit;
import io.depesche.contracts.article.EqualRun;
import io.depesche.contracts.article.Span;
import io.depesche.store.domain.intake.IncomingRecord;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Builds enriched articles for tests: a valid one from the start, changed where the test looks. */
public final class EnrichedArticles {

    public static final String TOPIC = "news.article.enriched.v1";
    public static final Instant FETCHED = Instant.parse("2026-11-20T08:00:00Z");

    private final String id;
    private int revision = 1;
    private String title = "Der Stadtrat von Lindenau stimmt dem Haushalt zu";
    private String text = "Der Stadtrat von Lindenau hat den Vertrag gebilligt. Die Brücke wird gebaut.";
    private String fetched = FETCHED.toString();
    private @Nullable String published = "2026-11-19";
    private String language = "de";
    private Outlet outlet = new Outlet("lindenau.example", "Lindenauer Bote");
    private final List<Entity> entities = new ArrayList<>();
    private final List<Edit> edits = new ArrayList<>();

    private EnrichedArticles(String id) {
        this.id = id;
    }

    /** An article whose id is derived from a word of the test. */
    public static EnrichedArticles article(String word) {
        return new EnrichedArticles(RecordId.ofArticle(null, "test", word));
    }

    public EnrichedArticles revision(int number) {
        this.revision = number;
        return this;
    }

    public EnrichedArticles title(String words) {
        this.title = words;
        return this;
    }

    public EnrichedArticles text(String words) {
        this.text = words;
        return this;
    }

    public EnrichedArticles fetched(Instant moment) {
        this.fetched = moment.toString();
        return this;
    }

    public EnrichedArticles published(@Nullable String value) {
        this.published = value;
        return this;
    }

    public EnrichedArticles language(String tag) {
        this.language = tag;
        return this;
    }

    public EnrichedArticles outlet(String domain, String name) {
        this.outlet = new Outlet(domain, name);
        return this;
    }

    public EnrichedArticles entity(String name, @Nullable String same, int mentions) {
        List<Span> spans = new ArrayList<>();
        for (int i = 0; i < mentions; i++) {
            spans.add(new Span(i * 10, i * 10 + 5));
        }
        entities.add(new Entity(
                "e" + (entities.size() + 1), "PER", name, same, RecordId.ofEntity("PER", name), spans, null, 0.9));
        return this;
    }

    public EnrichedArticles edit(String rule) {
        edits.add(new Edit(new Span(3, 4), " ", "SPACE_MISS", Edit.Tier.AUTO, Edit.Action.REPLACE, rule, 0.99, null));
        return this;
    }

    public String id() {
        return id;
    }

    public ArticleEnriched build() {
        Published when = published == null ? null : new Published(published, published, published, "given", 1.0);
        return new ArticleEnriched(
                revision,
                new Article(id, null, null, outlet, language, null, title, when, fetched, null),
                new Text(
                        Text.UTF16,
                        new Raw(text, RecordId.sha256(text)),
                        text,
                        List.of(new EqualRun(0, 0, text.length())),
                        edits),
                null,
                entities,
                null,
                null,
                null,
                null,
                List.of(),
                new Provenance("test-1", List.of()));
    }

    public byte[] bytes() {
        return WireJson.write(build());
    }

    /** The record as it would stand at an offset of partition 0. */
    public IncomingRecord at(long offset) {
        return record(offset, id, bytes());
    }

    public static IncomingRecord record(long offset, @Nullable String key, byte @Nullable [] value) {
        return new IncomingRecord(TOPIC, 0, offset, FETCHED.plusSeconds(1), key, TOPIC, value);
    }
}
