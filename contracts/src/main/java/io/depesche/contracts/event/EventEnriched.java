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
        MissingField.unless(id, "id");
        MissingField.unless(type, "type");
        MissingField.unless(participants, "participants");
        stories = stories == null ? List.of() : List.copyOf(stories);
        slots = slots == null ? List.of() : List.copyOf(slots);
        articles = articles == null ? List.of() : List.copyOf(articles);
    }

    /** {@code <event id>.r<revision>}. */
    public String recordId() {
        return RecordId.ofRevision(id, revision);
    }

    public record Participants(List<NamedEntity> actor, List<NamedEntity> recipient, List<NamedEntity> object) {
        public Participants {
            actor = actor == null ? List.of() : List.copyOf(actor);
            recipient = recipient == null ? List.of() : List.copyOf(recipient);
            object = object == null ? List.of() : List.copyOf(object);
        }
    }

    /** @param same {@code wd:Q…}, only where certain */
    public record NamedEntity(
            @Nullable String entity, String name, @Nullable String same) {}

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
            values = values == null ? List.of() : List.copyOf(values);
        }
    }

    /** One answer, with everyone who gives it. */
    public record SlotValue(Object value, List<Support> support, int voices) {
        public SlotValue {
            support = support == null ? List.of() : List.copyOf(support);
        }
    }

    /**
     * One article's word for an answer.
     *
     * @param claim id of the claim within that article
     * @param attribution whom the article names for it; without an entity the name is the words of the text
     * @param quote the sentence
     */
    public record Support(
            String article,
            @Nullable String externalId,
            String claim,
            String modality,
            @Nullable List<NamedEntity> attribution,
            String quote,
            @Nullable String outlet,
            @Nullable String published) {}

    /**
     * Why there is a new revision.
     *
     * @param kind {@code added}, {@code changed}, {@code retracted}, {@code merged} or {@code split}
     * @param because ids of the articles that caused it
     */
    public record Change(String kind, List<String> slots, List<String> because) {
        public Change {
            slots = slots == null ? List.of() : List.copyOf(slots);
            because = because == null ? List.of() : List.copyOf(because);
        }
    }
}
