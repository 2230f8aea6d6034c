/**
 * From bytes to text. Labels lie more often than bytes, so the bytes are asked first; what is decoded here is the only text that the
 * parsers of feeds and pages see. Start with {@link io.depesche.ingest.domain.charset.TextDecoder}.
 */
@NullMarked
package io.depesche.ingest.domain.charset;

import org.jspecify.annotations.NullMarked;
