/** What is stored beside each event: who acted, for whom, and what caused it. */
@NullMarked
package io.countersign.store.metadata;

import org.jspecify.annotations.NullMarked;
