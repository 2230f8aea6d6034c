@NullMarked
package io.depesche.store.adapter.jdbc;

import org.jspecify.annotations.NullMarked;
