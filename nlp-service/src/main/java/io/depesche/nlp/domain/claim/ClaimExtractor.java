package io.depesche.nlp.domain.claim;

import io.depesche.contracts.article.ArticleEnriched.Arguments;
import io.depesche.contracts.article.ArticleEnriched.Claim;
import io.depesche.contracts.article.ArticleEnriched.Entity;
import io.depesche.contracts.article.Issue;
import io.depesche.contracts.article.Party;
import io.depesche.contracts.article.Span;
import io.depesche.nlp.domain.claim.Trigger.Role;
import io.depesche.nlp.domain.grammar.Clause;
import io.depesche.nlp.domain.grammar.Grammar;
import io.depesche.nlp.domain.grammar.Mark;
import io.depesche.nlp.domain.grammar.Phrase;
import io.depesche.nlp.domain.grammar.Word;
import io.depesche.nlp.domain.lexicon.Reading.Case;
import io.depesche.nlp.domain.sentence.Sentence;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads the claims of an article: who did what to whom.
 *
 * <p>Reads every sentence with {@link Grammar}, finds triggers, fills their roles with entities of the record or words of the text, and
 * tells whether the act happened, is planned, denied or reported, and by whom. Every claim has its trigger and its evidence in the text;
 * what has none is not said. Thread-safe; linear in the text.
 *
 * <p>Example: {@code Die Polizei nahm in Riga einen Mann fest} gives {@code arrest} (COERCE) with the actor {@code Die Polizei}.
 */
public final class ClaimExtractor {

    /** Evidence longer than this is cut down to the clause. */
    private static final int LONGEST_EVIDENCE = 1_500;

    private static final int LONGEST_HEADLINE = 160;

    /** No German sentence has more words; longer ones are lists or damage. */
    private static final int MOST_TOKENS = 400;

    private final Ontology ontology;
    private final TriggerMatcher matcher;
    private final Metonymy metonymy = new Metonymy();
    private final Grammar grammar = new Grammar();

    public ClaimExtractor(Ontology ontology) {
        this.ontology = ontology;
        this.matcher = new TriggerMatcher(ontology);
    }

    /** Claims in the order of their triggers, numbered {@code a1}, {@code a2} …, and what is odd about them. */
    public ReadClaims read(ClaimInput input) {
        List<Mark> marks = marks(input);
        List<ReadSentence> sentences = new ArrayList<>(input.sentences().size());
        for (Sentence sentence : input.sentences()) {
            boolean readable = sentence.tokens().size() <= MOST_TOKENS;
            List<Clause> clauses = readable ? grammar.read(input.text(), sentence, marks) : List.of();
            sentences.add(new ReadSentence(sentences.size(), sentence, clauses));
        }
        Reading reading = new Reading(input, sentences);
        RoleConflicts conflicts = new RoleConflicts();
        List<Draft> drafts = conflicts.settle(reading.all());
        drafts.sort(Comparator.comparingInt(draft -> draft.trigger().start()));
        List<Claim> claims = new ArrayList<>(drafts.size());
        for (Draft draft : drafts) {
            claims.add(draft.claim("a" + (claims.size() + 1)));
        }
        List<Issue> issues = new ArrayList<>(conflicts.issues());
        issues.addAll(metonymy.of(claims, input.entities()));
        return new ReadClaims(claims, issues);
    }

    private static List<Mark> marks(ClaimInput input) {
        List<Mark> marks = new ArrayList<>();
        for (Entity entity : input.entities()) {
            entity.mentions().forEach(span -> marks.add(new Mark(Mark.Kind.ENTITY, span, entity.id(), entity.type())));
        }
        input.dates().forEach(date -> marks.add(new Mark(Mark.Kind.DATE, date.span(), date.id())));
        input.quantities().forEach(quantity -> marks.add(new Mark(Mark.Kind.QUANTITY, quantity.span(), quantity.id())));
        marks.sort(Comparator.comparingInt((Mark mark) -> mark.span().start())
                .thenComparingInt(mark -> -mark.span().end()));
        return marks;
    }

    /** One article while it is read. */
    private final class Reading {
        private final ClaimInput input;
        private final List<ReadSentence> sentences;
        private final Discourse discourse;
        private final Parties parties;
        private final ImpliedActors implied;
        private final Echoes echoes;
        private final Speech speech;
        private final Times times;
        private final StanceReader stances;
        private final List<Draft> drafts = new ArrayList<>();
        private final List<Draft> headlines = new ArrayList<>();
        private List<Party> lastSpeaker = List.of();

        Reading(ClaimInput input, List<ReadSentence> sentences) {
            this.input = input;
            this.sentences = sentences;
            this.discourse = new Discourse(ontology, input.text(), input.entities(), sentences);
            this.parties = new Parties(ontology, discourse, input.text());
            this.implied = parties.implied();
            this.echoes = new Echoes(ontology, parties);
            this.speech = new Speech(input.quotes());
            this.times = new Times(input.dates(), input.published());
            this.stances = new StanceReader(ontology, parties, speech, times);
        }

        List<Draft> all() {
            for (ReadSentence sentence : sentences) {
                if (isQuestion(sentence)) {
                    continue;
                }
                int first = drafts.size();
                boolean headline = isHeadline(sentence);
                for (Clause clause : sentence.clauses) {
                    Phrase subject = subject(clause, sentence);
                    List<Clause> content = content(clause, sentence);
                    Draft denial = !content.isEmpty() ? null : echoes.denial(clause, sentence, drafts);
                    for (Match match : matcher.match(clause, sentence.roles(clause), subject, content)) {
                        if (denial == null || !match.frame().type().equals("REJECT")) {
                            add(match, sentence);
                        }
                    }
                    if (denial != null) {
                        drafts.add(denial);
                    }
                }
                remember(sentence);
                if (headline) {
                    headlines.addAll(drafts.subList(first, drafts.size()));
                    drafts.subList(first, drafts.size()).clear();
                }
            }
            drafts.addAll(Headlines.besides(headlines, drafts));
            return drafts;
        }

        /** {@code Hat der Zoll das Boot beschlagnahmt?} says nothing. */
        private boolean isQuestion(ReadSentence sentence) {
            return input.text().charAt(sentence.sentence.span().end() - 1) == '?';
        }

        /** A line without a mark at its end is a headline or a caption. */
        private boolean isHeadline(ReadSentence sentence) {
            Span span = sentence.sentence.span();
            char last = input.text().charAt(span.end() - 1);
            boolean lineEnds =
                    span.end() == input.text().length() || input.text().charAt(span.end()) == '\n';
            return lineEnds
                    && Character.isLetterOrDigit(last)
                    && span.end() - span.start() < LONGEST_HEADLINE
                    && sentences.size() > 1;
        }

        private void remember(ReadSentence sentence) {
            for (Clause clause : sentence.clauses) {
                String lemma = ReadSentence.lemma(clause);
                Phrase subject = sentence.roles(clause).subject;
                if (subject != null && ontology.isCue("say", lemma)) {
                    List<Party> speakers = parties.of(subject, sentence, clause, List.of(), false);
                    lastSpeaker = speakers.isEmpty() ? lastSpeaker : speakers;
                }
            }
        }

        private void add(Match match, ReadSentence sentence) {
            ReadSentence next = sentence.index + 1 < sentences.size() ? sentences.get(sentence.index + 1) : null;
            Stance stance = stances.read(match, sentence, next);
            if (stance.wished) {
                return;
            }
            Clause clause = match.clause();
            List<Party> speaker = speaker(match, stance);
            Phrase actorPhrase =
                    match.of(Role.ACTOR).isEmpty() ? null : match.of(Role.ACTOR).getFirst();
            List<Party> said = actors(match, sentence, speaker);
            List<Party> actors = said.isEmpty() ? implied.of(match, speaker, actorsBefore(sentence)) : said;
            if (Parties.isFirstPerson(actorPhrase) && !stance.planned && !stance.denied) {
                stance.reported = false;
            }
            if (stance.reported
                    && stance.by.isEmpty()
                    && clause.verbs() != null
                    && clause.verbs().reporting()) {
                stance.by(lastSpeaker);
            }
            List<Party> recipients = recipients(match, sentence, speaker);
            List<Party> objects = all(match, Role.OBJECT, sentence, speaker);
            objects.removeAll(recipients);
            Arguments args = new Arguments(
                    actors, recipients, objects, time(match, sentence), place(match, clause), quantity(match, clause));
            Draft draft = new Draft(
                    match.frame(),
                    args,
                    stance.modality(match.frame().modality()),
                    stance.hedged,
                    stance.condition,
                    List.copyOf(stance.by),
                    match.word(),
                    evidence(sentence, clause),
                    confidence(match, stance, said),
                    match.trigger().id(),
                    sentence.index);
            boolean faceless = actors.isEmpty()
                    && "disapprove".equals(match.frame().mode())
                    && match.noun() == null
                    && clause.verbs() != null
                    && clause.verbs().passive();
            if (faceless) {
                return; // der umstrittene, oft kritisierte Plan: nobody does it here
            }
            Draft blamed = echoes.blame(match, draft, drafts);
            if (drafts.stream().skip(Math.max(0, drafts.size() - 6)).noneMatch(draft::repeats)) {
                drafts.add(draft);
            }
            if (blamed != null) {
                drafts.add(blamed);
            }
        }

        private @Nullable String time(Match match, ReadSentence sentence) {
            Clause clause = match.clause();
            boolean announced = match.planned() || match.strength() == Match.Strength.TOLD_NOUN;
            if (announced && match.noun() != null) {
                return times.ofAnnounced(clause, match.noun());
            }
            Phrase object = announcedObject(match, sentence.roles(clause));
            boolean ahead = Stance.PLANNED.equals(match.frame().modality());
            if (ahead
                    && object != null
                    && clause.verbs() != null
                    && clause.verbs().past()) {
                return times.ofAnnounced(clause, object);
            }
            String own = times.of(clause, match.word().start());
            Clause before = own == null && clause.coordinated() ? lenderOf(clause, sentence) : null;
            return before != null && sameTense(before, clause)
                    ? times.of(before, match.word().start())
                    : own;
        }

        private static boolean sameTense(Clause one, Clause other) {
            return one.verbs() != null
                    && other.verbs() != null
                    && one.verbs().past() == other.verbs().past();
        }

        private static @Nullable Phrase announcedObject(Match match, ClauseRoles roles) {
            Iterator<Phrase> consumed = match.consumed().iterator();
            return consumed.hasNext() ? consumed.next() : roles.object;
        }

        /** The clause that {@code und} joins this one to. */
        private static @Nullable Clause lenderOf(Clause clause, ReadSentence sentence) {
            for (int i = sentence.clauses.indexOf(clause) - 1; i >= 0; i--) {
                Clause before = sentence.clauses.get(i);
                if (before.kind() == clause.kind() && before.verbs() != null) {
                    return before;
                }
            }
            return null;
        }

        private List<Party> actorsBefore(ReadSentence sentence) {
            Draft last = drafts.isEmpty() ? null : drafts.getLast();
            return last == null || last.sentence() < sentence.index - 1
                    ? List.of()
                    : last.args().actor();
        }

        /** The subject of a clause, or of the clause that lends it: {@code … und plant}, {@code …, Stellen zu streichen}. */
        private @Nullable Phrase subject(Clause clause, ReadSentence sentence) {
            Phrase own = sentence.roles(clause).subject;
            boolean verbFirst =
                    clause.kind() == Clause.Kind.MAIN && !clause.quoted() && !clause.afterColon() && clause.verbFirst();
            boolean borrowed = own != null
                    && verbFirst
                    && own.kind() == Phrase.Kind.NOUN
                    && own.can(Case.ACCUSATIVE)
                    && own.name() == null
                    && (!ontology.isCue("say", ReadSentence.lemma(clause))
                            || clause.coordinated() && !discourse.isPerson(own));
            if (own != null && !borrowed) {
                return own;
            }
            Clause lender = clause.kind() == Clause.Kind.INFINITIVE ? clause.parent() : null;
            boolean goesOn = clause.kind() == Clause.Kind.MAIN
                    && clause.verbs() != null
                    && !clause.afterColon()
                    && clause.verbFirst()
                    && !clause.verbs().passive();
            if (clause.coordinated() || goesOn) {
                lender = lender == null ? lenderOf(clause, sentence) : lender;
            }
            if (lender == null || lender == clause) {
                return own;
            }
            if (clause.kind() == Clause.Kind.INFINITIVE
                    && ontology.isCue("object-control", ReadSentence.lemma(lender))) {
                ClauseRoles roles = sentence.roles(lender);
                boolean passive = lender.verbs() != null && lender.verbs().passive();
                Phrase whom = roles.dative != null ? roles.dative : roles.object;
                return passive && whom == null ? roles.subject : whom;
            }
            return lender.kind() == Clause.Kind.RELATIVE || lender.parent() == null || lender.parent() != clause
                    ? subject(lender, sentence)
                    : null;
        }

        /** The clauses that say what a clause says, asks or offers. */
        private List<Clause> content(Clause clause, ReadSentence sentence) {
            List<Clause> content = new ArrayList<>(1);
            if (isInquit(clause, sentence)) {
                content.add(sentence.clauses.get(sentence.clauses.indexOf(clause) - 1));
            }
            for (Clause other : sentence.clauses) {
                boolean inner = other.parent() == clause
                        && (other.kind() == Clause.Kind.INFINITIVE
                                || other.afterColon()
                                || other.opener() != null
                                        && other.opener().small().startsWith("da"));
                if (inner) {
                    content.add(other);
                }
            }
            return content;
        }

        /** {@code Die Mieten müssten sinken, forderte der Bund}: the clause before is what is said. */
        private static boolean isInquit(Clause clause, ReadSentence sentence) {
            int at = sentence.clauses.indexOf(clause);
            boolean behind = clause.kind() == Clause.Kind.MAIN && !clause.coordinated() && clause.verbFirst() && at > 0;
            return behind && sentence.clauses.get(at - 1).verbs() != null;
        }

        private List<Party> speaker(Match match, Stance stance) {
            List<Party> quoted = speech.speakersAt(match.word().start());
            if (!quoted.isEmpty()) {
                return quoted;
            }
            List<Party> named = new ArrayList<>();
            for (Party party : stance.by) {
                if (!(party instanceof Party.OfQuote)) {
                    named.add(party);
                }
            }
            return named.isEmpty() && stance.reported ? lastSpeaker : named;
        }

        private List<Party> actors(Match match, ReadSentence sentence, List<Party> speaker) {
            List<Party> out = new ArrayList<>();
            for (Phrase phrase : match.of(Role.ACTOR)) {
                if (parties.canAct(phrase)) {
                    out.addAll(parties.of(phrase, sentence, match.clause(), speaker, false));
                }
            }
            for (Phrase phrase : match.of(Role.ANY_ACTOR)) {
                out.addAll(parties.of(phrase, sentence, match.clause(), speaker, true));
            }
            return out;
        }

        /** Who is visited; where nobody is said, the place. */
        private List<Party> recipients(Match match, ReadSentence sentence, List<Party> speaker) {
            List<Party> found = all(match, Role.RECIPIENT, sentence, speaker);
            found.addAll(metonymy.statesOf(found, input.entities()));
            String place =
                    found.isEmpty() && match.frame().id().equals("meet.visit") ? place(match, match.clause()) : null;
            return place == null ? found : List.of(new Party.OfEntity(place));
        }

        private List<Party> all(Match match, Role role, ReadSentence sentence, List<Party> speaker) {
            List<Party> out = new ArrayList<>();
            for (Phrase given : match.of(role)) {
                boolean recipient = role == Role.RECIPIENT;
                Phrase phrase = recipient ? owner(given) : given;
                out.addAll(parties.of(phrase, sentence, match.clause(), speaker, !recipient || parties.canAct(phrase)));
            }
            return out;
        }

        /** {@code kritisierte Chiles Zölle}: the one whose thing it is. */
        private Phrase owner(Phrase phrase) {
            if (!parties.canAct(phrase)) {
                if (phrase.possessor() != null && phrase.possessor().kind() == Phrase.Kind.NOUN) {
                    return phrase.possessor();
                }
                if (phrase.genitive() != null && discourse.entityOf(phrase.genitive()) != null) {
                    return phrase.genitive();
                }
            }
            return phrase;
        }

        private @Nullable String place(Match match, Clause clause) {
            for (Phrase phrase : match.of(Role.PLACE)) {
                String id = location(phrase);
                if (id != null) {
                    return id;
                }
            }
            String best = null;
            int distance = Integer.MAX_VALUE;
            for (Phrase phrase : clause.phrases()) {
                boolean local = Set.of("in", "bei", "vor", "auf", "an", "nahe", "nach")
                        .contains(String.valueOf(phrase.preposition()));
                String id = local ? location(phrase) : null;
                int away = Math.abs(phrase.span().start() - match.word().start());
                if (id != null && away < distance) {
                    best = id;
                    distance = away;
                }
            }
            return best;
        }

        private @Nullable String location(Phrase phrase) {
            String id = discourse.entityOf(phrase);
            Entity entity = id == null ? null : discourse.entity(id);
            return entity != null && entity.type().equals("LOC") ? id : null;
        }

        private @Nullable String quantity(Match match, Clause clause) {
            for (Role role : List.of(Role.OBJECT, Role.RECIPIENT, Role.ACTOR, Role.ANY_ACTOR)) {
                for (Phrase phrase : match.of(role)) {
                    if (phrase.quantity() != null) {
                        return phrase.quantity();
                    }
                }
            }
            for (Word word : clause.words()) {
                if (word.quantity() != null) {
                    return word.quantity();
                }
            }
            return null;
        }

        private Span evidence(ReadSentence sentence, Clause clause) {
            Span whole = sentence.sentence.span();
            return whole.end() - whole.start() > LONGEST_EVIDENCE ? clause.span() : whole;
        }

        private double confidence(Match match, Stance stance, List<Party> actors) {
            double confidence =
                    switch (match.strength()) {
                        case PHRASE -> 0.85;
                        case VERB -> 0.8;
                        case SUPPORTED_NOUN, TOLD_NOUN -> 0.75;
                        case FREE_NOUN -> 0.5;
                    };
            confidence -= actors.isEmpty() ? 0.1 : 0;
            confidence -= stance.hedged ? 0.05 : 0;
            for (Span flagged : input.flagged()) {
                boolean overlaps = flagged.start() < match.clause().span().end()
                        && match.clause().span().start() < flagged.end();
                if (overlaps) {
                    return Math.min(confidence, 0.4);
                }
            }
            return Math.round(confidence * 100) / 100.0;
        }
    }
}
