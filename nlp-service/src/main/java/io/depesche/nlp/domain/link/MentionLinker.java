package io.depesche.nlp.domain.link;

import io.depesche.contracts.article.Span;
import io.depesche.nlp.domain.kb.KnowledgeBase;
import io.depesche.nlp.domain.kb.KnownEntity;
import io.depesche.nlp.domain.kb.KnownName;
import io.depesche.nlp.domain.kb.KnownName.Kind;
import io.depesche.nlp.domain.lexicon.GermanLexicon;
import io.depesche.nlp.domain.lexicon.Reading.WordClass;
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

    private static final Set<String> STATES = Set.of("Republik", "Republick", "Königreich", "Reich", "Reiches");
    private static final int SHORTEST_TOWN = 4;
    private static final int WELL_KNOWN = 115;

    private final KnowledgeBase knowledge;
    private final Ranking ranking;
    private final MisreadNames misread;
    private final Abbreviations abbreviations;

    public MentionLinker(KnowledgeBase knowledge) {
        this.knowledge = knowledge;
        this.ranking = new Ranking(knowledge);
        this.misread = new MisreadNames(knowledge);
        this.abbreviations = new Abbreviations(knowledge);
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
            return oldPlaces(OldSpelling.plain(mention.words()));
        }
        return "PER".equals(mention.type()) ? knowledge.soundingLike(mention.words()) : List.of();
    }

    /** What old print says otherwise than by a known name. */
    private List<KnownEntity> oldPlaces(String plain) {
        String division = OldSpelling.ofDivision(plain);
        if (division != null) {
            for (String form : forms(division, true)) {
                List<KnownEntity> entities = ofType(exact(form), "LOC").stream()
                        .filter(entity -> entity.kind().equals("division"))
                        .toList();
                if (!entities.isEmpty()) {
                    return entities;
                }
            }
        }
        String bare = OldSpelling.withoutAdjectives(plain);
        for (String form : forms(bare, true)) {
            List<KnownEntity> entities = ofType(exact(form), "LOC");
            if (entities.isEmpty()) {
                entities = abbreviations.of(form);
            }
            if (!entities.isEmpty()) {
                return entities;
            }
        }
        List<KnownEntity> pointed = pointedTo(plain);
        if (!pointed.isEmpty()) {
            return pointed;
        }
        for (String form : forms(bare, true)) {
            List<KnownEntity> entities = ofType(misread.find(form), "LOC");
            if (!entities.isEmpty()) {
                return entities;
            }
        }
        return List.of();
    }

    /** {@code argentinischen Republik} and {@code Thüringischen} by the adjective, {@code Berliner} by its town. */
    private List<KnownEntity> pointedTo(String words) {
        int blank = words.indexOf(' ');
        if (blank < 0 || STATES.contains(words.substring(blank + 1))) {
            Candidate adjective = whole(blank < 0 ? words : words.substring(0, blank));
            List<KnownEntity> states = adjective == null
                    ? List.of()
                    : adjective.names().stream()
                            .filter(name -> name.kind() == Kind.ADJECTIVE)
                            .map(name -> knowledge.entity(name.entity()))
                            .distinct()
                            .toList();
            if (!states.isEmpty()) {
                return states;
            }
        }
        boolean ofTown = blank < 0 && words.endsWith("er") && words.length() >= SHORTEST_TOWN + 2;
        return ofTown ? ofType(exact(words.substring(0, words.length() - 2)), "LOC") : firstPart(words);
    }

    /** {@code Mittelmeerküste} speaks of the sea; {@code Zürichsee} is a lake of its own. */
    private List<KnownEntity> firstPart(String words) {
        for (int cut = words.length() - SHORTEST_TOWN; cut >= SHORTEST_TOWN && words.indexOf(' ') < 0; cut--) {
            String rest = words.substring(cut);
            String noun = Character.toUpperCase(rest.charAt(0)) + rest.substring(1);
            if (Character.isLetter(rest.charAt(0))
                    && HeadWords.typeOf(rest) == null
                    && GermanLexicon.shared().isA(WordClass.NOUN, noun)) {
                List<KnownEntity> first = ofType(exact(words.substring(0, cut)), "LOC").stream()
                        .filter(place -> place.popularity() >= WELL_KNOWN)
                        .toList();
                if (!first.isEmpty()) {
                    return first;
                }
            }
        }
        return List.of();
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
            if (!bare.isEmpty() && Character.isLowerCase(bare.charAt(0))) {
                forms.add(Character.toUpperCase(bare.charAt(0)) + bare.substring(1)); // schwarze Meer
            }
        }
        return forms;
    }

    private List<KnownName> exact(String words) {
        Candidate whole = whole(words);
        return whole == null
                ? List.of()
                : whole.names().stream()
                        .filter(name -> name.kind() == Kind.NAME)
                        .toList();
    }

    private @Nullable Candidate whole(String words) {
        return new KnownNameFinder(knowledge, words, new Words(words)).whole(new Span(0, words.length()));
    }

    private List<KnownEntity> ofType(List<KnownName> names, @Nullable String type) {
        return names.stream()
                .map(name -> knowledge.entity(name.entity()))
                .filter(entity -> type == null || entity.type().equals(type))
                .distinct()
                .toList();
    }
}
