/** A log that is kept by Axon Server, and messages that go through it. */
@NullMarked
package io.countersign.store.axonserver;

import org.jspecify.annotations.NullMarked;
