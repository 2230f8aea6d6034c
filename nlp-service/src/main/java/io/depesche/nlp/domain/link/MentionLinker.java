package io.depesche.nlp.domain.link;

import io.depesche.contracts.article.Span;
import io.depesche.nlp.domain.kb.KnowledgeBase;
import io.depesche.nlp.domain.kb.KnownEntity;
import io.depesche.nlp.domain.kb.KnownName;
import io.depesche.nlp.domain.kb.KnownName.Kind;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Links mentions whose places are given, all of one document at once: the countries of the certain ones decide the others. Thread-safe.
 */
public final class MentionLinker {

    /** What was printed before, was read by machine from paper. */
    private static final int OLD_BEFORE = 1960;

    private static final int SOVIET_FROM = 1923;
    private static final int SOVIET_TO = 1991;
    private static final String RUSSIA = "wd:Q159";

    private final KnowledgeBase knowledge;
    private final Ranking ranking;
    private final OldSpelling oldSpelling;

    public MentionLinker(KnowledgeBase knowledge) {
        this.knowledge = knowledge;
        this.ranking = new Ranking(knowledge);
        this.oldSpelling = new OldSpelling(knowledge);
    }

    /**
     * A name to be linked.
     *
     * @param words as the document has them
     * @param type {@code PER}, {@code LOC}, {@code ORG} or {@code MISC}; {@code null} if nobody says
     */
    public record Given(String words, @Nullable String type) {}

    /**
     * Whom the mentions mean, in their order; {@code null} for nobody known.
     *
     * @param year in which the document was printed, 0 if nobody knows; in old print, read by machine, spellings of its time and misread
     *     letters are borne with
     */
    public List<@Nullable KnownEntity> link(List<Given> mentions, int year) {
        boolean old = year > 0 && year < OLD_BEFORE;
        List<List<KnownEntity>> meanings = new ArrayList<>();
        Context context = new Context();
        for (Given mention : mentions) {
            List<KnownEntity> entities = inTime(meanings(mention, old), year);
            meanings.add(entities);
            Ranking.Choice choice = ranking.chooseOf(entities, new Context(), null);
            if (choice.best() != null && choice.certain()) {
                context.country(choice.best().country(), 1);
            }
        }
        List<@Nullable KnownEntity> linked = new ArrayList<>();
        for (List<KnownEntity> entities : meanings) {
            Ranking.Choice choice = ranking.chooseOf(entities, context, null);
            linked.add(choice.certain() ? choice.best() : null);
        }
        return linked;
    }

    /** While the Soviet Union stood, papers called it Russia. */
    private List<KnownEntity> inTime(List<KnownEntity> entities, int year) {
        if (year < SOVIET_FROM || year > SOVIET_TO) {
            return entities;
        }
        return entities.stream()
                .map(entity -> RUSSIA.equals(entity.same()) ? sovietUnion(entity) : entity)
                .toList();
    }

    private KnownEntity sovietUnion(KnownEntity russia) {
        return exact("Sowjetunion").stream()
                .map(name -> knowledge.entity(name.entity()))
                .findFirst()
                .orElse(russia);
    }

    private List<KnownEntity> meanings(Given mention, boolean old) {
        for (String form : forms(mention.words(), old)) {
            List<KnownEntity> entities = ofType(exact(form), mention.type());
            if (!entities.isEmpty()) {
                return entities;
            }
        }
        if (old && "LOC".equals(mention.type())) {
            for (String form : forms(mention.words(), true)) {
                List<KnownEntity> entities = ofType(oldSpelling.misread(form), "LOC");
                if (!entities.isEmpty()) {
                    return entities;
                }
            }
            return List.of();
        }
        return "PER".equals(mention.type()) ? knowledge.soundingLike(mention.words()) : List.of();
    }

    private static Set<String> forms(String words, boolean old) {
        Set<String> forms = new LinkedHashSet<>();
        forms.add(words);
        if (old) {
            String plain = OldSpelling.plain(words);
            forms.add(plain);
            forms.addAll(OldSpelling.modern(plain));
            String bare = OldSpelling.withoutKind(plain);
            forms.add(bare);
            forms.addAll(OldSpelling.modern(bare));
        }
        return forms;
    }

    private List<KnownName> exact(String words) {
        Words parts = new Words(words);
        Candidate whole = new KnownNameFinder(knowledge, words, parts).whole(new Span(0, words.length()));
        return whole == null
                ? List.of()
                : whole.names().stream()
                        .filter(name -> name.kind() == Kind.NAME)
                        .toList();
    }

    private List<KnownEntity> ofType(List<KnownName> names, @Nullable String type) {
        return names.stream()
                .map(name -> knowledge.entity(name.entity()))
                .filter(entity -> type == null || entity.type().equals(type))
                .distinct()
                .toList();
    }
}
