package io.depesche.contracts.story;

import io.depesche.contracts.MissingField;
import io.depesche.contracts.RecordId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The articles of one story: value of {@link io.depesche.contracts.Topics#STORY_UPDATED}, written by store-service.
 *
 * @param id stable over revisions
 * @param storyline the long story it belongs to
 * @param label a headline
 * @param first publication of the first member, ISO 8601
 * @param last publication of the last member, ISO 8601
 */
public record StoryUpdated(
        int revision,
        String id,
        @Nullable String storyline,
        @Nullable String label,
        @Nullable String first,
        @Nullable String last,
        List<Member> members,
        @Nullable Lineage lineage) {

    public StoryUpdated {
        if (revision < 1) {
            throw new MissingField("revision");
        }
        MissingField.unless(id, "id");
        members = members == null ? List.of() : List.copyOf(members);
    }

    /** {@code <story id>.r<revision>}. */
    public String recordId() {
        return RecordId.ofRevision(id, revision);
    }

    /**
     * An article of the story.
     *
     * @param voice id of the independent source it speaks for
     * @param via agency or outlet that it repeats
     */
    public record Member(
            String article,
            @Nullable String externalId,
            @Nullable String outlet,
            @Nullable String published,
            @Nullable String voice,
            @Nullable String via) {
        public Member {
            MissingField.unless(article, "members.article");
        }
    }

    /** Which stories it grew from. */
    public record Lineage(List<String> mergedFrom, List<String> splitFrom) {
        public Lineage {
            mergedFrom = mergedFrom == null ? List.of() : List.copyOf(mergedFrom);
            splitFrom = splitFrom == null ? List.of() : List.copyOf(splitFrom);
        }
    }
}
