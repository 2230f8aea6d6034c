package io.depesche.nlp.domain.link;

import io.depesche.contracts.RecordId;
import io.depesche.contracts.article.ArticleEnriched.Entity;
import io.depesche.contracts.article.ArticleEnriched.EntityReference;
import io.depesche.contracts.article.Span;
import io.depesche.nlp.domain.link.Gazetteer.Kind;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Brings all places of one entity together and numbers the entities by their first place in the text. */
final class EntityCollector {

    /** Type and name are the identity of an entity. */
    private record Identity(String type, String name) {}

    private EntityCollector() {}

    static List<Entity> collect(List<Found> found) {
        Map<Identity, List<Found>> byIdentity = new LinkedHashMap<>();
        found.stream().sorted(Comparator.comparing(Found::span)).forEach(place -> byIdentity
                .computeIfAbsent(
                        new Identity(place.entity().type(), place.entity().name()), identity -> new ArrayList<>())
                .add(place));
        List<Entity> entities = new ArrayList<>();
        for (List<Found> places : byIdentity.values()) {
            entities.add(entity("e" + (entities.size() + 1), places));
        }
        return entities;
    }

    private static Entity entity(String id, List<Found> places) {
        KnownEntity known = places.getFirst().entity();
        List<Span> mentions = new ArrayList<>();
        List<EntityReference> references = new ArrayList<>();
        double confidence = 0;
        for (Found place : places) {
            confidence = Math.max(confidence, place.confidence());
            if (place.kind() == Kind.NAME) {
                mentions.add(place.span());
            } else {
                references.add(new EntityReference(place.span(), "adjective"));
            }
        }
        return new Entity(
                id,
                known.type(),
                known.name(),
                known.same(),
                RecordId.ofEntity(known.type(), known.name()),
                mentions,
                references.isEmpty() ? null : references,
                confidence);
    }
}
