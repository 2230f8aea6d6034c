package io.depesche.nlp.domain.claim;

import io.depesche.contracts.article.ArticleEnriched.Arguments;
import io.depesche.contracts.article.Party;
import io.depesche.contracts.article.Span;
import io.depesche.nlp.domain.claim.Trigger.Role;
import io.depesche.nlp.domain.grammar.Clause;
import io.depesche.nlp.domain.grammar.Phrase;
import java.util.ArrayList;
import java.util.List;

/** One article while its claims are read, sentence by sentence. Not thread-safe; made for one article. */
final class ArticleReading {

    private static final int LONGEST_HEADLINE = 160;

    /** Evidence longer than this is cut down to the clause. */
    private static final int LONGEST_EVIDENCE = 1_500;

    private final ClaimInput input;
    private final List<ReadSentence> sentences;
    private final Ontology ontology;
    private final Discourse discourse;
    private final TriggerMatcher matcher;
    private final Subjects subjects;
    private final RoleFiller roles;
    private final Parties parties;
    private final ImpliedActors implied;
    private final MutualAid mutual;
    private final Echoes echoes;
    private final Speech speech;
    private final ActTimes times;
    private final StanceReader stances;
    private final List<Draft> drafts = new ArrayList<>();
    private final List<Draft> headlines = new ArrayList<>();
    private List<Party> lastSpeaker = List.of();

    ArticleReading(Ontology ontology, Metonymy metonymy, ClaimInput input, List<ReadSentence> sentences) {
        this.ontology = ontology;
        this.input = input;
        this.sentences = sentences;
        this.discourse = new Discourse(ontology, input.text(), input.entities(), sentences);
        this.matcher = new TriggerMatcher(ontology, discourse);
        this.parties = new Parties(ontology, discourse, input.text());
        this.subjects = new Subjects(ontology, discourse);
        Documents documents = new Documents(ontology, discourse, parties.wording(), sentences);
        this.roles = new RoleFiller(discourse, parties, metonymy, documents, input.entities());
        this.implied = parties.implied();
        this.mutual = parties.mutualAid();
        this.echoes = new Echoes(ontology, parties);
        this.speech = new Speech(input.quotes());
        Times dates = new Times(input.dates(), input.published());
        this.times = new ActTimes(dates, new Occasions(dates, sentences));
        this.stances = new StanceReader(ontology, parties, subjects, speech, dates);
    }

    Discourse discourse() {
        return discourse;
    }

    List<Draft> all() {
        for (ReadSentence sentence : sentences) {
            if (isQuestion(sentence)) {
                continue;
            }
            int first = drafts.size();
            boolean headline = isHeadline(sentence);
            for (Clause clause : sentence.clauses) {
                Phrase subject = subjects.subject(clause, sentence);
                List<Clause> content = Subjects.content(clause, sentence);
                Draft denial = !content.isEmpty() ? null : echoes.denial(clause, sentence, drafts);
                for (Match match : matcher.match(clause, sentence.roles(clause), subject, content, headline)) {
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
        boolean lineEnds = span.end() == input.text().length() || input.text().charAt(span.end()) == '\n';
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
        List<Party> said = roles.actors(match, sentence, speaker);
        if (match.frame().agents().contains(ImpliedActors.SPEAKER) && said.isEmpty()) {
            if (speaker.isEmpty()) {
                return; // die Regeln müssen geprüft werden: nobody asks for it
            }
            stance.reported = false;
            stance.by.clear();
        }
        List<Party> recipients = roles.recipients(match, sentence, speaker);
        List<Party> actors =
                said.isEmpty() ? but(recipients, implied.of(match, speaker, actorsBefore(sentence))) : said;
        if (Parties.isFirstPerson(actorPhrase) && !stance.planned && !stance.denied) {
            stance.reported = false;
        }
        if (stance.reported
                && stance.by.isEmpty()
                && clause.verbs() != null
                && clause.verbs().reporting()) {
            stance.by(lastSpeaker);
        }
        List<Party> sides = recipients.isEmpty() ? mutual.sides(match, sentence) : List.of();
        if (!sides.isEmpty()) {
            recipients = sides;
            boolean other = MutualAid.isOther(subjects.subject(clause, sentence)) || clause.has("andere");
            actors = actors.isEmpty() && other ? sides : actors;
        }
        List<Party> objects = roles.objects(match, sentence, speaker);
        objects.removeAll(recipients);
        Arguments args = new Arguments(
                actors,
                recipients,
                objects,
                times.time(match, sentence),
                roles.place(match, clause),
                roles.quantity(match, clause));
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

    /** Nobody is taken to have done to himself what is not said who did. */
    private static List<Party> but(List<Party> recipients, List<Party> actors) {
        return actors.stream().filter(actor -> !recipients.contains(actor)).toList();
    }

    private List<Party> actorsBefore(ReadSentence sentence) {
        Draft last = drafts.isEmpty() ? null : drafts.getLast();
        return last == null || last.sentence() < sentence.index - 1
                ? List.of()
                : last.args().actor();
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
                return Math.min(confidence, 0.6);
            }
        }
        return Math.round(confidence * 100) / 100.0;
    }
}
