@NullMarked
package io.depesche.store.adapter.kafka;

import org.jspecify.annotations.NullMarked;
