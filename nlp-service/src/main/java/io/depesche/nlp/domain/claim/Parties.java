package io.depesche.nlp.domain.claim;

import io.depesche.contracts.article.Party;
import io.depesche.contracts.article.Span;
import io.depesche.nlp.domain.grammar.Clause;
import io.depesche.nlp.domain.grammar.Phrase;
import io.depesche.nlp.domain.grammar.Word;
import io.depesche.nlp.domain.lexicon.Reading.Case;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Names the parties of phrases: the entities of the record, else the words of the text. */
final class Parties {

    private static final Set<String> FIRST_PERSON = Set.of("ich", "wir", "uns", "mich", "mir");
    private static final Set<String> NOBODY = Set.of(
            "wer", "was", "das", "dies", "selbst", "selber", "etwas", "niemand", "alle", "viele", "einige", "mehrere",
            "manche", "wenige");

    /** {@code einer von ihnen}: one whom no name is known of. */
    private static final Set<String> SOMEONE = Set.of("einer", "eine", "eines", "keiner");

    private final Ontology ontology;
    private final Discourse discourse;
    private final Pronouns pronouns;
    private final CommonNouns nouns;
    private final Groups groups;
    private final Spokesmen spokesmen;
    private final Agents agents;
    private final Wording wording;
    private final String text;

    Parties(Ontology ontology, Discourse discourse, String text) {
        this.ontology = ontology;
        this.discourse = discourse;
        this.pronouns = new Pronouns(discourse);
        this.nouns = new CommonNouns(ontology, discourse);
        this.groups = new Groups(ontology, discourse);
        this.spokesmen = new Spokesmen(discourse, nouns);
        this.agents = new Agents(ontology, discourse);
        this.wording = new Wording(ontology, text);
        this.text = text;
    }

    MutualAid mutualAid() {
        return new MutualAid(discourse, groups);
    }

    Wording wording() {
        return wording;
    }

    Agents agents() {
        return agents;
    }

    ImpliedActors implied() {
        return new ImpliedActors(ontology, discourse, nouns, spokesmen, text);
    }

    /**
     * Who a phrase is.
     *
     * @param speaker who speaks here, for {@code wir} and {@code man}
     * @param things whether things count too
     */
    List<Party> of(Phrase phrase, ReadSentence sentence, Clause clause, List<Party> speaker, boolean things) {
        List<Party> parties = new ArrayList<>(2);
        add(phrase, sentence, clause, speaker, things, parties, 0);
        return parties;
    }

    /** Who or what a phrase is by itself, without those that {@code und} joins to it. */
    List<Party> one(Phrase phrase, ReadSentence sentence, Clause clause, List<Party> speaker) {
        List<Party> parties = new ArrayList<>(1);
        single(phrase, sentence, clause, speaker, true, parties, 1);
        return parties;
    }

    private void add(
            Phrase phrase,
            ReadSentence sentence,
            Clause clause,
            List<Party> speaker,
            boolean things,
            List<Party> out,
            int depth) {
        if (depth > 4 || out.size() > 12) {
            return;
        }
        if (phrase.members().size() > 1 && depth == 0) {
            for (Phrase member : phrase.members()) {
                if (member.head().text().endsWith("-")) {
                    continue; // die Staats- und Regierungschefs
                }
                single(member, sentence, clause, speaker, things, out, depth + 1);
            }
            return;
        }
        Phrase apposition = phrase.apposition();
        if (apposition != null && apposition.members().size() > 1 && depth < 3) {
            add(apposition, sentence, clause, speaker, things, out, 0);
            return;
        }
        single(phrase, sentence, clause, speaker, things, out, depth);
    }

    private void single(
            Phrase phrase,
            ReadSentence sentence,
            Clause clause,
            List<Party> speaker,
            boolean things,
            List<Party> out,
            int depth) {
        if (phrase.kind() == Phrase.Kind.PRONOUN) {
            pronoun(phrase, sentence, clause, speaker, things, out, depth);
            return;
        }
        if (phrase.kind() != Phrase.Kind.NOUN) {
            return;
        }
        String entity = discourse.entityOf(phrase);
        if (entity != null) {
            put(new Party.OfEntity(entity), out);
            return;
        }
        List<String> leaders =
                groups.leaders(phrase, sentence.index, phrase.span().start());
        if (!leaders.isEmpty()) {
            leaders.forEach(key -> put(discourse.party(key), out));
            return;
        }
        Phrase inner = inner(phrase, clause);
        List<String> own = Nouns.whole(phrase.head());
        boolean ownPeople = inner != null && ontology.isA("@soldiers", own) && discourse.key(inner) == null;
        if (inner != null && !ownPeople && ontology.isA("@transparent", own)) {
            List<Phrase> whole = inner.members().size() > 1 ? inner.members() : List.of(inner);
            for (Phrase member : whole) {
                single(member, sentence, clause, speaker, true, out, depth + 1);
            }
            return;
        }
        String country = ontology.isA("@soldiers", own) ? discourse.ofAdjective(phrase) : null;
        if (country != null) {
            put(new Party.OfEntity(country), out);
            return;
        }
        Span name = discourse.properName(phrase);
        if (name != null && agents.isParty(phrase)) {
            put(new Party.OfWords(name.of(text), name), out);
            return;
        }
        String described = name == null ? nouns.meant(phrase, phrase.span().start()) : null;
        if (described != null) {
            put(discourse.party(described), out);
            return;
        }
        Phrase row = groups.row(phrase, phrase.span().start());
        if (row != null) {
            for (Phrase member : row.members()) {
                single(member, sentence, clause, speaker, things, out, depth + 1);
            }
            return;
        }
        List<String> two = groups.two(phrase, phrase.span().start());
        if (!two.isEmpty()) {
            two.forEach(key -> put(discourse.party(key), out));
            return;
        }
        if (things || agents.isParty(phrase)) {
            put(things ? wording.of(phrase, clause) : wording.ofActor(phrase, clause), out);
        }
    }

    /** The genitive, or {@code von} with a name, that tells whose somebody is. */
    static @Nullable Phrase inner(Phrase phrase, Clause clause) {
        if (phrase.genitive() != null) {
            return phrase.genitive();
        }
        for (Phrase next : clause.phrases()) {
            if (next.from() == phrase.to() && "von".equals(next.preposition()) && next.kind() == Phrase.Kind.NOUN) {
                return next;
            }
        }
        return null;
    }

    private void pronoun(
            Phrase phrase,
            ReadSentence sentence,
            Clause clause,
            List<Party> speaker,
            boolean things,
            List<Party> out,
            int depth) {
        String word = phrase.head().small();
        if (FIRST_PERSON.contains(word) || word.equals("man")) {
            speaker.forEach(
                    party -> put(word.equals("man") || speaksForOthers(party) ? spokesmen.body(party) : party, out));
            if (speaker.isEmpty() && word.equals("man")) {
                put(new Party.OfWords(phrase.head().text(), phrase.span()), out);
            }
            return;
        }
        if (clause.kind() == Clause.Kind.RELATIVE && phrase.head() == clause.opener()) {
            Phrase antecedent = Antecedents.of(phrase, clause);
            if (antecedent != null && clause.parent() != null) {
                add(antecedent, sentence, clause.parent(), speaker, things, out, depth + 1);
            }
            return;
        }
        if (NOBODY.contains(word)) {
            return;
        }
        if (SOMEONE.contains(word)) {
            Phrase group = someOf(phrase, clause);
            Span span = new Span(
                    phrase.span().start(),
                    group == null ? phrase.span().end() : group.span().end());
            put(new Party.OfWords(span.of(text), span), out);
            return;
        }
        Phrase subject = sentence.roles(clause).subject;
        boolean asSubject = followsVerb(phrase, clause) && (subject == null || !isSomebody(subject));
        boolean one = (phrase == subject || subject == null && word.equals("sie") || asSubject)
                && clause.verbs() != null
                && clause.verbs().onlySingular();
        boolean many =
                phrase == subject && clause.verbs() != null && clause.verbs().onlyPlural();
        boolean owner = word.startsWith("sein") || word.startsWith("ihr") && !word.equals("ihr");
        Set<Phrase> beside = owner ? Set.of() : sentence.roles(clause).besides(phrase);
        if (!owner && (phrase == subject || asSubject)) {
            beside = new HashSet<>(clause.phrases()); // vor dem Gericht klagt es nicht: the court is another
        }
        Mention meant =
                pronouns.meant(phrase, one, many, sentence.index, phrase.span().start(), beside);
        if (meant != null) {
            if (many && depth < 2 && meant.phrase().members().size() > 1) {
                add(meant.phrase(), sentence, clause, speaker, things, out, 0);
            } else {
                single(meant.phrase(), sentence, clause, speaker, things, out, depth + 1);
            }
        }
    }

    /** {@code von ihnen}, {@code der Männer} right behind {@code einer}. */
    private static @Nullable Phrase someOf(Phrase pronoun, Clause clause) {
        for (Phrase next : clause.phrases()) {
            boolean of = "von".equals(next.preposition()) || next.preposition() == null && next.can(Case.GENITIVE);
            if (next.from() == pronoun.to() && of) {
                return next;
            }
        }
        return null;
    }

    /** {@code Kritik übte sie}: a pronoun right behind the verb is its subject. */
    private static boolean followsVerb(Phrase pronoun, Clause clause) {
        Word finite = clause.verbs() == null ? null : clause.verbs().finite();
        return finite != null
                && clause.kind() == Clause.Kind.MAIN
                && pronoun.from() > 0
                && clause.words().get(pronoun.from() - 1) == finite
                && pronoun.can(Case.NOMINATIVE);
    }

    private boolean isSomebody(Phrase phrase) {
        return phrase.kind() != Phrase.Kind.NOUN || discourse.key(phrase) != null || agents.isSomebody(phrase);
    }

    private boolean speaksForOthers(Party party) {
        return spokesmen.isSpokesman(party) || spokesmen.isCounsel(party);
    }

    private static void put(Party party, List<Party> out) {
        if (!out.contains(party)) {
            out.add(party);
        }
    }

    static boolean isFirstPerson(@Nullable Phrase phrase) {
        return phrase != null
                && phrase.kind() == Phrase.Kind.PRONOUN
                && FIRST_PERSON.contains(phrase.head().small());
    }

    /** Head of a phrase, in small letters. */
    static String small(Phrase phrase) {
        Word head = phrase.head();
        return head.small();
    }
}
