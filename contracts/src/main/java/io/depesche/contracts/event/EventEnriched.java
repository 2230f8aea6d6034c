package io.depesche.contracts.event;

import io.depesche.contracts.MissingField;
import io.depesche.contracts.RecordId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One event of the world as all sources tell it: value of {@link io.depesche.contracts.Topics#EVENT_ENRICHED}, written by
 * store-service. Where sources differ, both values stand side by side with their evidence; nothing is merged away.
 *
 * @param id stable over revisions
 * @param storyline the long story it belongs to
 * @param stories ids of the stories that tell it
 * @param type PLOVER 0.8
 * @param voices number of independent sources
 * @param articles ids of the articles that tell it
 */
public record EventEnriched(
        int revision,
        String id,
        @Nullable String storyline,
        List<String> stories,
        String type,
        String frame,
        Participants participants,
        List<Slot> slots,
        int voices,
        List<String> articles,
        @Nullable Change change) {

    public EventEnriched {
        if (revision < 1) {
            throw new MissingField("revision");
        }
        MissingField.unless(id, "id");
        MissingField.unless(type, "type");
        MissingField.unless(frame, "frame");
        MissingField.unless(participants, "participants");
        stories = stories == null ? List.of() : List.copyOf(stories);
        slots = slots == null ? List.of() : List.copyOf(slots);
        articles = articles == null ? List.of() : List.copyOf(articles);
    }

    /** {@code <event id>.r<revision>}. */
    public String recordId() {
        return RecordId.ofRevision(id, revision);
    }

    /** Who takes part, as entities that stay the same over all articles. */
    public record Participants(List<NamedEntity> actor, List<NamedEntity> recipient, List<NamedEntity> object) {
        public Participants {
            actor = actor == null ? List.of() : List.copyOf(actor);
            recipient = recipient == null ? List.of() : List.copyOf(recipient);
            object = object == null ? List.of() : List.copyOf(object);
        }
    }

    /**
     * An entity of the world.
     *
     * @param entity own stable id, {@link RecordId#ofEntity}
     * @param same {@code wd:Q…}, only where certain
     */
    public record NamedEntity(
            String entity, String name, @Nullable String same) {
        public NamedEntity {
            MissingField.unless(entity, "entity");
            MissingField.unless(name, "name");
        }
    }

    /**
     * Whom an article names for a claim: an entity, or only words of the text.
     *
     * @param words set where, and only where, no entity is known
     */
    public record Attribution(
            @Nullable String entity,
            @Nullable String name,
            @Nullable String same,
            @Nullable String words) {
        public Attribution {
            if (entity == null && words == null) {
                throw new MissingField("attribution.entity");
            }
        }
    }

    /**
     * One question about the event and the answers of the sources.
     *
     * @param slot {@code time}, {@code quantity}, {@code place}, {@code actor}, {@code status} or {@code object}
     * @param verdict {@code agreed}, {@code compatible}, {@code contested}, {@code single} or {@code superseded}
     */
    public record Slot(
            String slot,
            String verdict,
            List<SlotValue> values,
            @Nullable String explanation) {
        public Slot {
            MissingField.unless(slot, "slots.slot");
            MissingField.unless(verdict, "slots.verdict");
            values = values == null ? List.of() : List.copyOf(values);
        }
    }

    /**
     * One answer, with everyone who gives it.
     *
     * @param value day, number with comparator and unit, name or state, such as {@code 2026-11-16} or {@code >10000 person}
     * @param voices number of independent sources that give it
     */
    public record SlotValue(String value, List<Support> support, int voices) {
        public SlotValue {
            MissingField.unless(value, "slots.values.value");
            support = support == null ? List.of() : List.copyOf(support);
        }
    }

    /**
     * One article's word for an answer.
     *
     * @param claim id of the claim within that article
     * @param attribution whom the article names for it
     * @param quote the sentence
     */
    public record Support(
            String article,
            @Nullable String externalId,
            String claim,
            String modality,
            @Nullable List<Attribution> attribution,
            String quote,
            @Nullable String outlet,
            @Nullable String published) {
        public Support {
            MissingField.unless(article, "support.article");
            MissingField.unless(claim, "support.claim");
            MissingField.unless(modality, "support.modality");
            MissingField.unless(quote, "support.quote");
            attribution = attribution == null ? null : List.copyOf(attribution);
        }
    }

    /**
     * Why there is a new revision.
     *
     * @param kind {@code added}, {@code changed}, {@code retracted}, {@code merged} or {@code split}
     * @param because ids of the articles that caused it
     */
    public record Change(String kind, List<String> slots, List<String> because) {
        public Change {
            MissingField.unless(kind, "change.kind");
            slots = slots == null ? List.of() : List.copyOf(slots);
            because = because == null ? List.of() : List.copyOf(because);
        }
    }
}
