package io.depesche.nlp.domain.clean;

import io.depesche.nlp.domain.text.Repair;
import java.util.List;

/**
 * Finds one kind of damage and proposes its repair. A rule is a pure function of the draft, thread-safe, and linear in the length of the
 * text. What it finds again in its own result it must leave alone: applied twice it does what it does once.
 */
public interface CleaningRule {

    /** Stable id, such as {@code clean.missing-blank}; it stands in edits, cases, metrics and docs. */
    String id();

    /** Repairs in offsets of the draft's text, not overlapping, in any order. */
    List<Repair> repairs(Draft draft);
}
