package io.depesche.nlp.domain.kb;

import io.depesche.nlp.domain.kb.KnownEntity.Office;
import java.io.IOException;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The shipped entities on their way into a larger knowledge base: each is written once, with all its forms, either when the dump comes to
 * it (then with the offices of the dump too) or at the end. What was written can be kept as text and taken up again. For one thread.
 */
public final class CoreKnowledge {

    /** Two sources often differ by weeks in when an office began: election, oath, first day. */
    private static final int SAME_BEGINNING = 100;

    /** Pages in so many languages. */
    private static final int WELL_KNOWN = 10;

    private final KnowledgeBase core;
    private final Map<String, Integer> byId = new HashMap<>();
    private final Map<String, Integer> byName = new HashMap<>();
    private final Map<Integer, List<Form>> forms = new HashMap<>();
    private final BitSet written = new BitSet();

    private record Form(String key, KnownName name) {}

    public CoreKnowledge(KnowledgeBase core) {
        this.core = core;
        for (int i = 0; i < core.size(); i++) {
            KnownEntity known = core.entity(i);
            if (known.same() != null) {
                byId.putIfAbsent(known.same(), i);
            } else {
                byName.putIfAbsent(nameKey(known), i);
            }
        }
        core.forms((key, names) -> names.forEach(name -> {
            if (name.kind() != KnownName.Kind.OFFICE) {
                forms.computeIfAbsent(name.entity(), index -> new ArrayList<>()).add(new Form(key, name));
            }
        }));
    }

    /** The entity with an id such as {@code wd:Q42}, or {@code null}. */
    public @Nullable KnownEntity find(String id) {
        Integer index = byId.get(id);
        return index == null ? null : core.entity(index);
    }

    private static String nameKey(KnownEntity known) {
        return known.type() + ':' + known.country() + ':' + known.name();
    }

    /**
     * The one of the core that an entity of a dump is: by its id, else by type, country and name where the core has no id and something else
     * tells that no namesake is meant: a person's office that began on the same day, a code of ISO 3166-2, pages about a body in many
     * languages.
     *
     * @param coded whether it has a code of ISO 3166-2
     */
    public @Nullable KnownEntity find(KnownEntity dumped, boolean coded) {
        KnownEntity known = dumped.same() == null ? null : find(dumped.same());
        Integer index = known != null ? null : byName.get(nameKey(dumped));
        if (index == null || written.get(index)) {
            return known;
        }
        KnownEntity namesake = core.entity(index);
        boolean same =
                switch (dumped.type()) {
                    case "PER" ->
                        namesake.offices().stream().anyMatch(office -> dumped.offices().stream()
                                .anyMatch(other -> Math.abs(other.from() - office.from()) <= SAME_BEGINNING));
                    case "LOC" -> coded && namesake.kind().equals("division");
                    default -> dumped.popularity() >= WELL_KNOWN;
                };
        return same ? namesake : null;
    }

    /**
     * Writes one of the core.
     *
     * @param same its id, also where only the dump knows it
     * @param more offices that a newer source knows; they also end what was open
     * @return its number in the new knowledge base
     */
    public int write(KnownEntity known, @Nullable String same, List<Office> more, KnowledgeWriter writer)
            throws IOException {
        written.set(known.index());
        int number = writer.add(new KnownEntity(
                0,
                known.type(),
                known.name(),
                same,
                known.country(),
                known.kind(),
                known.popularity(),
                known.latitude(),
                known.longitude(),
                known.shortNames(),
                merged(known.offices(), more),
                known.publisher()));
        for (Form form : forms.getOrDefault(known.index(), List.of())) {
            writer.copy(form.key(), form.name().of(number));
        }
        return number;
    }

    /** Writes those that were not written yet. */
    public void writeRest(KnowledgeWriter writer) throws IOException {
        for (int i = written.nextClearBit(0); i < core.size(); i = written.nextClearBit(i + 1)) {
            write(core.entity(i), core.entity(i).same(), List.of(), writer);
        }
    }

    private static List<Office> merged(List<Office> ours, List<Office> more) {
        List<Office> offices = new ArrayList<>();
        for (Office office : ours) {
            int end = more.stream()
                    .filter(other -> office.to() == Office.OPEN
                            && other.to() != Office.OPEN
                            && Math.abs(other.from() - office.from()) <= SAME_BEGINNING)
                    .mapToInt(Office::to)
                    .min()
                    .orElse(office.to());
            offices.add(new Office(office.title(), office.country(), office.from(), end));
        }
        offices.addAll(more);
        return offices;
    }

    /** What was written, for {@link #takeUp}. */
    public String state() {
        StringBuilder state = new StringBuilder();
        for (long word : written.toLongArray()) {
            state.append(Long.toHexString(word)).append(',');
        }
        return state.toString();
    }

    /** Goes on from an earlier {@link #state}. */
    public void takeUp(String state) {
        String[] words = state.isEmpty() ? new String[0] : state.split(",");
        long[] bits = new long[words.length];
        for (int i = 0; i < words.length; i++) {
            bits[i] = Long.parseUnsignedLong(words[i], 16);
        }
        written.clear();
        written.or(BitSet.valueOf(bits));
    }
}
