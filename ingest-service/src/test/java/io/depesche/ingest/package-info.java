/**
 * Tests of the service as a whole: the real application with a real broker and a real database, and the rules of its structure. Tests of
 * single classes stand in the packages of those classes.
 */
@NullMarked
package io.depesche.ingest;

import org.jspecify.annotations.NullMarked;
