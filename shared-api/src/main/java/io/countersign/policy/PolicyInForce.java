package io.countersign.policy;

/**
 * The policy that holds at a moment.
 *
 * @param version 0 for the policy as delivered
 */
public record PolicyInForce(int version, OfficePolicy figures) {

    /** What holds until something else is published. */
    public static final PolicyInForce AS_DELIVERED = new PolicyInForce(0, OfficePolicy.AS_DELIVERED);
}
