package io.depesche.nlp.domain.tag.crf;

import io.depesche.nlp.domain.tag.score.NameSpan;
import java.util.ArrayList;
import java.util.List;

/**
 * The tags of a token: {@code O} outside; {@code B I E S} begin, inside, end and single of the four types; single alone for what is derived
 * from a name ({@code deutsch}: LOCderiv) or holds one as a part ({@code EU-Budget}: ORGpart), because in 99 of 100 cases those are one word.
 */
public final class TagSet {

    /** Names first, as the indexes of their tags say; OTH is what the record calls MISC. */
    public static final List<String> TYPES = List.of(
            "PER",
            "LOC",
            "ORG",
            "OTH",
            "PERderiv",
            "LOCderiv",
            "ORGderiv",
            "OTHderiv",
            "PERpart",
            "LOCpart",
            "ORGpart",
            "OTHpart");

    /** Types that can span several tokens. */
    static final int NAMES = 4;

    /** Type of what holds a name of the first type as a part; the other three follow. */
    public static final int FIRST_PART = 8;

    public static final int OUTSIDE = 0;

    /** Number of tags. */
    public static final int SIZE = 1 + 4 * NAMES + (12 - NAMES);

    private static final int BEGIN = 1;
    private static final int INSIDE = BEGIN + NAMES;
    private static final int END = INSIDE + NAMES;
    private static final int SINGLE = END + NAMES;

    private TagSet() {}

    public static int begin(int type) {
        return BEGIN + type;
    }

    public static int inside(int type) {
        return INSIDE + type;
    }

    public static int end(int type) {
        return END + type;
    }

    /** Single token of a type, derived and partial ones included. */
    public static int single(int type) {
        return SINGLE + type;
    }

    /** Type of a tag other than {@link #OUTSIDE}. */
    public static int type(int tag) {
        return tag >= SINGLE ? tag - SINGLE : (tag - 1) % NAMES;
    }

    /** Whether a span can begin with this tag. */
    public static boolean opens(int tag) {
        return tag >= SINGLE || tag >= BEGIN && tag < INSIDE;
    }

    /** Whether a name goes on behind this tag. */
    public static boolean goesOn(int tag) {
        return tag >= BEGIN && tag < END;
    }

    /** Whether one tag can follow another; -1 stands for the border of the sentence, on either side. */
    public static boolean canFollow(int before, int tag) {
        boolean continues = tag >= INSIDE && tag < SINGLE;
        if (before < 0 || !goesOn(before)) {
            return tag < 0 || !continues;
        }
        return continues && type(before) == type(tag);
    }

    /** The tags of a sentence out of its names; a derived or partial one of several tokens is given as its first. */
    public static byte[] of(List<NameSpan> names, int size) {
        byte[] tags = new byte[size];
        for (NameSpan name : names) {
            int type = TYPES.indexOf(name.type());
            if (type < 0) {
                continue;
            }
            if (name.end() - name.start() == 1 || type >= NAMES) {
                tags[name.start()] = (byte) single(type);
                continue;
            }
            for (int i = name.start(); i < name.end(); i++) {
                tags[i] = (byte) (i == name.start() ? begin(type) : i == name.end() - 1 ? end(type) : inside(type));
            }
        }
        return tags;
    }

    /** The names of a sentence out of its tags, which follow each other as {@link #canFollow} allows. */
    public static List<NameSpan> names(byte[] tags) {
        List<NameSpan> names = new ArrayList<>();
        int start = 0;
        for (int i = 0; i < tags.length; i++) {
            if (tags[i] == OUTSIDE) {
                continue;
            }
            if (opens(tags[i])) {
                start = i;
            }
            if (!goesOn(tags[i])) {
                names.add(new NameSpan(start, i + 1, TYPES.get(type(tags[i]))));
            }
        }
        return names;
    }
}
