package io.depesche.nlp.domain.link;

import io.depesche.nlp.domain.kb.KnowledgeBase;
import io.depesche.nlp.domain.kb.KnownEntity;
import io.depesche.nlp.domain.kb.KnownName;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Decides whose name it is where several share it: by how often news speaks of them, by the countries of the story, by who is named
 * already, by the type that the tagger saw. Where the best is not clearly better than the next, nobody is it: a wrong identity is worse
 * than none.
 *
 * <p>Example: {@code Valencia} beside {@code Spanien} is the Spanish city, beside {@code Caracas} the Venezuelan one.
 */
final class Ranking {

    /** As much as a city of ten millions has before a town of half a million. */
    private static final int CLEARLY = 25;

    private static final int OF_THE_STORY = 40;
    private static final int NAMED_BEFORE = 60;
    private static final int SEEN_TYPE = 50;

    /** Less than anybody has; far from the least number, so that differences stay numbers. */
    private static final int NOBODY = -10_000;

    private final KnowledgeBase knowledge;

    Ranking(KnowledgeBase knowledge) {
        this.knowledge = knowledge;
    }

    /**
     * The best of some.
     *
     * @param best {@code null} if there was none to choose from
     * @param certain whether it is clearly the best, or what the name usually means of a town and its state
     * @param usual whether only the latter
     */
    record Choice(@Nullable KnownEntity best, boolean certain, boolean usual) {}

    Choice choose(List<KnownName> names, Context context, @Nullable String type) {
        List<KnownEntity> entities = new ArrayList<>();
        for (KnownName name : names) {
            KnownEntity entity = knowledge.entity(name.entity());
            if (!entities.contains(entity)) {
                entities.add(entity);
            }
        }
        return chooseOf(entities, context, type);
    }

    Choice chooseOf(List<KnownEntity> entities, Context context, @Nullable String type) {
        KnownEntity best = null;
        KnownEntity next = null;
        int bestScore = NOBODY;
        int nextScore = NOBODY;
        int thirdScore = NOBODY;
        for (KnownEntity entity : entities) {
            int score = score(entity, context, type);
            if (score > bestScore) {
                thirdScore = nextScore;
                nextScore = bestScore;
                next = best;
                bestScore = score;
                best = entity;
            } else if (score > nextScore) {
                thirdScore = nextScore;
                nextScore = score;
                next = entity;
            } else {
                thirdScore = Math.max(thirdScore, score);
            }
        }
        if (best == null || next == null || bestScore - nextScore >= CLEARLY) {
            return new Choice(best, best != null, false);
        }
        KnownEntity usual = bestScore - thirdScore >= CLEARLY ? usual(best, next, context) : null;
        return usual == null ? new Choice(best, false, false) : new Choice(usual, true, true);
    }

    /**
     * Of a state or division and the town in it that share a name: the state, the town. Where a body is named whose seat the capital is,
     * the capital: beside the Court of Justice of the European Union {@code Luxemburg} is the city.
     */
    private static @Nullable KnownEntity usual(KnownEntity one, KnownEntity other, Context context) {
        if (one.country() == null || !one.country().equals(other.country())) {
            return null;
        }
        KnownEntity larger = isTown(one) ? other : one;
        KnownEntity town = isTown(one) ? one : other;
        if (!isTown(town) || isTown(larger)) {
            return null;
        }
        if (larger.isCountry()) {
            return context.hasSeatIn(town) ? town : larger;
        }
        return larger.kind().equals("division") ? town : null;
    }

    private static boolean isTown(KnownEntity place) {
        return place.kind().equals("city") || place.kind().equals("capital");
    }

    private static int score(KnownEntity entity, Context context, @Nullable String type) {
        int score = entity.popularity();
        score += context.weightOf(entity.country()) > 0 ? OF_THE_STORY : 0;
        score += context.isNamed(entity) ? NAMED_BEFORE : 0;
        if (type != null) {
            score += entity.type().equals(type) ? SEEN_TYPE : -SEEN_TYPE;
        }
        return score;
    }
}
