package io.countersign.attempt;

import io.countersign.people.PersonId;
import java.util.List;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** What the command side itself asks when it has refused somebody. */
public sealed interface AttemptCommand {

    AttemptsId attempts();

    /** Put a refused attempt on record. */
    record RecordRefusedAttempt(
            @TargetAggregateIdentifier AttemptsId attempts,
            PersonId person,
            String command,
            String target,
            List<String> codes)
            implements AttemptCommand {

        public RecordRefusedAttempt {
            codes = List.copyOf(codes);
        }
    }
}
