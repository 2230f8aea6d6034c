package io.depesche.nlp.domain.link;

import io.depesche.contracts.article.Article.Published;
import io.depesche.contracts.article.ArticleEnriched.Entity;
import io.depesche.contracts.article.Span;
import io.depesche.nlp.domain.kb.KnowledgeBase;
import io.depesche.nlp.domain.kb.KnownEntity;
import io.depesche.nlp.domain.kb.KnownName;
import io.depesche.nlp.domain.kb.KnownName.Kind;
import io.depesche.nlp.domain.language.Background;
import io.depesche.nlp.domain.sentence.Sentence;
import io.depesche.nlp.domain.tag.NameMention;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/**
 * Says whose names they are: known names out of the knowledge base (longest match on word borders), the tagger's names, bodies named by
 * what they are, then what points to them in the same text. Thread-safe; the knowledge base loads in the background from construction on.
 *
 * <p>Example: in {@code Wladimir Putin reiste nach Pjöngjang. Putins Besuch …} two entities with two and one mentions.
 */
public final class EntityLinker {

    /** As much as a city of half a million; a person is hardly called like a place known so well. */
    private static final int WELL_KNOWN = 115;

    private static final List<String> WHERE = List.of(" in ", "In ", " nach ", "Nach ", " aus ", "Aus ");

    private final CompletableFuture<KnowledgeBase> knowledge;
    private final Roles roles = new Roles();
    private final KindNames kinds = new KindNames(roles);
    private final Institutions institutions = new Institutions();
    private final Corrections corrections;
    private final OfficeReferences offices = new OfficeReferences(roles);
    private final PronounReferences pronouns = new PronounReferences(roles);

    public EntityLinker() {
        this(Corrections.NONE, null);
    }

    /**
     * @param corrections what an operator knows better
     * @param knowledge in place of the shipped knowledge base; {@code null} for that
     */
    public EntityLinker(Corrections corrections, @Nullable KnowledgeBase knowledge) {
        this.knowledge = knowledge == null
                ? Background.load(KnowledgeBase::shipped)
                : CompletableFuture.completedFuture(knowledge);
        this.corrections = corrections;
    }

    /**
     * Entities by their first place in the text.
     *
     * @param names where the tagger found names; {@code null} if it did not run: then only known names that are nothing else stand
     * @param published when the article was published; {@code null} if nobody knows
     */
    public List<Entity> link(
            String text, List<Sentence> sentences, @Nullable List<NameMention> names, @Nullable Published published) {
        KnowledgeBase base = knowledge.join();
        Words words = new Words(text);
        List<Candidate> candidates = new KnownNameFinder(base, text, words).find();
        MentionMerge merge = new MentionMerge(text, words, base);
        TaggedNames tagged = new TaggedNames(text, words);
        List<NameMention> whole = names == null
                ? null
                : kinds.said(text, words, tagged.voted(tagged.of(names), merge::isKnown, roles), merge::isKnown);
        List<Mention> mentions = merge.merge(candidates, whole);
        mentions = merge.with(mentions, institutions.find(text, words));
        mentions = MentionMerge.instead(mentions, corrections.find(text, words));
        List<Found> found = resolve(base, text, mentions);
        found.replaceAll(place -> corrections.corrected(text, place));
        found = BracketNames.joined(text, words, ShortNames.joined(text, found));
        found.sort(Comparator.comparing(Found::span));
        found.addAll(adjectives(base, candidates, found, contextOf(found)));
        found.addAll(ShortNames.find(text, words, found));
        found.addAll(offices.find(text, words, found, base, PublicationDays.of(published)));
        found.addAll(pronouns.find(text, words, sentences, found));
        return EntityCollector.collect(found);
    }

    /** First what is certain, then, with what the story is about, the rest. */
    private static List<Found> resolve(KnowledgeBase base, String text, List<Mention> mentions) {
        Ranking ranking = new Ranking(base);
        Context context = new Context();
        for (Mention mention : mentions) {
            Ranking.Choice choice = ranking.choose(mention.names(), new Context(), mention.type());
            if (choice.best() != null && choice.certain() && !choice.usual()) {
                context.name(choice.best());
            }
        }
        List<Found> found = new ArrayList<>();
        SameNames same = new SameNames();
        for (Mention mention : mentions) {
            found.add(new Found(
                    mention.span(),
                    target(base, ranking, context, same, text, mention),
                    Found.NAME,
                    mention.confidence()));
        }
        found.sort(Comparator.comparing(Found::span));
        return found;
    }

    private static Target target(
            KnowledgeBase base, Ranking ranking, Context context, SameNames same, String text, Mention mention) {
        Ranking.Choice choice = ranking.choose(mention.names(), context, mention.type());
        KnownEntity best = choice.best();
        if (best == null && mention.given() == null && "PER".equals(mention.type())) {
            List<KnownEntity> alike = base.soundingLike(mention.span().of(text));
            choice = ranking.chooseOf(alike, context, "PER");
            best = choice.best();
        }
        boolean either = choice.usual()
                && best != null
                && best.isCountry()
                && isPlaceOfAct(text, mention.span().start());
        if (best != null && choice.certain() && !either && !isSomebodyElse(best, mention.type())) {
            return Target.of(best);
        }
        if (mention.given() != null) {
            return mention.given();
        }
        String type = mention.type() != null ? mention.type() : best == null ? "MISC" : best.type();
        return same.of(type, mention.span().of(text), best != null);
    }

    /** {@code in Luxemburg} can be the state and its capital alike. */
    private static boolean isPlaceOfAct(String text, int start) {
        return WHERE.stream().anyMatch(where -> text.startsWith(where, start - where.length()));
    }

    /** A person with the name of a town: {@code Paolo Bergamo}, later {@code Bergamo}. */
    private static boolean isSomebodyElse(KnownEntity known, @Nullable String type) {
        return "PER".equals(type) && known.type().equals("LOC") && known.popularity() < WELL_KNOWN;
    }

    private static Context contextOf(List<Found> found) {
        Context context = new Context();
        for (Found place : found) {
            KnownEntity known = place.target().known();
            if (known != null) {
                context.name(known);
            }
        }
        return context;
    }

    /** Adjectives and inhabitants point to their country without naming it. */
    private static List<Found> adjectives(
            KnowledgeBase base, List<Candidate> candidates, List<Found> names, Context context) {
        Ranking ranking = new Ranking(base);
        List<Found> found = new ArrayList<>();
        int next = 0;
        for (Candidate candidate : candidates) {
            Span span = candidate.span();
            while (next < names.size() && names.get(next).span().end() <= span.start()) {
                next++;
            }
            boolean taken = next < names.size() && names.get(next).span().start() < span.end();
            List<KnownName> pointing = candidate.names().stream()
                    .filter(name -> name.kind() == Kind.ADJECTIVE || name.kind() == Kind.DEMONYM)
                    .toList();
            if (taken || pointing.isEmpty()) {
                continue;
            }
            Ranking.Choice choice = ranking.choose(pointing, context, null);
            if (choice.best() != null && choice.certain()) {
                found.add(new Found(span, Target.of(choice.best()), Found.ADJECTIVE, 0.95));
            }
        }
        return found;
    }
}
