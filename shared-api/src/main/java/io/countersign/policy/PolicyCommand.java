package io.countersign.policy;

import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** Everything that may be asked of a policy. */
public sealed interface PolicyCommand {

    PolicyId policy();

    /** Let these figures hold from now on. */
    record PublishPolicy(@TargetAggregateIdentifier PolicyId policy, OfficePolicy figures, String reason)
            implements PolicyCommand {}
}
