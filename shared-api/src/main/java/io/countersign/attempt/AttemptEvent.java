package io.countersign.attempt;

import io.countersign.people.PersonId;
import java.util.List;
import org.axonframework.serialization.Revision;

/** Everything that was tried and refused. */
public sealed interface AttemptEvent {

    AttemptsId attempts();

    /**
     * Somebody tried something about money or authority and was refused. The same attempt on the same day is on record once.
     *
     * @param command what was tried
     * @param target the stream of what it was tried on
     * @param codes the rules that did not hold; PERMISSION when the sender may not send such a command at all
     */
    @Revision("1")
    record AttemptRefused(AttemptsId attempts, PersonId person, String command, String target, List<String> codes)
            implements AttemptEvent {

        public AttemptRefused {
            codes = List.copyOf(codes);
        }
    }
}
