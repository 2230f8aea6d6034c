/** The language processing on one core, beside a peer in the same run. */
@NullMarked
package io.depesche.bench.nlp;

import org.jspecify.annotations.NullMarked;
