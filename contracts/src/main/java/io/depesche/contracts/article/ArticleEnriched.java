package io.depesche.contracts.article;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.depesche.contracts.FieldOutOfRange;
import io.depesche.contracts.MissingField;
import io.depesche.contracts.RecordId;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An article cleaned and read by machine: value of {@link io.depesche.contracts.Topics#ARTICLE_ENRICHED}, written by nlp-service. It
 * is a pure function of the {@link ArticleFetched} and the pipeline's version: no run time, no offset of a topic.
 *
 * <p>A list that is {@code null} was not computed by this version of the pipeline; an empty list was computed and nothing was found.
 *
 * @param text raw and clean text and every difference between them
 * @param damage how damaged the text is
 */
public record ArticleEnriched(
        int revision,
        Article article,
        Text text,
        @Nullable Damage damage,
        @Nullable List<Entity> entities,
        @Nullable List<DateMention> dates,
        @Nullable List<Quantity> quantities,
        @Nullable List<Quote> quotes,
        @Nullable List<Claim> claims,
        List<Issue> issues,
        Provenance provenance) {

    public ArticleEnriched {
        MissingField.unless(article, "article");
        MissingField.unless(text, "text");
        MissingField.unless(provenance, "provenance");
        if (revision < 1) {
            throw new MissingField("revision");
        }
        entities = entities == null ? null : List.copyOf(entities);
        dates = dates == null ? null : List.copyOf(dates);
        quantities = quantities == null ? null : List.copyOf(quantities);
        quotes = quotes == null ? null : List.copyOf(quotes);
        claims = claims == null ? null : List.copyOf(claims);
        issues = issues == null ? List.of() : List.copyOf(issues);
    }

    /** {@code <article id>.r<revision>}. */
    public String recordId() {
        return RecordId.ofRevision(article.id(), revision);
    }

    /**
     * The text twice, and the way from one to the other.
     *
     * @param offsets unit of every offset in the record: {@code utf16} or {@code codepoint}
     * @param clean the text that all spans of the record point into
     * @param map equal runs, in order
     * @param edits in the order of their place in the raw text
     */
    public record Text(String offsets, Raw raw, String clean, List<EqualRun> map, List<Edit> edits) {

        public static final String UTF16 = "utf16";
        public static final String CODEPOINT = "codepoint";

        public Text {
            MissingField.unless(offsets, "text.offsets");
            MissingField.unless(raw, "text.raw");
            MissingField.unless(clean, "text.clean");
            map = List.copyOf(MissingField.unless(map, "text.map"));
            edits = List.copyOf(MissingField.unless(edits, "text.edits"));
        }
    }

    /** The text as it came, with the hash of its UTF-8 bytes. */
    public record Raw(String text, String sha256) {
        public Raw {
            MissingField.unless(text, "text.raw.text");
            MissingField.unless(sha256, "text.raw.sha256");
        }
    }

    /**
     * Estimate of the damage that machine translation left.
     *
     * @param score 0 (clean) to 1
     * @param from likely source language
     */
    public record Damage(
            double score,
            boolean machineTranslated,
            @Nullable String from,
            List<String> evidence) {
        public Damage {
            FieldOutOfRange.unlessShare(score, "damage.score");
            evidence = evidence == null ? List.of() : List.copyOf(evidence);
        }
    }

    /**
     * One person, place, organisation or named thing of the text.
     *
     * @param id id within this record: {@code e1}, {@code e2} …
     * @param type {@code PER}, {@code LOC}, {@code ORG}, {@code MISC} or {@code EVENT}
     * @param name its usual name, which need not stand in the text
     * @param same {@code wd:Q…}, only where the identity is certain
     * @param entity own stable id, {@link RecordId#ofEntity}
     * @param mentions where it is named
     * @param references where it is meant without being named
     */
    public record Entity(
            String id,
            String type,
            String name,
            @Nullable String same,
            String entity,
            List<Span> mentions,
            @Nullable List<EntityReference> references,
            double confidence) {
        public Entity {
            MissingField.unless(id, "entities.id");
            MissingField.unless(type, "entities.type");
            MissingField.unless(name, "entities.name");
            MissingField.unless(entity, "entities.entity");
            mentions = List.copyOf(MissingField.unless(mentions, "entities.mentions"));
            references = references == null ? null : List.copyOf(references);
            FieldOutOfRange.unlessShare(confidence, "entities.confidence");
        }
    }

    /** @param kind {@code adjective}, {@code nominal} or {@code pronoun} */
    public record EntityReference(Span span, String kind) {
        public EntityReference {
            MissingField.unless(span, "entities.references.span");
            MissingField.unless(kind, "entities.references.kind");
        }
    }

    /**
     * A date, time, duration or set of dates (TIMEX3), also as an interval of days.
     *
     * @param type {@code DATE}, {@code TIME}, {@code DURATION} or {@code SET}
     * @param value TIMEX3 value, such as {@code 2026-11} or {@code P3D}
     * @param mod TIMEX3 modifier, such as {@code START}
     */
    public record DateMention(
            String id,
            Span span,
            String type,
            String value,
            @Nullable String mod,
            @Nullable String earliest,
            @Nullable String latest,
            double confidence) {
        public DateMention {
            MissingField.unless(id, "dates.id");
            MissingField.unless(span, "dates.span");
            MissingField.unless(type, "dates.type");
            MissingField.unless(value, "dates.value");
            FieldOutOfRange.unlessShare(confidence, "dates.confidence");
        }
    }

    /**
     * A number with its unit and bounds. Absent numbers are written as {@code null}, as the contract demands; decimal, so that 10000
     * does not come back as 10000.0.
     *
     * @param comparator one of {@code = ~ > >= < <= range}
     * @param unit {@code person}, {@code percent}, ISO 4217, SI symbol, else the German noun
     * @param of what is counted, in the words of the text
     */
    public record Quantity(
            String id,
            Span span,

            @JsonInclude(JsonInclude.Include.ALWAYS) @Nullable
            BigDecimal value,

            @JsonInclude(JsonInclude.Include.ALWAYS) @Nullable
            BigDecimal min,

            @JsonInclude(JsonInclude.Include.ALWAYS) @Nullable
            BigDecimal max,

            String comparator,
            String unit,
            @Nullable String of,
            double confidence) {
        public Quantity {
            MissingField.unless(id, "quantities.id");
            MissingField.unless(span, "quantities.span");
            FieldOutOfRange.unlessPlain(value, "quantities.value");
            FieldOutOfRange.unlessPlain(min, "quantities.min");
            FieldOutOfRange.unlessPlain(max, "quantities.max");
            MissingField.unless(comparator, "quantities.comparator");
            MissingField.unless(unit, "quantities.unit");
            FieldOutOfRange.unlessShare(confidence, "quantities.confidence");
        }
    }

    /**
     * Direct or indirect speech and who is said to have said it.
     *
     * @param type {@code direct} or {@code indirect}
     * @param span what is said, without the marks
     * @param cue the words that introduce it
     */
    public record Quote(
            String id,
            String type,
            Span span,
            List<Party> speakers,
            @Nullable Span cue,
            double confidence) {
        public Quote {
            MissingField.unless(id, "quotes.id");
            MissingField.unless(type, "quotes.type");
            MissingField.unless(span, "quotes.span");
            FieldOutOfRange.unlessShare(confidence, "quotes.confidence");
            speakers = speakers == null ? List.of() : List.copyOf(speakers);
        }
    }

    /**
     * Who did what to whom, as one sentence of this article says it.
     *
     * @param type PLOVER 0.8
     * @param mode PLOVER mode, where the type has one
     * @param frame finer kind, such as {@code treaty.sign}
     * @param modality {@code asserted}, {@code reported}, {@code denied} or {@code planned}
     * @param hedged whether the sentence itself doubts it
     * @param condition the clause that it depends on
     * @param trigger the word that names the act
     * @param evidence the sentence or clause
     * @param by id of the rule that found it
     */
    public record Claim(
            String id,
            String type,
            @Nullable String mode,
            String frame,
            Arguments args,
            String modality,
            @Nullable Boolean hedged,
            @Nullable Span condition,
            List<Party> attribution,
            Span trigger,
            Span evidence,
            double confidence,
            String by) {
        public Claim {
            MissingField.unless(id, "claims.id");
            MissingField.unless(type, "claims.type");
            MissingField.unless(frame, "claims.frame");
            MissingField.unless(args, "claims.args");
            MissingField.unless(modality, "claims.modality");
            MissingField.unless(trigger, "claims.trigger");
            MissingField.unless(evidence, "claims.evidence");
            FieldOutOfRange.unlessShare(confidence, "claims.confidence");
            MissingField.unless(by, "claims.by");
            attribution = attribution == null ? List.of() : List.copyOf(attribution);
        }
    }

    /** Arguments of a claim; time, place and quantity are ids of this record. */
    public record Arguments(
            List<Party> actor,
            List<Party> recipient,
            List<Party> object,
            @Nullable String time,
            @Nullable String place,
            @Nullable String quantity) {
        public Arguments {
            actor = actor == null ? List.of() : List.copyOf(actor);
            recipient = recipient == null ? List.of() : List.copyOf(recipient);
            object = object == null ? List.of() : List.copyOf(object);
        }
    }

    /** Which pipeline made the record; equal provenance and equal input give equal bytes. */
    public record Provenance(String pipeline, List<Component> components) {
        public Provenance {
            MissingField.unless(pipeline, "provenance.pipeline");
            components = components == null ? List.of() : List.copyOf(components);
        }
    }

    /** One component of the pipeline. */
    public record Component(String name, String version) {
        public Component {
            MissingField.unless(name, "provenance.components.name");
            MissingField.unless(version, "provenance.components.version");
        }
    }
}
