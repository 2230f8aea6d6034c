package io.depesche.nlp.domain.quote;

import io.depesche.contracts.article.ArticleEnriched.Entity;
import io.depesche.contracts.article.ArticleEnriched.EntityReference;
import io.depesche.contracts.article.Span;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The pronouns and titles that were found to stand for a speaker. For one text, not thread-safe. */
final class FoundReferences {

    private final Map<String, List<EntityReference>> references = new LinkedHashMap<>();

    /** A word or phrase stands for an entity. */
    void add(String entity, Span span, String kind) {
        references.computeIfAbsent(entity, id -> new ArrayList<>()).add(new EntityReference(span, kind));
    }

    /** The entities with the references that were found here. */
    List<Entity> completed(List<Entity> entities) {
        if (references.isEmpty()) {
            return entities;
        }
        return entities.stream().map(this::completed).toList();
    }

    private Entity completed(Entity entity) {
        List<EntityReference> found = references.getOrDefault(entity.id(), List.of());
        List<EntityReference> old = entity.references() == null ? List.of() : entity.references();
        List<EntityReference> all = new ArrayList<>(old);
        for (EntityReference reference : found) {
            if (all.stream().noneMatch(other -> other.span().overlaps(reference.span()))) {
                all.add(reference);
            }
        }
        if (all.size() == old.size()) {
            return entity;
        }
        all.sort(Comparator.comparing(EntityReference::span));
        return new Entity(
                entity.id(),
                entity.type(),
                entity.name(),
                entity.same(),
                entity.entity(),
                entity.mentions(),
                all,
                entity.confidence());
    }
}
