package io.depesche.nlp.domain.link;

import io.depesche.contracts.RecordId;
import io.depesche.contracts.article.ArticleEnriched.Entity;
import io.depesche.contracts.article.ArticleEnriched.EntityReference;
import io.depesche.contracts.article.Span;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Brings all places of one entity together and numbers the entities by their first place in the text. */
final class EntityCollector {

    private EntityCollector() {}

    static List<Entity> collect(List<Found> found) {
        Map<String, List<Found>> byIdentity = new LinkedHashMap<>();
        found.stream().sorted(Comparator.comparing(Found::span)).forEach(place -> byIdentity
                .computeIfAbsent(place.target().identity(), identity -> new ArrayList<>())
                .add(place));
        List<Entity> entities = new ArrayList<>();
        for (List<Found> places : byIdentity.values()) {
            entities.add(entity("e" + (entities.size() + 1), places));
        }
        return entities;
    }

    private static Entity entity(String id, List<Found> places) {
        Target target = places.getFirst().target();
        List<Span> mentions = new ArrayList<>();
        List<EntityReference> references = new ArrayList<>();
        double confidence = 0;
        for (Found place : places) {
            confidence = Math.max(confidence, place.confidence());
            if (place.isName()) {
                mentions.add(place.span());
            } else {
                references.add(new EntityReference(place.span(), place.kind()));
            }
        }
        return new Entity(
                id,
                target.type(),
                target.name(),
                target.same(),
                RecordId.ofEntity(target.type(), target.name()),
                mentions,
                references.isEmpty() ? null : references,
                confidence);
    }
}
