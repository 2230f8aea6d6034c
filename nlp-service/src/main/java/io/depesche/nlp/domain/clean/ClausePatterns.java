package io.depesche.nlp.domain.clean;

import io.depesche.nlp.domain.clean.OrderPatterns.Disorder;
import io.depesche.nlp.domain.lexicon.Reading;
import io.depesche.nlp.domain.lexicon.Reading.WordClass;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Clauses that do not hold together: the frame of the verb closed before its object ({@code genehmigt hatte Kartellamt}), the verb of a
 * subordinate clause in second place ({@code weil er zahlte die Rechnung}), no subject ({@code Auf Fragen antwortete nicht.}), a gerund of
 * another language ({@code Zum Ausdruck bringend, dass}), words that cannot follow one another ({@code nach dass}, {@code im hat}).
 *
 * <p>A native author writes some of these forms once in a long while, for effect or by a slip. They are to be looked for only where the
 * text shows other signs of a translation; {@link #find} says which ones are sure without. Stateless.
 */
public final class ClausePatterns {

    private static final Set<String> HAVE = Set.of("hat", "haben", "hatte", "hatten", "habe", "hätte", "hätten");

    private static final Set<String> AUXILIARIES = Set.of(
            "hat", "haben", "hatte", "hatten", "habe", "hätte", "hätten", "wird", "werden", "wurde", "wurden", "würde",
            "würden", "kann", "können", "konnte", "konnten", "könnte", "könnten", "soll", "sollen", "sollte", "sollten",
            "will", "wollen", "wollte", "wollten", "muss", "müssen", "musste", "mussten", "darf", "dürfen", "durfte",
            "durften", "ist", "sind", "war", "waren", "sei", "seien");

    private static final Set<String> PASSIVE = Set.of(
            "wird", "werden", "wurde", "wurden", "würde", "würden", "ist", "sind", "war", "waren", "sei", "seien",
            "gilt", "heißt", "geht", "gibt", "kommt", "kam", "steht", "liegt", "fehlt", "reicht");

    private static final Set<String> DETERMINERS = Set.of(
            "der", "die", "das", "den", "dem", "ein", "eine", "einen", "einem", "seine", "seinen", "ihre", "ihren",
            "sein", "ihr", "keine", "keinen", "kein", "mehrere", "alle", "diese", "diesen", "dieses", "viele", "einige",
            "unsere");

    private static final Set<String> SUBORDINATORS = Set.of(
            "dass", "weil", "obwohl", "nachdem", "bevor", "sobald", "solange", "falls", "indem", "wenn", "ob",
            "sodass");

    /** A capital on one of these begins a sentence, and nothing ended before it. */
    private static final Set<String> OPENERS = Set.of(
            "Obwohl", "Weil", "Dass", "Denn", "Wenn", "Nachdem", "Sobald", "Falls", "Bevor", "Indem", "Sodass",
            "Solange");

    private static final Set<String> RELATIVES = Set.of("der", "die", "das", "dem", "den", "deren", "dessen", "denen");

    private static final Set<String> CONTRACTIONS =
            Set.of("im", "am", "zum", "zur", "beim", "vom", "ins", "ans", "aufs", "fürs", "durchs", "ums");

    /** Prepositions that are never a part of a verb or a conjunction. */
    private static final Set<String> PLAIN_PREPOSITIONS =
            Set.of("für", "von", "gegen", "ohne", "wegen", "trotz", "zwischen", "infolge", "gegenüber", "in");

    private static final Set<String> PREPOSITIONS = Set.of(
            "in",
            "im",
            "an",
            "am",
            "auf",
            "aus",
            "bei",
            "beim",
            "nach",
            "mit",
            "von",
            "vom",
            "zu",
            "zum",
            "zur",
            "vor",
            "für",
            "gegen",
            "über",
            "unter",
            "durch",
            "wegen",
            "trotz",
            "ohne",
            "seit",
            "hinter",
            "neben",
            "zwischen",
            "um",
            "laut",
            "während",
            "infolge",
            "gegenüber",
            "ins",
            "ab",
            "bis");

    private static final Set<String> SUBJECT_WORDS = Set.of(
            "er",
            "sie",
            "es",
            "wir",
            "ich",
            "du",
            "ihr",
            "man",
            "wer",
            "was",
            "das",
            "dies",
            "dieser",
            "diese",
            "dieses",
            "alle",
            "alles",
            "viele",
            "vieles",
            "niemand",
            "jemand",
            "etwas",
            "nichts",
            "einige",
            "einiges",
            "mehrere",
            "andere",
            "anderes",
            "beide",
            "beides",
            "keiner",
            "keine",
            "keines",
            "jeder",
            "jede",
            "jedes",
            "einer",
            "eine",
            "eines",
            "die",
            "der",
            "welche",
            "manche",
            "mehr",
            "weniger",
            "wenige",
            "genug",
            "viel",
            "wenig",
            "jener",
            "jene",
            "jenes",
            "derjenige",
            "letztere",
            "letzterer",
            "ersterer",
            "sämtliche",
            "kein",
            "ein",
            "mein",
            "dein",
            "sein",
            "unser",
            "uns",
            "mir",
            "ihm",
            "ihnen",
            "dir",
            "mich",
            "ihn",
            "dich",
            "so",
            "zu");

    private static final Set<String> GERUNDS_IN_USE = Set.of(
            "während",
            "entsprechend",
            "anschließend",
            "ausreichend",
            "umfassend",
            "dringend",
            "laufend",
            "überraschend",
            "zunehmend",
            "abschließend",
            "bedeutend",
            "folgend",
            "betreffend",
            "stellvertretend",
            "vorwiegend",
            "wütend",
            "spannend",
            "einleitend",
            "ergänzend",
            "unzureichend",
            "beruhigend",
            "entscheidend",
            "ausschlaggebend",
            "rasend",
            "glühend",
            "fließend",
            "durchgehend",
            "weitgehend",
            "umgehend",
            "eingehend",
            "vorübergehend",
            "tausend",
            "abend",
            "elend",
            "jugend",
            "hervorragend",
            "ausgehend",
            "angehend",
            "bezeichnend",
            "verheerend",
            "erschreckend",
            "ermutigend",
            "faszinierend",
            "anwesend",
            "abwesend",
            "berufend",
            "schweigend",
            "lachend");

    private static final Set<String> TIME_ADVERBS = Set.of(
            "gestern", "heute", "morgen", "noch", "schon", "bereits", "nie", "immer", "oft", "bald", "dort", "hier",
            "jetzt", "später", "früher", "auch");

    private static final Set<String> NO_OBJECT = Set.of(
            "ende",
            "anfang",
            "mitte",
            "montag",
            "dienstag",
            "mittwoch",
            "donnerstag",
            "freitag",
            "samstag",
            "sonntag",
            "januar",
            "februar",
            "märz",
            "april",
            "mai",
            "juni",
            "juli",
            "august",
            "september",
            "oktober",
            "november",
            "dezember",
            "millionen",
            "milliarden",
            "hunderte",
            "tausende",
            "dutzende",
            "foto",
            "bild",
            "quelle");

    private static final Set<String> SAID = Set.of(
            "sagt",
            "sagte",
            "sagten",
            "erklärt",
            "erklärte",
            "erklärten",
            "betonte",
            "betont",
            "behauptete",
            "erinnerte",
            "versicherte",
            "fügte",
            "meinte",
            "berichtete",
            "kündigte");

    /** Participles that are adverbs as well. */
    private static final Set<String> ADVERBIAL = Set.of(
            "vermehrt",
            "verspätet",
            "wiederholt",
            "erwähnt",
            "verstärkt",
            "gezielt",
            "unerwartet",
            "entfernt",
            "begeistert",
            "geschlossen",
            "geschätzt",
            "umgerechnet",
            "ausgerechnet",
            "bestimmt",
            "ungewollt",
            "unbeabsichtigt",
            "bekannt",
            "verlegt",
            "gesagt",
            "gerechnet",
            "gewohnt",
            "geplant",
            "angenommen",
            "vorausgesetzt",
            "ausgenommen",
            "inbegriffen",
            "geschweige");

    private static final Set<String> DATIVE_ONLY = Set.of("mit", "aus", "bei", "nach", "von", "seit", "zu");

    /** Particles and verbs that mean something only with them: a noun phrase behind both is out of place. */
    private static final Map<String, Set<String>> SEPARABLE = Map.of(
            "an", Set.of("kündigt", "kündigte", "kündigten", "ordnet", "ordnete", "ordneten", "prangert", "prangerte"),
            "ab", Set.of("lehnt", "lehnte", "lehnten", "schafft", "schaffte", "wies", "wiesen", "brach", "brachen"),
            "aus", Set.of("löst", "löste", "lösten", "schließt", "schloss", "schlossen", "tauscht", "tauschten"),
            "vor", Set.of("legt", "legte", "legten", "schlug", "schlugen", "bereitet", "bereiten", "bereitete"),
            "ein",
                    Set.of(
                            "räumt", "räumte", "räumten", "führt", "führte", "führten", "setzt", "setzte", "stellt",
                            "stellte"),
            "bekannt", Set.of("gab", "gaben", "gibt", "geben"),
            "fest", Set.of("nahm", "nahmen", "stellte", "stellten", "stellt", "legte"),
            "fort", Set.of("setzt", "setzte", "setzten", "führt", "führte"),
            "zurück", Set.of("zieht", "zog", "zogen", "wies", "wiesen", "weist", "gibt", "gab"),
            "statt", Set.of("findet", "finden", "fand", "fanden"));

    private static final Set<String> AFTER_POSSESSIVE = Set.of("auch", "nur", "noch", "schon", "nicht");

    private static final Set<String> ARTICLES = Set.of("der", "die", "das", "den", "eine", "einen", "ein");

    private static final Set<String> POSTPOSITIONS = Set.of("wegen", "gegenüber");

    private static final Set<String> COLON_ADVERBS =
            Set.of("seinerseits", "ihrerseits", "außerdem", "zudem", "dazu", "daraufhin", "hingegen");

    private static final Set<String> NOW = Set.of("schon", "bereits", "nun", "jetzt");

    private static final int LONGEST_CLAUSE = 16;

    /** A word that was counted less often may be anything. */
    private static final double KNOWN = Math.log(30);

    private final CleaningEvidence evidence;

    public ClausePatterns(CleaningEvidence evidence) {
        this.evidence = evidence;
    }

    /** Places in order, at most one beginning at each token; confidence .7 and more is sure without any other sign. */
    public List<Disorder> find(TokenLine line) {
        List<Disorder> found = new ArrayList<>();
        int last = -1;
        int auxiliary = -1;
        for (int i = 0; i < line.size(); i++) {
            if (line.clauseStart(i) == i) {
                auxiliary = -1;
            }
            Disorder disorder = i > last && !line.lower(i).isEmpty() ? at(line, i, auxiliary) : null;
            if (disorder != null) {
                found.add(disorder);
                last = disorder.last();
            }
            if (AUXILIARIES.contains(line.lower(i))) {
                auxiliary = i;
            }
        }
        return found;
    }

    private @Nullable Disorder at(TokenLine line, int i, int auxiliary) {
        Disorder found = capital(line, i);
        found = found != null ? found : closedFrame(line, i, auxiliary);
        found = found != null ? found : verbSecond(line, i);
        found = found != null ? found : impossiblePair(line, i);
        found = found != null ? found : gerund(line, i);
        found = found != null ? found : noSubject(line, i);
        found = found != null ? found : colonForVerb(line, i);
        found = found != null ? found : unlinked(line, i);
        found = found != null ? found : phraseBeforeSubject(line, i);
        found = found != null ? found : behindQuote(line, i);
        return found != null ? found : lostVerb(line, i);
    }

    /** {@code Das letzte Mal der Papst Obwohl er krank war}. */
    private static @Nullable Disorder capital(TokenLine line, int i) {
        boolean opens = OPENERS.contains(line.form(i)) && line.isJoined(i) && line.clauseStart(i) < i;
        boolean goesOn = opens && line.isJoined(i + 1) && !line.isCapital(i + 1);
        return goesOn ? new Disorder(i - 1, i + 1, 0.75, "a conjunction begins a sentence inside a sentence") : null;
    }

    /** {@code genehmigt wurde Kartellamt}, {@code hat zugestimmt der Rat}: the frame of the verb is closed and the clause goes on. */
    private @Nullable Disorder closedFrame(TokenLine line, int i, int auxiliary) {
        int start = line.clauseStart(i);
        boolean participle = isParticiple(line.kind(i)) && !ADVERBIAL.contains(line.form(i));
        boolean infinitive = line.kind(i).equals("#vi") || line.kind(i).equals("#i");
        if (i == start || !participle && !infinitive || line.isCapital(i)) {
            return null;
        }
        boolean verbLast = AUXILIARIES.contains(line.form(i + 1))
                && line.isJoined(i + 1)
                && isSubordinate(line, start)
                && auxiliary < start;
        if (verbLast && isObject(line, i + 2, true)) {
            return new Disorder(i, i + 2, 0.65, "the clause goes on behind its verb");
        }
        boolean frame = participle && auxiliary >= start && i - auxiliary <= LONGEST_CLAUSE;
        if (frame && isObject(line, i + 1, i - auxiliary <= 4 || isSingular(line.form(i + 1)))) {
            return new Disorder(
                    auxiliary, i + 1, 0.65, "the second part of the verb stands before what belongs between");
        }
        if (frame && HAVE.contains(line.form(auxiliary)) && i > auxiliary + 1 && isClosingPhrase(line, i + 1)) {
            return new Disorder(i, i + 1, 0.55, "a phrase behind the second part of the verb");
        }
        boolean adverb = frame
                && HAVE.contains(line.form(auxiliary))
                && line.isJoined(i + 1)
                && TIME_ADVERBS.contains(line.form(i + 1))
                && !AUXILIARIES.contains(line.form(i + 2))
                && !isVerbal(line.kind(i + 2));
        return adverb ? new Disorder(i, i + 1, 0.6, "an adverb behind the second part of the verb") : null;
    }

    private boolean isSingular(String word) {
        List<Reading> readings = evidence.lexicon().nounReadings(word);
        return !readings.isEmpty() && readings.stream().noneMatch(reading -> reading.number() == Reading.Number.PLURAL);
    }

    /** Preposition and at most three words up to the end of the sentence. */
    private static boolean isClosingPhrase(TokenLine line, int at) {
        int end = line.isJoined(at) ? line.clauseEnd(at) : at;
        return end - at >= 2
                && end - at <= 4
                && PREPOSITIONS.contains(line.form(at))
                && isNoun(line, end - 1)
                && line.endsSentence(end);
    }

    private boolean isSubordinate(TokenLine line, int start) {
        String first = line.lower(start);
        boolean relative = start > 0
                && line.form(start - 1).equals(",")
                && (RELATIVES.contains(first)
                        || PREPOSITIONS.contains(first) && RELATIVES.contains(line.form(start + 1)));
        return relative || SUBORDINATORS.contains(first);
    }

    /** Article, possessive or adjective with a noun, or a noun alone. */
    private boolean isObject(TokenLine line, int at, boolean alone) {
        if (!line.isJoined(at)) {
            return false;
        }
        String word = line.form(at);
        if (DETERMINERS.contains(word)) {
            return line.isJoined(at + 1)
                    && (isNoun(line, at + 1)
                            || line.kind(at + 1).contains("a") && line.isJoined(at + 2) && isNoun(line, at + 2))
                    && !AUXILIARIES.contains(line.form(at + 2));
        }
        if (line.kind(at).equals("#a")) {
            return line.isJoined(at + 1) && isNoun(line, at + 1) && !isVerbal(line.kind(at + 2));
        }
        boolean verbBehind = isVerbal(line.kind(at + 1)) && line.isJoined(at + 1);
        return alone
                && isNoun(line, at)
                && !verbBehind
                && !NO_OBJECT.contains(line.lower(at))
                && !evidence.lexicon().isFunctionWord(word);
    }

    /** {@code , der verteidigte die Ausgaben}, {@code weil er zahlte die Rechnung}. */
    private @Nullable Disorder verbSecond(TokenLine line, int i) {
        int start = line.clauseStart(i);
        String first = line.lower(start);
        boolean relative = start > 0 && line.form(start - 1).equals(",") && RELATIVES.contains(first);
        boolean conjunction = SUBORDINATORS.contains(first) && !first.equals("ob");
        if (i == start || !relative && !conjunction || !isSurelyFinite(line, i, relative && i == start + 1)) {
            return null;
        }
        if (relative) {
            boolean behindPronoun = i == start + 1 && !first.equals("das") && !AUXILIARIES.contains(line.form(i));
            boolean behindPhrase = PREPOSITIONS.contains(line.form(start + 1)) && isPhrase(line, start + 1, i);
            if (!behindPronoun && !behindPhrase) {
                return null;
            }
        } else if (i - start > 5
                || line.form(i - 1).equals("und")
                || isVerbal(line.kind(i - 1))
                || !isFirstVerb(line, start, i)) {
            return null;
        }
        boolean object = line.isJoined(i + 1)
                && DETERMINERS.contains(line.form(i + 1))
                && line.isJoined(i + 2)
                && (isNoun(line, i + 2) || line.kind(i + 2).contains("a") && isNoun(line, i + 3));
        int end = line.clauseEnd(i);
        return object && !endsWithVerb(line, i, end)
                ? new Disorder(i, i + 2, 0.65, "the verb of a subordinate clause stands before its object")
                : null;
    }

    private boolean isFirstVerb(TokenLine line, int start, int i) {
        for (int k = start + 1; k < i; k++) {
            if (isSurelyFinite(line, k, false)) {
                return false;
            }
        }
        return true;
    }

    /** A verb at the end closes the clause as it should be, or belongs to an infinitive without its comma. */
    private static boolean endsWithVerb(TokenLine line, int i, int end) {
        for (int k = i + 1; k < end; k++) {
            if (line.form(k).equals("zu") || line.kind(k).contains("z")) {
                return true;
            }
        }
        return end - 1 > i && (isVerbal(line.kind(end - 1)) || AUXILIARIES.contains(line.form(end - 1)));
    }

    /** Preposition, determiners, adjectives and a noun, with nothing behind it. */
    private boolean isPhrase(TokenLine line, int from, int to) {
        boolean noun = false;
        for (int k = from + 1; k < to; k++) {
            if (noun || !line.isJoined(k)) {
                return false;
            }
            noun = isNoun(line, k);
            if (!noun
                    && !DETERMINERS.contains(line.form(k))
                    && !isPossessive(line.form(k))
                    && !line.kind(k).contains("a")) {
                return false;
            }
        }
        return noun;
    }

    private static boolean isPossessive(String word) {
        return (word.startsWith("sein") || word.startsWith("ihre") || word.startsWith("dies")) && word.length() <= 7;
    }

    private static @Nullable Disorder impossiblePair(TokenLine line, int i) {
        String word = line.lower(i);
        String next = line.form(i + 1);
        if (!line.isJoined(i + 1)) {
            return null;
        }
        boolean verb = AUXILIARIES.contains(next) || line.kind(i + 1).equals("#v");
        if (CONTRACTIONS.contains(word)
                && (verb || next.equals("dass") || DETERMINERS.contains(next) && !next.startsWith("einen"))) {
            return new Disorder(i, i + 1, 0.75, "a preposition with its article and no noun");
        }
        boolean conjunction = next.equals("dass") || next.equals("weil") || next.equals("obwohl");
        boolean plain = PLAIN_PREPOSITIONS.contains(word) && !word.equals("ohne")
                || line.isCapital(i) && PREPOSITIONS.contains(word) && !word.equals("bis") && !word.equals("ohne");
        if (plain && conjunction) {
            return new Disorder(i, i + 1, 0.75, "a preposition before a conjunction");
        }
        boolean asPreposition = PLAIN_PREPOSITIONS.contains(word)
                && (!line.isCapital(i) || line.sentenceStart(i) == i)
                && !(POSTPOSITIONS.contains(word) && isNoun(line, i - 1));
        if (asPreposition && verb && !next.equals("sein")) {
            return new Disorder(i, i + 1, 0.7, "a preposition before a verb");
        }
        if (DATIVE_ONLY.contains(word)
                && next.endsWith("es")
                && line.kind(i + 1).equals("#a")
                && line.kind(i + 2).equals("#n")) {
            return new Disorder(i, i + 2, 0.65, "the preposition cannot govern this form");
        }
        boolean possessive = (word.equals("ihrer") || word.equals("seiner"))
                && line.kind(i - 1).equals("#n")
                && line.isJoined(i)
                && AFTER_POSSESSIVE.contains(next)
                && !line.kind(i + 2).contains("a");
        if (possessive) {
            return new Disorder(i - 1, i + 1, 0.6, "a possessive without its noun");
        }
        Set<String> verbs = SEPARABLE.get(word);
        boolean early = verbs != null
                && line.isJoined(i)
                && verbs.contains(line.lower(i - 1))
                && ARTICLES.contains(next)
                && (isNounKind(line.kind(i + 2)) || isNounKind(line.kind(i + 3)));
        if (early) {
            return new Disorder(i - 1, i + 2, 0.65, "the verb's particle stands before what belongs between");
        }
        boolean bare = word.equals("nicht")
                && line.isCapital(i + 1)
                && (line.kind(i - 1).equals("#v")
                        || HAVE.contains(line.lower(i - 1))
                        || line.form(i - 1).equals("gibt"))
                && line.isJoined(i)
                && line.kind(i + 1).equals("#n")
                && !hasSondern(line, i);
        return bare ? new Disorder(i - 1, i + 1, 0.6, "nicht where German has kein") : null;
    }

    private static boolean isNounKind(String kind) {
        return kind.equals("#n") || kind.equals("#e");
    }

    private static boolean hasSondern(TokenLine line, int i) {
        for (int k = i; k < Math.min(line.size(), i + 20); k++) {
            if (line.form(k).equals("sondern") || line.form(k).equals("nur")) {
                return true;
            }
        }
        return false;
    }

    /** {@code Zum Ausdruck bringend, dass}, {@code Sagend, dass}, {@code an der Sitzung teilnehmend,}. */
    private @Nullable Disorder gerund(TokenLine line, int i) {
        String word = line.lower(i);
        if (!word.endsWith("end") || GERUNDS_IN_USE.contains(word)) {
            return null;
        }
        int start = line.clauseStart(i);
        boolean gerund = evidence.lexicon().readings(word).stream().anyMatch(reading -> reading.has("PA1"));
        boolean ends = line.form(i + 1).equals(",") || line.isJoined(i + 1) && PREPOSITIONS.contains(line.form(i + 1));
        boolean alone = gerund && ends && i - start <= 7;
        for (int k = start; alone && k < i; k++) {
            alone = !isSurelyFinite(line, k, false) && !AUXILIARIES.contains(line.form(k));
        }
        boolean whole =
                i == start ? line.form(i + 2).equals("dass") : line.kind(i - 1).equals("#n");
        return alone && whole ? new Disorder(start, i, 0.6, "a gerund, which German does not have") : null;
    }

    /** {@code In Sanaquell auf die Anfrage antworteten nicht.}: no word of the clause can be the subject of its verb. */
    private @Nullable Disorder noSubject(TokenLine line, int i) {
        int start = line.clauseStart(i);
        boolean begins = start == line.sentenceStart(i)
                        && !line.kind(start).startsWith("#v")
                        && line.isCapital(start)
                        && i > start
                || i == start && isBehindPrefix(line, i);
        if (!begins
                || !isSurelyFinite(line, i, false)
                || PASSIVE.contains(line.form(i))
                || !isFirstVerb(line, start, i)) {
            return null;
        }
        int end = line.clauseEnd(i);
        boolean closed = line.endsSentence(end)
                || i == start && line.form(end).equals(",")
                || line.form(end).equals(",")
                        && line.form(end + 1).equals("dass")
                        && i == end - 1
                        && SAID.contains(line.form(i));
        if (!closed || end - start > 18) {
            return null;
        }
        boolean governed = false;
        for (int k = start; k < end; k++) {
            String word = line.lower(k);
            if (k == i) {
                governed = false;
                continue;
            }
            if (PREPOSITIONS.contains(word) || CONTRACTIONS.contains(word)) {
                governed = true;
            } else if (isNoun(line, k)) {
                if (!governed) {
                    return null;
                }
                governed = isGenitiveNext(line, k);
            } else if (word.isEmpty()
                    || SUBJECT_WORDS.contains(word) && !governed
                    || line.kind(k).equals("#u")) {
                return null;
            } else if (!governed && line.kind(k).contains("a") && line.kind(k).startsWith("#")) {
                return null;
            } else if (AUXILIARIES.contains(word)
                    || line.form(k).equals("und")
                    || line.form(k).equals("wie")
                    || line.form(k).equals("als")) {
                return null;
            }
        }
        return new Disorder(
                Math.max(start, i - 1), Math.min(end - 1, i + 1), 0.65, "no word of the clause can be its subject");
    }

    /** Whether nothing but clauses that begin with conjunctions, or a gerund, stand between the start of the sentence and a comma here. */
    private static boolean isBehindPrefix(TokenLine line, int i) {
        int sentence = line.sentenceStart(i);
        if (i == sentence || !line.form(i - 1).equals(",")) {
            return false;
        }
        int clause = sentence;
        while (clause < i) {
            String first = line.lower(clause);
            int end = line.clauseEnd(clause);
            boolean gerund = end - 1 > clause && line.lower(end - 1).endsWith("end")
                    || end - clause == 1 && first.endsWith("end");
            boolean object = first.equals("dass") || first.equals("ob");
            if ((!SUBORDINATORS.contains(first) || object && clause == sentence) && !gerund) {
                return false;
            }
            clause = end + 1;
        }
        return clause == i;
    }

    /** {@code einer Vereinbarung Einzelheiten wurden}, {@code des Versuchs ab Normalisierung}: nouns that nothing joins. */
    private @Nullable Disorder unlinked(TokenLine line, int i) {
        boolean candidate = line.kind(i).equals("#n") || line.form(i).equals("ab");
        if (!candidate || !line.isJoined(i + 1) || line.sentenceStart(i) == i || !isKnownNoun(line, i + 1)) {
            return null;
        }
        boolean seen = evidence.words().logCount(line.form(i), line.form(i + 1)) >= 0;
        if (line.form(i).equals("ab")) {
            boolean time = NO_OBJECT.contains(line.lower(i + 1));
            return seen || time || !isSingular(line.form(i + 1))
                    ? null
                    : new Disorder(i - 1, i + 1, 0.6, "a particle between nouns that it cannot join");
        }
        boolean nouns = isKnownNoun(line, i)
                && isSingular(line.form(i))
                && !seen
                && !isTitle(line, i)
                && !isGoverned(line, i)
                && !NO_OBJECT.contains(line.lower(i))
                && !NO_OBJECT.contains(line.lower(i + 1))
                && !line.isCapital(i + 2);
        return nouns ? new Disorder(i, i + 1, 0.55, "two nouns that nothing joins") : null;
    }

    /** {@code in der Region Projekte}: a bare object may follow a phrase. */
    private static boolean isGoverned(TokenLine line, int at) {
        int k = at - 1;
        while (k >= line.clauseStart(at)
                && at - k < 4
                && (DETERMINERS.contains(line.form(k))
                        || line.form(k).equals("des")
                        || line.kind(k).contains("a")
                        || isPossessive(line.form(k)))) {
            if (PREPOSITIONS.contains(line.lower(k))) {
                return true;
            }
            k--;
        }
        return k < 0 || PREPOSITIONS.contains(line.lower(k)) || CONTRACTIONS.contains(line.lower(k)) || k == at - 1;
    }

    /** An ordinary noun, seen often enough, and no part of a name or a title. */
    private boolean isKnownNoun(TokenLine line, int at) {
        String word = line.form(at);
        return line.kind(at).equals("#n")
                && word.length() > 3
                && evidence.words().logCount(word) > KNOWN
                && word.chars().skip(1).allMatch(Character::isLowerCase)
                && evidence.lexicon().readings(word).stream().allMatch(r -> r.wordClass() == WordClass.NOUN);
    }

    /** {@code Bauingenieur Weber}, {@code Partei Zukunft}, {@code Liter Wasser}: what often stands before a noun. */
    private boolean isTitle(TokenLine line, int at) {
        String word = line.form(at);
        boolean person = word.endsWith("er")
                || word.endsWith("in")
                || word.endsWith("or")
                || word.endsWith("ent")
                || word.endsWith("ist");
        return person
                || evidence.lexicon().isFunctionWord(word)
                || line.form(at - 1).equals("0");
    }

    /** {@code In Berlin die Regierung beschloss}: phrase, subject, verb. */
    private @Nullable Disorder phraseBeforeSubject(TokenLine line, int i) {
        int start = line.sentenceStart(i);
        boolean die = line.form(i).equals("die")
                && i > start + 1
                && i <= start + 4
                && line.isJoined(i + 1)
                && line.isJoined(i + 2);
        if (!die || !PREPOSITIONS.contains(line.lower(start)) || !isPhrase(line, start, i) || !isNoun(line, i + 1)) {
            return null;
        }
        boolean verb = isSurelyFinite(line, i + 2, false) && !line.form(i + 3).isEmpty();
        return verb
                ? new Disorder(start, i + 2, 0.65, "the subject stands before the verb though a phrase goes before")
                : null;
    }

    /** {@code Seinerseits der Minister: man prüfe}: a colon where the verb of saying was. */
    private static @Nullable Disorder colonForVerb(TokenLine line, int i) {
        boolean begins = line.sentenceStart(i) == i && COLON_ADVERBS.contains(line.lower(i)) && line.isCapital(i);
        if (!begins || !DETERMINERS.contains(line.form(i + 1))) {
            return null;
        }
        int end = line.clauseEnd(i);
        for (int k = i + 1; k < end; k++) {
            if (isVerbal(line.kind(k)) || AUXILIARIES.contains(line.form(k))) {
                return null;
            }
        }
        return line.form(end).equals(":") && end - i <= 8
                ? new Disorder(i, end - 1, 0.6, "a subject without its verb")
                : null;
    }

    /** {@code die „stille Partnerschaft“ Daher verpflichtet es}: a sentence begins though none has ended. */
    private @Nullable Disorder behindQuote(TokenLine line, int i) {
        boolean capital = line.isCapital(i)
                && line.form(i).length() > 2
                && evidence.lexicon().isFunctionWord(line.form(i));
        if (!capital || i < 2 || !line.isBehindClosedQuote(i) || !line.isJoined(i + 1) || line.isCapital(i + 1)) {
            return null;
        }
        boolean sentence = isVerbal(line.kind(i + 1)) || isSurelyFinite(line, i + 2, false);
        return sentence ? new Disorder(i - 1, i + 1, 0.6, "a sentence begins where none has ended") : null;
    }

    private static boolean isGenitiveNext(TokenLine line, int k) {
        return line.isJoined(k + 1)
                && (line.isCapital(k + 1)
                        || line.form(k + 1).equals("der")
                        || line.form(k + 1).equals("des"));
    }

    /** {@code aber der Streit hat gerade erst.}: the auxiliary without its verb. */
    private static @Nullable Disorder lostVerb(TokenLine line, int i) {
        if (!HAVE.contains(line.form(i)) || i == line.clauseStart(i)) {
            return null;
        }
        int end = line.clauseEnd(i);
        if (!line.endsSentence(end) || end - i < 3 || end - i > 4 || isVerbal(line.kind(i - 1))) {
            return null;
        }
        for (int k = i + 1; k < end; k++) {
            String kind = line.kind(k);
            boolean adverb = kind.startsWith("#") && kind.endsWith("d") || NOW.contains(kind);
            if (!adverb) {
                return null;
            }
        }
        return new Disorder(i, end - 1, 0.65, "an auxiliary without its verb");
    }

    private boolean isSurelyFinite(TokenLine line, int at, boolean alsoAttribute) {
        String kind = line.kind(at);
        return kind.equals("#v")
                || alsoAttribute && kind.equals("#va")
                || AUXILIARIES.contains(line.form(at))
                || kind.equals("#va")
                        && evidence.lexicon().readings(line.form(at)).stream()
                                .anyMatch(r -> r.isFiniteVerb() && r.has("PRT"));
    }

    private static boolean isParticiple(String kind) {
        return kind.equals("#tp") || kind.equals("#t") || kind.equals("#itp") || kind.equals("#vtp");
    }

    private static boolean isVerbal(String kind) {
        return isParticiple(kind)
                || kind.startsWith("#v")
                || kind.startsWith("#i")
                || kind.equals("#z")
                || AUXILIARIES.contains(kind);
    }

    private static boolean isNoun(TokenLine line, int at) {
        return isNounKind(line.kind(at));
    }
}
