/**
 * What has changed between two texts of one article: paragraphs first, then the words of those that changed. Used where a revision is
 * made (ingest-service) and where it is shown (store-service). Pure functions, bounded in time and memory whatever the texts are. Start
 * with {@link io.depesche.diff.TextDiff}.
 */
@NullMarked
package io.depesche.diff;

import org.jspecify.annotations.NullMarked;
