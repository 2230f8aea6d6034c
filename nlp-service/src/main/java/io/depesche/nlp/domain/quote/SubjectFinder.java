package io.depesche.nlp.domain.quote;

import io.depesche.nlp.domain.quote.Clause.Type;
import io.depesche.nlp.domain.quote.Token.Kind;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Finds the subject of a clause by place and form: before the finite verb, or the first phrase behind it that can be a nominative. Follows
 * a relative pronoun to its noun and a clause without a subject of its own ({@code … und sagte}) to the one before.
 */
final class SubjectFinder {

    private static final Set<String> LEADING = Set.of(
            "und", "oder", "aber", "sondern", "denn", "doch", "auch", "nur", "selbst", "sogar", "sowohl", "weder", "so",
            "nicht");

    private static final Set<String> PARTICLES = Set.of("von", "vom", "zu", "zur", "van", "de");

    private SubjectFinder() {}

    /** The subject of the verb of a clause, {@code null} if none is found. */
    static @Nullable NounPhrase of(ReadSentence sentence, int index) {
        Clause clause = sentence.clauses().get(index);
        return switch (clause.type()) {
            case MAIN -> ofMain(sentence, index, clause);
            case SUBORDINATE ->
                index > 0 && sentence.token(clause.from()).lower().startsWith("welch")
                        ? ofRelative(sentence, index, clause)
                        : Phrases.first(sentence, clause.from() + 1, clause.to());
            case RELATIVE -> ofRelative(sentence, index, clause);
            case INFINITIVE, FRAGMENT -> {
                int before = index - 1;
                while (clause.type() == Type.FRAGMENT
                        && before > 0
                        && isBetween(sentence.clauses().get(before))) {
                    before--; // Kuhl kritisierte den Plan, der gestern kam, [als „Unfug“]
                }
                yield before >= 0 && sentence.clauses().get(before).type() != Type.SPEECH ? of(sentence, before) : null;
            }
            case SPEECH -> null;
        };
    }

    /** A relative clause, or a condition that begins with its verb: {@code sollte der Plan gelten}. */
    private static boolean isBetween(Clause clause) {
        return clause.type() == Type.RELATIVE || clause.type() == Type.MAIN && clause.finite() == clause.from();
    }

    private static @Nullable NounPhrase ofMain(ReadSentence sentence, int index, Clause clause) {
        int verb = clause.finite();
        NounPhrase before = inFront(sentence, clause, verb);
        if (before != null && !before.isTime(sentence)) {
            NounPhrase certain = nominative(sentence, verb + 1, clause.to());
            if (certain != null && !before.pronoun()) {
                return certain;
            }
            NounPhrase behind = canBeObject(sentence, before) ? Phrases.first(sentence, verb + 1, clause.to()) : null;
            if (behind != null && behind.from() == verb + 1 && isPerson(sentence, behind)) {
                return behind;
            }
            return before;
        }
        NounPhrase cutOff = cutOff(sentence, index, clause);
        if (cutOff != null) {
            NounPhrase next = Phrases.first(sentence, verb + 1, clause.to());
            boolean object = next != null
                    && next.from() == verb + 1
                    && isPerson(sentence, next)
                    && (sentence.token(next.head()).lower().equals("er") || canBeObject(sentence, cutOff));
            return object ? next : cutOff; // Den Plan, den Markt zu verlegen, nannte er …
        }
        boolean goesOn = clause.finite() == clause.from() + 1
                && sentence.token(clause.from()).lower().equals("und");
        NounPhrase same = goesOn ? earlier(sentence, index) : null;
        if (same != null) {
            return same;
        }
        NounPhrase behind = Phrases.first(sentence, verb + 1, clause.to());
        NounPhrase particle = particleName(sentence, clause, verb);
        if (behind != null && (particle == null || Phrases.canSpeak(sentence, behind) || behind.pronoun())) {
            return behind;
        }
        return particle != null ? particle : earlier(sentence, index);
    }

    /** {@code Die Wirte forderte [er] auf}: a pronoun that can be nothing but the subject. */
    private static @Nullable NounPhrase nominative(ReadSentence sentence, int at, int to) {
        boolean only = at < to
                && switch (sentence.token(at).lower()) {
                    case "er", "man", "ich", "wir" -> true;
                    default -> false;
                };
        return only ? new NounPhrase(at, at, at + 1, at + 1, true, true) : null;
    }

    /** {@code [Von der Heide] sagte}: at the head of a sentence the particle of a name looks like a preposition. */
    private static @Nullable NounPhrase particleName(ReadSentence sentence, Clause clause, int verb) {
        int i = clause.from();
        if (verb - i < 2
                || verb - i > 3
                || !PARTICLES.contains(sentence.token(i).lower())) {
            return null;
        }
        Form last = sentence.token(verb - 1).form();
        boolean name = last.is(Form.CAPITAL) && (!last.isNoun() || last.is(Form.NAME));
        return name ? new NounPhrase(i, i, verb, verb, false, true) : null;
    }

    private static boolean hasWordBefore(ReadSentence sentence, Clause clause, int verb) {
        for (int i = clause.from(); i < verb; i++) {
            Token token = sentence.token(i);
            if (token.isWord() && !LEADING.contains(token.lower())) {
                return true;
            }
        }
        return false;
    }

    private static @Nullable NounPhrase inFront(ReadSentence sentence, Clause clause, int verb) {
        int i = clause.from();
        while (i < verb
                && (!sentence.token(i).isWord()
                        || LEADING.contains(sentence.token(i).lower()))) {
            i++;
        }
        NounPhrase phrase = i < verb ? NounPhrase.at(sentence.tokens(), i, verb) : null;
        if (phrase == null || !phrase.subject()) {
            return null;
        }
        return new NounPhrase(
                phrase.from(),
                phrase.head(),
                phrase.headEnd(),
                wholeFront(sentence, phrase, verb),
                phrase.pronoun(),
                true);
    }

    /** All before the verb is one constituent, but for adverbs at its end: {@code die Kanadier hingegen sagen}. */
    private static int wholeFront(ReadSentence sentence, NounPhrase phrase, int verb) {
        int to = verb;
        while (to > phrase.to()) {
            Token token = sentence.token(to - 1);
            boolean noun = token.form().is(Form.CAPITAL)
                    || token.kind() == Kind.MARK
                    || token.form().is(Form.NUMBER);
            if (noun) {
                return to;
            }
            to--;
        }
        return phrase.to();
    }

    /** {@code Jede Schuld weist Kuhl von sich}: what stands before the verb is nobody who speaks. */
    private static boolean canBeObject(ReadSentence sentence, NounPhrase phrase) {
        Form head = sentence.token(phrase.head()).form();
        if (phrase.pronoun()) {
            return Phrases.DEMONSTRATIVE.contains(head.lower());
        }
        return !Phrases.isNameLike(sentence, phrase) && !People.isSpeaker(head);
    }

    private static boolean isPerson(ReadSentence sentence, NounPhrase phrase) {
        Token head = sentence.token(phrase.head());
        if (phrase.pronoun()) {
            return head.lower().equals("er") || head.lower().equals("sie");
        }
        String determiner = sentence.token(phrase.from()).lower();
        boolean undetermined = phrase.from() == phrase.head();
        return phrase.subject() && (undetermined && Phrases.isNameLike(sentence, phrase) || determiner.equals("der"));
    }

    private static @Nullable NounPhrase ofRelative(ReadSentence sentence, int index, Clause clause) {
        int i = clause.from();
        while (i < clause.to() && !sentence.token(i).isWord()) {
            i++;
        }
        String pronoun = i < clause.to() ? sentence.token(i).lower() : "";
        boolean subject =
                pronoun.equals("der") || pronoun.equals("die") || pronoun.equals("das") || pronoun.startsWith("welch");
        boolean behindPreposition = sentence.token(i).form().is(Form.PREPOSITION) && !subject;
        NounPhrase own = Phrases.first(sentence, behindPreposition ? i : i + 1, clause.to());
        if (own != null && subject && disagrees(sentence, own, clause.finite())) {
            own = null; // die die Gefahr beschwören
        }
        if (own != null && subject && !own.pronoun() && isLikelier(sentence, index, own)) {
            own = null; // eine Resolution, welche die Gefahr bezeichnet als …
        }
        if (own != null && (!subject || own.pronoun() || !pronoun.equals("der") && own.from() == i + 1)) {
            return own;
        }
        if (!subject || index == 0) {
            return own;
        }
        Clause before = sentence.clauses().get(index - 1);
        NounPhrase whole = Phrases.last(sentence, before.from(), before.to());
        return whole == null ? null : Antecedents.agreeing(sentence, whole, pronoun, clause.finite());
    }

    /** Whether what the pronoun stands for speaks sooner than a phrase of the clause. */
    private static boolean isLikelier(ReadSentence sentence, int index, NounPhrase own) {
        if (index == 0 || Phrases.canSpeak(sentence, own) || Documents.isDocument(sentence, own)) {
            return false;
        }
        Clause before = sentence.clauses().get(index - 1);
        NounPhrase antecedent = Phrases.last(sentence, before.from(), before.to());
        return antecedent != null
                && (Phrases.canSpeak(sentence, antecedent) || Documents.isDocument(sentence, antecedent));
    }

    /** One thing and a verb of many. */
    private static boolean disagrees(ReadSentence sentence, NounPhrase phrase, int verb) {
        Form noun = sentence.token(phrase.headEnd() - 1).form();
        Form finite = sentence.token(verb).form();
        return !phrase.pronoun()
                && noun.is(Form.SINGULAR_NOUN)
                && !noun.is(Form.PLURAL_NOUN)
                && finite.is(Form.PLURAL_VERB)
                && !finite.is(Form.SINGULAR_VERB);
    }

    /** {@code Die Ministerin, Jana Kuhl, warnte die Union}: commas cut the subject off from a verb that begins its clause. */
    private static @Nullable NounPhrase cutOff(ReadSentence sentence, int index, Clause clause) {
        if (index == 0 || hasWordBefore(sentence, clause, clause.finite())) {
            return null;
        }
        int i = index - 1;
        while (i > 0 && isInserted(sentence.clauses().get(i).type())) {
            i--;
        }
        Clause first = sentence.clauses().get(i);
        return first.type() == Type.FRAGMENT ? opening(sentence, first) : null;
    }

    private static boolean isInserted(Type type) {
        return type == Type.FRAGMENT || type == Type.RELATIVE || type == Type.SUBORDINATE || type == Type.INFINITIVE;
    }

    private static @Nullable NounPhrase opening(ReadSentence sentence, Clause clause) {
        int i = clause.from();
        while (i < clause.to() && LEADING.contains(sentence.token(i).lower())) {
            i++;
        }
        NounPhrase phrase = i < clause.to() ? NounPhrase.at(sentence.tokens(), i, clause.to()) : null;
        return phrase != null && phrase.subject() && !phrase.isTime(sentence) ? phrase : null;
    }

    /** {@code Der Sprecher, der neu ist, sagte …} and {@code Sie kam und sagte …}: the subject stands in an earlier clause. */
    private static @Nullable NounPhrase earlier(ReadSentence sentence, int index) {
        for (int i = index - 1; i >= Math.max(0, index - 6); i--) {
            Clause clause = sentence.clauses().get(i);
            if (clause.type() == Type.SPEECH) {
                continue; // Kuhl sagte: „…“, und fügte hinzu: „…“
            }
            if (clause.type() == Type.FRAGMENT
                    && (i == 0 || sentence.clauses().get(i - 1).type() != Type.FRAGMENT)) {
                NounPhrase phrase = opening(sentence, clause);
                if (phrase != null) {
                    return phrase;
                }
            }
            if (clause.type() == Type.MAIN) {
                return ofMain(sentence, i, clause);
            }
        }
        return null;
    }
}
