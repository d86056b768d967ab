package io.countersign.policy;

import io.countersign.people.PersonId;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Everything one may ask about the office's policy. */
public sealed interface PolicyQuery {

    /** Which figures hold now? */
    record FindPolicy() implements PolicyQuery {}

    /** Which figures have ever held, newest first? */
    record ListPolicyVersions() implements PolicyQuery {

        /** The answer to {@link ListPolicyVersions}. */
        public record PolicyVersions(List<PolicyVersion> versions) {

            public PolicyVersions {
                versions = List.copyOf(versions);
            }
        }
    }

    /**
     * Figures that hold or once held.
     *
     * @param version 0 for the policy as delivered, which nobody published
     */
    record PolicyVersion(
            int version,
            OfficePolicy figures,
            @Nullable String reason,
            @Nullable PersonId publishedBy,
            @Nullable Instant publishedAt) {

        /** What holds until something else is published. */
        public static final PolicyVersion AS_DELIVERED =
                new PolicyVersion(0, OfficePolicy.AS_DELIVERED, null, null, null);
    }
}
