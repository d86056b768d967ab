package io.countersign.policy;

import io.countersign.people.PersonId;
import org.axonframework.serialization.Revision;

/** Everything that can have happened to a policy. */
public sealed interface PolicyEvent {

    PolicyId policy();

    /** These figures hold from now on, until others are published. */
    @Revision("2")
    record PolicyPublished(PolicyId policy, int version, OfficePolicy figures, String reason, PersonId publishedBy)
            implements PolicyEvent {}
}
