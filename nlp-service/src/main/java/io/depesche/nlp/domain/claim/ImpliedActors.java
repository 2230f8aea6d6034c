package io.depesche.nlp.domain.claim;

import io.depesche.contracts.article.ArticleEnriched.Entity;
import io.depesche.contracts.article.Party;
import io.depesche.nlp.domain.claim.Trigger.Role;
import io.depesche.nlp.domain.grammar.Clause;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Who did what a sentence tells without saying who. {@code Alle Kunden würden angeschrieben, sagte ein Sprecher der Bank}: the bank;
 * {@code Vereinbart wurde auch ein Austausch}: those who agreed before; {@code … muss die Strafe zahlen}: the court of the article.
 */
final class ImpliedActors {

    /** So many mentions around an act are looked at for a court or a ship. */
    private static final int MENTIONS_AROUND = 60;

    private static final Set<String> ADDING =
            Set.of("auch", "außerdem", "zudem", "dabei", "daneben", "ferner", "zugleich");

    /** What a speaker tells of his own house; harm and blame are rather done by others. */
    private static final Set<String> OWN_ACTS =
            Set.of("AID", "COOPERATE", "CONCEDE", "RETREAT", "AGREE", "SANCTION", "SUPPORT", "CONSULT", "REJECT");

    /** In place of a class: who says that it must be done. */
    static final String SPEAKER = "speaker";

    private static final String COMPANY = "@company";

    private static final Set<String> ACTS_OF_AUTHORITY = Set.of("COERCE", "ACCUSE");

    private final Ontology ontology;
    private final Discourse discourse;
    private final CommonNouns nouns;
    private final Spokesmen spokesmen;
    private final String text;

    ImpliedActors(Ontology ontology, Discourse discourse, CommonNouns nouns, Spokesmen spokesmen, String text) {
        this.ontology = ontology;
        this.discourse = discourse;
        this.nouns = nouns;
        this.spokesmen = spokesmen;
        this.text = text;
    }

    /**
     * @param speaker who tells of it
     * @param before actors of the claim before, if it stands near
     */
    List<Party> of(Match match, List<Party> speaker, List<Party> before) {
        boolean said =
                !match.of(Role.ACTOR).isEmpty() || !match.of(Role.ANY_ACTOR).isEmpty();
        if (said) {
            return List.of();
        }
        Frame frame = match.frame();
        if (frame.agents().contains(SPEAKER)) {
            return speaker;
        }
        for (String className : frame.agents()) {
            Party found = className.equals(COMPANY)
                    ? company()
                    : nearest(className, match.word().start());
            if (found != null) {
                return List.of(found);
            }
        }
        Clause clause = match.clause();
        boolean passive = clause.verbs() != null && clause.verbs().passive() && match.noun() == null;
        boolean told = match.strength() == Match.Strength.TOLD_NOUN;
        if (!passive && !told || frame.secret() || frame.type().equals("ASSAULT")) {
            return List.of();
        }
        List<Party> own = ofSpeaker(frame, speaker);
        return own.isEmpty() && ADDING.stream().anyMatch(clause::has) ? before : own;
    }

    private @Nullable Party company() {
        String key = nouns.company();
        return key == null ? null : discourse.party(key);
    }

    private List<Party> ofSpeaker(Frame frame, List<Party> speaker) {
        List<Party> found = new ArrayList<>(1);
        for (Party party : speaker) {
            Party body = spokesmen.isCounsel(party) ? party : spokesmen.body(party);
            boolean authority = is(body, "@authority") || is(body, "@police") || is(body, "@prosecution");
            boolean house = !body.equals(party) || authority || is(body, "@company");
            boolean can =
                    house && OWN_ACTS.contains(frame.type()) || authority && ACTS_OF_AUTHORITY.contains(frame.type());
            if (can && !found.contains(body)) {
                found.add(body);
            }
        }
        return found;
    }

    private boolean is(Party party, String className) {
        if (party instanceof Party.OfEntity entity) {
            return discourse.descriptions().isCalled(entity.id(), className);
        }
        return party instanceof Party.OfWords words && ontology.isA(className, Nouns.ofName(words.words()));
    }

    /** The one of a class who is named nearest before an act, else behind it. */
    private @Nullable Party nearest(String className, int offset) {
        int at = discourse.last(offset);
        for (int i = at; i >= 0 && i > at - MENTIONS_AROUND; i--) {
            Party party = named(discourse.mention(i), className);
            if (party != null) {
                return party;
            }
        }
        for (int i = at + 1; i < discourse.size() && i < at + MENTIONS_AROUND; i++) {
            Party party = named(discourse.mention(i), className);
            if (party != null) {
                return party;
            }
        }
        return null;
    }

    private @Nullable Party named(Mention mention, String className) {
        String key = mention.key();
        if (key != null) {
            Entity entity = discourse.entity(key);
            boolean person = entity != null && entity.type().equals("PER");
            return !person && discourse.descriptions().isCalled(key, className) ? discourse.party(key) : null;
        }
        String determiner = mention.phrase().determiner();
        boolean fits = determiner != null
                && !mention.phrase().negated()
                && ontology.isA(className, Nouns.keys(mention.phrase().head()));
        if (!fits) {
            return null;
        }
        String meant = nouns.meant(mention.phrase(), mention.offset());
        return meant == null
                ? new Party.OfWords(
                        mention.phrase().span().of(text), mention.phrase().span())
                : discourse.party(meant);
    }
}
