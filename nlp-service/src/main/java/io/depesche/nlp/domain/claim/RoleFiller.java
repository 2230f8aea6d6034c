package io.depesche.nlp.domain.claim;

import io.depesche.contracts.article.ArticleEnriched.Entity;
import io.depesche.contracts.article.Party;
import io.depesche.contracts.article.Span;
import io.depesche.nlp.domain.claim.Trigger.Role;
import io.depesche.nlp.domain.grammar.Clause;
import io.depesche.nlp.domain.grammar.Phrase;
import io.depesche.nlp.domain.grammar.Verb;
import io.depesche.nlp.domain.grammar.Word;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Fills the roles of a match: who acts, on whom, on what, where, how many. */
final class RoleFiller {

    private final Discourse discourse;
    private final Parties parties;
    private final Agents agents;
    private final Metonymy metonymy;
    private final Wording wording;
    private final Documents documents;
    private final List<Entity> entities;

    RoleFiller(Discourse discourse, Parties parties, Metonymy metonymy, Documents documents, List<Entity> entities) {
        this.discourse = discourse;
        this.parties = parties;
        this.agents = parties.agents();
        this.metonymy = metonymy;
        this.wording = parties.wording();
        this.documents = documents;
        this.entities = entities;
    }

    List<Party> actors(Match match, ReadSentence sentence, List<Party> speaker) {
        List<Party> out = new ArrayList<>();
        for (Phrase phrase : match.of(Role.ACTOR)) {
            Phrase doer = agents.isAct(phrase) ? owner(phrase) : phrase;
            if (agents.canAct(doer)) {
                out.addAll(parties.of(doer, sentence, match.clause(), speaker, false));
            }
        }
        for (Phrase phrase : match.of(Role.ANY_ACTOR)) {
            out.addAll(parties.of(phrase, sentence, match.clause(), speaker, true));
        }
        return out;
    }

    /** Who is visited; where nobody is said, the place. */
    List<Party> recipients(Match match, ReadSentence sentence, List<Party> speaker) {
        List<Party> found = all(match, Role.RECIPIENT, sentence, speaker);
        found.addAll(metonymy.statesOf(found, entities));
        String place = found.isEmpty() && match.frame().id().equals("meet.visit") ? place(match, match.clause()) : null;
        return place == null ? found : List.of(new Party.OfEntity(place));
    }

    /** What it is done with or to; also what is praised or blamed, where it is nobody. */
    List<Party> objects(Match match, ReadSentence sentence, List<Party> speaker) {
        List<Party> found = all(match, Role.OBJECT, sentence, speaker);
        for (Phrase phrase : match.of(Role.RECIPIENT)) {
            boolean thing = phrase.kind() == Phrase.Kind.NOUN && !agents.canAct(owner(phrase));
            if (thing) {
                thing(phrase, match, sentence, speaker, found);
            }
        }
        return found;
    }

    private List<Party> all(Match match, Role role, ReadSentence sentence, List<Party> speaker) {
        List<Party> out = new ArrayList<>();
        for (Phrase given : match.of(role)) {
            boolean recipient = role == Role.RECIPIENT;
            if (role == Role.OBJECT && given.kind() == Phrase.Kind.NOUN && !agents.isSomebody(given)) {
                thing(given, match, sentence, speaker, out);
                continue;
            }
            Phrase phrase = recipient ? owner(given) : given;
            out.addAll(parties.of(phrase, sentence, match.clause(), speaker, !recipient || agents.canAct(phrase)));
        }
        return out;
    }

    /** A thing goes by all its words, a treaty by its title. */
    private void thing(Phrase phrase, Match match, ReadSentence sentence, List<Party> speaker, List<Party> out) {
        List<Phrase> each = phrase.members().isEmpty() ? List.of(phrase) : phrase.members();
        for (Phrase one : each) {
            Party title = documents.meant(one);
            List<Party> named = title == null ? parties.one(one, sentence, match.clause(), speaker) : List.of(title);
            boolean words = title == null && named.size() == 1 && isWithin(named.getFirst(), one.span());
            out.addAll(words ? List.of(wording.whole(one, match.clause())) : named);
        }
    }

    private static boolean isWithin(Party party, Span around) {
        Span span = party instanceof Party.OfWords words ? words.span() : null;
        return span != null && span.start() >= around.start() && span.end() <= around.end();
    }

    /** {@code kritisierte Chiles Zölle}: the one whose thing it is. */
    private Phrase owner(Phrase phrase) {
        if (!agents.canAct(phrase)) {
            if (phrase.possessor() != null && phrase.possessor().kind() == Phrase.Kind.NOUN) {
                return phrase.possessor();
            }
            if (phrase.genitive() != null && discourse.entityOf(phrase.genitive()) != null) {
                return phrase.genitive();
            }
        }
        return phrase;
    }

    @Nullable
    String place(Match match, Clause clause) {
        for (Phrase phrase : match.of(Role.PLACE)) {
            String id = location(phrase, clause);
            if (id != null) {
                return id;
            }
        }
        String best = null;
        int distance = Integer.MAX_VALUE;
        for (Phrase phrase : clause.phrases()) {
            boolean local = Set.of("in", "bei", "vor", "auf", "an", "nahe", "nach")
                    .contains(String.valueOf(phrase.preposition()));
            String id = local ? location(phrase, clause) : null;
            int away = Math.abs(phrase.span().start() - match.word().start());
            if (id != null && away < distance) {
                best = id;
                distance = away;
            }
        }
        return best;
    }

    /** A place by its name, also {@code weite Teile Kretas}, {@code der Norden von Mali}. */
    private @Nullable String location(Phrase phrase, Clause clause) {
        String id = discourse.entityOf(phrase);
        Entity entity = id == null ? null : discourse.entity(id);
        if (entity != null) {
            return entity.type().equals("LOC") ? id : null;
        }
        Phrase whole = agents.isPart(phrase) ? Parties.inner(phrase, clause) : null;
        return whole == null ? null : location(whole, clause);
    }

    /** {@code hat zwei Millionen gezahlt und den Vertrag gebrochen}: what stands before another verb counts that one's act. */
    private static int verbBefore(Match match, Clause clause) {
        int end = 0;
        for (Verb verb :
                clause.verbs() == null ? List.<Verb>of() : clause.verbs().verbs()) {
            boolean before = verb.word().span().start() < match.word().start();
            end = before ? Math.max(end, verb.word().span().end()) : end;
        }
        return end;
    }

    @Nullable
    String quantity(Match match, Clause clause) {
        for (Role role : List.of(Role.OBJECT, Role.RECIPIENT, Role.ACTOR, Role.ANY_ACTOR)) {
            for (Phrase phrase : match.of(role)) {
                if (phrase.quantity() != null) {
                    return phrase.quantity();
                }
            }
        }
        int after = verbBefore(match, clause);
        for (Word word : clause.words()) {
            if (word.quantity() != null && word.span().start() >= after) {
                return word.quantity();
            }
        }
        return null;
    }
}
