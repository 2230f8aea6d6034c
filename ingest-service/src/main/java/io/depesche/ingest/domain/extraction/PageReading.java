package io.depesche.ingest.domain.extraction;

/** What became of reading a page: its article, or what stands in the article's place. */
public sealed interface PageReading permits ExtractedPage, Obstacle {}
