/** Tests of the whole service against the real broker and database, and what the other tests share. */
@NullMarked
package io.depesche.store;

import org.jspecify.annotations.NullMarked;
