package io.depesche.nlp.domain.text;

import io.depesche.contracts.article.Edit;
import io.depesche.contracts.article.Span;
import org.jspecify.annotations.Nullable;

/**
 * A piece of the clean text beside the piece of the raw text that it comes from: equal to it, or made of it by one edit.
 *
 * @param edit {@code null} for an equal run
 */
record Segment(Span clean, Span raw, @Nullable Edit edit) {

    String replacement() {
        return edit == null || edit.replacement() == null ? "" : edit.replacement();
    }

    /** The part of the replacement between two clean offsets, as far as they lie in it. */
    String slice(int from, int to) {
        int start = Math.clamp(from - clean.start(), 0, clean.length());
        int end = Math.clamp(to - clean.start(), start, clean.length());
        return replacement().substring(start, end);
    }

    /** Raw offset behind a clean offset that lies in this segment or at its edge; the start of an edit for any place inside it. */
    int rawOffset(int cleanOffset) {
        if (edit != null) {
            return cleanOffset <= clean.start() ? raw.start() : cleanOffset >= clean.end() ? raw.end() : raw.start();
        }
        return raw.start() + Math.clamp(cleanOffset - clean.start(), 0, raw.length());
    }

    /** Raw offset behind the end of a span; the end of an edit for any place inside it. */
    int rawEnd(int cleanOffset) {
        if (edit != null) {
            return raw.end();
        }
        return raw.start() + Math.clamp(cleanOffset - clean.start(), 0, raw.length());
    }
}
