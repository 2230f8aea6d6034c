package io.depesche.nlp.domain.claim;

import io.depesche.nlp.domain.claim.Need.Kind;
import io.depesche.nlp.domain.claim.Table.Row;
import io.depesche.nlp.domain.claim.Trigger.Role;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Which events there are and which words name them: the tables {@code frames.tsv}, {@code triggers.tsv}, {@code classes.tsv} and
 * {@code cues.tsv}, with the operator's rows behind ours. Read once at the start; every mistake in a table is said with its file and
 * line. Immutable.
 */
public final class Ontology {

    /** The types of PLOVER 0.8. */
    public static final Set<String> TYPES = Set.of(
            "AGREE",
            "CONSULT",
            "SUPPORT",
            "CONCEDE",
            "COOPERATE",
            "AID",
            "RETREAT",
            "REQUEST",
            "ACCUSE",
            "REJECT",
            "THREATEN",
            "PROTEST",
            "SANCTION",
            "MOBILIZE",
            "COERCE",
            "ASSAULT");

    private static final Set<String> MODALITIES = Set.of("asserted", "reported", "denied", "planned");
    /** Stand in a need for any entity of the type. */
    static final String PERSON = "PER";

    static final String ORGANISATION = "ORG";

    private static final Set<String> PEOPLE = Set.of("@person", "@people");
    private static final Set<String> BODIES = Set.of("@company", "@group", "@union", "@authority", "@armed-group");

    /** In place of those who can do it: who did it is seldom known. */
    private static final String UNKNOWN = "unknown";

    private static final Set<String> ROLE_KEYS = Set.of("S", "O", "D", "G", "Gen", "SGen", "OGen");

    private final Map<String, Frame> frames = new LinkedHashMap<>();
    private final Map<String, List<Trigger>> verbs = new HashMap<>();
    private final Map<String, List<Trigger>> nouns = new HashMap<>();
    private final Map<String, Set<String>> classes = new HashMap<>();
    private final Map<String, Set<String>> cues = new HashMap<>();

    /**
     * Reads the tables.
     *
     * @param overlay folder of the operator's tables; {@code null} if there is none
     * @throws IllegalStateException with file and line if a row is wrong
     */
    public Ontology(@Nullable Path overlay) {
        for (Row row : Table.read("classes.tsv", overlay)) {
            classes.computeIfAbsent(row.cell(0), name -> new HashSet<>())
                    .addAll(List.of(row.cell(1).split(" ")));
        }
        for (Row row : Table.read("cues.tsv", overlay)) {
            cues.computeIfAbsent(row.cell(0), name -> new HashSet<>())
                    .addAll(List.of(row.cell(1).split(" ")));
        }
        Table.read("frames.tsv", overlay).forEach(this::addFrame);
        Table.read("triggers.tsv", overlay).forEach(this::addTrigger);
        // the most demanding first; of equals the later, so that an operator's row comes before ours
        Comparator<Trigger> demanding = Comparator.<Trigger>comparingLong(trigger -> trigger.needs().stream()
                        .filter(need -> !need.excludes())
                        .count())
                .thenComparingInt(trigger -> trigger.needs().size())
                .reversed();
        verbs.values().forEach(list -> list.sort(demanding));
        nouns.values().forEach(list -> list.sort(demanding));
    }

    private void addFrame(Row row) {
        String type = row.cell(1);
        if (!TYPES.contains(type)) {
            throw row.wrong("no type of PLOVER 0.8: '" + type + "'");
        }
        String modality = blankToNull(row.cell(3));
        if (modality != null && !MODALITIES.contains(modality)) {
            throw row.wrong("no modality: '" + modality + "'");
        }
        String agents = row.cell(4);
        boolean secret = agents.equals(UNKNOWN);
        List<String> classNames = agents.isEmpty() || secret ? List.of() : List.of(agents.split(","));
        for (String className : classNames) {
            if (!className.equals(ImpliedActors.SPEAKER) && !classes.containsKey(className)) {
                throw row.wrong("no class " + className + " in classes.tsv");
            }
        }
        frames.put(row.cell(0), new Frame(row.cell(0), type, blankToNull(row.cell(2)), modality, classNames, secret));
    }

    private void addTrigger(Row row) {
        Frame frame = frames.get(row.cell(0));
        if (frame == null) {
            throw row.wrong("no frame '" + row.cell(0) + "' in frames.tsv");
        }
        String wordClass = row.cell(1);
        if (!wordClass.equals("V") && !wordClass.equals("N")) {
            throw row.wrong("expected V or N, got '" + wordClass + "'");
        }
        List<Need> needs = new ArrayList<>();
        for (String need : row.cell(3).isEmpty() ? new String[0] : row.cell(3).split(" ")) {
            needs.add(need(need, row));
        }
        Map<String, Role> roles = new LinkedHashMap<>();
        for (String role : row.cell(4).isEmpty() ? new String[0] : row.cell(4).split(" ")) {
            int equals = role.indexOf('=');
            if (equals < 1) {
                throw row.wrong("expected roles such as S=a, got '" + role + "'");
            }
            roles.put(key(role.substring(0, equals), row), role(role.substring(equals + 1), row));
        }
        boolean verb = wordClass.equals("V");
        for (String lemma : row.cell(2).split("\\|")) {
            Trigger trigger =
                    new Trigger(frame.id() + "/" + lemma, frame, verb, lemma, List.copyOf(needs), roles, row.where());
            (verb ? verbs : nouns)
                    .computeIfAbsent(lemma, word -> new ArrayList<>())
                    .addFirst(trigger);
        }
    }

    private Need need(String text, Row row) {
        return switch (text) {
            case "sich" -> new Need(Kind.REFLEXIVE, "", Set.of());
            case "sich-" -> new Need(Kind.NOT_REFLEXIVE, "", Set.of());
            case "NEG" -> new Need(Kind.NEGATION, "", Set.of());
            case "inf" -> new Need(Kind.CONTENT, "", Set.of());
            case "modal" -> new Need(Kind.MODAL, "", Set.of());
            case "pass", "act" -> new Need(Kind.VOICE, text, Set.of());
            default -> keyed(text, row);
        };
    }

    private Need keyed(String text, Row row) {
        if (text.endsWith("+")) {
            return new Need(Kind.PRESENT, text.substring(0, text.length() - 1), Set.of());
        }
        if (text.endsWith("-")) {
            return new Need(Kind.ABSENT, text.substring(0, text.length() - 1), Set.of());
        }
        if (text.startsWith("=")) {
            return new Need(Kind.BARE, "", words(text.substring(1), row));
        }
        int not = text.indexOf('!');
        if (not > 0) {
            if (text.startsWith("A!")) {
                return new Need(Kind.NOT_WORD, "", words(text.substring(2), row));
            }
            return new Need(Kind.NOT_ROLE, key(text.substring(0, not), row), words(text.substring(not + 1), row));
        }
        int colon = text.indexOf(':');
        if (colon < 1) {
            throw row.wrong("no such condition: '" + text + "'");
        }
        String key = text.substring(0, colon);
        Set<String> words = words(text.substring(colon + 1), row);
        if (key.equals("A")) { // a word as it stands in the clause, which keeps small letters only
            words = words.stream().map(word -> word.toLowerCase(Locale.ROOT)).collect(Collectors.toUnmodifiableSet());
        }
        Kind kind = key.equals("A") ? Kind.WORD : ROLE_KEYS.contains(key) ? Kind.ROLE : Kind.FIXED;
        return new Need(kind, key, words);
    }

    private Set<String> words(String text, Row row) {
        Set<String> words = new HashSet<>();
        for (String word : text.split(",")) {
            if (word.startsWith("@")) {
                Set<String> members = classes.get(word);
                if (members == null) {
                    throw row.wrong("no class " + word + " in classes.tsv");
                }
                words.addAll(members);
                if (PEOPLE.contains(word)) {
                    words.add(PERSON);
                } else if (BODIES.contains(word)) {
                    words.add(ORGANISATION);
                }
            } else {
                words.add(word);
            }
        }
        return Set.copyOf(words);
    }

    private static String key(String key, Row row) {
        if (!ROLE_KEYS.contains(key) && !Character.isLowerCase(key.charAt(0))) {
            throw row.wrong("expected S, O, D, G, Gen, SGen, OGen or a preposition, got '" + key + "'");
        }
        return key;
    }

    private static Role role(String letter, Row row) {
        return switch (letter) {
            case "a" -> Role.ACTOR;
            case "A" -> Role.ANY_ACTOR;
            case "r" -> Role.RECIPIENT;
            case "o" -> Role.OBJECT;
            case "p" -> Role.PLACE;
            default -> throw row.wrong("expected a role a, A, r, o or p, got '" + letter + "'");
        };
    }

    private static @Nullable String blankToNull(String cell) {
        return cell.isEmpty() || cell.equals("-") ? null : cell;
    }

    /** All frames, in the order of the table. */
    public Collection<String> frameIds() {
        return frames.keySet();
    }

    /** PLOVER type of a frame. */
    public String typeOf(String frame) {
        Frame found = frames.get(frame);
        if (found == null) {
            throw new IllegalArgumentException("no such frame: " + frame);
        }
        return found.type();
    }

    @Nullable
    Frame frame(String id) {
        return frames.get(id);
    }

    Collection<Frame> frames() {
        return frames.values();
    }

    List<Trigger> ofVerb(String lemma) {
        return verbs.getOrDefault(lemma, List.of());
    }

    List<Trigger> ofNoun(String key) {
        return nouns.getOrDefault(key, List.of());
    }

    /** Whether a word stands in a row of {@code cues.tsv}. */
    boolean isCue(String kind, String word) {
        Set<String> words = cues.get(kind);
        return words != null && words.contains(word);
    }

    /** Whether a noun belongs to a class. */
    boolean isA(String className, Collection<String> keys) {
        Set<String> words = classes.get(className);
        if (words != null) {
            for (String key : keys) {
                if (words.contains(key)) {
                    return true;
                }
            }
        }
        return false;
    }
}
