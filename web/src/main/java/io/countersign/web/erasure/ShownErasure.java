package io.countersign.web.erasure;

import io.countersign.people.ErasureReason;
import io.countersign.people.PersonId;
import io.countersign.people.PersonQuery.Erasure;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * That a person was erased.
 *
 * @param position where it is in the log
 */
record ShownErasure(
        String person,
        ErasureReason reason,
        String erasedBy,
        @Nullable String erasedByName,
        Instant at,
        long position) {

    static ShownErasure of(Erasure erasure, Map<PersonId, String> names) {
        return new ShownErasure(
                erasure.person().value(),
                erasure.reason(),
                erasure.erasedBy().value(),
                names.get(erasure.erasedBy()),
                erasure.at(),
                erasure.position());
    }
}
