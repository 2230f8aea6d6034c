/** Makes the shipped knowledge base out of openly licensed tables and our own. */
@NullMarked
package io.depesche.training.kb;

import org.jspecify.annotations.NullMarked;
