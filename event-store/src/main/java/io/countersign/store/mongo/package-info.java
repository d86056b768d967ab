/** What several processes share in a MongoDB when the log is elsewhere: positions, dead letters, and who is in charge. */
@NullMarked
package io.countersign.store.mongo;

import org.jspecify.annotations.NullMarked;
