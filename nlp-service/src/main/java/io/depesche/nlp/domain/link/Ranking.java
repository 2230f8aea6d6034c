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

    private final KnowledgeBase knowledge;

    Ranking(KnowledgeBase knowledge) {
        this.knowledge = knowledge;
    }

    /**
     * The best of some.
     *
     * @param best {@code null} if there was none to choose from
     * @param certain whether it is clearly the best
     */
    record Choice(@Nullable KnownEntity best, boolean certain) {}

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
        int bestScore = Integer.MIN_VALUE;
        int nextScore = Integer.MIN_VALUE;
        for (KnownEntity entity : entities) {
            int score = score(entity, context, type);
            if (score > bestScore) {
                nextScore = bestScore;
                bestScore = score;
                best = entity;
            } else {
                nextScore = Math.max(nextScore, score);
            }
        }
        return new Choice(best, entities.size() == 1 || best != null && bestScore - nextScore >= CLEARLY);
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
