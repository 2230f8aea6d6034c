package io.depesche.ingest.domain.revision;

import io.depesche.contracts.RecordId;
import io.depesche.diff.PlainForm;
import io.depesche.ingest.domain.revision.PassingLine.Related;
import java.util.ArrayList;
import java.util.List;

/**
 * What of an article's text is compared with its last one: everything that an editor wrote, without typography and without the lines
 * that change by themselves. A changed number, name or negation always changes it. A text of such lines alone is its own core.
 */
public final class TextCore {

    /** Lines at the beginning and at the end where a page's own date may stand alone; elsewhere a date heads a chronicle. */
    private static final int HEAD_LINES = 3;

    private static final int TAIL_LINES = 2;

    /** Links below «Mehr zum Thema», at most. */
    private static final int MOST_LINKS = 8;

    private static final int LONGEST_HEADLINE = 140;
    private static final String SENTENCE_ENDS = ".!?…\"“”«»";

    private TextCore() {}

    /** SHA-256 in hex; equal for two texts that say the same. Linear in the text. */
    public static String hash(String text) {
        String core = PlainForm.of(of(text));
        return RecordId.sha256(core.isEmpty() ? PlainForm.of(text) : core);
    }

    /** The lines that count. */
    public static String of(String text) {
        List<String> lines =
                text.lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
        List<String> kept = new ArrayList<>(lines.size());
        int links = 0;
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i);
            Related related = PassingLine.related(line);
            boolean edge = i < HEAD_LINES || i >= lines.size() - TAIL_LINES;
            if (related != Related.NO) {
                links = related == Related.HEADING ? MOST_LINKS : 0;
            } else if (links > 0 && isHeadline(line)) {
                links--;
            } else {
                links = 0;
                if (!PassingLine.isPassing(line) && !(edge && PassingLine.isBareMoment(line))) {
                    kept.add(withoutStamp(line));
                }
            }
        }
        return String.join("\n", kept);
    }

    private static boolean isHeadline(String line) {
        return line.length() <= LONGEST_HEADLINE && SENTENCE_ENDS.indexOf(line.charAt(line.length() - 1)) < 0;
    }

    /** {@code … sagte sie. (Stand: 14:05 Uhr)} without what is in brackets behind the last sentence; within one it is a fact's date. */
    private static String withoutStamp(String line) {
        int open = line.endsWith(")") ? line.lastIndexOf('(') : -1;
        if (open <= 0) {
            return line;
        }
        String before = line.substring(0, open).strip();
        boolean behindSentence = !before.isEmpty() && SENTENCE_ENDS.indexOf(before.charAt(before.length() - 1)) >= 0;
        return behindSentence && PassingLine.isStamp(line.substring(open + 1, line.length() - 1)) ? before : line;
    }
}
