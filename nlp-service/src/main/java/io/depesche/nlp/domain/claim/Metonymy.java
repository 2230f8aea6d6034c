package io.depesche.nlp.domain.claim;

import io.depesche.contracts.article.ArticleEnriched.Claim;
import io.depesche.contracts.article.ArticleEnriched.Entity;
import io.depesche.contracts.article.Issue;
import io.depesche.contracts.article.Party;
import io.depesche.contracts.article.Span;
import io.depesche.nlp.domain.lexicon.Rows;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Towns that act: {@code Moskau wies die Vorwürfe zurück} speaks of the government of Russia. The claim keeps the town, as the text
 * has it; an issue says for whom it stands, so that both readings are in the record.
 */
final class Metonymy {

    private static final String TABLE = "/nlp/claim/capitals.tsv";

    private final Map<String, Seat> seats = new HashMap<>();

    private record Seat(String state, String name) {}

    Metonymy() {
        for (List<String> row : Rows.read(TABLE, 4)) {
            seats.put(row.get(0), new Seat(row.get(1), row.get(3)));
        }
    }

    /** The states of the record for which the towns among some parties stand, unless they are among them. */
    List<Party> statesOf(List<Party> parties, List<Entity> entities) {
        List<Party> states = new ArrayList<>(0);
        for (Party party : parties) {
            Entity town = party instanceof Party.OfEntity entity ? byId(entity.id(), entities) : null;
            Seat seat = town == null || town.same() == null ? null : seats.get(town.same());
            if (seat != null) {
                add(seat.state(), entities, parties, states);
            }
        }
        return states;
    }

    private static void add(String same, List<Entity> entities, List<Party> parties, List<Party> states) {
        for (Entity entity : entities) {
            Party state = new Party.OfEntity(entity.id());
            if (same.equals(entity.same()) && !parties.contains(state)) {
                states.add(state);
            }
        }
    }

    private static @Nullable Entity byId(String id, List<Entity> entities) {
        for (Entity entity : entities) {
            if (entity.id().equals(id)) {
                return entity;
            }
        }
        return null;
    }

    /** One issue for each town that acts, speaks or is acted upon, at its first mention in such a claim. */
    List<Issue> of(List<Claim> claims, List<Entity> entities) {
        Map<String, Entity> towns = new HashMap<>();
        for (Entity entity : entities) {
            if (entity.same() != null && seats.containsKey(entity.same())) {
                towns.put(entity.id(), entity);
            }
        }
        List<Issue> issues = new ArrayList<>();
        Set<String> said = new HashSet<>();
        for (Claim claim : towns.isEmpty() ? List.<Claim>of() : claims) {
            List<Party> parties = new ArrayList<>(claim.args().actor());
            parties.addAll(claim.attribution());
            for (Party party : parties) {
                Entity town = party instanceof Party.OfEntity entity ? towns.get(entity.id()) : null;
                Seat seat = town == null ? null : seats.get(town.same());
                if (town != null && seat != null && said.add(town.id())) {
                    issues.add(new Issue(
                            Issue.METONYMY,
                            mention(town, claim.evidence()),
                            Issue.Severity.INFO,
                            "%s stands for the government of %s (%s)"
                                    .formatted(town.name(), seat.name(), seat.state())));
                }
            }
        }
        return issues;
    }

    private static @Nullable Span mention(Entity town, Span evidence) {
        for (Span span : town.mentions()) {
            if (evidence.start() <= span.start() && span.end() <= evidence.end()) {
                return span;
            }
        }
        return null;
    }
}
